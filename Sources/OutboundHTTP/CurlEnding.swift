import CLibCurl
import CShims

/// How libcurl says a transfer ended, as plain values.
struct CurlEnding: Equatable {
    var code: CURLcode
    var text = ""
    var systemError = 0
    var status = 0
    var proxyStatus = 0
    /// Whether the request was begun, which means that the connection stood, TLS included.
    var requestBegan = false
    /// Whether any byte of an answer came, header or body.
    var answerBegan = false
    var timings = HTTPSTimings()

    init(code: CURLcode) { self.code = code }

    /// Reads the ending off a handle whose transfer just ended.
    init(code: CURLcode, handle: UnsafeMutableRawPointer, text: String, answerBegan: Bool) {
        self.code = code
        self.text = text
        self.answerBegan = answerBegan
        systemError = Self.long(CURLINFO_OS_ERRNO, of: handle)
        status = Self.long(CURLINFO_RESPONSE_CODE, of: handle)
        proxyStatus = Self.long(CURLINFO_HTTP_CONNECTCODE, of: handle)
        requestBegan = Self.large(CURLINFO_PRETRANSFER_TIME_T, of: handle) > 0
        timings.bodyBytesSent = Self.large(CURLINFO_SIZE_UPLOAD_T, of: handle)
        timings.bodyBytesReceived = Self.large(CURLINFO_SIZE_DOWNLOAD_T, of: handle)
        timings.reusedConnection = requestBegan && Self.long(CURLINFO_NUM_CONNECTS, of: handle) == 0
        // libcurl counts in microseconds.
        if !timings.reusedConnection {
            timings.connectMilliseconds = Double(Self.large(CURLINFO_CONNECT_TIME_T, of: handle)) / 1000
            timings.tlsMilliseconds = Double(Self.large(CURLINFO_APPCONNECT_TIME_T, of: handle)) / 1000
        }
        timings.totalMilliseconds = Double(Self.large(CURLINFO_TOTAL_TIME_T, of: handle)) / 1000
    }

    private static func long(_ info: CURLINFO, of handle: UnsafeMutableRawPointer) -> Int {
        var value = 0
        guard handover_curl_get_long(handle, Int32(info.rawValue), &value) == 0 else { return 0 }
        return value
    }

    private static func large(_ info: CURLINFO, of handle: UnsafeMutableRawPointer) -> Int64 {
        var value: Int64 = 0
        guard handover_curl_get_large(handle, Int32(info.rawValue), &value) == 0 else { return 0 }
        return value
    }
}

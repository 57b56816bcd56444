import CLibCurl
import CShims

/// Owns one libcurl handle, its connection and the text of its last error.
final class CurlHandle {
    let pointer: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>

    /// libcurl's process-wide state; made once, before the first handle, and kept to the end.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Nil when libcurl has no memory for another handle.
    init?() {
        guard Self.isReady, let made = curl_easy_init() else { return nil }
        pointer = made
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(pointer)
        errorText.deallocate()
    }

    /// Forgets every option, keeping the connection.
    func reset() {
        curl_easy_reset(pointer)
        errorText[0] = 0
    }

    /// Runs what was set up, blocking this thread until it ends.
    func perform() -> CURLcode {
        handover_curl_set_pointer(pointer, Int32(CURLOPT_ERRORBUFFER.rawValue), errorText)
        return curl_easy_perform(pointer)
    }

    /// libcurl's own words on the last transfer; empty when it has none.
    var lastErrorText: String { String(cString: errorText) }
}

/// Sets options one after another and remembers the first code that was not success.
struct CurlOptions {
    private let handle: UnsafeMutableRawPointer
    private(set) var code = CURLE_OK

    init(_ handle: CurlHandle) { self.handle = handle.pointer }

    mutating func set(_ option: CURLoption, _ value: Int) {
        note(handover_curl_set_long(handle, Int32(option.rawValue), value))
    }

    mutating func setLarge(_ option: CURLoption, _ value: Int64) {
        note(handover_curl_set_large(handle, Int32(option.rawValue), value))
    }

    /// Sets a text, which libcurl copies; nil takes the built-in one away.
    mutating func set(_ option: CURLoption, _ text: String?) {
        guard let text else { return note(handover_curl_set_pointer(handle, Int32(option.rawValue), nil)) }
        note(text.withCString { handover_curl_set_pointer(handle, Int32(option.rawValue), $0) })
    }

    /// Sets bytes, which libcurl copies.
    mutating func set(_ option: CURLoption, _ bytes: [UInt8]) {
        note(handover_curl_set_blob(handle, Int32(option.rawValue), bytes, bytes.count))
    }

    /// Lends libcurl a list, which has to live until the handle is reset.
    mutating func lend(_ option: CURLoption, _ list: UnsafeMutablePointer<curl_slist>?) {
        note(handover_curl_set_pointer(handle, Int32(option.rawValue), list))
    }

    mutating func note(_ result: Int32) {
        if code == CURLE_OK, result != 0 { code = CURLcode(rawValue: UInt32(bitPattern: result)) }
    }
}

import CLibCurl

/// Where a request goes, taken out of its address by the parser that will also connect.
struct PeerPlace: Hashable, Sendable {
    let host: String
    let port: Int

    /// Nil unless the address is a plain one of its scheme with a host, and without user or password.
    init?(url: String, scheme: String = "https") {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), let parsed = curl_url() else { return nil }
        defer { curl_url_cleanup(parsed) }
        guard curl_url_set(parsed, CURLUPART_URL, url, 0) == CURLUE_OK,
            Self.part(CURLUPART_SCHEME, of: parsed) == scheme,
            Self.part(CURLUPART_USER, of: parsed) == nil,
            Self.part(CURLUPART_PASSWORD, of: parsed) == nil,
            let host = Self.part(CURLUPART_HOST, of: parsed), !host.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: parsed).flatMap(Int.init), port > 0
        else { return nil }
        self.host = host.lowercased()
        self.port = port
    }

    var text: String { "\(host):\(port)" }

    /// Whether it is this machine, by a number or by the name that always means it.
    var isThisMachine: Bool {
        host == "localhost" || host == "[::1]" || host == "::1"
            || host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isNumber }
    }

    private static func part(_ part: CURLUPart, of parsed: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parsed, part, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}

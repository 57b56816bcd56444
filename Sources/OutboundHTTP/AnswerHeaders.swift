/// The header fields of an answer, gathered line by line, within 64 KiB.
struct AnswerHeaders {
    private(set) var fields: [String: String] = [:]
    private var bytesTaken = 0
    private static let limit = 64 * 1024

    /// Whether anything of an answer came.
    var hasBegun: Bool { bytesTaken > 0 }

    /// Takes one line, its end included; false when the fields together are beyond any honest answer.
    mutating func take(_ line: UnsafeRawBufferPointer) -> Bool {
        bytesTaken += line.count
        guard bytesTaken <= Self.limit else { return false }
        let text = String(decoding: line, as: UTF8.self)
        // A status line starts an answer: an interim one (RFC 9110 section 15.2) or a retried one may stand before.
        if text.hasPrefix("HTTP/") {
            fields = [:]
            return true
        }
        guard let colon = text.firstIndex(of: ":") else { return true }
        let name = text[..<colon].lowercased()
        let value = Self.trimmed(text[text.index(after: colon)...])
        fields[name] = fields[name].map { "\($0), \(value)" } ?? value
        return true
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}

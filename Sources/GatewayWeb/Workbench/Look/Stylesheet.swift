import Hummingbird
import NIOCore

/// The stylesheet, served from the same address as the pages; a browser asks each time and is told when it has it already.
struct Stylesheet: Sendable {
    /// The text.
    let text: String
    /// What names this very text, as HTTP wants it (RFC 9110 § 8.8.3).
    let tag: String

    /// The one in the binary.
    static let own = Stylesheet(HandoverStyle.text)

    init(_ text: String) {
        self.text = text
        // FNV-1a: it tells one release from the next, and guards nothing.
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        tag = "\"\(String(hash, radix: 16))\""
    }

    /// The answer to a request for it.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
        let known = request.headers[.ifNoneMatch].map { $0 == "*" || $0.contains(tag) } ?? false
        guard !known else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "text/css; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

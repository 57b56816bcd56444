import Hummingbird
import NIOCore

/// A file that pages need, served from the same address as they are; a browser asks each time and is told when it has it already.
struct AssetFile: Sendable {
    /// The text.
    let text: String
    /// What it is, for browsers, which take it for nothing else.
    let media: String
    /// What names this very text, as HTTP wants it (RFC 9110 § 8.8.3).
    let tag: String

    /// The stylesheet of every page.
    static let stylesheet = AssetFile(HandoverStyle.text, media: "text/css; charset=utf-8")
    /// The script of pages on which files are chosen.
    static let uploadScript = AssetFile(UploadScript.text, media: "text/javascript; charset=utf-8")

    init(_ text: String, media: String) {
        (self.text, self.media) = (text, media)
        // FNV-1a: it tells one release from the next, and guards nothing.
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        tag = "\"\(String(hash, radix: 16))\""
    }

    /// The one at an address; nil where there is a page.
    init?(at route: WorkbenchRoute) {
        switch route {
        case .stylesheet: self = .stylesheet
        case .uploadScript: self = .uploadScript
        default: return nil
        }
    }

    /// The answer to a request for it.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
        let known = request.headers[.ifNoneMatch].map { $0 == "*" || $0.contains(tag) } ?? false
        guard !known else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = media
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

import GatewayService
import Hummingbird
import HummingbirdCore
import NIOCore

/// An answer ready to be written: status, body, and the headers every answer of this listener carries.
struct ExchangeReply: Sendable {
    /// The response, complete.
    private(set) var response: Response
    /// Whether the connection ends after it.
    private(set) var closes = false

    /// The gateway's word on a message.
    init(_ answer: ExchangeAnswer) {
        // An answer outside HTTP's range would be our own fault, so it is told as that.
        let status = (200...599).contains(answer.status) ? answer.status : 500
        self.init(
            status: HTTPResponse.Status(code: status), contentType: "application/xml",
            body: ByteBuffer(bytes: answer.body))
    }

    /// A request that is not served.
    init(_ refusal: ExchangeRefusal) {
        self.init(
            status: refusal.status, contentType: "text/plain; charset=utf-8",
            body: ByteBuffer(string: refusal.sentence + "\n"))
        if let allowed = refusal.allowed { response.headers[.allow] = allowed.rawValue }
    }

    /// This gateway is there.
    static func healthy() -> ExchangeReply { ExchangeReply(status: .noContent, contentType: nil, body: nil) }

    /// The same answer, after which the connection ends.
    func closing() -> ExchangeReply {
        var reply = self
        reply.response.headers[.connection] = "close"
        reply.closes = true
        return reply
    }

    private init(status: HTTPResponse.Status, contentType: String?, body: ByteBuffer?) {
        var headers = HTTPFields()
        headers[.contentType] = contentType
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.date] = HTTPDate.now().text
        // Response puts a Content-Length on whatever it is given, and 204 may not have one (RFC 9110 § 8.6).
        response = Response(
            status: status, headers: headers, body: body.map { ResponseBody(byteBuffer: $0) } ?? .init())
        if body == nil { response.headers[.contentLength] = nil }
    }
}

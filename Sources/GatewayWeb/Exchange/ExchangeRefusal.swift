import Hummingbird

/// Why a request is not one this listener serves, in a sentence for whoever reads the answer by hand.
///
/// Never a signed rejection: those are the gateway's word on a message, and here there was none.
struct ExchangeRefusal: Hashable, Sendable {
    /// The HTTP status.
    let status: HTTPResponse.Status
    /// The sentence.
    let sentence: String
    /// The one method the path takes, when it was another that came.
    let allowed: HTTPRequest.Method?

    private init(_ status: HTTPResponse.Status, _ sentence: String, allowed: HTTPRequest.Method? = nil) {
        self.status = status
        self.sentence = sentence
        self.allowed = allowed
    }

    static let notFound = ExchangeRefusal(
        .notFound, "There is nothing here. Messages are posted to \(ExchangeRoute.messages).")

    static let unsupportedMediaType = ExchangeRefusal(
        .unsupportedMediaType, "A message is one bundle with Content-Type application/xml and no Content-Encoding.")

    static let badLength = ExchangeRefusal(.badRequest, "Content-Length is not a number of bytes.")

    static func methodNotAllowed(allowed: HTTPRequest.Method) -> ExchangeRefusal {
        ExchangeRefusal(.methodNotAllowed, "This path takes \(allowed.rawValue) only.", allowed: allowed)
    }
}

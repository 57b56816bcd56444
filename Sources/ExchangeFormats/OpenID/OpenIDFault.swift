/// Why what a provider of sign-ins said is not taken: a code, plain English, and what puts it right. It names nobody.
public struct OpenIDFault: Error, Hashable, Sendable {
    /// Stable code, lower case with hyphens, beginning with `open-id-`.
    public let code: String
    /// What is wrong.
    public let message: String
    /// What puts it right.
    public let remedy: String

    /// Puts a fault together.
    public init(code: String, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// What the provider's administrator has to look at.
    static func ofProvider(code: String, message: String) -> OpenIDFault {
        OpenIDFault(
            code: code, message: message,
            remedy: "Sign in again. If it happens again, tell your administrator the code: the provider, or"
                + " staff.openIDConnect in config.yaml, has to be put right.")
    }

    /// The key named is none of those we know; the provider may have changed its keys.
    public static let keyUnknown = ofProvider(
        code: "open-id-key-unknown",
        message: "The provider's word was not taken: it is signed with a key that the provider does not publish.")
}

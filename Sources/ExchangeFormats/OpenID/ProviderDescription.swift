import Foundation

/// What a provider of sign-ins says of itself (OpenID Connect Discovery 1.0 § 3), as far as we go by it.
public struct ProviderDescription: Hashable, Sendable {
    /// How we show the provider who we are when we ask for its word.
    public enum ClientProof: Hashable, Sendable {
        /// In the header `Authorization` (RFC 6749 § 2.3.1).
        case basic
        /// In the form.
        case form
    }

    /// How it calls itself in what it signs.
    public let issuer: String
    /// Where browsers are sent.
    public let authorization: String
    /// Where a code is given for its word.
    public let token: String
    /// Where its keys stand.
    public let keys: String
    /// Where browsers are sent to sign out there, too; nil when it says nothing of that.
    public let endSession: String?
    /// How it takes a secret; nil when in no way that we know.
    public let clientProof: ClientProof?
    /// Whether its answers say who they are from (RFC 9207).
    public let namesItself: Bool

    private struct Document: Decodable {
        var issuer: String
        var authorization_endpoint: String
        var token_endpoint: String
        var jwks_uri: String
        var end_session_endpoint: String?
        var token_endpoint_auth_methods_supported: [String]?
        var code_challenge_methods_supported: [String]?
        var id_token_signing_alg_values_supported: [String]?
        var authorization_response_iss_parameter_supported: Bool?
    }

    /// Reads a provider's own description.
    ///
    /// - Parameters:
    ///   - issuer: how we know the provider; a description of another one is not taken.
    ///   - plain: whether the provider stands on this machine and may be spoken to without TLS.
    /// - Throws: ``OpenIDFault``: `open-id-description`, `open-id-issuer`, `open-id-addresses`, `open-id-no-pkce` or `open-id-algorithms`.
    public init(json: [UInt8], issuer: String, plain: Bool = false) throws(OpenIDFault) {
        guard let read = try? JSONDecoder().decode(Document.self, from: Data(json)) else {
            throw .ofProvider(
                code: "open-id-description", message: "The provider's description of itself cannot be read.")
        }
        guard read.issuer == issuer else {
            throw OpenIDFault(
                code: "open-id-issuer",
                message: "The provider calls itself otherwise than staff.openIDConnect.issuer says.",
                remedy:
                    "Write the issuer exactly as the provider does, a last slash included. For Microsoft Entra ID it holds the id of your"
                    + " own tenant, and not common or organizations.")
        }
        let addresses =
            [read.authorization_endpoint, read.token_endpoint, read.jwks_uri]
            + (read.end_session_endpoint.map { [$0] } ?? [])
        guard addresses.allSatisfy({ Self.isAddress($0, plain: plain) }) else {
            throw .ofProvider(
                code: "open-id-addresses",
                message: "The provider's description names an address that is not an https one.")
        }
        if let methods = read.code_challenge_methods_supported, !methods.contains("S256") {
            throw .ofProvider(code: "open-id-no-pkce", message: "The provider does not take PKCE with S256.")
        }
        if let offered = read.id_token_signing_alg_values_supported,
            TokenAlgorithm.allCases.allSatisfy({ !offered.contains($0.rawValue) })
        {
            throw .ofProvider(
                code: "open-id-algorithms", message: "The provider signs neither with RS256 nor with PS256 or ES256.")
        }
        self.issuer = issuer
        authorization = read.authorization_endpoint
        token = read.token_endpoint
        keys = read.jwks_uri
        endSession = read.end_session_endpoint
        let proofs = read.token_endpoint_auth_methods_supported
        clientProof =
            if proofs?.contains("client_secret_basic") ?? true {
                .basic
            } else if proofs?.contains("client_secret_post") == true { .form } else { nil }
        namesItself = read.authorization_response_iss_parameter_supported ?? false
    }

    /// Where a provider's description of itself stands.
    public static func address(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    /// Whether a text is an address that we would speak to: https, or, where allowed, http on this machine; no user, no fragment.
    public static func isAddress(_ text: String, plain: Bool) -> Bool {
        guard text.utf8.count <= 2048, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x5c }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return false }
        switch parts.scheme?.lowercased() {
        case "https": return !plain || !isThisMachine(host)
        case "http": return plain && isThisMachine(host)
        default: return false
        }
    }

    private static func isThisMachine(_ host: String) -> Bool {
        ["localhost", "[::1]", "::1"].contains(host.lowercased())
            || host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isNumber }
    }
}

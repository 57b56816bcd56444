import Foundation

/// What a provider answers when it is given a code (RFC 6749 § 5).
public enum TokenAnswer {
    private struct Good: Decodable {
        var id_token: String
    }

    private struct Bad: Decodable {
        var error: String
        var error_description: String?
    }

    /// The signed word of the answer.
    ///
    /// - Throws: ``OpenIDFault``: `open-id-code` when the provider refused the code, `open-id-client` when it refused us, `open-id-answer`.
    public static func idToken(status: Int, body: [UInt8]) throws(OpenIDFault) -> IDToken {
        if status == 200, let good = try? JSONDecoder().decode(Good.self, from: Data(body)) {
            return IDToken(good.id_token)
        }
        guard let bad = try? JSONDecoder().decode(Bad.self, from: Data(body)) else {
            throw .ofProvider(
                code: "open-id-answer",
                message: "The provider answered our question with HTTP status \(status) and nothing that can be read.")
        }
        let words = ProviderRefusal(error: bad.error, description: bad.error_description).words
        switch bad.error {
        case "invalid_grant":
            throw .ofProvider(
                code: "open-id-code", message: "The provider did not take the code it gave you (\(words)).")
        case "invalid_client", "unauthorized_client":
            throw OpenIDFault(
                code: "open-id-client",
                message: "The provider does not know this gateway, or not by this secret (\(words)).",
                remedy:
                    "An administrator compares staff.openIDConnect.clientId and the file of the secret with what the provider has; secrets"
                    + " expire there.")
        default: throw .ofProvider(code: "open-id-answer", message: "The provider refused our question (\(words)).")
        }
    }
}

/// What a provider says when it lets somebody not in: its code, and Microsoft's number, but none of its sentences, which may name people.
public struct ProviderRefusal: Hashable, Sendable {
    /// Its code, such as `access_denied`, and a number such as AADSTS50105.
    public let words: String

    /// Takes what stands in an answer.
    public init(error: String, description: String?) {
        let isCode =
            (1...64).contains(error.utf8.count)
            && error.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || $0 == 0x5f }
        let number = description.flatMap { text -> String? in
            guard let start = text.range(of: "AADSTS") else { return nil }
            let digits = text[start.upperBound...].prefix(10).prefix { ("0"..."9").contains($0) }
            return digits.isEmpty ? nil : "AADSTS" + digits
        }
        words = ([isCode ? error : "no code"] + [number].compactMap(\.self)).joined(separator: ", ")
    }
}

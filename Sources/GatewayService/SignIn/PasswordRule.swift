public import CaseTransfer
import Foundation

extension Gateway {
    /// Why a password would not be taken for a person; nil when it would be.
    public static func fault(ofPassword password: String, for person: PersonID, called name: String) -> GatewayFault? {
        PasswordRule.fault(of: password, for: person, called: name)
    }
}

/// What a password must be: long, and not what everybody tries first. No signs are prescribed and none expires (NCSC guidance).
enum PasswordRule {
    /// The fewest signs.
    static let fewest = 12
    /// The most bytes that are taken.
    static let most = 512

    /// The bytes of a password, the same however a keyboard composes its accents.
    static func bytes(_ password: String) -> [UInt8] { Array(password.precomposedStringWithCanonicalMapping.utf8) }

    /// Why a password is not taken, or nil when it is.
    static func fault(of password: String, for person: PersonID, called name: String) -> GatewayFault? {
        if password.count < fewest {
            return fault(
                "password-short", "The password has fewer than \(fewest) signs.", "Three words make a good one.")
        }
        if bytes(password).count > most {
            return fault("password-long", "The password has more than \(most) bytes.", "Choose a shorter one.")
        }
        let plain = password.lowercased()
        let ownWords = (person.text.split { ".-_".contains($0) } + name.lowercased().split(separator: " "))
            .filter { $0.count > 3 }
        var rest = plain
        for word in ownWords.map(String.init) + guessedFirst { rest = rest.replacingOccurrences(of: word, with: "") }
        // What is left beside words that are tried first must still be something.
        guard Set(plain).count >= 5, rest.count >= 6 else {
            return fault(
                "password-guessed", "The password is one that is tried first: a name, a row of keys or a common word.",
                "Three words that have nothing to do with each other make a good one.")
        }
        return nil
    }

    private static let guessedFirst = [
        "password", "passw0rd", "handover", "welcome", "letmein", "qwertyuiop", "qwerty", "asdfgh", "1q2w3e4r",
        "changeme",
        "1234567890", "123456", "12345", "1234", "abcdef", "abc123", "children", "council", "spring", "summer",
        "autumn",
        "winter", "2025", "2026", "2027", "admin", "secret",
    ]

    private static func fault(_ code: String, _ message: String, _ remedy: String) -> GatewayFault {
        GatewayFault(.badInput, code: code, message: message, remedy: remedy)
    }
}

import CaseTransfer
import Foundation
import SecureXML

/// What of a transfer's children is looked for, and what somebody typed, as keyed tokens: equal when the words are, and nothing without
/// the key.
///
/// A name is found by what its words begin with, without capitals, accents and signs; an identifier whole.
struct SearchWords {
    /// So many letters of a word are looked for at least.
    static let shortest = 2
    /// So many at most; a longer word is found by its first letters and, whole, by all of them.
    static let longest = 10
    /// So many words are looked for at once.
    static let most = 6

    let key: [UInt8]

    /// The tokens of a name: each word of it, and what it begins with.
    func tokens(ofName name: String) throws -> Set<Int64> {
        var tokens: Set<Int64> = []
        for word in Self.words(name) where word.count >= Self.shortest {
            for length in Self.shortest...max(Self.shortest, min(word.count, Self.longest)) {
                tokens.insert(try token("name", String(word.prefix(length))))
            }
            tokens.insert(try token("name", word))
        }
        return tokens
    }

    /// The token of an identifier; nil for one that has no letter or digit.
    func token(ofIdentifier text: String) throws -> Int64? {
        let bare = Self.bare(text)
        return bare.isEmpty ? nil : try token("id", bare)
    }

    /// What somebody typed, as each word's token for a name.
    func tokens(typed text: String) throws -> [Int64] {
        try Self.words(text).filter { $0.count >= Self.shortest }.prefix(Self.most).map { word in
            // Between the longest beginning and the whole word nothing is kept.
            try token("name", word)
        }
    }

    static func words(_ text: String) -> [String] {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func bare(_ text: String) -> String { words(text).joined() }

    private func token(_ kind: String, _ text: String) throws -> Int64 {
        let digest = try KeyedHash.make(Array("search \(kind) \(text)".utf8), key: key)
        return digest.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}

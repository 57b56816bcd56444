import Foundation
import JWTKit

/// The public keys of a provider (RFC 7517), as far as they can sign a word about somebody.
public struct ProviderKeys: Sendable {
    enum PublicKey: Sendable {
        case rsa(Insecure.RSA.PublicKey)
        case p256(ES256PublicKey)

        func fits(_ algorithm: TokenAlgorithm) -> Bool {
            switch (self, algorithm) {
            case (.rsa, .rs256), (.rsa, .ps256), (.p256, .es256): true
            case (.rsa, .es256), (.p256, .rs256), (.p256, .ps256): false
            }
        }
    }

    struct Key: Sendable {
        var id: String?
        var algorithm: String?
        var key: PublicKey
    }

    /// The most keys of a provider that are looked at.
    static let most = 64

    let keys: [Key]

    /// How many of the provider's keys can be used here.
    public var count: Int { keys.count }

    private struct Document: Decodable {
        var keys: [Lenient]
    }

    /// A key of a kind that we do not read is passed over and spoils no other.
    private struct Lenient: Decodable {
        var key: Written?
        init(from decoder: any Decoder) throws { key = try? Written(from: decoder) }
    }

    private struct Written: Decodable {
        var kty: String
        var kid: String?
        var use: String?
        var alg: String?
        var crv: String?
        var n: String?
        var e: String?
        var x: String?
        var y: String?
    }

    /// Reads a provider's set of keys.
    ///
    /// - Throws: ``OpenIDFault``: `open-id-keys` when it cannot be read or holds no key that can be used.
    public init(json: [UInt8]) throws(OpenIDFault) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(json)) else {
            throw .ofProvider(code: "open-id-keys", message: "The provider's keys cannot be read.")
        }
        keys = document.keys.prefix(Self.most).compactMap { $0.key.flatMap(Self.key) }
        guard !keys.isEmpty else {
            throw .ofProvider(code: "open-id-keys", message: "The provider publishes no key for RS256, PS256 or ES256.")
        }
    }

    private static func key(_ written: Written) -> Key? {
        guard written.use == nil || written.use == "sig" else { return nil }
        switch (written.kty, written.crv) {
        case ("RSA", _):
            guard let n = written.n, let e = written.e,
                let key = try? Insecure.RSA.PublicKey(modulus: n, exponent: e)
            else { return nil }
            return Key(id: written.kid, algorithm: written.alg, key: .rsa(key))
        case ("EC", "P-256"):
            guard let x = written.x, let y = written.y, let key = try? ES256PublicKey(parameters: (x, y)) else {
                return nil
            }
            return Key(id: written.kid, algorithm: written.alg, key: .p256(key))
        default: return nil
        }
    }

    /// The one key that a token can be signed with; of several, none.
    func key(named id: String?, for algorithm: TokenAlgorithm) -> PublicKey? {
        let fitting = keys.filter { key in
            (id == nil || key.id == id) && key.key.fits(algorithm)
                && (key.algorithm == nil || key.algorithm == algorithm.rawValue)
        }
        return fitting.count == 1 ? fitting.first?.key : nil
    }
}

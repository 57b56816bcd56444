import CaseTransfer
import SecureXML

/// One way to the provider and back, carried by the browser that went there: nothing of it is stored here while it lasts.
///
/// What is sent along is derived from a secret that only the browser holds, so an answer can be used by no other one; when it began stands
/// beside it under a digest keyed by us.
struct ProviderVisit: Hashable, Sendable {
    /// Seconds within which somebody has to come back.
    static let patience: Int64 = 300
    /// The longest path that is carried, in bytes.
    static let longestPath = 1024

    let secret: [UInt8]
    let beganAt: Moment
    /// Where the person wanted to go.
    let then: String

    init(secret: [UInt8], beganAt: Moment, then: String) {
        self.secret = secret
        self.beganAt = beganAt
        self.then = then
    }

    /// Reads what a browser brought back; nil for what we did not write, and when it took too long.
    init?(_ text: String, key: [UInt8], now: Moment) throws {
        guard text.utf8.count <= 2 * Self.longestPath, let bytes = Base64URL.bytes(text), bytes.count >= 72 else {
            return nil
        }
        let content = Array(bytes.dropLast(32))
        guard KeyedHash.areEqual(Array(bytes.suffix(32)), try Self.mark(content, key: key)) else { return nil }
        let seconds = content.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let beganAt = Moment(secondsSinceEpoch: Int64(bitPattern: seconds))
        let age = now.secondsSinceEpoch - beganAt.secondsSinceEpoch
        guard (0..<Self.patience).contains(age) else { return nil }
        secret = Array(content[8..<40])
        self.beganAt = beganAt
        then = String(decoding: content[40...], as: UTF8.self)
    }

    /// As it stands in the browser's cookie.
    func text(key: [UInt8]) throws -> String {
        let seconds = UInt64(bitPattern: beganAt.secondsSinceEpoch)
        let content =
            (0..<8).map { UInt8(truncatingIfNeeded: seconds >> UInt64(56 - 8 * $0)) } + secret + Array(then.utf8)
        return Base64URL.string(content + (try Self.mark(content, key: key)))
    }

    private static func mark(_ content: [UInt8], key: [UInt8]) throws -> [UInt8] {
        try KeyedHash.make(Array("visit to the provider ".utf8) + content, key: key)
    }

    /// What comes back with the answer, unchanged.
    func state() throws -> String { try derived("state") }
    /// What the provider signs along.
    func nonce() throws -> String { try derived("nonce") }
    /// What only we know until the code is given for a word (RFC 7636).
    func verifier() throws -> String { try derived("verifier") }
    /// What the provider is shown of it before: S256.
    func challenge() throws -> String {
        Base64URL.string(SHA256Hasher.digest(Array(try verifier().utf8)).bytes)
    }

    /// What it is remembered under once it was used.
    var digest: MessageDigest { MessageDigest(SHA256Hasher.digest(secret)) }

    private func derived(_ purpose: String) throws -> String {
        Base64URL.string(try KeyedHash.make(Array(purpose.utf8), key: secret))
    }
}

/// Which visits were used already; in memory alone, because the provider takes no code twice either.
struct VisitsUsed: Sendable {
    /// The most that are remembered at a time.
    static let most = 50_000
    private var used: [MessageDigest: Moment] = [:]

    /// Takes a visit; false when it was used, or when too many come at once.
    mutating func take(_ visit: ProviderVisit, at now: Moment) -> Bool {
        if used.count >= Self.most {
            used = used.filter { now.secondsSinceEpoch - $0.value.secondsSinceEpoch < ProviderVisit.patience }
        }
        guard used.count < Self.most, used[visit.digest] == nil else { return false }
        used[visit.digest] = visit.beganAt
        return true
    }
}

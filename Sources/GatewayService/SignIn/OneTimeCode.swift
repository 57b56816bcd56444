public import CaseTransfer
import SecureXML

/// Codes of six digits that change every half minute, made from a secret that a telephone shares with us (RFC 6238).
enum OneTimeCode {
    /// Seconds for which one code stands (RFC 6238 §4, the recommended step).
    static let step: Int64 = 30
    /// How many digits people type.
    static let digits = 6

    /// The time step of a moment.
    static func step(at moment: Moment) -> Int64 { moment.secondsSinceEpoch / step }

    /// The code of one time step (RFC 4226 §5.3).
    ///
    /// - Throws: `CryptoFailure` when no keyed digest can be made.
    static func code(
        secret: [UInt8], step: Int64, digits: Int = digits, function: KeyedHash.Function = .sha1
    ) throws -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let digest = try KeyedHash.make(counter, key: secret, function: function)
        let offset = Int((digest.last ?? 0) & 15)
        let number = digest[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The time step whose code was typed, or nil when it is no code that may be taken now.
    ///
    /// - Parameters:
    ///   - typed: what was typed; spaces are not looked at, because telephones show the code in two groups.
    ///   - moment: now. A clock that is a step before or after ours is forgiven.
    ///   - last: the step of the last code taken: no code is taken twice, nor an earlier one afterwards.
    /// - Throws: `CryptoFailure` when no keyed digest can be made.
    static func step(of typed: String, secret: [UInt8], at moment: Moment, after last: Int64?) throws -> Int64? {
        let typed = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        let now = step(at: moment)
        var found: Int64?
        // All three are always computed, so that the time says nothing.
        for candidate in [now - 1, now, now + 1] {
            let code = Array(try code(secret: secret, step: candidate).utf8)
            if KeyedHash.areEqual(code, typed), candidate > last ?? Int64.min { found = candidate }
        }
        return found
    }

    /// The address that an authenticator reads from a picture or takes typed: otpauth, as they all agree on it.
    static func address(secret: [UInt8], person: PersonID, authority: String) -> String {
        let issuer = escaped("Handover \(authority)")
        return "otpauth://totp/\(issuer):\(escaped(person.text))?secret=\(Base32.string(secret))&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(digits)&period=\(step)"
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

/// A secret for one-time codes just made, to be shown once.
public struct OneTimeSecret: Hashable, Sendable {
    /// The key as people type it into an authenticator.
    public let key: String
    /// The address that an authenticator reads from a picture.
    public let address: String

    /// The code that an authenticator shows at a moment.
    ///
    /// - Throws: `CryptoFailure` when no keyed digest can be made.
    public func code(at moment: Moment) throws -> String {
        try OneTimeCode.code(secret: Base32.bytes(key) ?? [], step: OneTimeCode.step(at: moment))
    }
}

import CaseTransfer
import GatewayTesting
import SecureXML
import Testing

@testable import GatewayService

@Suite("One-time codes")
struct OneTimeCodeTests {
    @Test(
        "The codes are the RFC's, with each of its digests (RFC 6238, appendix B)",
        arguments: [
            (59, "94287082", "46119246", "90693936"), (1_111_111_109, "07081804", "68084774", "25091201"),
            (1_111_111_111, "14050471", "67062674", "99943326"), (1_234_567_890, "89005924", "91819424", "93441116"),
            (2_000_000_000, "69279037", "90698825", "38618901"), (20_000_000_000, "65353130", "77737706", "47863826"),
        ] as [(Int64, String, String, String)])
    func vectors(_ seconds: Int64, _ sha1: String, _ sha256: String, _ sha512: String) throws {
        let step = OneTimeCode.step(at: Moment(secondsSinceEpoch: seconds))
        let digits = Array("1234567890".utf8)
        for (function, length, code) in [
            (KeyedHash.Function.sha1, 20, sha1), (.sha256, 32, sha256), (.sha512, 64, sha512),
        ] {
            let secret = (0..<length).map { digits[$0 % 10] }
            #expect(try OneTimeCode.code(secret: secret, step: step, digits: 8, function: function) == code)
        }
    }

    private let secret = Array("12345678901234567890".utf8)

    private func taken(_ code: String, at seconds: Int64, after last: Int64? = nil) throws -> Int64? {
        try OneTimeCode.step(of: code, secret: secret, at: Moment(secondsSinceEpoch: seconds), after: last)
    }

    @Test("A code is taken one step early and one step late, and no further")
    func steps() throws {
        let code = try OneTimeCode.code(secret: secret, step: 100)
        #expect(try taken(code, at: 100 * 30) == 100)
        #expect(try taken(code, at: 99 * 30) == 100)
        #expect(try taken(code, at: 101 * 30 + 29) == 100)
        #expect(try taken(code, at: 98 * 30 + 29) == nil)
        #expect(try taken(code, at: 102 * 30) == nil)
    }

    @Test("No code is taken twice, nor one from before the last")
    func once() throws {
        let (earlier, code) = (
            try OneTimeCode.code(secret: secret, step: 99), try OneTimeCode.code(secret: secret, step: 100)
        )
        #expect(try taken(code, at: 3_000, after: 100) == nil)
        #expect(try taken(earlier, at: 3_000, after: 100) == nil)
        #expect(try taken(code, at: 3_000, after: 99) == 100)
    }

    @Test("Spaces within a code are not looked at; anything else is no code")
    func shapes() throws {
        let code = try OneTimeCode.code(secret: secret, step: 100)
        #expect(try taken(code.prefix(3) + " " + code.suffix(3), at: 3_000) == 100)
        for other in ["", String(code.dropLast()), code + "0", "abcdef", "０" + code.dropFirst()] {
            #expect(try taken(other, at: 3_000) == nil, "\(other)")
        }
    }

    @Test("An authenticator reads the secret from one address, which names person and authority")
    func address() {
        #expect(
            OneTimeCode.address(secret: Array("foobar".utf8), person: Invented.person("sam.okoro"), authority: "Derby")
                == "otpauth://totp/Handover%20Derby:sam.okoro?secret=MZXW6YTBOI&issuer=Handover%20Derby"
                + "&algorithm=SHA1&digits=6&period=30")
    }
}

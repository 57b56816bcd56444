import Testing

@testable import SecureXML

@Suite("Passwords, keyed digests and the letters of a secret")
struct SecretTests {
    @Test("scrypt gives the RFC's vectors (RFC 7914 § 12)")
    func scrypt() throws {
        let empty = try Scrypt.derive([], salt: [], cost: Scrypt.Cost(rounds: 16, blockSize: 1, lanes: 1), count: 64)
        #expect(
            Hexadecimal.encode(empty)
                == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")
        let salted = try Scrypt.derive(
            Array("password".utf8), salt: Array("NaCl".utf8), cost: Scrypt.Cost(rounds: 1024, blockSize: 8, lanes: 16),
            count: 64)
        #expect(
            Hexadecimal.encode(salted)
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
    }

    @Test("A cost that is none, or would take the machine's memory, is an error and not a crash")
    func impossibleCosts() {
        for cost in [
            Scrypt.Cost(rounds: 3, blockSize: 8, lanes: 1), Scrypt.Cost(rounds: 0, blockSize: 8, lanes: 1),
            Scrypt.Cost(rounds: -16, blockSize: 8, lanes: 1), Scrypt.Cost(rounds: 1 << 24, blockSize: 8, lanes: 1),
            Scrypt.Cost(rounds: 16, blockSize: 0, lanes: 1),
        ] {
            #expect(throws: CryptoFailure(.passwordHash)) { try Scrypt.derive([1], salt: [2], cost: cost) }
        }
    }

    @Test("A keyed digest gives the RFC's vector (RFC 4231 § 4.3)")
    func keyedHash() throws {
        let digest = try KeyedHash.make(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(Hexadecimal.encode(digest) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test("Secrets are equal when every byte is, and of one length")
    func equality() {
        #expect(KeyedHash.areEqual([1, 2, 3], [1, 2, 3]))
        #expect(!KeyedHash.areEqual([1, 2, 3], [1, 2, 4]))
        #expect(!KeyedHash.areEqual([1, 2, 3], [1, 2]))
        #expect(KeyedHash.areEqual([], []))
    }

    @Test(
        "Base32 writes the RFC's examples, without their padding (RFC 4648 § 10)",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(_ plain: String, _ written: String) {
        #expect(Base32.string(Array(plain.utf8)) == written)
        #expect(Base32.bytes(written) == Array(plain.utf8))
    }

    @Test("What Base32 never writes is not read", arguments: ["M", "MZ", "my", "MY=", "M1", "MZX"])
    func base32Unreadable(_ text: String) { #expect(Base32.bytes(text) == nil) }
}

@testable import SecureXML
import Testing

@Suite("Bytes, digests and instants")
struct BytesTests {
    @Test("Base64 has one spelling for every value, of every length")
    func base64RoundTrip() {
        for count in 0...70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            let text = Base64.encode(bytes)
            #expect(text.count == (count + 2) / 3 * 4)
            #expect(Base64.decode(text) == bytes)
        }
        #expect(Base64.string(Array("Many hands".utf8)) == "TWFueSBoYW5kcw==")
    }

    @Test(
        "Base64 that is not canonical is refused",
        arguments: [
            "A", "AA", "AAA", "AA=", "AA=A", "A===", "====", "AB==", "AAB=", "AA==AAAA", "AAAA\n", " AAAA", "AAA-",
            "AA\u{E9}",
            "AAA\u{0}", "AAAA====", "=AAA",
        ])
    func base64Refused(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test("Every byte outside the alphabet is refused in every place of a group")
    func alphabet() {
        let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for byte in UInt8.min...UInt8.max {
            for place in 0..<4 {
                var group = Array("AAAAAAAA".utf8)
                group[place] = byte
                #expect((Base64.decode(group) != nil) == alphabet.contains(byte))
            }
        }
    }

    @Test("A digest is read back from base64 and from nothing else")
    func digest() {
        let digest = SHA256Hasher.digest("abc".utf8)
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256Digest(base64: digest.base64) == digest)
        #expect(SHA256Digest(base64: String(digest.base64.dropLast())) == nil)
    }

    @Test("A digest over pieces is the digest over the whole, and a hasher can be used again")
    func hasher() {
        let hasher = SHA256Hasher()
        for _ in 0..<2 {
            hasher.update([1, 2, 3])
            hasher.update((4...9).lazy.map { UInt8($0) })
            #expect(hasher.finish() == SHA256Hasher.digest(1...9))
        }
    }

    @Test("Random bytes come in the count asked for and are not the same twice")
    func random() throws {
        #expect(try SecureRandom.bytes(32).count == 32)
        #expect(try SecureRandom.bytes(0).isEmpty)
        #expect(try SecureRandom.bytes(32) != SecureRandom.bytes(32))
    }

    @Test(
        "Instants are written and read as UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (1_789_992_000, "2026-09-21T12:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
        ])
    func instants(seconds: Int64, text: String) {
        #expect(UTCInstant.format(seconds) == text)
        #expect(UTCInstant.parse(text) == seconds)
    }

    @Test(
        "A time in another spelling is no signing time",
        arguments: [
            "2026-02-29T00:00:00Z", "2026-09-21T24:00:00Z", "2026-09-21 12:00:00Z", "2026-09-21T12:00:00", "",
            "2026-09-21T12:00:00+01:00", "2026-09-21T12:00:60Z", "2026-00-21T12:00:00Z", "2026-09-21T12:00:00.0Z",
        ])
    func notInstants(text: String) {
        #expect(UTCInstant.parse(text) == nil)
    }

    @Test("An instant outside four-digit years is not written")
    func yearsOutOfRange() {
        #expect(UTCInstant.format(253_402_300_800) == nil)
        #expect(UTCInstant.format(.min) == nil)
    }
}

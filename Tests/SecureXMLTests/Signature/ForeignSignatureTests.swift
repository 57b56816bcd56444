import SecureXML
import Testing

@Suite("Signatures by other keys and at other times")
struct ForeignSignatureTests {
    private func verdict(
        _ signature: String, trusting certificates: [Certificate], at time: Int64
    ) throws -> SignatureVerdict {
        var envelope = try TestEnvelope.sealed()
        envelope.signature = signature
        let reading = try EnvelopeReader.read(envelope.bytes)
        #expect(reading.isSound, "\(reading.findings)")
        return XAdESVerifier.verify(head: try #require(reading.head), trusted: certificates, at: time)
    }

    @Test("RSA with 3072 bits, signed by the openssl command, is accepted")
    func rsa() throws {
        let foreign = try ForeignSignature.rsa(bits: 3072)
        let verdict = try verdict(foreign.text, trusting: [foreign.certificate], at: foreign.time)
        #expect(verdict.indication == .totalPassed, "\(verdict.findings)")
        #expect(foreign.certificate.publicKeyKind == .rsa(bits: 3072))
    }

    @Test("RSA with 2048 bits is refused, though its signature is right")
    func shortRSA() throws {
        let foreign = try ForeignSignature.rsa(bits: 2048)
        let verdict = try verdict(foreign.text, trusting: [foreign.certificate], at: foreign.time)
        #expect(verdict.codes == [.keyStrength])
        #expect(verdict.subIndication == .cryptoConstraintsFailure)
    }

    @Test(
        "A certificate that says nothing of signing, or something else, may not sign",
        arguments: ["keyEncipherment", nil])
    func usage(_ usage: String?) throws {
        let foreign = try ForeignSignature.ecdsa(usage: usage)
        let verdict = try verdict(foreign.text, trusting: [foreign.certificate], at: foreign.time)
        #expect(verdict.codes == [.keyUsage])
        #expect(verdict.subIndication == .sigConstraintsFailure)
    }

    @Test("The openssl command's digitalSignature certificate is accepted")
    func goodUsage() throws {
        let foreign = try ForeignSignature.ecdsa(usage: "digitalSignature")
        #expect(
            try verdict(foreign.text, trusting: [foreign.certificate], at: foreign.time).indication == .totalPassed)
    }

    @Test("A certificate that has ended since signing leaves the answer open, and still names the signer")
    func ended() throws {
        let authority = try TestAuthority("Endham Invented Council", days: 29)
        let signedAt = TestAuthority.now - 10 * TestAuthority.day
        let signature = try TestEnvelope.sealed(by: authority, at: signedAt).signature
        let last = authority.certificate.notAfter
        #expect(try verdict(signature, trusting: [authority.certificate], at: last).indication == .totalPassed)
        let verdict = try verdict(signature, trusting: [authority.certificate], at: last + 1)
        #expect(verdict.indication == .indeterminate && verdict.subIndication == .outOfBoundsNoPOE)
        #expect(verdict.codes == [.certificateEnded])
        #expect(verdict.signer == authority.certificate && verdict.signingTime == signedAt)
        #expect(verdict.verified == nil)
    }

    @Test("Signing after the certificate's end fails for good")
    func expired() throws {
        let authority = try TestAuthority("Endham Invented Council", days: 31)
        let text = try TestEnvelope.sealed(by: authority).signature
            .replacingFirst("<xades:SigningTime>2026-09-21", "<xades:SigningTime>2026-09-29")
        let verdict = try verdict(
            try Reseal.signature(text, by: authority), trusting: [authority.certificate],
            at: TestAuthority.now + 20 * TestAuthority.day)
        #expect(verdict.indication == .totalFailed && verdict.subIndication == .expired)
        #expect(verdict.codes == [.signedAfterCertificate])
    }

    @Test("Ten minutes ahead of the clock is within tolerance, one second more is not")
    func tolerance() throws {
        let authority = try TestAuthority.ashford.get()
        let signature = try TestEnvelope.sealed().signature
        let within = try verdict(signature, trusting: [authority.certificate], at: TestAuthority.now - 600)
        #expect(within.indication == .totalPassed)
        let beyond = try verdict(signature, trusting: [authority.certificate], at: TestAuthority.now - 601)
        #expect(beyond.codes == [.signingTimeInFuture] && beyond.indication == .totalFailed)
    }

    @Test("A certificate that is not registered is told by its fingerprint, and nothing of it is used")
    func notRegistered() throws {
        let authority = try TestAuthority.ashford.get()
        let other = try TestAuthority.birchley.get().certificate
        let signature = try TestEnvelope.sealed().signature
        for trusted in [[], [other]] {
            let verdict = try verdict(signature, trusting: trusted, at: TestAuthority.now)
            #expect(verdict.indication == .totalFailed && verdict.subIndication == .noSigningCertificateFound)
            #expect(verdict.codes == [.certificateNotRegistered])
            #expect(verdict.presentedFingerprint == authority.certificate.fingerprint)
            #expect(verdict.signer == nil && verdict.signingTime == nil && verdict.verified == nil)
        }
        let both = try verdict(signature, trusting: [other, authority.certificate], at: TestAuthority.now)
        #expect(both.indication == .totalPassed)
    }

    @Test("The signature's twin, s to n − s, verifies too and leaves the message digest as it is")
    func twin() throws {
        let envelope = try TestEnvelope.sealed()
        let old = envelope.signature.between("<ds:SignatureValue>", "</ds:SignatureValue>")
        let value = try #require(Base64.decode(old.dropFirst(19).dropLast(20)))
        var twin = Array(value[..<32])
        twin += Self.orderMinus(Array(value[32...]))
        #expect(twin != value)
        let bytes = envelope.replacing(old, "<ds:SignatureValue>\(Base64.string(twin))</ds:SignatureValue>")
        let head = try #require(try EnvelopeReader.read(bytes).head)
        let verdict = XAdESVerifier.verify(
            head: head, trusted: [try TestAuthority.ashford.get().certificate], at: TestAuthority.now)
        #expect(verdict.indication == .totalPassed, "\(verdict.findings)")
        #expect(head.manifestDigest == (try envelope.manifestDigest()))
    }

    /// The order of P-256 minus a 32-byte number.
    private static func orderMinus(_ number: [UInt8]) -> [UInt8] {
        let order = Hexadecimal.decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551") ?? []
        var result = [UInt8](repeating: 0, count: 32)
        var borrow = 0
        for index in (0..<32).reversed() {
            let difference = Int(order[index]) - Int(number[index]) - borrow
            result[index] = UInt8((difference + 256) % 256)
            borrow = difference < 0 ? 1 : 0
        }
        return result
    }

    @Test("Our own signer refuses a certificate that is not its key's, has not begun or has ended")
    func signerRefuses() throws {
        let ashford = try TestAuthority.ashford.get()
        let birchley = try TestAuthority.birchley.get()
        let digest = SHA256Hasher.digest([1])
        func sign(_ certificate: Certificate, at time: Int64, mediaType: String = "application/xml") throws {
            _ = try XAdESSigner.sign(
                manifestDigest: digest, signingTime: time, mediaType: mediaType, key: ashford.key,
                certificate: certificate)
        }
        #expect(throws: CryptoFailure.self) { try sign(birchley.certificate, at: TestAuthority.now) }
        #expect(throws: CryptoFailure.self) { try sign(ashford.certificate, at: ashford.certificate.notBefore - 1) }
        #expect(throws: CryptoFailure.self) { try sign(ashford.certificate, at: ashford.certificate.notAfter + 1) }
        #expect(throws: CryptoFailure.self) {
            try sign(ashford.certificate, at: TestAuthority.now, mediaType: "application/<xml>")
        }
        try sign(ashford.certificate, at: TestAuthority.now)
    }
}

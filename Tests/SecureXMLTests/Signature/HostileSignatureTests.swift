import SecureXML
import Testing

@Suite("Signatures outside the profile are refused, each with its code")
struct HostileSignatureTests {
    @Test("A broken profile", arguments: HostileSignature.all)
    func refused(_ hostile: HostileSignature) throws {
        let authority = try TestAuthority.ashford.get()
        var envelope = try TestEnvelope.sealed()
        let changed = try hostile.change(envelope.signature)
        #expect(changed != envelope.signature)
        envelope.signature =
            switch hostile.sealing {
            case .leftAsItWas: changed
            case .sealedAgain: try Reseal.signature(changed, by: authority)
            }
        let reading = try EnvelopeReader.read(envelope.bytes)
        let head = try #require(reading.head, "\(reading.findings)")
        let verdict = XAdESVerifier.verify(
            head: head, trusted: [authority.certificate], at: TestAuthority.now)
        #expect(verdict.codes.isSuperset(of: hostile.codes), "\(verdict.findings)")
        #expect(verdict.subIndication == hostile.reason, "\(verdict.findings)")
        #expect(verdict.indication == .totalFailed)
        #expect(verdict.verified == nil && verdict.signer == nil && verdict.signingTime == nil)
    }

    @Test("Resealing without a change passes, so that what refuses the others is the change")
    func resealed() throws {
        let authority = try TestAuthority.ashford.get()
        var envelope = try TestEnvelope.sealed()
        envelope.signature = try Reseal.signature(envelope.signature, by: authority)
        let head = try #require(try EnvelopeReader.read(envelope.bytes).head)
        let verdict = XAdESVerifier.verify(
            head: head, trusted: [authority.certificate], at: TestAuthority.now)
        #expect(verdict.indication == .totalPassed, "\(verdict.findings)")
    }

    @Test("A changed manifest fails by its digest, and only by it")
    func changedManifest() throws {
        let bytes = try TestEnvelope.sealed().replacing("id=\"m-1\"", "id=\"m-2\"")
        let verdict = XAdESVerifier.verify(
            head: try #require(try EnvelopeReader.read(bytes).head),
            trusted: [try TestAuthority.ashford.get().certificate], at: TestAuthority.now)
        #expect(verdict.codes == [.manifestDigestMismatch])
        #expect(verdict.subIndication == .hashFailure)
    }

    @Test("No single changed byte makes a file pass with other content")
    func mutations() throws {
        let certificate = try TestAuthority.ashford.get().certificate
        let envelope = try TestEnvelope.sealed()
        let original = try #require(try EnvelopeReader.read(envelope.bytes).head)
        var random = SplitMix(seed: 20_260_921)
        for round in 0..<1500 {
            var bytes = envelope.bytes
            let place = Int(random.next() % UInt64(bytes.count))
            switch random.next() % 3 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.remove(at: place)
            default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
            }
            let reading = try EnvelopeReader.read(bytes)
            guard reading.isSound, let head = reading.head else { continue }
            let verdict = XAdESVerifier.verify(head: head, trusted: [certificate], at: TestAuthority.now)
            guard verdict.indication == .totalPassed else { continue }
            #expect(head.manifest == original.manifest, "seed 20260921, round \(round)")
        }
    }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

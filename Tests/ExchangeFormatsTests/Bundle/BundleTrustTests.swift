import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import SecureXML
import Testing
import WorkingDays

@Suite("Only a seal registered for the claimed sender is believed")
struct BundleTrustTests {
    private let signed = BundleSample.now

    private func verdict(_ seal: (Certificate) -> [TrustedSeal], at now: Moment = BundleSample.now) throws
        -> BundleVerdict
    {
        let sample = try BundleSample()
        let sealed = try sample.sealed()
        let seals = seal(sample.seal.certificate)
        return try BundleVerifier.verify(file: sealed.path, trust: { _ in seals }, at: now)
    }

    @Test("Nobody registered: the answer says so and names the certificate that came", .rule("T-20"))
    func notRegistered() throws {
        let sample = try BundleSample()
        let other = try BundleSample.Seal()
        let verdict = try BundleVerifier.verify(
            file: try sample.sealed().path, trust: { _ in [TrustedSeal(certificate: other.certificate)] }, at: signed)
        #expect(verdict.findings.map(\.code) == ["signature-certificate-not-registered"])
        #expect(verdict.subIndication == .notRegistered)
        #expect(verdict.failure == .signature)
        #expect(verdict.presentedFingerprint?.bytes == sample.seal.certificate.fingerprint.bytes)
        #expect(verdict.signer == nil)
    }

    @Test("The register is asked for the sender that the manifest claims")
    func claimedSender() throws {
        let sample = try BundleSample()
        var asked: [AuthorityCode] = []
        _ = try BundleVerifier.verify(
            file: try sample.sealed().path,
            trust: {
                asked.append($0)
                return []
            }, at: signed)
        #expect(asked == [BundleSample.calderdale])
    }

    @Test("Registered only after the signing time: not believed")
    func later() throws {
        let answer = try verdict {
            [TrustedSeal(certificate: $0, from: signed.adding(seconds: 1), until: nil, withdrawnAt: nil)]
        }
        #expect(answer.findings.map(\.code) == ["seal-trusted-later"])
        #expect(answer.indication == .totalFailed)
    }

    @Test("Withdrawn before signing is a failure; withdrawn since, nothing proves when it was signed")
    func withdrawn() throws {
        let before = try verdict {
            [TrustedSeal(certificate: $0, from: signed.adding(seconds: -99), until: nil, withdrawnAt: signed)]
        }
        #expect(before.findings.map(\.code) == ["seal-withdrawn"])
        #expect(before.indication == .totalFailed)
        #expect(before.subIndication == .revoked)
        let since = try verdict(
            {
                [
                    TrustedSeal(
                        certificate: $0, from: signed.adding(seconds: -99), until: nil,
                        withdrawnAt: signed.adding(seconds: 5))
                ]
            },
            at: signed.adding(seconds: 10))
        #expect(since.findings.map(\.code) == ["seal-withdrawn-since"])
        #expect(since.indication == .indeterminate)
        #expect(since.subIndication == .revokedSince)
    }

    @Test("Checked at a time before the withdrawal, the same file passes")
    func knownEarlier() throws {
        let answer = try verdict(
            {
                [
                    TrustedSeal(
                        certificate: $0, from: signed.adding(seconds: -99), until: nil,
                        withdrawnAt: signed.adding(seconds: 5))
                ]
            },
            at: signed.adding(seconds: 2))
        #expect(answer.indication == .totalPassed)
    }

    @Test("A registration that ended: before signing a failure, since then indeterminate")
    func ended() throws {
        let before = try verdict {
            [
                TrustedSeal(
                    certificate: $0, from: signed.adding(seconds: -99), until: signed.adding(seconds: -1),
                    withdrawnAt: nil)
            ]
        }
        #expect(before.subIndication == .expired)
        let since = try verdict(
            { [TrustedSeal(certificate: $0, from: signed.adding(seconds: -99), until: signed, withdrawnAt: nil)] },
            at: signed.adding(seconds: 1))
        #expect(since.findings.map(\.code) == ["seal-trust-ended-since"])
        #expect(since.subIndication == .endedSince)
        #expect(since.indication == .indeterminate)
    }

    @Test("One entry that holds is enough when a certificate is registered twice")
    func twice() throws {
        let answer = try verdict {
            [
                TrustedSeal(
                    certificate: $0, from: signed.adding(seconds: -99), until: signed.adding(seconds: -50),
                    withdrawnAt: nil),
                TrustedSeal(certificate: $0, from: signed.adding(seconds: -50), until: nil, withdrawnAt: nil),
            ]
        }
        #expect(answer.indication == .totalPassed)
    }

    @Test("A certificate that expired since the claimed signing time is indeterminate, and passes at a time before")
    func expired() throws {
        let after = try verdict({ [TrustedSeal(certificate: $0)] }, at: BundleSample.moment("2030-01-01T00:00:00Z"))
        #expect(after.indication == .indeterminate)
        #expect(after.subIndication == .endedSince)
        #expect(after.findings.map(\.code) == ["signature-certificate-ended"])
        let before = try verdict({ [TrustedSeal(certificate: $0)] }, at: BundleSample.moment("2027-01-01T00:00:00Z"))
        #expect(before.indication == .totalPassed)
    }

    @Test("A message changed after signing fails, and its claims are kept apart from what is believed")
    func changed() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.sealed().path) { $0.replace("E06000015", by: "E08000033") }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code) == ["signature-manifest-digest"])
        #expect(verdict.subIndication == .hashFailure)
        #expect(verdict.claims?.recipient == BundleSample.calderdale)
        #expect(verdict.verified == nil)
    }

    @Test("Something that is no bundle at all gets a verdict, not an error")
    func noBundle() throws {
        for text in ["", "hello", "<a/>", "<?xml version=\"1.0\"?><TransferBundle xmlns=\"urn:handover:bundle:1\"/>"] {
            let verdict = try BundleVerifier.verify(bytes: Array(text.utf8), trust: { _ in [] }, at: signed)
            #expect(verdict.indication == .totalFailed)
            #expect(verdict.subIndication == .formatFailure)
            #expect(verdict.failure == .format)
            #expect(!verdict.findings.isEmpty)
            #expect(verdict.fileDigest != nil)
        }
    }
}

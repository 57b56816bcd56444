import CaseTransfer
import ExchangeFormats
import Foundation
import Testing

@Suite("A manifest that its sender really signed can still be wrong")
struct BundleManifestRuleTests {
    @Test("Another profile is unsupported, and nothing else of it is judged")
    func profile() throws {
        let sample = try BundleSample()
        let path = try sample.resigned(try sample.fourDocuments().path) { text in
            text.replace("1-draft", by: "2")
            text.replace("<Journal ", by: "<Ledger ")
        }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code) == ["profile-unsupported"])
        #expect(verdict.failure == .unsupported)
        #expect(verdict.claims?.profile == "2")
        #expect(verdict.claims?.id?.text == "5d7c1f0e-3f0e-4a53-9d7e-2f6f7a3d8b11")
        #expect(verdict.documents == [])
    }

    @Test("Another profile is named under a seal that does not hold too: it may seal in another way")
    func profileOfAnotherSeal() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { $0.replace("1-draft", by: "2") }
        for thoroughness in [BundleVerifier.Thoroughness.everyFinding, .sealFirst] {
            let verdict = try BundleVerifier.verify(
                file: path, trust: sample.trust, at: BundleSample.now, thoroughness: thoroughness)
            #expect(verdict.findings.map(\.code) == ["signature-manifest-digest", "profile-unsupported"])
            #expect(verdict.failure == .unsupported)
        }
    }

    @Test("A kind that the profile does not have is unsupported")
    func kind() throws {
        let sample = try BundleSample()
        let path = try sample.resigned(try sample.sealed().path) { $0.replace("<Test/>", by: "<Farewell/>") }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code) == ["kind-unsupported"])
        #expect(verdict.failure == .unsupported)
    }

    static let lies: [(change: String, to: String, code: String)] = [
        ("sequence=\"1\"", "sequence=\"01\"", "manifest-schema"),
        ("sequence=\"1\"", "sequence=\"2\"", "manifest-order"),
        ("createdAt=\"2026-11-21T10:00:00Z\"", "createdAt=\"2026-11-21T10:00:00+00:00\"", "manifest-schema"),
        ("authority=\"E06000015\"", "authority=\"E07000015\"", "manifest-value"),
        ("urgent=\"false\"", "urgent=\"0\"", "manifest-schema"),
        ("way=\"given\"", "way=\"given\" authoriserRole=\"auditor\"", "manifest-consent"),
        ("reason=\"none-exists\"", "reason=\"to-follow\"", "manifest-absence"),
        (" by=\"2026-12-24\"", "", "manifest-absence"),
        ("date=\"2026-11-05\"", "date=\"2026-02-30\"", "manifest-schema"),
        ("ref=\"d2\"", "ref=\"d3\"", "manifest-documents"),
        ("ref=\"a1\"", "ref=\"d3\"", "manifest-documents"),
        ("mediaType=\"application/xml\"", "mediaType=\"text/plain\"", "manifest-documents"),
        ("xmlenc#sha256", "xmlenc#sha512", "manifest-schema"),
        ("<Sender ", "<Sender name=\"A Child\" ", "manifest-schema"),
        ("Id=\"handover-manifest\"", "Id=\"handover-manifest\" note=\"x\"", "manifest-schema"),
        ("<Recipient ", "text<Recipient ", "manifest-schema"),
        (
            "children=\"00112233445566aa ffeeddccbbaa9988\"", "children=\"00112233445566aa 00112233445566aa\"",
            "manifest-value"
        ),
    ]

    @Test("Each lie in a manifest gets its code", arguments: lies)
    func lie(_ lie: (change: String, to: String, code: String)) throws {
        let sample = try BundleSample()
        let path = try sample.resigned(try sample.fourDocuments().path) { $0.replace(lie.change, by: lie.to) }
        let verdict = try sample.verify(path)
        #expect(Set(verdict.findings.map(\.code)) == [lie.code])
        #expect(verdict.failure == .format)
        #expect(verdict.verified == nil)
    }

    @Test("A child named twice in a statement is a fault")
    func childTwice() throws {
        let sample = try BundleSample()
        let path = try sample.resigned(try sample.fourDocuments().path) { text in
            text.replace("<Child ref=\"0101010101010101\"", by: "<Child ref=\"00112233445566aa\"")
        }
        #expect(try sample.verify(path).findings.map(\.code) == ["manifest-children"])
    }

    @Test("A receipt takes no number, and every other kind needs one")
    func order() throws {
        let sample = try BundleSample()
        let path = try sample.resigned(try sample.sealed().path) { text in
            text.replace(text.piece(from: "<Order ", through: "/>"), by: "")
        }
        #expect(try sample.verify(path).findings.map(\.code) == ["manifest-order"])
    }

    @Test("What cannot be read back is never sealed")
    func sealing() throws {
        let sample = try BundleSample()
        var pack = BundleSample.pack
        pack.children[0].consent.lawfulBasis = "Public task of Mr Example"
        let empty = Statement.ending(EndingStatement(children: []))
        for statement in [Statement.pack(pack), empty] {
            #expect {
                try BundleSealer.sealSmall(
                    sample.manifest(statement), key: sample.seal.key, certificate: sample.seal.certificate,
                    signingTime: BundleSample.now)
            } throws: { ($0 as? BundleError)?.code == .manifestUnusable }
        }
    }
}

import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("Inspecting believes nothing; extracting takes only what verified")
struct BundleReadingTests {
    @Test("Inspection shows claims, holders and the certificate that came, without asking anybody")
    func inspect() throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let inspection = try BundleInspection.inspect(file: sealed.path)
        #expect(inspection.findings == [])
        #expect(inspection.digest == sealed.digest)
        #expect(inspection.claims?.sender == BundleSample.calderdale)
        #expect(inspection.claims?.statement == "Pack")
        #expect(inspection.claimedCertificate == sample.seal.certificate)
        #expect(inspection.claimedSigningTime == BundleSample.now)
        #expect(inspection.claimedDocuments.map(\.ref) == ["d1", "d2", "a1", "a2"])
        #expect(inspection.holders.map(\.ref) == ["d1", "d2", "a1", "a2"])
        #expect(inspection.holders.map(\.isAsListed) == [true, true, true, true])
        #expect(inspection.manifestText?.hasPrefix("<Manifest xmlns=") == true)
    }

    @Test("Inspection of a changed file shows which holder is not as listed")
    func inspectChanged() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { $0.replace("Two.", by: "Ten.") }
        let inspection = try BundleInspection.inspect(file: path)
        #expect(inspection.holders.map(\.isAsListed) == [true, false, true, true])
    }

    @Test("Inspection of something else says what is wrong with it")
    func inspectNothing() throws {
        let sample = try BundleSample()
        _ = try sample.attachment("noise", size: 100)
        let inspection = try BundleInspection.inspect(file: sample.path("noise"))
        #expect(!inspection.findings.isEmpty)
        #expect(inspection.claims == nil)
        #expect(throws: BundleSample.error(.fileUnreadable)) { try BundleInspection.inspect(file: sample.path("no")) }
    }

    @Test("Extraction writes every document under a name of ours, with the digest the manifest lists")
    func extract() throws {
        let sample = try BundleSample()
        let sealed = try sample.sealed(
            structured: [sample.note()],
            attachments: [sample.attachment("../x", size: 10, kind: .plan), sample.attachment("y", size: 0)])
        let out = sample.path("out")
        let outcome = try BundleExtraction.extract(
            file: sealed.path, trust: sample.trust, at: BundleSample.now, to: out)
        #expect(
            outcome.files.map { String($0.path.dropFirst(out.count + 1)) } == [
                "manifest.xml", "d1-other.xml", "a1-plan.pdf", "a2-other.pdf",
            ])
        for file in outcome.files {
            let digest = SHA256Hasher.digest(try Data(contentsOf: URL(fileURLWithPath: file.path)))
            #expect(digest.bytes == (file.entry?.digest ?? sealed.digest).bytes)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("Nothing is extracted from a file that does not verify")
    func extractChanged() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { $0.replace("Two.", by: "Ten.") }
        let out = sample.path("out")
        let outcome = try BundleExtraction.extract(file: path, trust: sample.trust, at: BundleSample.now, to: out)
        #expect(outcome.files == [])
        #expect(outcome.verdict.indication == .totalFailed)
        #expect(!FileManager.default.fileExists(atPath: out), "the folder made for it goes away again")
        #expect(throws: BundleSample.error(.fileUnreadable)) {
            try BundleExtraction.extract(
                file: sample.path("nowhere"), trust: sample.trust, at: BundleSample.now, to: out)
        }
        #expect(!FileManager.default.fileExists(atPath: out))
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        _ = try BundleExtraction.extract(file: path, trust: sample.trust, at: BundleSample.now, to: out)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [], "a folder that was there stays")
    }

    @Test("Extraction replaces nothing, and takes away what it had written when it cannot go on")
    func extractTwice() throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let out = sample.path("out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: out + "/d2-other.xml"))
        #expect(throws: BundleSample.error(.exists)) {
            try BundleExtraction.extract(file: sealed.path, trust: sample.trust, at: BundleSample.now, to: out)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["d2-other.xml"])
    }

    @Test("A purged bundle is extracted as far as it goes")
    func extractPurged() throws {
        let sample = try BundleSample()
        _ = try BundlePurger.purge(try sample.fourDocuments().path, refs: ["d1", "a2"], to: sample.path("p.xml"))
        let outcome = try BundleExtraction.extract(
            file: sample.path("p.xml"), trust: sample.trust, at: BundleSample.now, to: sample.path("out"))
        #expect(outcome.files.compactMap(\.entry?.ref) == ["d2", "a1"])
    }
}

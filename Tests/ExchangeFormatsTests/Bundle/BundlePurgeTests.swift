import CaseTransfer
import ExchangeFormats
import Foundation
import Testing

@Suite("A purged bundle still verifies and never claims to be complete")
struct BundlePurgeTests {
    static let choices: [Set<String>] = [
        ["d1"], ["d2", "a1"], ["a2"], ["d1", "d2"], ["a1", "a2"], ["d1", "d2", "a1", "a2"],
    ]

    @Test("What is purged is reported, the rest matches, and the message digest stays", arguments: choices)
    func purge(_ refs: Set<String>) throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let target = sample.path("purged.xml")

        let digest = try BundlePurger.purge(sealed.path, refs: refs, to: target)

        let verdict = try sample.verify(target, takingAbsenceAs: .purged)
        #expect(digest == sealed.digest)
        #expect(verdict.digest == sealed.digest)
        #expect(verdict.indication == .totalPassed)
        #expect(verdict.findings == [])
        let purged = verdict.documents.filter { $0.state == .purged }.map(\.entry.ref)
        #expect(Set(purged) == refs)
        #expect(verdict.documents.count == 4)
        #expect(verdict.verified?.absent.map(\.ref) == purged)
        let attributes = try FileManager.default.attributesOfItem(atPath: target)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let text = try String(contentsOfFile: target, encoding: .utf8)
        for ref in refs {
            #expect(!text.contains("<Structured ref=\"\(ref)\"") && !text.contains("<Attachment ref=\"\(ref)\""))
        }
    }

    @Test("A purge can be carried on later, and the original is left as it was")
    func twice() throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let before = try Data(contentsOf: URL(fileURLWithPath: sealed.path))
        _ = try BundlePurger.purge(sealed.path, refs: ["d1"], to: sample.path("1.xml"))
        _ = try BundlePurger.purge(sample.path("1.xml"), refs: ["a1"], to: sample.path("2.xml"))
        let verdict = try sample.verify(sample.path("2.xml"), takingAbsenceAs: .purged)
        #expect(verdict.documents.map(\.state) == [.purged, .matched, .purged, .matched])
        #expect(try Data(contentsOf: URL(fileURLWithPath: sealed.path)) == before)
    }

    @Test("A message that has only just arrived cannot have been purged: what is missing is a fault")
    func arriving() throws {
        let sample = try BundleSample()
        _ = try BundlePurger.purge(try sample.fourDocuments().path, refs: ["d2"], to: sample.path("p.xml"))
        let verdict = try sample.verify(sample.path("p.xml"))
        #expect(verdict.findings.map(\.description) == ["document-missing at document d2"])
        #expect(verdict.failure == .contents)
        #expect(verdict.verified == nil)
    }

    @Test("Tags, quotes and CDATA inside the documents do not mislead the purge")
    func misleading() throws {
        let sample = try BundleSample()
        let tricky = "x &gt; &lt;/Structured&gt; ]]&gt; &quot;"
        let sealed = try sample.sealed(structured: [sample.note(tricky), sample.note("Two.")])
        let cdata = try sample.altered(sealed.path) { text in
            text.replace(
                "x &gt; &lt;/Structured&gt; ]]&gt; \"", by: "<![CDATA[x > </Structured> ]]>]]&gt;<![CDATA[ \"]]>")
        }
        #expect(try sample.verify(cdata).indication == .totalPassed)
        _ = try BundlePurger.purge(cdata, refs: ["d1"], to: sample.path("p.xml"))
        let verdict = try sample.verify(sample.path("p.xml"), takingAbsenceAs: .purged)
        #expect(verdict.documents.map(\.state) == [.purged, .matched])
    }

    @Test("What is not there, or is no bundle, is refused and nothing is written")
    func refused() throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let target = sample.path("t.xml")
        #expect(throws: BundleSample.error(.nothingToPurge)) {
            try BundlePurger.purge(sealed.path, refs: ["d3"], to: target)
        }
        #expect(throws: BundleSample.error(.nothingToPurge)) {
            try BundlePurger.purge(sealed.path, refs: [], to: target)
        }
        #expect(throws: BundleSample.error(.notABundle)) {
            try BundlePurger.purge(sample.path("one.pdf"), refs: ["d1"], to: target)
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(throws: BundleSample.error(.exists)) {
            try BundlePurger.purge(sealed.path, refs: ["d1"], to: sealed.path)
        }
        #expect(try sample.verify(sealed.path).indication == .totalPassed)
    }
}

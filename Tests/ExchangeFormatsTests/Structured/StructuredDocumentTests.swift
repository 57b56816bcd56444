import CaseTransfer
import Foundation
import SecureXML
import Testing

@testable import ExchangeFormats

@Suite("Structured documents")
struct StructuredDocumentTests {
    private let salt = (0..<32).map { UInt8($0) }

    private func read(_ document: StructuredDocument) throws -> StructuredDocument {
        try StructuredDocument(CanonicalXML(canonicalising: document.xml(salt: salt)), kind: document.kind)
    }

    @Test(
        "The example's documents come back as the same values",
        arguments: [ExampleFamily.NewAddress.open, .confidential])
    func example(newAddress: ExampleFamily.NewAddress) throws {
        let sealed = CaseFileFixtures.sealed(try CaseFileFixtures.family(newAddress: newAddress).caseFile())
        let documents = try StructuredDocument.all(of: sealed)
        let kinds: [DocumentKind] = [.facts, .assessment, .plan, .minutes, .summary, .other, .consent]
        #expect(documents.map(\.kind) == kinds + (newAddress == .confidential ? [.confidentialAddress] : []))
        let again = try documents.map(read)
        #expect(again == documents)
        #expect(CaseFile(again, revealingAddresses: true) == sealed)
        #expect(documents.allSatisfy { $0.kind == .consent || !$0.children.isEmpty })
    }

    @Test("Random documents of every kind follow their schema and come back as the same values")
    func randomDocuments() throws {
        for seed in 0..<40 {
            var randomness = SeededRandomness(seed: UInt64(seed))
            for document in try RandomDocuments.make(using: &randomness) {
                let again = try read(document)
                #expect(again == document, "seed \(seed), \(document.kind)")
            }
        }
    }

    @Test("xmllint finds every kind of document valid by the schema in Schemas/v1")
    func xmllint() throws {
        let folder = try CaseFileFixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var randomness = SeededRandomness(seed: 7)
        var documents: [StructuredDocument] = []
        for _ in 0..<6 { documents += try RandomDocuments.make(using: &randomness) }
        for (kind, group) in Dictionary(grouping: documents, by: \.kind) {
            var files: [String] = []
            for document in group {
                let file = folder.appendingPathComponent("\(kind.rawValue)-\(files.count).xml")
                try Data(document.xml(salt: salt)).write(to: file)
                files.append(file.path)
            }
            let schema = CaseFileFixtures.repository
                .appendingPathComponent("Schemas/v1/\(StructuredSchemas.fileName(of: kind))").path
            let result = try CaseFileFixtures.run(
                try CaseFileFixtures.program("xmllint"), ["--noout", "--nonet", "--schema", schema] + files)
            #expect(result.status == 0, "\(kind): \(result.out.prefix(500))")
        }
        #expect(Set(documents.map(\.kind)) == Set(DocumentKind.allCases))
    }

    @Test("A document is readable: one element on a line, its namespace and salt at the root")
    func readable() throws {
        let part = ConfidentialAddress(
            address: "a1", residents: ["p1"], place: Place(lines: ["1 <Invented> & Co"], postcode: "ZZ99 9ZZ"))
        let xml = try StructuredDocument.confidentialAddress(part).xml(salt: salt)
        #expect(
            String(decoding: xml, as: UTF8.self) == """
                <confidentialAddress xmlns="urn:handover:confidential-address:1" \
                salt="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=">
                  <address>a1</address>
                  <residents>
                    <resident>p1</resident>
                  </residents>
                  <place>
                    <lines>
                      <line>1 &lt;Invented&gt; &amp; Co</line>
                    </lines>
                    <postcode>ZZ99 9ZZ</postcode>
                  </place>
                </confidentialAddress>
                """)
        // What is written is canonical already: sealing changes nothing that a person would see.
        #expect(try CanonicalXML(canonicalising: xml).bytes == xml)
    }

    @Test("A salt has 32 bytes, and a text that XML cannot carry is a fault with its path")
    func writingFaults() throws {
        let summary = StructuredDocument.statement(.supplement(SupplementDetails(note: "bell \u{7}")))
        #expect(throws: StructuredDocumentFault(.salt, at: "supplement")) { try summary.xml(salt: [1, 2, 3]) }
        #expect(throws: StructuredDocumentFault(.character, at: "supplement/note")) { try summary.xml(salt: salt) }
    }

    @Test("A child without a reference stops the sealing before anything is written")
    func withoutReference() throws {
        let file = try CaseFileFixtures.family().caseFile()
        #expect(throws: StructuredDocumentFault(.childReference, at: "children[0].key")) {
            try StructuredDocument.all(of: file)
        }
    }

    @Test("A document about nobody in particular names every child (T-14)")
    func everybody() throws {
        var file = try CaseFileFixtures.family().caseFile()
        file.documents.plans[0].children = []
        let sealed = CaseFileFixtures.sealed(file)
        let plan = try #require(try StructuredDocument.all(of: sealed).first { $0.kind == .plan })
        #expect(plan.children.map(\.text) == sealed.children.map(\.key))
    }
}

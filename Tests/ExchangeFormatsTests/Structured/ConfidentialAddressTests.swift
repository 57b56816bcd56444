import CaseTransfer
import SecureXML
import Testing

@testable import ExchangeFormats

@Suite("A confidential address (T-16)")
struct ConfidentialAddressTests {
    private let salt = [UInt8](repeating: 9, count: 32)

    private func documents(_ newAddress: ExampleFamily.NewAddress) throws -> (CaseFile, [StructuredDocument]) {
        let sealed = CaseFileFixtures.sealed(try CaseFileFixtures.family(newAddress: newAddress).caseFile())
        return (sealed, try StructuredDocument.all(of: sealed))
    }

    @Test("It stands in its own part and in no other document")
    func alone() throws {
        let (_, documents) = try documents(.confidential)
        for document in documents {
            let text = String(decoding: try document.xml(salt: salt), as: UTF8.self)
            for trace in ["14 Invented Crescent", "DE99 9ZZ", "999900000014"] {
                #expect(text.contains(trace) == (document.kind == .confidentialAddress), "\(document.kind): \(trace)")
            }
        }
    }

    @Test("An open address stands among the facts, a withheld one nowhere but with its reason")
    func openAndWithheld() throws {
        let (_, open) = try documents(.open)
        let facts = try #require(open.first)
        #expect(String(decoding: try facts.xml(salt: salt), as: UTF8.self).contains("14 Invented Crescent"))
        #expect(!open.contains { $0.kind == .confidentialAddress })

        var file = try CaseFileFixtures.family().caseFile()
        file.addresses[0].state = .withheld(reason: "The refuge asks for it.")
        let withheld = try StructuredDocument.all(of: CaseFileFixtures.sealed(file))
        for document in withheld {
            let text = String(decoding: try document.xml(salt: salt), as: UTF8.self)
            #expect(!text.contains("14 Invented Crescent"))
            #expect(text.contains("The refuge asks for it.") == (document.kind == .facts))
        }
    }

    @Test("The receiver sees it only when it is revealed")
    func revealing() throws {
        let (sealed, documents) = try documents(.confidential)
        let hidden = try #require(CaseFile(documents, revealingAddresses: false))
        let state = try #require(hidden.addresses.first?.state)
        #expect(!"\(hidden)".contains("14 Invented Crescent"))
        if case .confidential(let reason, let place) = state {
            #expect(place == nil)
            #expect(!reason.isEmpty)
        } else {
            Issue.record("the address is no longer confidential")
        }
        #expect(CaseFile(documents, revealingAddresses: true) == sealed)
    }

    @Test("Purged, it is simply not there, and everything else still reads")
    func purged() throws {
        let (sealed, documents) = try documents(.confidential)
        let rest = documents.filter { $0.kind != .confidentialAddress }
        let file = try #require(CaseFile(rest, revealingAddresses: true))
        #expect(file.confidentialAddresses.isEmpty)
        #expect(file.children == sealed.children)
    }

    @Test("The schema of the facts has no place in a confidential address")
    func schema() throws {
        let (_, documents) = try documents(.confidential)
        let text = String(decoding: try #require(documents.first).xml(salt: salt), as: UTF8.self)
        let spoilt = text.replacing(
            "</reason>\n        </confidential>",
            with: "</reason>\n<place><lines><line>1 Planted Street</line></lines></place>        </confidential>")
        try #require(spoilt != text)
        let canonical = try CanonicalXML(canonicalising: Array(spoilt.utf8))
        #expect(throws: StructuredDocumentFault.self) { try StructuredDocument(canonical, kind: .facts) }
        #expect(try !StructuredSchemas.findings(CanonicalTree(canonical), kind: .facts).isEmpty)
    }

    @Test("One part for each confidential address")
    func several() throws {
        var file = try CaseFileFixtures.family(newAddress: .confidential).caseFile()
        file.addresses[1].state = .confidential(reason: "Old neighbours.", place: Place(lines: ["2 Planted Row"]))
        let documents = try StructuredDocument.all(of: CaseFileFixtures.sealed(file))
        #expect(documents.count { $0.kind == .confidentialAddress } == 2)
    }
}

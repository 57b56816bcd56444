import CaseTransfer
import Foundation
import Testing

@Suite("The case file")
struct CaseFileTests {
    @Test("Renaming children reaches every place that speaks of them, and no other")
    func renaming() throws {
        let file = try SampleCase.file()
        let renamed = file.renamingChildren { "\($0)-renamed" }
        let json = String(decoding: try JSONEncoder().encode(renamed), as: UTF8.self)
        #expect(!json.contains("\"c1\"") && !json.contains("\"c2\""))
        #expect(json.contains("\"p1\"") && !json.contains("p1-renamed"))
        #expect(renamed.contradictions.isEmpty)
        #expect(renamed.renamingChildren { String($0.dropLast("-renamed".count)) } == file)
    }

    @Test("A document about nobody in particular comes to name everybody (T-14)")
    func everybody() throws {
        let file = try SampleCase.file().namingEverybody()
        #expect(file.documents.minutes[0].children == ["c1", "c2"])
        #expect(file.documents.assessments[0].children == ["c1"])
    }

    @Test("A file of two documents is attached once, about the children of both, and numbered in order")
    func attachments() throws {
        let file = try SampleCase.file()
        #expect(file.attachments.map(\.ref) == ["a1", "a2", "a3"])
        #expect(file.attachments.map(\.file.text) == ["shared.pdf", "plan.pdf", "drawing.jpg"])
        #expect(file.attachments.map(\.kind) == [.assessment, .plan, .other])
        #expect(file.attachments[0].children == ["c1", "c2"])
        let numbered = file.numberingAttachments()
        #expect(numbered.documents.plans[0].attachments.map(\.ref) == ["a2", "a1"])
        #expect(numbered.attachments == file.attachments)
    }

    @Test("A file of a document about everybody is about everybody")
    func attachmentForAll() throws {
        var file = try SampleCase.file()
        file.documents.plans[0].children = []
        #expect(file.attachments[0].children.isEmpty)
        #expect(file.attachments[2].children == ["c1"])
    }

    @Test("The facts hold no place of a confidential address; put back, the file is as it was (T-16)")
    func facts() throws {
        let file = try SampleCase.file()
        let facts = file.facts
        #expect(!String(decoding: try JSONEncoder().encode(facts), as: UTF8.self).contains("1 Planted Street"))
        #expect(file.confidentialAddresses.map(\.address) == ["a1"])
        let again = CaseFile(
            facts: facts, documents: file.documents, consent: file.consent, confidential: file.confidentialAddresses)
        #expect(again == file)
        let hidden = CaseFile(facts: facts, documents: file.documents, consent: file.consent)
        #expect(hidden.confidentialAddresses.isEmpty)
    }

    @Test("A confidential part cannot put a place into an address that is not confidential")
    func openStaysOpen() throws {
        var file = try SampleCase.file()
        file.addresses[0].state = .withheld(reason: "Test")
        let part = ConfidentialAddress(address: "a1", residents: [], place: Place(lines: ["1 Planted Street"]))
        let again = CaseFile(
            facts: file.facts, documents: file.documents, consent: file.consent, confidential: [part])
        #expect(again.addresses == file.addresses)
    }

    @Test("A child is unborn who has an expected date of birth and no date of birth (T-12)")
    func unborn() throws {
        var child = try SampleCase.file().children[0]
        #expect(!child.isUnborn)
        (child.dateOfBirth, child.expectedDateOfBirth) = (nil, try SampleCase.date("2027-01-01"))
        #expect(child.isUnborn)
        child.expectedDateOfBirth = nil
        #expect(!child.isUnborn)
    }

    @Test("Whoever has parental responsibility or care is asked, whatever they are to the child (DERBY-70)")
    func parentOrCarer() throws {
        var relationship = try SampleCase.file().people[0].relationships[0]
        #expect(relationship.isParentOrCarer)
        relationship.kind = .grandparent
        #expect(relationship.isParentOrCarer)
        (relationship.parentalResponsibility, relationship.caresForChild) = (.notKnown, .known(false))
        #expect(!relationship.isParentOrCarer)
        relationship.kind = .carer
        #expect(relationship.isParentOrCarer)
    }
}

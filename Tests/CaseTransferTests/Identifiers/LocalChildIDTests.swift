import CaseTransfer
import Foundation
import Testing
import WorkingDays

@Suite("Local child identifiers")
struct LocalChildIDTests {
    @Test(
        "One to twenty letters and digits are taken as they are",
        arguments: ["1", "DfEX0000001", "A1234567890123456789"])
    func takesWellFormed(text: String) throws {
        #expect(try LocalChildID.parse(text).get().text == text)
    }

    @Test(
        "Anything else is refused with what is wrong",
        arguments: [
            ("", LocalChildID.Fault.empty), ("A12345678901234567890", .tooLong(21)), ("child_one", .notAlphanumeric),
            ("12 34", .notAlphanumeric), ("12-34", .notAlphanumeric), ("Zoë", .notAlphanumeric),
            ("12\n", .notAlphanumeric),
        ])
    func refusesOthers(text: String, fault: LocalChildID.Fault) {
        #expect(LocalChildID.parse(text) == .failure(fault))
        #expect(LocalChildID(text) == nil)
        #expect(text.isEmpty || !fault.message.contains(text))
    }

    @Test("Identifiers that differ only in case are different children")
    func keepsCase() {
        #expect(LocalChildID("ab1") != LocalChildID("AB1"))
    }

    @Test("The census rules are cited")
    func citesRules() {
        #expect(LocalChildID.Fault.tooLong(21).rule == "DfE CIN census 1570")
        #expect(LocalChildID.Fault.notAlphanumeric.rule == "DfE CIN census 1580")
    }
}

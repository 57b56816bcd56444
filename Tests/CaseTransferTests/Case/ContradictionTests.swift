import CaseTransfer
import Testing

@Suite("Where a case file contradicts itself")
struct ContradictionTests {
    private typealias Change = (inout CaseFile) throws -> Void

    private func found(_ change: Change) throws -> [String] {
        var file = try SampleCase.file()
        try change(&file)
        return file.contradictions.map { "\($0.code) at \($0.place)" }
    }

    @Test("A sound file has none")
    func sound() throws {
        #expect(try found { _ in } == [])
    }

    @Test("Another format, and a file about no child")
    func form() throws {
        #expect(try found { $0.formatVersion = "2" } == ["case-format at formatVersion"])
        #expect(try found { $0.children = [] }.contains("case-no-child at children"))
    }

    @Test("A key that stands for two, or is empty")
    func keys() throws {
        #expect(try found { $0.addresses[0].key = "p1" } == ["case-key-twice at addresses[0].key"])
        #expect(try found { $0.children[1].key = "c1" }.contains("case-key-twice at children[1].key"))
        #expect(try found { $0.addresses[0].key = "" } == ["case-key-twice at addresses[0].key"])
    }

    @Test("A child with both dates of birth (DfE CIN census 8525Q)")
    func births() throws {
        let codes = try found { $0.children[1].expectedDateOfBirth = $0.children[1].dateOfBirth }
        #expect(codes == ["case-birth-twice at children[1].expectedDateOfBirth"])
    }

    @Test("A confidential address without a place (T-16)")
    func place() throws {
        let codes = try found { $0.addresses[0].state = .confidential(reason: "Test", place: nil) }
        #expect(codes == ["case-address-no-place at addresses[0].state.confidential.place"])
    }

    @Test("A reason for a document that is none of the four (DERBY-69)")
    func missing() throws {
        let codes = try found { $0.documents.missing[0].kind = .facts }
        #expect(codes == ["case-missing-kind at documents.missing[0].kind"])
    }

    @Test("A key that stands for nobody, wherever it is used")
    func dangling() throws {
        let changes: [(String, Change)] = [
            (
                "firstMinute.presentRisks[0].children[0]",
                { $0.firstMinute.presentRisks = .known([PresentRisk(risk: "r", children: ["x"])]) }
            ),
            (
                "firstMinute.presentRisks[0].from",
                { $0.firstMinute.presentRisks = .known([PresentRisk(risk: "r", children: [], from: "c1")]) }
            ),
            (
                "firstMinute.mustNotLearnAddress[0].person",
                { $0.firstMinute.mustNotLearnAddress = .known([AddressExclusion(who: "w", person: "x", why: "y")]) }
            ),
            ("firstMinute.household[1]", { $0.firstMinute.household = .known(["p1", "x"]) }),
            ("people[0].relationships[1].child", { $0.people[0].relationships[1].child = "p1" }),
            ("addresses[0].residents[0]", { $0.addresses[0].residents = ["x"] }),
            (
                "documents.plans[0].outcomes[0].children[0]",
                {
                    $0.documents.plans[0].outcomes = .known([PlannedOutcome(outcome: "o", children: ["x"], actions: [])]
                    )
                }
            ),
            ("documents.missing[0].children[0]", { $0.documents.missing[0].children = ["x"] }),
            ("consent.answers[0].person", { $0.consent?.answers[0].person = "x" }),
            ("consent.answers[0].children[0]", { $0.consent?.answers[0].children = ["x"] }),
            ("consent.override.children[0]", { $0.consent?.override?.children = ["x"] }),
            ("consent.advice.children[0]", { $0.consent?.advice?.children = ["x"] }),
        ]
        for (place, change) in changes {
            let codes = try found(change)
            #expect(codes == ["case-key-unknown at \(place)"])
        }
    }
}

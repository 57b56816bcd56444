import CaseTransfer
import Testing
import WorkingDays

@Suite("Readiness: every rule fires when it should and is silent when it should")
struct ReadinessCensusTests {
    static let firing: [ReadinessScenario] =
        ReadinessScenario.blocking + ReadinessScenario.children + ReadinessScenario.move
        + ReadinessScenario.firstMinute + ReadinessScenario.documents + ReadinessScenario.contents
        + ReadinessScenario.plans

    static let silent: [ReadinessScenario] =
        ReadinessScenario.nearlyBlocking + ReadinessScenario.nearlyChildren + ReadinessScenario.nearlyMove
        + ReadinessScenario.nearlyFirstMinute + ReadinessScenario.nearlyDocuments + ReadinessScenario.nearlyContents
        + ReadinessScenario.nearlyPlans

    @Test("A case with nothing amiss has no finding, whichever of the five procedures it is sent under")
    func nothingAmiss() {
        for sender in [Code.calderdale, Code.havering, Code.suffolk, Code.camden, Code.leeds] {
            let scenario = ReadinessScenario.silent("none", when: "nothing is amiss", from: sender) { _, _ in }
            #expect(scenario.findings.isEmpty, "\(sender): \(scenario.findings)")
        }
    }

    @Test("A change brings about its finding, at its place, by its rule", arguments: firing)
    func fires(scenario: ReadinessScenario) throws {
        let found = scenario.findings.filter { $0.code == scenario.code && $0.place == scenario.place }
        let finding = try #require(found.first, "\(scenario.findings)")
        #expect(found.count == 1)
        if let rule = scenario.rule { #expect(finding.rule == rule) }
        #expect(finding.severity == Readiness.codes[finding.code])
    }

    @Test("A change that only comes near brings about nothing", arguments: silent)
    func staysSilent(scenario: ReadinessScenario) {
        #expect(!scenario.findings.contains { $0.code == scenario.code })
    }

    @Test("Every code has a change that brings it about, and nothing gives a code that is not in the table")
    func census() {
        let covered = Set(Self.firing.map(\.code))
        #expect(Set(Readiness.codes.keys).subtracting(covered).sorted() == [])
        let given = Set((Self.firing + Self.silent).flatMap(\.findings).map(\.code))
        #expect(given.subtracting(Readiness.codes.keys).sorted() == [])
    }

    @Test(
        "Only an unidentified child, a recipient off the register, another route, an unusable file and another child's papers ever stop a pack"
    )
    func onlyTheseBlock() {
        let blocking = Readiness.codes.filter { $0.value == .blocking }.keys.sorted()
        #expect(
            blocking == [
                "attachment-empty", "attachment-hostile-path", "attachment-missing", "attachment-unreadable",
                "child-looked-after", "child-on-protection-plan", "child-without-birth-date",
                "child-without-identifier", "child-without-name", "document-names-other-child",
                "document-of-other-child",
                "recipient-other-nation", "recipient-ourselves", "recipient-retired", "recipient-unknown",
            ])
    }

    @Test("Every fault of an identifier has its place in the table")
    func identifierFaults() {
        let faults: [any IdentifierFault] = [
            UniquePupilNumber.Fault.wrongLength(1), UniquePupilNumber.Fault.badCharacter(position: 1),
            UniquePupilNumber.Fault.badCheckLetter(expected: "A"), UniquePupilNumber.Fault.unknownIssuer("999"),
            NHSNumber.Fault.notTenDigits, NHSNumber.Fault.repeatedDigit, NHSNumber.Fault.badCheckDigit,
            NHSNumber.Fault.noSuchNumber, LocalChildID.Fault.empty, LocalChildID.Fault.tooLong(21),
            LocalChildID.Fault.notAlphanumeric, Postcode.Fault.wrongLength, Postcode.Fault.badOutwardPart,
            Postcode.Fault.badInwardPart,
        ]
        for fault in faults { #expect(Readiness.codes[fault.code] == .warning, "\(fault.code)") }
    }

    @Test("Every finding says what and what to do, in whole sentences", arguments: firing)
    func wholeSentences(scenario: ReadinessScenario) {
        for finding in scenario.findings {
            #expect(finding.message.hasSuffix(".") && finding.remedy.hasSuffix("."), "\(finding)")
            #expect(
                finding.message.first?.isUppercase == true && finding.remedy.first?.isUppercase == true, "\(finding)")
            #expect(!finding.place.isEmpty && finding.message.count + finding.remedy.count < 400, "\(finding)")
            #expect(finding.code.allSatisfy { $0.isLowercase || $0 == "-" }, "\(finding)")
        }
    }
}

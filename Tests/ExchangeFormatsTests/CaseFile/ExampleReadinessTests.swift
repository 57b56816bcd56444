import CaseTransfer
import ExchangeFormats
import Testing
import WorkingDays

@Suite("The example is fit to be sent")
struct ExampleReadinessTests {
    /// Every seventh day of a year, so that every weekday and holiday has its turn.
    private static let days = (0..<53).map { $0 * 7 + $0 % 7 }

    private func family(
        _ offset: Int, reversed: Bool, _ newAddress: ExampleFamily.NewAddress = .open
    ) throws -> (file: CaseFile, facts: ReadinessFacts) {
        let movedOn = try CaseFileFixtures.date("2026-01-01").adding(days: offset)
        let codes = [try CaseFileFixtures.code("E08000033"), try CaseFileFixtures.code("E06000015")]
        let (from, to) = reversed ? (codes[1], codes[0]) : (codes[0], codes[1])
        let file = try ExampleFamily(movedOn: movedOn, from: from, to: to, newAddress: newAddress).caseFile()
        let files = Dictionary(
            uniqueKeysWithValues: file.attachments.map {
                ($0.file, ReadinessFacts.AttachmentState.readable(bytes: 4000))
            })
        let today = WorkingDayCalendar.englandAndWales.count(12, from: movedOn).due
        let facts = ReadinessFacts(
            today: today, ourAuthority: from, recipient: to.text, recipientIsPeer: true, files: files)
        return (file, facts)
    }

    @Test("Nothing blocks, nothing is warned of, and the notes are the honest ones (T-12, DERBY-69)")
    func readiness() throws {
        for offset in Self.days {
            for reversed in [false, true] {
                let (file, facts) = try family(offset, reversed: reversed)
                let findings = Readiness.check(file, facts: facts)
                let places = findings.map { "\($0.severity.rawValue) \($0.code) at \($0.place)" }
                #expect(
                    Set(places) == [
                        "note upn-temporary at children[0].upn",
                        "note document-absent at documents.missing[0]",
                    ], "moved on \(file.children[0].move.residence.date), reversed: \(reversed)")
            }
        }
    }

    @Test("With a confidential address there is one reminder more (T-16)")
    func confidential() throws {
        let (file, facts) = try family(40, reversed: false, .confidential)
        let findings = Readiness.check(file, facts: facts)
        #expect(findings.allSatisfy { $0.severity == .note })
        #expect(findings.map(\.code).contains("address-confidential"))
    }

    @Test("The consent gate is open for every child by permission (DERBY-70, CAL-37)", arguments: [false, true])
    func consent(reversed: Bool) throws {
        let (file, facts) = try family(3, reversed: reversed)
        let gate = ConsentGate(
            subjects: file.consentSubjects, record: try #require(file.consent), overrideConfirmed: false,
            authoriserRoles: [], procedure: .of(sending: facts.ourAuthority), today: facts.today)
        for child in file.children {
            guard case .open(let outcome, _) = gate.verdict(for: child.key) else {
                Issue.record("\(child.key): \(gate.verdict(for: child.key))")
                continue
            }
            #expect(outcome.way == .given)
        }
    }
}

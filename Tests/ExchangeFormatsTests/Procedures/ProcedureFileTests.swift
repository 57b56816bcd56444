import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import ExchangeFormats

@Suite("A procedure file that a service manager changed")
struct ProcedureFileTests {
    private static let derby = ProceduresOnFile.text(of: Invented.derby) ?? ""

    private func faults(
        replacing old: String, with new: String, in text: String = derby, expected: AuthorityCode? = nil
    ) -> [ProcedureFault] {
        #expect(text.contains(old), "the test's own change bites")
        guard
            case .faults(let faults) = ProcedureFile.read(
                text.replacing(old, with: new, maxReplacements: 1), expected: expected)
        else { return [] }
        return faults
    }

    @Test("A changed limit with a local decision as its rule is good, and is what the clock gets")
    func changed() throws {
        let text = Self.derby.replacing(
            "working-days: 20\n  rule: DERBY-78",
            with: "working-days: 15\n  rule: local Child in Need procedure 2027 section 9")
        guard case .procedure(let procedure) = ProcedureFile.read(text) else {
            Issue.record("the file is good")
            return
        }
        let limit = procedure.limit(source: "a file", defaultWorkingDays: 25)
        #expect(limit.limit.workingDays == 15)
        #expect(limit.label == "15 working days (local Child in Need procedure 2027 section 9)")
        #expect(!limit.isOurDefault)
    }

    @Test(
        "Each slip is told with its line, its place and a remedy",
        arguments: [
            ("names:", "nmaes:", ProcedureFault.Code.unknownKey, "nmaes"),
            ("    rule: DERBY-17\n", "", .withoutRule, "names.assessment"),
            ("rule: DERBY-17", "rule: DERBY-170", .badRule, "names.assessment.rule"),
            ("rule: DERBY-17", "rule: CAL-3", .badRule, "names.assessment.rule"),
            ("rule: DERBY-17", "rule: \"local: a colon\"", .badRule, "names.assessment.rule"),
            ("working-days: 20", "working-days: twenty", .wrongType, "meeting-limit.working-days"),
            ("working-days: 20", "working-days: 2000", .outOfRange, "meeting-limit.working-days"),
            ("within: 8 weeks", "within: eight weeks", .wrongType, "reviews.first-review.within"),
            ("within: 8 weeks", "within: 8 fortnights", .wrongType, "reviews.first-review.within"),
            ("means: continues", "means: continue", .unknownValue, "outcomes[1].means"),
            ("wording: otherwise", "wording: perhaps", .unknownValue, "advice.wording"),
            ("is: \"Single Assessment\"", "is: \"\"", .wrongType, "names.assessment.is"),
            ("is: \"Single Assessment\"", "is: [one, two]", .wrongType, "names.assessment.is"),
            ("authority: E06000015", "authority: W06000015", .unknownValue, "authority"),
            ("authority: E06000015", "authority: E08000033", .otherAuthority, "authority"),
            ("council: \"Derby City Council\"\n", "", .missingKey, ""),
        ])
    func slips(old: String, new: String, code: ProcedureFault.Code, place: String) {
        let found = faults(replacing: old, with: new, expected: Invented.derby)
        let fault = found.first { $0.code == code }
        #expect(fault?.place == place, "\(found.map(\.words))")
        #expect(fault?.line != nil)
        #expect(fault?.remedy.isEmpty == false)
    }

    @Test("A key that is nearly right is recognised")
    func nearKey() {
        #expect(
            faults(replacing: "\ncircumstances:", with: "\ncircumstance:").contains {
                $0.remedy == "Did you mean circumstances?"
            })
    }

    @Test("A section left out is a fault and never silence; silence is written with its reason", .rule("T-1"))
    func forgotten() throws {
        let limit = "meeting-limit:\n  working-days: 20\n  rule: DERBY-78\n"
        #expect(faults(replacing: limit, with: "").map(\.code) == [.missingKey])
        #expect(faults(replacing: limit, with: "meeting-limit:\n  none: \"\"\n").map(\.code) == [.wrongType])
        let silent = Self.derby.replacing(limit, with: "meeting-limit:\n  none: \"Taken out in 2027.\"\n")
        guard case .procedure(let procedure) = ProcedureFile.read(silent) else {
            Issue.record("silence with a reason is good")
            return
        }
        #expect(procedure.meetingLimit == .absent(why: "Taken out in 2027."))
    }

    @Test("What is no YAML, stands twice or is far too large is said so")
    func malformed() {
        #expect(faults(replacing: "names:", with: "names: [").map(\.code) == [.notYAML])
        #expect(faults(replacing: "roles:", with: "names:").map(\.code) == [.notYAML])
        guard case .faults(let large) = ProcedureFile.read(String(repeating: "# x\n", count: 70_000)) else { return }
        #expect(large.map(\.code) == [.unreadable])
        guard case .faults(let none) = ProcedureFile.read(path: "/nowhere/E06000015.yaml") else { return }
        #expect(none.map(\.code) == [.unreadable])
        #expect(ProcedureFile.read("") != .faults([]))
    }

    @Test("Every fault of a file is told at once, in the order of its lines")
    func everyFault() {
        let text = Self.derby.replacing("rule: DERBY-17\n", with: "rule: DERBY-170\n")
            .replacing("working-days: 20", with: "working-days: twenty")
        guard case .faults(let faults) = ProcedureFile.read(text) else { return }
        #expect(faults.map(\.code) == [.badRule, .wrongType])
        #expect(faults.compactMap(\.line) == faults.compactMap(\.line).sorted())
    }

    @Test("An authority whose rules are not on file may cite what it likes, and still must cite")
    func otherAuthority() {
        let hartlepool = Self.derby.replacing("authority: E06000015", with: "authority: E06000001")
            .replacing("DERBY-", with: "Hartlepool section ")
        guard case .procedure(let procedure) = ProcedureFile.read(hartlepool) else {
            Issue.record("the file is good")
            return
        }
        #expect(procedure.authority.text == "E06000001")
        #expect(
            faults(replacing: "    rule: Hartlepool section 17\n", with: "", in: hartlepool).map(\.code) == [
                .withoutRule
            ])
    }
}

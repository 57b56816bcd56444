import GatewayTesting
import Testing
import WorkingDays

@testable import CaseTransfer
@testable import ExchangeFormats

@Suite("The five local procedures as data")
struct ProfileTests {
    static let five = [Invented.derby, Invented.havering, Invented.calderdale, Invented.suffolk, Invented.camden]

    static func procedure(_ code: AuthorityCode) throws -> LocalProcedure { try #require(ProceduresOnFile.of(code)) }

    @Test("Each file of Schemas/procedures is carried byte for byte; run .ci/embed if not", arguments: five)
    func carried(code: AuthorityCode) throws {
        #expect(try ProceduresOnFile.text(of: code) == CaseFileFixtures.text("Schemas/procedures/\(code).yaml"))
        #expect(try EmbeddedRules.text == CaseFileFixtures.text("Schemas/procedures/rules.csv"))
    }

    @Test("All five are good", arguments: five)
    func good(code: AuthorityCode) throws {
        let text = try #require(ProceduresOnFile.text(of: code))
        guard case .faults(let faults) = ProcedureFile.read(text, expected: code) else { return }
        Issue.record("\(faults.map(\.words))")
    }

    @Test("The rule book holds 64 MUST and 194 CHECK rules, and every rule a procedure cites is its own")
    func rules() throws {
        #expect(RuleBook.rules.count == 292)
        #expect(RuleBook.rules.filter { $0.tag == .must }.count == 64)
        #expect(RuleBook.rules.filter { $0.tag == .check }.count == 194)
        #expect(RuleBook.rules.first { $0.id == "DERBY-22" }?.text.contains("\"8 weeks after\"") == true)
        for code in Self.five {
            let prefix = try #require(RuleBook.prefix(of: code)) + "-"
            let cited = try Self.procedure(code).citedRules
            #expect(cited.count > 15)
            for rule in cited {
                #expect(rule.id.hasPrefix(prefix) && RuleBook.names.contains(rule.id), "\(rule)")
            }
        }
    }

    @Test(
        "What the law of a transfer goes by is what the files say",
        .rule("DERBY-64", "DERBY-69", "DERBY-70", "DERBY-72", "DERBY-76", "HAV-47", "HAV-52", "HAV-55", "HAV-59"),
        .rule("CAL-31", "CAL-36", "CAL-39", "CAL-43"), arguments: AuthorityRegister.england.authorities.map(\.code))
    func law(code: AuthorityCode) {
        let procedure = ProceduresOnFile.of(code)
        #expect(procedure?.movingProcedure == MovingProcedure.of(code))
        let ofFile = procedure?.limit(source: MeetingLimit.builtIn, defaultWorkingDays: 25)
        #expect((ofFile ?? .ourDefault(workingDays: 25)) == MeetingLimit.of(receiving: code, defaultWorkingDays: 25))
    }

    @Test(
        "What readiness asks of a plan is what the sending authority's file asks, rule by rule", arguments: five)
    func planContents(code: AuthorityCode) throws {
        let plan = try Self.procedure(code).plan
        #expect(Set(Readiness.PlanItem.all.map(\.part)) == Set(PlanPart.allCases))
        for item in Readiness.PlanItem.all {
            let rule = item.rule(of: Readiness.Procedure(rawValue: code.text))
            // What Camden's text does not ask and readiness does is our default, never Camden's.
            #expect((rule == .ourDefault ? nil : rule) == plan[item.part]?.rule, "\(item.part)")
        }
    }

    @Test(
        "Suffolk and Camden say nothing of families who move, and nothing is put into their mouths", .rule("T-1"),
        arguments: [Invented.suffolk, Invented.camden])
    func silence(code: AuthorityCode) throws {
        let procedure = try Self.procedure(code)
        #expect(procedure.moving.value == nil)
        #expect(procedure.meetingLimit.value == nil)
        #expect(procedure.dispute.value == nil)
        #expect(procedure.advice.value == nil)
        #expect(procedure.inbound == nil)
        #expect(procedure.movingProcedure == nil)
        #expect(procedure.limit(source: "", defaultWorkingDays: 25) == .ourDefault(workingDays: 25))
    }

    @Test("All that is attributed to Suffolk and Camden is this", .rule("SUF-9", "SUF-23", "CAM-27", "CAM-44"))
    func enumerated() throws {
        let suffolk = try Self.procedure(Invented.suffolk)
        #expect(
            Set(suffolk.names.keys) == [.assessment, .plan, .minutes, .planningMeeting, .reviewMeeting, .reviewForm])
        #expect(suffolk.names[.summary] == nil, "Suffolk names no summary")
        #expect(
            Set(suffolk.plan.keys) == [
                .outcomes, .concerns, .actions, .persons, .dates, .visits, .contingency, .reviewPoints, .bottomLine,
            ])
        #expect(Set(suffolk.circumstances.keys) == [.supervisionOrder, .noRecourse, .disabledChildren, .siblings])
        let camden = try Self.procedure(Invented.camden)
        #expect(Set(camden.plan.keys) == [.contingency])
        #expect(camden.outcomes.value == nil, "Camden lists no outcomes")
        #expect(Set(camden.circumstances.keys) == [.supervisionOrder])
        #expect(Set(camden.distribution.keys) == [.reviewRecord, .report])
    }

    @Test("The same number is not the same outcome everywhere", .rule("T-9", "DERBY-58", "HAV-42", "CAL-26", "SUF-39"))
    func outcomes() throws {
        func means(_ code: AuthorityCode) throws -> [ReviewOutcome]? {
            try Self.procedure(code).outcomes.value?.map(\.means)
        }
        let havering: [ReviewOutcome] = [.noLongerInNeed, .continues, .furtherAssessment, .significantHarm]
        #expect(
            try means(Invented.derby) == [.noLongerInNeed, .continues, .furtherAssessment, .specificCircumstanceEnded])
        #expect(try means(Invented.havering) == havering)
        #expect(try means(Invented.calderdale) == [.noLongerInNeed, .continues, .significantHarm])
        #expect(try means(Invented.suffolk) == havering)
        #expect(try means(Invented.camden) == nil)
        for code in Self.five {
            let numbers = try Self.procedure(code).outcomes.value?.map(\.number) ?? []
            #expect(Set(numbers).count == numbers.count)
        }
    }

    @Test("Calderdale's arrivals come to MAST and go to CAT", .rule("CAL-33"))
    func arrivals() throws {
        let inbound = try #require(Self.procedure(Invented.calderdale).inbound)
        #expect(inbound == InboundRouting(receivedBy: "MAST team", assessedBy: "CAT team", rule: "CAL-33"))
    }

    @Test(
        "Each procedure's first review falls due where it says, months clamped to their end",
        .rule("T-19", "DERBY-22", "HAV-31", "CAL-21", "SUF-29", "CAM-14"),
        arguments: zip(five, ["2026-01-25", "2027-02-28", "2026-01-11", "2026-02-22", "2027-02-28"]))
    func firstReview(code: AuthorityCode, due: String) throws {
        let interval = try #require(Self.procedure(code).reviews[.firstReview])
        let day = Invented.date(interval.within.unit == .months ? "2026-11-30" : "2025-11-30")
        #expect(interval.within.end(from: day) == Invented.date(due))
    }
}

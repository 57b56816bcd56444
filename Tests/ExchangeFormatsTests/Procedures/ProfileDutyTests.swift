import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@Suite("What each of the three procedures on families who move has its own people tell and record")
struct ProfileDutyTests {
    /// One authority's rules, as its text numbers them.
    struct Asked: Sendable, CustomTestStringConvertible {
        var authority: AuthorityCode
        var family: RuleCitation
        var agencies: RuleCitation
        var communication: RuleCitation
        var testDescription: String { authority.text }
    }

    static let three = [
        Asked(authority: Invented.derby, family: "DERBY-77", agencies: "DERBY-73", communication: "DERBY-74"),
        Asked(authority: Invented.havering, family: "HAV-60", agencies: "HAV-56", communication: "HAV-57"),
        Asked(authority: Invented.calderdale, family: "CAL-44", agencies: "CAL-40", communication: "CAL-41"),
    ]

    /// What is asked at a side, with the rule that asks, by the authority's file.
    private func asked(
        of authority: AuthorityCode, at side: TransferSide, in sides: TwoSides
    ) throws -> [RecordDuty.Kind: RuleCitation?] {
        let procedure = try #require(ProceduresOnFile.of(authority))
        let rules = RecordRules(authority: authority, moving: procedure.moving.value)
        let duties = try #require(sides[side].state).recordDuties(by: rules, on: sides.now.londonDate)
        return Dictionary(duties.map { ($0.kind, $0.rule) }, uniquingKeysWith: { first, _ in first })
    }

    private func acknowledged(from sender: AuthorityCode, to recipient: AuthorityCode) throws -> TwoSides {
        var sides = TwoSides(from: sender, to: recipient)
        sides.prepare()
        sides.say(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        let pack = try #require(sides.pack)
        sides.say(
            Invented.acknowledgement(of: pack, sides.children, resident: sides.residence, receiving: recipient),
            by: .receiving)
        return sides
    }

    @Test(
        "The family, the agencies and the counterparts are asked for by the authority's own rules when a family leaves",
        .rule("DERBY-62", "DERBY-73", "DERBY-74", "DERBY-77", "HAV-45", "HAV-56", "HAV-57", "HAV-60"),
        .rule("CAL-29", "CAL-40", "CAL-41", "CAL-44"), arguments: three)
    func leaving(rules: Asked) throws {
        var sides = try acknowledged(from: rules.authority, to: Invented.suffolk)
        let asked = try asked(of: rules.authority, at: .sending, in: sides)
        #expect(asked[.familyDuringTransition] == .some(rules.family))
        #expect(asked[.agencies] == .some(rules.agencies))
        #expect(asked[.contact] == .some(rules.communication))
        sides.say(Invented.acceptance(sides.children, from: sides.now.londonDate), by: .receiving)
        #expect(
            try self.asked(of: rules.authority, at: .sending, in: sides)[.familyOnResponsibility]
                == .some(rules.family))
    }

    @Test(
        "The family and the counterparts are asked for by the authority's own rules when a family arrives",
        .rule("DERBY-62", "DERBY-74", "DERBY-77", "HAV-45", "HAV-57", "HAV-60", "CAL-29", "CAL-41", "CAL-44"),
        arguments: three)
    func arriving(rules: Asked) throws {
        var sides = try acknowledged(from: Invented.suffolk, to: rules.authority)
        let asked = try asked(of: rules.authority, at: .receiving, in: sides)
        #expect(asked[.familyDuringTransition] == .some(rules.family))
        #expect(asked[.contact] == .some(rules.communication))
        #expect(asked[.agencies] == nil, "the agencies of the plan are told by those who leave it")
        sides.say(Invented.acceptance(sides.children, from: sides.now.londonDate), by: .receiving)
        #expect(
            try self.asked(of: rules.authority, at: .receiving, in: sides)[.familyOnResponsibility]
                == .some(rules.family))
    }
}

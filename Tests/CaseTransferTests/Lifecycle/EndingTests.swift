import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("How a child's part of a transfer ends")
struct EndingTests {
    private func ending(
        _ sides: TwoSides, _ reason: EndedChild.Reason, to authority: AuthorityCode? = nil, review: CivilDate? = nil
    ) -> Statement {
        Invented.ending(
            sides.children, reason, on: sides.now.londonDate,
            to: authority ?? (reason == .movedOn ? Invented.havering : nil), review: review)
    }

    /// Who may say what, written out: the law's own table is compared with it.
    private static let before: [EndedChild.Reason: Set<TransferSide>] = [
        .died: [.sending, .receiving], .turned18: [.sending, .receiving], .leftEngland: [.sending, .receiving],
        .harmEnquiry: [.sending, .receiving], .protectionPlan: [.sending, .receiving],
        .lookedAfter: [.sending, .receiving], .returned: [.sending, .receiving], .movedOn: [.sending, .receiving],
        .serviceDeclined: [.sending], .noLongerInNeed: [.sending], .transferred: [],
    ]
    private static let after: [EndedChild.Reason: Set<TransferSide>] = [
        .died: [.sending, .receiving], .turned18: [.sending, .receiving], .leftEngland: [.sending, .receiving],
        .harmEnquiry: [.sending, .receiving], .protectionPlan: [.sending, .receiving],
        .lookedAfter: [.sending, .receiving], .returned: [], .movedOn: [],
        .serviceDeclined: [.receiving], .noLongerInNeed: [.receiving], .transferred: [.sending],
    ]

    @Test("Each side may say exactly its own endings, before and after acceptance", .rule("T-10", "CAL-27", "DERBY-4"))
    func speakers() {
        for (stage, table) in [(TwoSides.Stage.acknowledged, Self.before), (.accepted, Self.after)] {
            let sides = TwoSides.at(stage)
            for reason in EndedChild.Reason.allCases {
                for side in TransferSide.allCases {
                    let isLawful = sides.law(ending(sides, reason), by: side).forbidden == nil
                    #expect(isLawful == table[reason]?.contains(side), "\(reason) by \(side), \(stage)")
                }
            }
        }
    }

    @Test("Every ending is forbidden with the reason why", .rule("T-10", "CAL-27", "DERBY-4"))
    func codes() {
        let held = TwoSides.at(.acknowledged)
        expectForbidden(held.law(ending(held, .serviceDeclined), by: .receiving), "service-not-ours", by: "DERBY-4")
        expectForbidden(held.law(ending(held, .noLongerInNeed), by: .receiving), "plan-not-ours", by: "CAL-27")
        let accepted = TwoSides.at(.accepted)
        expectForbidden(accepted.law(ending(accepted, .movedOn), by: .sending), "moved-on-after-acceptance")
        expectForbidden(accepted.law(ending(accepted, .serviceDeclined), by: .sending), "service-not-ours")
    }

    @Test("A census reason for closure is given exactly for the endings that close a case", .rule("T-10"))
    func census() {
        let codes = Dictionary(uniqueKeysWithValues: EndedChild.Reason.allCases.map { ($0, $0.censusClosures) })
        #expect(
            codes == [
                .transferred: ["RC5"], .died: ["RC2"], .turned18: ["RC6", "RC7"], .leftEngland: ["RC7"],
                .serviceDeclined: ["RC7"], .noLongerInNeed: ["RC7"], .returned: [], .movedOn: [], .harmEnquiry: [],
                .protectionPlan: [], .lookedAfter: [],
            ])
    }

    @Test(
        "A family that moved on is sent after to a named third authority, and trafficking is considered",
        .rule("DERBY-63", "HAV-46", "CAL-30"))
    func movedOn() {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let today = sides.now.londonDate
        for wrong in [Invented.calderdale, Invented.derby] {
            expectForbidden(sides.law(ending(sides, .movedOn, to: wrong), by: .receiving), "moved-on-where")
        }
        expectForbidden(
            sides.law(Invented.ending(sides.children, .movedOn, on: today), by: .sending), "moved-on-where")
        expectForbidden(sides.law(ending(sides, .died, to: Invented.havering), by: .sending), "moved-on-where")
        let step = expectLawful(sides.law(ending(sides, .movedOn), by: .receiving))
        #expect(step?.notices.map(\.code) == ["moved-again"])
        #expect(step?.rule == "DERBY-63")
        sides.say(ending(sides, .movedOn), by: .receiving)
        sides.say(ending(sides, .movedOn), by: .sending)
        for side in [sides.sending, sides.receiving] {
            let facts = side.state?.holderAndDuty(for: sides.children[0], on: today)
            #expect(facts?.holder?.authority == Invented.calderdale, "whoever worked the plan goes on working it")
            #expect(facts?.duty == HolderAndDuty.Fact(authority: Invented.havering, since: today, next: nil))
        }
    }

    @Test(
        "When the route switches, the work goes on, the duty stays and both sides are told to look",
        .rule("T-10", "DERBY-5"), arguments: [EndedChild.Reason.harmEnquiry, .protectionPlan, .lookedAfter],
        TransferSide.allCases)
    func routeSwitches(reason: EndedChild.Reason, side: TransferSide) {
        for (stage, holder) in [(TwoSides.Stage.acknowledged, Invented.calderdale), (.accepted, Invented.derby)] {
            var sides = TwoSides.at(stage, children: 1)
            let today = max(sides.now.londonDate, sides.residence)
            sides.move(to: today)
            sides.say(ending(sides, reason), by: side)
            for state in [sides.sending.state, sides.receiving.state] {
                let facts = state?.holderAndDuty(for: sides.children[0], on: today)
                #expect(facts?.holder?.authority == holder)
                #expect(facts?.duty?.authority == Invented.derby)
                #expect(facts?.sentence { $0.text }.contains("The route switches") == true)
                #expect(state?.notices.last?.finding.code == "route-switched")
                #expect(state?.notices.last?.finding.rule == "DERBY-5")
            }
        }
    }

    @Test(
        "Refusing the sharing ends nothing, and refusing the service says nothing about sharing",
        .rule("T-5", "DERBY-4"))
    func twoRefusals() throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let given = sides.sending.state?.children[0].consent
        sides.say(ending(sides, .serviceDeclined), by: .sending)
        for side in [sides.sending, sides.receiving] {
            let child = try #require(side.state?.children.first)
            #expect(child.state.name == .ended)
            #expect(child.consent == given)
            #expect(side.state?.notices.last?.finding.code == "service-declined")
            let facts = side.state?.holderAndDuty(for: child.child, on: sides.residence.adding(days: 90))
            #expect(facts?.holder == nil)
            #expect(facts?.duty?.authority == Invented.derby)
        }
    }

    @Test("A review is named for an ending as no longer in need, and for no other", .rule("CAL-27", "CAM-51"))
    func review() {
        let sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        let named = expectLawful(sides.law(ending(sides, .noLongerInNeed, review: today), by: .sending))
        #expect(named?.notices == [])
        let unnamed = expectLawful(sides.law(ending(sides, .noLongerInNeed), by: .sending))
        #expect(Set(unnamed?.notices.map(\.code) ?? []) == ["ended-without-review"])
        expectForbidden(
            sides.law(ending(sides, .noLongerInNeed, review: today.adding(days: 1)), by: .sending), "review-misplaced")
        expectForbidden(sides.law(ending(sides, .died, review: today), by: .sending), "review-misplaced")
    }

    @Test("At 18 no duty to a child remains; outside England it lies with neither authority")
    func noDuty() {
        for (reason, words) in [(EndedChild.Reason.turned18, "turned 18"), (.leftEngland, "outside England")] {
            var sides = TwoSides.at(.acknowledged, children: 1)
            let today = sides.now.londonDate
            sides.say(ending(sides, reason), by: .sending)
            let facts = sides.sending.state?.holderAndDuty(for: sides.children[0], on: today)
            #expect(facts?.duty == nil)
            #expect(facts?.holder == nil)
            #expect(facts?.sentence { $0.text }.contains(words) == true)
        }
    }

    @Test("A return that crosses another word of the place counts: the safer answer stands")
    func crossed() {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let today = sides.now.londonDate
        sides.say(ending(sides, .leftEngland), by: .receiving)
        sides.say(ending(sides, .returned), by: .sending)
        let facts = sides.receiving.state?.holderAndDuty(for: sides.children[0], on: today)
        #expect(facts?.duty?.authority == Invented.calderdale)
        #expect(facts?.holder?.authority == Invented.calderdale)
    }

    @Test("After the receiving side has ended its work the sending side still closes as transferred", .rule("T-10"))
    func closingAfterTheirEnding() {
        var sides = TwoSides.at(.accepted)
        sides.say(ending(sides, .leftEngland), by: .receiving)
        #expect(sides.say(ending(sides, .transferred), by: .sending) == .stored)
        #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .ended])
        #expect(sides.sending.state?.anomalies == [])
    }
}

import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What a refusal says, and what it leaves as it is")
struct RefusalTests {
    private let monday = Invented.date("2026-12-07")

    private var details: [RefusedChild.Detail?] {
        [nil, .checked(.visit, on: monday), .documents([.plan]), .route(.childProtectionPlan)]
    }

    @Test("Every reason takes its own detail or none, and no other", arguments: RefusedChild.Reason.allCases)
    func fits(reason: RefusedChild.Reason) {
        let kind: [RefusedChild.Reason: Int] = [.notResident: 1, .incomplete: 2, .unreadable: 2, .wrongRoute: 3]
        for (index, detail) in details.enumerated() {
            let refused = RefusedChild(child: Invented.child(1), reason: reason, detail: detail)
            #expect(refused.detailFits == (index == 0 || index == kind[reason]), "\(reason) \(index)")
        }
    }

    @Test("A detail that does not belong to its reason is forbidden, and so is a check that is still to come")
    func law() throws {
        let sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        func law(_ reason: RefusedChild.Reason, _ detail: RefusedChild.Detail?) -> Result<LawfulStep, Forbidden> {
            sides.law(Invented.refusal(of: pack, sides.children, reason, detail), by: .receiving)
        }
        let today = sides.now.londonDate
        expectLawful(law(.notResident, .checked(.landlord, on: today)))
        expectForbidden(law(.notResident, .checked(.landlord, on: today.adding(days: 1))), "in-future")
        expectForbidden(law(.notResident, .route(.outsideEngland)), "refusal-detail")
        expectForbidden(law(.incomplete, .documents([])), "refusal-detail")
        expectForbidden(law(.incomplete, .documents([.plan, .plan])), "refusal-detail")
        expectForbidden(law(.unreadable, .documents([.statement])), "refusal-detail")
        expectForbidden(law(.wrongChild, .documents([.plan])), "refusal-detail")
    }

    @Test(
        "No refusal ends anything or changes a date, a holder or the duty", .rule("DERBY-64", "HAV-47", "CAL-31"),
        arguments: RefusedChild.Reason.allCases, [TwoSides.Stage.delivered, .acknowledged, .convened, .held])
    func leavesEverything(reason: RefusedChild.Reason, stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        let day = sides.residence.adding(days: 40)
        let pack = try #require(sides.pack)
        let before = sides.sending.state
        sides.say(Invented.refusal(of: pack, sides.children, reason), by: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.children.map(\.pack.name) == [.refused, .refused])
            #expect(state?.isOver == false)
            #expect(state?.children.map(\.state) == before?.children.map(\.state))
            #expect(state?.children.map(\.meeting) == before?.children.map(\.meeting))
            for child in sides.children {
                #expect(state?.meetingDue(for: child) == before?.meetingDue(for: child))
                #expect(state?.residence(of: child) == before?.residence(of: child))
                #expect(state?.holderAndDuty(for: child, on: day) == before?.holderAndDuty(for: child, on: day))
            }
        }
    }
}

extension RefusalTests {
    @Test("What was refused for one child is said of that child alone")
    func perChild() throws {
        var sides = TwoSides.at(.acknowledged)
        let pack = try #require(sides.pack)
        sides.say(
            Invented.refusal(of: pack, [sides.children[1]], .wrongRoute, .route(.lookedAfter)), by: .receiving)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.acknowledged, .refused])
        guard case .refused(let refused) = sides.sending.state?.children[1].pack else {
            Issue.record("not refused")
            return
        }
        #expect(refused.detail == .route(.lookedAfter))
    }
}

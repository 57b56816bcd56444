import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("News of a child's safety is let through whatever was said before", .rule("T-10"))
struct NewsOfSafetyTests {
    private static let news: [EndedChild.Reason] = [.died, .harmEnquiry, .protectionPlan, .lookedAfter]

    @Test(
        "After the closing either side says it once, both have it on record, and the meeting is not due any more",
        arguments: news, TransferSide.allCases)
    func afterClosing(reason: EndedChild.Reason, side: TransferSide) throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        sides.move(to: sides.residence.adding(days: 14))
        let today = sides.now.londonDate
        sides.say(Invented.acceptance(sides.children, from: today), by: .receiving)
        sides.say(Invented.ending(sides.children, .transferred, on: today), by: .sending)
        let news = Invented.ending(sides.children, reason, on: today)
        #expect(sides.say(news, by: side) == .stored)
        expectForbidden(sides.law(news, by: side), "already-over")
        for state in [sides.sending.state, sides.receiving.state] {
            let child = try #require(state?.children.first)
            guard case .ended(let ended) = child.state else {
                Issue.record("it is not on record")
                return
            }
            #expect(ended.words.map(\.reason) == [.transferred, reason])
            #expect(ended.acceptedFrom == today)
            #expect(state?.notices.map(\.finding.code).contains("news-after-closing") == true)
            #expect(
                MeetingStatus.of(
                    due: sides.residence.adding(days: 28), meeting: child.meeting, child: child.state,
                    on: sides.residence.adding(days: 60)) == .noLongerDue)
            #expect(state?.anomalies == [])
        }
    }

    @Test(
        "A closing and news of safety that cross are both stored and come to the same on both sides",
        arguments: news)
    func crossed(reason: EndedChild.Reason) {
        for first in TransferSide.allCases {
            var sides = TwoSides.at(.accepted)
            let today = sides.now.londonDate
            sides.seal(Invented.ending(sides.children, .transferred, on: today), by: .sending)
            sides.seal(Invented.ending(sides.children, reason, on: today), by: .receiving)
            #expect(sides.deliver(from: first) == .stored)
            #expect(sides.deliver(from: first.other) == .stored)
            #expect(sides.sending.state?.children == sides.receiving.state?.children)
            #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .ended])
        }
    }

    @Test("After its own word a side may still say that the child died, and after a switched route how the work ended")
    func second() {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        sides.say(Invented.ending(sides.children, .harmEnquiry, on: today), by: .sending)
        expectLawful(sides.law(Invented.ending(sides.children, .returned, on: today), by: .sending))
        sides.say(Invented.ending(sides.children, .returned, on: today), by: .sending)
        expectForbidden(
            sides.law(Invented.ending(sides.children, .leftEngland, on: today), by: .sending), "already-over")
        #expect(sides.say(Invented.ending(sides.children, .died, on: today), by: .sending) == .stored)
        #expect(sides.receiving.state?.holderAndDuty(for: sides.children[0], on: today)?.duty == nil)
    }

    @Test("After the closing nobody else's plan is ended, and nobody closes twice", .rule("CAL-27"))
    func notEverything() {
        let sides = TwoSides.at(.closed)
        let today = sides.now.londonDate
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: today), by: .sending), "already-over")
        expectForbidden(
            sides.law(Invented.ending(sides.children, .leftEngland, on: today), by: .sending), "already-over")
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: today), by: .receiving),
            "closing-is-the-senders")
        expectForbidden(sides.law(Invented.acceptance(sides.children, from: today), by: .receiving), "already-over")
    }
}

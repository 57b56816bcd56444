import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What the receiving authority alone says of a new place", .rule("DERBY-64", "HAV-47", "CAL-31"))
struct PlaceSaidByReceiverAloneTests {
    private static let places: [EndedChild.Reason] = [.returned, .movedOn, .leftEngland]

    private func ending(_ sides: TwoSides, _ reason: EndedChild.Reason) -> Statement {
        Invented.ending(
            sides.children, reason, on: sides.residence, to: reason == .movedOn ? Invented.havering : nil)
    }

    private func status(_ state: TransferState?, _ sides: TwoSides) throws -> MeetingStatus {
        let child = try #require(state?.children.first)
        return MeetingStatus.of(
            due: sides.residence.adding(days: 28), meeting: child.meeting, child: child.state,
            on: sides.residence.adding(days: 60))
    }

    @Test(
        "It moves neither duty nor clock, and both are shown with it, until the sending authority says so too",
        arguments: places)
    func alone(reason: EndedChild.Reason) throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        sides.move(to: sides.residence.adding(days: 7))
        let today = sides.now.londonDate
        sides.say(ending(sides, reason), by: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            let facts = try #require(state?.holderAndDuty(for: sides.children[0], on: today))
            #expect(facts.duty?.authority == Invented.derby)
            #expect(facts.holder?.authority == Invented.calderdale)
            #expect(facts.claim?.reason == reason)
            let sentence = facts.sentence {
                $0 == Invented.derby ? "Derby" : $0 == Invented.havering ? "Havering" : "Calderdale"
            }
            #expect(sentence.hasPrefix("Derby must respond to any safeguarding concern now; Calderdale works the plan"))
            #expect(sentence.contains("Derby alone says since"))
            #expect(sentence.hasSuffix("; duty and clock stay until Calderdale says so too."))
            #expect(try status(state, sides).isOverdueForTest)
            #expect(state?.isOver == false, "nothing of it is erased while the sides differ")
        }
        sides.say(ending(sides, reason), by: .sending)
        for state in [sides.sending.state, sides.receiving.state] {
            let facts = try #require(state?.holderAndDuty(for: sides.children[0], on: today))
            #expect(facts.duty?.authority != Invented.derby)
            #expect(facts.claim == nil)
            #expect(try status(state, sides) == .noLongerDue)
            #expect(state?.isOver == true)
        }
    }

    @Test(
        "The sending authority's word alone counts, and so does the receiving one's once it has accepted",
        arguments: places)
    func counting(reason: EndedChild.Reason) throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        sides.move(to: sides.residence.adding(days: 7))
        sides.say(ending(sides, reason), by: .sending)
        #expect(
            sides.receiving.state?.holderAndDuty(for: sides.children[0], on: sides.now.londonDate)?.duty?.authority
                != Invented.derby)
        #expect(try status(sides.receiving.state, sides) == .noLongerDue)
        guard reason == .leftEngland else { return }
        var accepted = TwoSides.at(.accepted, children: 1)
        accepted.say(Invented.ending(accepted.children, reason, on: accepted.now.londonDate), by: .receiving)
        let facts = accepted.sending.state?.holderAndDuty(for: accepted.children[0], on: accepted.now.londonDate)
        #expect(facts?.duty == nil && facts?.holder == nil && facts?.claim == nil)
    }

    @Test(
        "Whatever else the sending authority says, before or after, the place stays to be confirmed until it names the same",
        arguments: places,
        [EndedChild.Reason.harmEnquiry, .serviceDeclined, .noLongerInNeed, .returned, .movedOn, .leftEngland])
    func besideTheirs(place: EndedChild.Reason, other: EndedChild.Reason) throws {
        guard place != other else { return }
        for first in TransferSide.allCases {
            var sides = TwoSides.at(.acknowledged, children: 1)
            sides.move(to: sides.residence.adding(days: 7))
            let child = sides.children[0]
            let theirs = Invented.ending(
                [child], other, on: sides.residence, to: other == .movedOn ? Invented.suffolk : nil)
            for side in [first, first.other] {
                #expect(sides.say(side == .sending ? theirs : ending(sides, place), by: side) == .stored)
            }
            for side in TransferSide.allCases {
                let state = try #require(sides[side].state)
                #expect(state.children[0].state.placeToConfirm?.reason == place)
                #expect(!state.isOver, "somebody has to see the child")
                let facts = try #require(state.holderAndDuty(for: child, on: sides.now.londonDate))
                #expect(facts.claim?.reason == place)
                #expect(facts.sentence { $0.text }.contains("; the duty stays where it is until"))
                #expect(facts.sentence { $0.text }.contains("alone says since"))
            }
            #expect(sides.differences == [])
        }
    }

    @Test("Two moves to different authorities do not fit; a move on from us, later than the return to us, does")
    func elsewhere() throws {
        func toConfirm(
            _ place: EndedChild.Reason, _ ours: AuthorityCode, days: Int = 0
        ) throws -> EndedChild.Reason? {
            var sides = TwoSides.at(.acknowledged, children: 1)
            sides.move(to: sides.residence.adding(days: 7))
            sides.say(ending(sides, place), by: .receiving)
            let later = sides.residence.adding(days: days)
            sides.say(Invented.ending(sides.children, .movedOn, on: later, to: ours), by: .sending)
            return try #require(sides.sending.state?.children.first).state.placeToConfirm?.reason
        }
        #expect(try toConfirm(.movedOn, Invented.havering) == nil)
        #expect(try toConfirm(.movedOn, Invented.suffolk) == .movedOn)
        #expect(try toConfirm(.movedOn, Invented.suffolk, days: 3) == .movedOn)
        #expect(try toConfirm(.returned, Invented.suffolk) == .returned)
        #expect(try toConfirm(.returned, Invented.suffolk, days: 3) == nil)
    }

    @Test("A death or a switched route said beside it counts at once")
    func besideOthers() throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        sides.move(to: sides.residence.adding(days: 7))
        sides.say(ending(sides, .returned), by: .receiving)
        sides.say(Invented.ending(sides.children, .died, on: sides.now.londonDate), by: .receiving)
        let child = try #require(sides.sending.state?.children.first)
        #expect(child.state.placeToConfirm == nil)
        #expect(try status(sides.sending.state, sides) == .noLongerDue)
        #expect(sides.sending.state?.holderAndDuty(for: child.child, on: sides.now.londonDate)?.duty == nil)
    }
}

extension MeetingStatus {
    fileprivate var isOverdueForTest: Bool {
        if case .overdue = self { return true }
        return false
    }
}

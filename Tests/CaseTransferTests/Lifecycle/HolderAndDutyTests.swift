import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Who works the plan, and where the duty lies", .rule("DERBY-64", "HAV-47", "CAL-31"))
struct HolderAndDutyTests {
    private let residence = Invented.date("2026-12-01")

    private func facts(
        _ state: ChildState, on date: String, certainty: Residence.Certainty = .confirmed
    ) -> HolderAndDuty {
        HolderAndDuty.of(
            sender: Invented.calderdale, recipient: Invented.derby,
            residence: Invented.residence(residence, certainty: certainty), state: state, on: Invented.date(date))
    }

    private func sentence(
        _ state: ChildState, on date: String, certainty: Residence.Certainty = .confirmed
    ) -> String {
        facts(state, on: date, certainty: certainty).sentence { $0 == Invented.derby ? "Derby" : "Calderdale" }
    }

    private func state(_ events: ChildState.Event...) -> ChildState {
        events.reduce(.heldBySender) { $0.answer(to: $1).step?.next ?? $0 }
    }

    private func ended(_ reason: EndedChild.Reason, on date: String, by side: TransferSide) -> ChildState.Event {
        .ended(reason, on: Invented.date(date), by: side, today: Invented.date("2027-06-01"))
    }

    @Test("Between residence and acceptance the two lie apart, and the sentence says so")
    func apart() {
        let facts = facts(.heldBySender, on: "2026-12-01")
        #expect(facts.holder == HolderAndDuty.Fact(authority: Invented.calderdale, since: nil, next: nil))
        #expect(facts.duty == HolderAndDuty.Fact(authority: Invented.derby, since: residence, next: nil))
        #expect(
            sentence(.heldBySender, on: "2026-12-01")
                == "Derby must respond to any safeguarding concern now; Calderdale works the plan until Derby accepts.")
    }

    @Test("Before the residence date the sending authority has both, and the date is named")
    func before() {
        let facts = facts(.heldBySender, on: "2026-11-30")
        #expect(facts.duty?.authority == Invented.calderdale)
        #expect(facts.duty?.next == HolderAndDuty.Passing(authority: Invented.derby, from: residence))
        #expect(
            sentence(.heldBySender, on: "2026-11-30")
                == "Calderdale must respond to any safeguarding concern now and works the plan until Derby accepts. "
                + "That duty passes to Derby on Tuesday 1 December 2026.")
    }

    @Test("A provisional residence date moves the duty like any other, and is said to be provisional", .rule("T-2"))
    func provisional() {
        #expect(facts(.heldBySender, on: "2026-12-01", certainty: .provisional).duty?.authority == Invented.derby)
        #expect(
            sentence(.heldBySender, on: "2026-12-05", certainty: .provisional)
                == "Derby must respond to any safeguarding concern now; Calderdale works the plan until Derby accepts. "
                + "The residence date, Tuesday 1 December 2026, is provisional.")
    }

    @Test("An acceptance takes effect on its date, not before")
    func acceptance() {
        let accepted = state(.accepted(from: Invented.date("2026-12-16")))
        #expect(facts(accepted, on: "2026-12-15").holder?.authority == Invented.calderdale)
        #expect(
            facts(accepted, on: "2026-12-15").holder?.next
                == HolderAndDuty.Passing(authority: Invented.derby, from: Invented.date("2026-12-16")))
        #expect(
            sentence(accepted, on: "2026-12-15")
                == "Derby must respond to any safeguarding concern now; Calderdale works the plan "
                + "until Derby takes it over on Wednesday 16 December 2026.")
        #expect(facts(accepted, on: "2026-12-16").holder?.since == Invented.date("2026-12-16"))
        #expect(
            sentence(accepted, on: "2026-12-16")
                == "Derby must respond to any safeguarding concern now and works the plan.")
    }

    @Test("An acceptance dated before residence moves the plan and not the duty")
    func acceptedBeforeResidence() {
        let accepted = state(.accepted(from: Invented.date("2026-11-20")))
        let facts = facts(accepted, on: "2026-11-25")
        #expect(facts.holder?.authority == Invented.derby)
        #expect(facts.duty?.authority == Invented.calderdale)
    }

    @Test("A decline moves neither")
    func decline() {
        let declined = state(.declined(.notResponsible))
        #expect(facts(declined, on: "2026-12-20").duty == facts(.heldBySender, on: "2026-12-20").duty)
        #expect(facts(declined, on: "2026-12-20").holder == facts(.heldBySender, on: "2026-12-20").holder)
    }

    @Test("Closing changes neither")
    func closing() {
        let accepted = state(.accepted(from: Invented.date("2026-12-16")))
        let closed = state(
            .accepted(from: Invented.date("2026-12-16")), ended(.transferred, on: "2026-12-18", by: .sending))
        #expect(closed.name == .closed)
        #expect(facts(closed, on: "2026-12-20").holder == facts(accepted, on: "2026-12-20").holder)
        #expect(facts(closed, on: "2026-12-20").duty == facts(accepted, on: "2026-12-20").duty)
    }

    @Test("No stage of a transfer moves the duty; residence alone does", arguments: TwoSides.Stage.allCases)
    func onlyResidence(stage: TwoSides.Stage) throws {
        let sides = TwoSides.at(stage)
        let state = try #require(sides.sending.state)
        for child in sides.children where stage != .drafted {
            let before = state.holderAndDuty(for: child, on: sides.residence.adding(days: -1))
            let after = state.holderAndDuty(for: child, on: sides.residence.adding(days: 200))
            #expect(before?.duty?.authority == Invented.calderdale)
            #expect(after?.duty?.authority == Invented.derby)
            #expect(after?.duty?.since == sides.residence)
        }
        #expect(stage != .drafted || state.holderAndDuty(for: sides.children[0], on: sides.residence) == nil)
    }

    @Test("A family that returns is to be found in the sending area again, and its plan was never handed over")
    func returned() {
        let returned = state(ended(.returned, on: "2026-12-10", by: .sending))
        #expect(facts(returned, on: "2026-12-09").duty?.authority == Invented.derby)
        let facts = facts(returned, on: "2026-12-10")
        #expect(
            facts.duty
                == HolderAndDuty.Fact(authority: Invented.calderdale, since: Invented.date("2026-12-10"), next: nil))
        #expect(facts.holder?.authority == Invented.calderdale)
        #expect(
            sentence(returned, on: "2026-12-10")
                == "Calderdale must respond to any safeguarding concern now and works the plan.")
    }

    @Test("When a plan has ended in a review nobody works it, and the duty stays")
    func planEnded() {
        let ended = state(ended(.noLongerInNeed, on: "2026-12-10", by: .sending))
        #expect(facts(ended, on: "2026-12-09").holder?.authority == Invented.calderdale)
        #expect(facts(ended, on: "2026-12-10").holder == nil)
        #expect(
            sentence(ended, on: "2026-12-10")
                == "Derby must respond to any safeguarding concern now; the plan has ended.")
    }

    @Test("When a child has died, nobody is told to respond")
    func died() {
        let died = state(ended(.died, on: "2026-12-10", by: .receiving))
        #expect(facts(died, on: "2026-12-10").duty == nil)
        #expect(sentence(died, on: "2026-12-10") == "The child has died: no duty remains, and nobody works the plan.")
        #expect(facts(died, on: "2026-12-09").duty?.authority == Invented.derby)
    }

    @Test("What each side says of an ending counts the same in whichever order their words crossed")
    func crossedWords() {
        let oneWay = state(
            ended(.died, on: "2026-12-10", by: .receiving), ended(.returned, on: "2026-12-11", by: .sending))
        let other = state(
            ended(.returned, on: "2026-12-11", by: .sending), ended(.died, on: "2026-12-10", by: .receiving))
        #expect(oneWay.name == .ended)
        #expect(oneWay == other)
        #expect(facts(oneWay, on: "2026-12-11").duty == nil)
    }
}

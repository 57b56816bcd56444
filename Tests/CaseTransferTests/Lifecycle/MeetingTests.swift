import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The receiving-in meeting")
struct MeetingTests {
    private let due = Invented.date("2026-12-31")

    @Test("A meeting after the limit is allowed and flagged, whether convened or held", .rule("T-4", "DERBY-78"))
    func lateIsAFlag() {
        var sides = TwoSides.at(.acknowledged)
        let late = due.adding(days: 1)
        let convened = expectLawful(sides.law(Invented.meeting(sides.children, .convened(for: late)), by: .receiving))
        #expect(convened?.notices.map(\.code) == ["convened-late"])
        #expect(convened?.notices.first?.rule == "DERBY-78")
        let inTime = expectLawful(sides.law(Invented.meeting(sides.children, .convened(for: due)), by: .receiving))
        #expect(inTime?.notices == [])
        sides.say(Invented.meeting(sides.children, .convened(for: late)), by: .receiving)
        sides.move(to: late)
        let held = expectLawful(sides.law(Invented.meeting(sides.children, .held(on: late)), by: .receiving))
        #expect(held?.notices.map(\.code) == ["held-late"])
        #expect(held?.rule == "DERBY-78")
    }

    @Test("A meeting is not held in the future and not convened for the past")
    func dates() {
        let sides = TwoSides.at(.convened)
        let today = sides.now.londonDate
        expectForbidden(
            sides.law(Invented.meeting(sides.children, .held(on: today.adding(days: 1))), by: .receiving), "in-future")
        expectForbidden(
            sides.law(Invented.meeting(sides.children, .convened(for: today.adding(days: -1))), by: .receiving),
            "convened-in-past")
        expectLawful(sides.law(Invented.meeting(sides.children, .convened(for: today)), by: .receiving))
    }

    @Test("A meeting held before the family moved in is recorded and flagged", .rule("T-2"))
    func beforeResidence() {
        let sides = TwoSides.at(.convened)
        let step = expectLawful(
            sides.law(Invented.meeting(sides.children, .held(on: sides.residence.adding(days: -1))), by: .receiving))
        #expect(step?.notices.map(\.code) == ["held-before-residence"])
    }

    @Test("A meeting that nobody convened through the gateway can still be recorded as held")
    func heldWithoutInvitation() {
        let sides = TwoSides.at(.acknowledged)
        let step = expectLawful(
            sides.law(Invented.meeting(sides.children, .held(on: sides.residence)), by: .receiving))
        #expect(step?.notices.map(\.code) == ["held-without-invitation"])
    }

    @Test("Rearranging convenes again, and only the date last convened can be not held")
    func rearranging() throws {
        var sides = TwoSides.at(.convened)
        let first = sides.residence.adding(days: 14)
        let second = first.adding(days: 2)
        #expect(sides.say(Invented.meeting(sides.children, .convened(for: second)), by: .receiving) == .stored)
        expectForbidden(
            sides.law(Invented.meeting(sides.children, .notHeld(on: first, reason: .staffing)), by: .receiving),
            "not-the-convened-date")
        #expect(
            sides.say(Invented.meeting(sides.children, .notHeld(on: second, reason: .staffing)), by: .receiving)
                == .stored)
        expectForbidden(
            sides.law(Invented.meeting(sides.children, .notHeld(on: second, reason: .staffing)), by: .receiving),
            "meeting-not-convened")
        sides.say(Invented.meeting(sides.children, .convened(for: second.adding(days: 1))), by: .receiving)
        #expect(sides.sending.state?.children.map(\.meeting.name) == [.convened, .convened])
        #expect(sides.sending.state?.meetingDue(for: sides.children[0])?.due == due)
    }

    @Test("A held meeting is not held, convened or missed again")
    func heldOnce() {
        let sides = TwoSides.at(.held)
        let today = sides.now.londonDate
        for outcome in [
            MeetingStatement.Outcome.held(on: today), .convened(for: today), .notHeld(on: today, reason: .staffing),
        ] {
            expectForbidden(
                sides.law(Invented.meeting(sides.children, outcome), by: .receiving), "meeting-already-held")
        }
    }

    @Test("The pack is acknowledged before its meeting is convened")
    func acknowledgeFirst() {
        let sides = TwoSides.at(.delivered)
        for outcome in [MeetingStatement.Outcome.convened(for: due), .held(on: sides.residence)] {
            expectForbidden(sides.law(Invented.meeting(sides.children, outcome), by: .receiving), "acknowledge-first")
        }
    }

    @Test("After the sender has closed, the meeting is still to be convened and held")
    func afterClosing() {
        var sides = TwoSides.at(.acknowledged)
        sides.say(Invented.acceptance(sides.children, from: sides.residence), by: .receiving)
        sides.say(Invented.ending(sides.children, .transferred, on: sides.now.londonDate), by: .sending)
        expectLawful(sides.law(Invented.meeting(sides.children, .convened(for: due)), by: .receiving))
        #expect(sides.receiving.state?.isOver == false)
        sides.say(Invented.meeting(sides.children, .held(on: sides.now.londonDate)), by: .receiving)
        #expect(sides.receiving.state?.isOver == true)
        #expect(sides.sending.state?.isOver == true)
    }

    @Test("A message that waited in the outbox is judged on the day on which it was sealed")
    func judgedWhenSealed() {
        var sides = TwoSides.at(.acknowledged)
        let day = sides.now.londonDate
        sides.seal(Invented.meeting(sides.children, .convened(for: day)), by: .receiving)
        sides.move(to: day.adding(days: 4))
        #expect(sides.deliver(from: .receiving) == .stored)
        #expect(sides.sending.state?.children.map(\.meeting.name) == [.convened, .convened])
        #expect(sides.sending.state?.anomalies == [])
    }
}

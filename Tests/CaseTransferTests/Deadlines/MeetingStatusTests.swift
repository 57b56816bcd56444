import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("How a meeting stands on a day", .rule("DERBY-78", "T-4"))
struct MeetingStatusTests {
    private let due = Invented.date("2026-12-31")

    private func status(
        _ meeting: MeetingState = .none, on today: String, child: ChildState = .heldBySender
    ) -> MeetingStatus {
        MeetingStatus.of(due: due, meeting: meeting, child: child, on: Invented.date(today))
    }

    private func convened(_ date: String) -> MeetingState {
        next(.none, .convened(for: Invented.date(date), .init(today: Invented.date("2026-12-01"))))
    }

    private func held(_ date: String) -> MeetingState {
        next(.none, .held(on: Invented.date(date), .init(today: Invented.date(date))))
    }

    private func next(_ state: MeetingState, _ event: MeetingState.Event) -> MeetingState {
        state.answer(to: event).step?.next ?? state
    }

    @Test("Before the due date the working days left are counted, holidays left out")
    func upcoming() {
        #expect(status(on: "2026-12-30") == .upcoming(workingDaysLeft: 1))
        #expect(status(on: "2026-12-24") == .upcoming(workingDaysLeft: 3))
        #expect(status(on: "2026-12-26") == .upcoming(workingDaysLeft: 3))
    }

    @Test("On the due date it is due today, and the day after it is overdue")
    func boundary() {
        #expect(status(on: "2026-12-31") == .dueToday)
        #expect(status(on: "2027-01-01") == .overdue(workingDays: 0))
        #expect(status(on: "2027-01-04") == .overdue(workingDays: 1))
        #expect(status(on: "2027-01-08") == .overdue(workingDays: 5))
    }

    @Test("Convened in time is on course until that day has passed")
    func onCourse() {
        #expect(status(convened("2026-12-18"), on: "2026-12-10") == .onCourse(for: Invented.date("2026-12-18")))
        #expect(status(convened("2026-12-18"), on: "2026-12-18") == .onCourse(for: Invented.date("2026-12-18")))
        #expect(status(convened("2026-12-18"), on: "2026-12-21") == .upcoming(workingDaysLeft: 6))
        #expect(status(convened("2026-12-31"), on: "2026-12-31") == .onCourse(for: due))
    }

    @Test("Convened too late is not on course")
    func convenedLate() {
        #expect(status(convened("2027-01-04"), on: "2026-12-30") == .upcoming(workingDaysLeft: 1))
        #expect(status(convened("2027-01-04"), on: "2026-12-31") == .dueToday)
        #expect(status(convened("2027-01-04"), on: "2027-01-04") == .overdue(workingDays: 1))
    }

    @Test("Held on the due date is met; held the day after is met late", .rule("T-3"))
    func heldOrLate() {
        #expect(status(held("2026-12-31"), on: "2027-02-01") == .met(on: due))
        #expect(
            status(held("2027-01-01"), on: "2027-02-01") == .metLate(on: Invented.date("2027-01-01"), workingDays: 0))
        #expect(
            status(held("2027-01-05"), on: "2027-02-01") == .metLate(on: Invented.date("2027-01-05"), workingDays: 2))
    }

    @Test("A meeting that was not held leaves the clock where it was")
    func notHeld() {
        let missed = next(
            convened("2026-12-18"),
            .notHeld(on: Invented.date("2026-12-18"), .familyAbsent, .init(today: Invented.date("2026-12-18"))))
        #expect(missed.name == .notHeld)
        #expect(status(missed, on: "2026-12-30") == status(on: "2026-12-30"))
        #expect(status(missed, on: "2027-01-04") == .overdue(workingDays: 1))
    }

    @Test("Nothing is due once the work has ended, but an acceptance or a closing leaves it due")
    func ended() {
        let today = Invented.date("2027-01-04")
        let died = ChildState.heldBySender.answer(to: .ended(.died, on: today, by: .sending, today: today)).step?.next
        let accepted = ChildState.heldBySender.answer(to: .accepted(from: today)).step?.next
        let closed = accepted?.answer(to: .ended(.transferred, on: today, by: .sending, today: today)).step?.next
        #expect(died.map { status(on: "2027-01-04", child: $0) } == .noLongerDue)
        #expect(accepted.map { status(on: "2027-01-04", child: $0) } == .overdue(workingDays: 1))
        #expect(closed.map { status(on: "2027-01-04", child: $0) } == .overdue(workingDays: 1))
        #expect(
            died.map { status(held("2026-12-10"), on: "2027-01-04", child: $0) }
                == .met(on: Invented.date("2026-12-10")))
    }
}

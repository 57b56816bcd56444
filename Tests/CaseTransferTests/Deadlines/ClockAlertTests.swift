import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What people are told of clocks")
struct ClockAlertTests {
    private let law = ClockLaw(
        procedure: { _ in nil }, meetingLimit: WorkingDayLimit(workingDays: 20, rule: "DERBY-78"),
        defaultReview: ReviewSpan(12, .weeks))

    /// Looks every day of a span as a gateway would, and gives what was told on which day about the meeting.
    @discardableResult
    private func tell(
        _ sides: inout TwoSides, through last: CivilDate, of kind: ClockKind = .meeting
    ) -> [(day: CivilDate, stage: ClockStage)] {
        var told: [(CivilDate, ClockStage)] = []
        var day = sides.now.londonDate
        while day <= last {
            sides.move(to: day)
            for _ in 0..<2 {
                // The second look of a day finds nothing new.
                let state = sides.sending.state
                let changes = state?.alertChanges(state?.caseClocks(by: law, on: day) ?? []) ?? []
                for change in changes {
                    sides.record(.clockMoved(change), at: .sending, by: .gateway)
                    if change.key.kind == kind, change.key.child == sides.children.first || change.key.child == nil {
                        told.append((day, change.now))
                    }
                }
            }
            day = day.adding(days: 1)
        }
        return told.map { (day: $0.0, stage: $0.1) }
    }

    @Test(
        "Once each at ten, five and no working days and when overdue, and once when the meeting was held", .rule("T-4"))
    func once() throws {
        var sides = TwoSides.at(.acknowledged)
        let calendar = WorkingDayCalendar.englandAndWales
        let due = try #require(sides.sending.state?.meetingDue(for: sides.children[0])?.due)
        let told = tell(&sides, through: due.adding(days: 5))
        #expect(told.map(\.stage) == [.upcoming10, .upcoming5, .upcoming0, .overdue])
        #expect(told.map(\.day)[2] == due)
        #expect(told.map(\.day)[3] == due.adding(days: 1))
        #expect(calendar.workingDays(after: told[0].day, through: due) == 10)
        #expect(calendar.workingDays(after: told[1].day, through: due) == 5)
        #expect(sides.sending.state?.alerts.contains { $0.stage == .overdue && $0.key.kind == .meeting } == true)
        let day = sides.now.londonDate
        sides.say(Invented.meeting(sides.children, .held(on: day)), by: .receiving)
        #expect(tell(&sides, through: day.adding(days: 3)).map(\.stage) == [.metLate])
        #expect(sides.sending.state?.alerts.contains { $0.key.kind == .meeting } == false)
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test(
        "A convened meeting is on course; a correction of the residence date is told when it changes how near the limit is",
        .rule("T-2"))
    func moved() throws {
        var sides = TwoSides.at(.acknowledged)
        let due = try #require(sides.sending.state?.meetingDue(for: sides.children[0])?.due)
        let five = WorkingDayCalendar.englandAndWales.count(15, from: sides.residence).due
        #expect(tell(&sides, through: five).map(\.stage) == [.upcoming10, .upcoming5])
        sides.say(Invented.meeting(sides.children, .convened(for: due)), by: .receiving)
        #expect(tell(&sides, through: sides.now.londonDate).map(\.stage) == [.onCourse])
        let earlier = Invented.residence(
            sides.children, .corrected, sides.residence.adding(days: -14), on: sides.now.londonDate)
        sides.say(.residence(earlier), by: .sending)
        #expect(tell(&sides, through: sides.now.londonDate.adding(days: 1)).map(\.stage) == [.overdue])
    }

    @Test(
        "A date that moves within a stage is put on record, old and new, and keeps the day on which people were told",
        .rule("T-3"))
    func movedWithinStage() throws {
        var sides = TwoSides.at(.acknowledged)
        let due = try #require(sides.sending.state?.meetingDue(for: sides.children[0]))
        tell(&sides, through: due.due.adding(days: 4))
        let told = try #require(sides.sending.state?.alerts.first { $0.key.kind == .meeting })
        var later = due
        later.due = due.due.adding(days: 1)
        sides.say(.restatement(RestatementStatement(reason: .calendar, children: [later])), by: .receiving)
        let state = try #require(sides.sending.state)
        let changes = state.alertChanges(state.caseClocks(by: law, on: sides.now.londonDate))
        #expect(changes.map(\.was) == [.overdue] && changes.map(\.now) == [.overdue])
        #expect(changes.first?.wasDue == due.due && changes.first?.due == later.due)
        tell(&sides, through: sides.now.londonDate)
        let after = try #require(sides.sending.state?.alerts.first { $0.key == told.key })
        #expect(after.on == told.on && after.due == later.due)
    }

    @Test("A short limit is not announced on its first day, and what only the other authority does is not told here")
    func quiet() {
        var sides = TwoSides.at(.delivered)
        let arrived = sides.now.londonDate
        let told = tell(&sides, through: arrived.adding(days: 4), of: .acknowledgement)
        #expect(told.map(\.stage) == [.upcoming0, .overdue])
        let receiving = sides.receiving.state
        let dates = [CaseDates(child: sides.children[0], summary: arrived.adding(days: -200))]
        let changes = receiving?.alertChanges(receiving?.caseClocks(by: law, dates: dates, on: arrived) ?? []) ?? []
        #expect(!changes.contains { $0.key.kind == .summary })
    }
}

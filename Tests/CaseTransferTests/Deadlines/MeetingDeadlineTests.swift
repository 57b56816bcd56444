import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("When the receiving-in meeting is due")
struct MeetingDeadlineTests {
    private func due(_ residence: String, _ receiving: AuthorityCode, default days: Int = 25) -> DueMeeting {
        MeetingDeadline.of(
            Invented.child(1), residence: Invented.date(residence), receiving: receiving, defaultWorkingDays: days)
    }

    @Test("The limit is the receiving authority's own", .rule("T-1", "DERBY-78", "HAV-61", "CAL-45"))
    func limits() {
        let derby = due("2026-04-02", Invented.derby)
        #expect(derby.workingDays == 20)
        #expect(derby.rule == "DERBY-78")
        #expect(derby.due == Invented.date("2026-05-05"))
        let havering = due("2026-04-02", Invented.havering)
        #expect(havering.rule == "HAV-61")
        #expect(havering.due == Invented.date("2026-05-05"))
        let calderdale = due("2026-04-02", Invented.calderdale)
        #expect(calderdale.workingDays == 30)
        #expect(calderdale.rule == "CAL-45")
        #expect(calderdale.due == Invented.date("2026-05-19"))
    }

    @Test(
        "An authority with no limit on file uses the configured default, which says so", .rule("T-1"),
        arguments: [Invented.suffolk, Invented.camden, Invented.authority("E06000001")])
    func defaults(authority: AuthorityCode) {
        let limit = MeetingLimit.of(receiving: authority, defaultWorkingDays: 25)
        #expect(limit.isOurDefault)
        #expect(limit.label == "25 working days (our default, in no procedure)")
        #expect(due("2026-04-02", authority).workingDays == 25)
        #expect(due("2026-04-02", authority).rule == .ourDefault)
        #expect(due("2026-04-02", authority, default: 15).workingDays == 15)
        #expect(MovingProcedure.of(authority) == nil)
    }

    @Test("A limit on file is labelled with its rule and does not listen to the default")
    func labels() {
        let limit = MeetingLimit.of(receiving: Invented.derby, defaultWorkingDays: 25)
        #expect(limit.label == "20 working days (DERBY-78)")
        #expect(!limit.isOurDefault)
    }

    @Test("The count is kept with its convention and calendar", .rule("T-3"))
    func explained() {
        let due = due("2027-12-24", Invented.derby)
        #expect(due.residence == Invented.date("2027-12-24"))
        #expect(due.due == Invented.date("2028-01-26"))
        #expect(due.convention == "day-0")
        #expect(due.calendarVersion == WorkingDayCalendar.englandAndWales.version)
    }

    @Test("Every value on file carries a rule of its own authority")
    func citations() {
        #expect(MovingProcedure.onFile.count == 3)
        let prefixes = [Invented.derby: "DERBY-", Invented.havering: "HAV-", Invented.calderdale: "CAL-"]
        for procedure in MovingProcedure.onFile {
            let prefix = prefixes[procedure.authority] ?? "none"
            let rules = [
                procedure.duty, procedure.notification, procedure.dispute, procedure.meeting.rule,
                procedure.sharing.permission, procedure.sharing.override, procedure.sharing.advice,
            ]
            for rule in rules { #expect(rule.id.hasPrefix(prefix), "\(rule)") }
            #expect(Set(rules).count == rules.count)
        }
    }

    @Test("A pack should be acknowledged within one working day, which is our default")
    func acknowledgement() {
        let friday = AcknowledgementDeadline.of(packReceivedOn: Invented.date("2026-12-04"))
        #expect(friday.due == Invented.date("2026-12-07"))
        #expect(friday.rule == .ourDefault)
        #expect(
            AcknowledgementDeadline.of(packReceivedOn: Invented.date("2026-12-24")).due == Invented.date("2026-12-29"))
    }
}

import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The clocks of a case")
struct CaseClockTests {
    private static func procedure(
        _ authority: AuthorityCode, reviews: [ReviewClock: ReviewInterval] = [:], record: ReviewSpan? = nil
    ) -> LocalProcedure {
        LocalProcedure(
            authority: authority, council: "Invented", title: "Invented", edition: "Invented", names: [:], roles: [:],
            plan: [:], reviews: reviews, outcomes: .absent(why: "invented"),
            distribution: [
                .reviewRecord: Distribution(who: "Chair", to: "all", within: record, rule: "SUF-38")
            ], moving: .absent(why: "invented"), advice: .absent(why: "invented"),
            meetingLimit: .absent(why: "invented"), dispute: .absent(why: "invented"), inbound: nil,
            circumstances: [:])
    }

    private func law(
        calendar: WorkingDayCalendar = .englandAndWales,
        _ procedures: [LocalProcedure] = []
    ) -> ClockLaw {
        ClockLaw(
            procedure: { code in procedures.first { $0.authority == code } },
            meetingLimit: WorkingDayLimit(workingDays: 20, rule: "DERBY-78"), defaultReview: ReviewSpan(12, .weeks),
            recipientCalendar: calendar, calendar: calendar)
    }

    private func found(
        _ kind: ClockKind, _ sides: TwoSides, at side: TransferSide = .sending, _ law: ClockLaw,
        _ dates: CaseDates? = nil, on day: CivilDate? = nil
    ) -> CaseClock? {
        let dates = dates.map { dates in
            var own = dates
            own.child = sides.children[0]
            return [own]
        }
        return sides[side].state?.caseClocks(by: law, dates: dates ?? [], on: day ?? sides.now.londonDate)
            .first { $0.key.kind == kind && ($0.key.child ?? sides.children[0]) == sides.children[0] }
    }

    @Test(
        "Weeks and months are the calendar's; the end of a month stays its end, in leap years too",
        .rule("T-19", "DERBY-23"),
        arguments: [
            ("2026-10-31", ReviewSpan(4, .months), "2027-02-28"), ("2027-10-31", ReviewSpan(4, .months), "2028-02-29"),
            ("2028-02-29", ReviewSpan(12, .months), "2029-02-28"), ("2027-12-31", ReviewSpan(6, .months), "2028-06-30"),
            ("2027-11-30", ReviewSpan(3, .months), "2028-02-29"), ("2026-12-01", ReviewSpan(8, .weeks), "2027-01-26"),
        ])
    func months(trigger: String, span: ReviewSpan, due: String) throws {
        let interval = ReviewInterval(notBefore: nil, within: span, from: nil, rule: "DERBY-23")
        let sides = TwoSides.at(.delivered)
        let law = law([Self.procedure(Invented.calderdale, reviews: [.laterReviews: interval])])
        let day = Invented.date(trigger)
        let clock = try #require(
            found(.review, sides, law, CaseDates(child: sides.children[0], review: day), on: day))
        #expect(clock.due == Invented.date(due))
        #expect(clock.convention == "calendar" && clock.calendarVersion == nil, "no holiday moves it")
        #expect(clock.rule == "DERBY-23" && clock.whose == Invented.calderdale)
        #expect(clock.limit == span.words)
    }

    @Test("No procedure on file: our default and labelled so, or no clock at all; never 20 in silence", .rule("T-1"))
    func defaults() throws {
        let sides = TwoSides.at(.held)
        let dates = CaseDates(
            child: sides.children[0], firstPlan: sides.residence, plan: sides.residence, summary: sides.residence)
        let review = try #require(found(.review, sides, law(), dates))
        #expect(review.isOurDefault && review.limit == "12 weeks" && review.from == "the plan")
        let summary = try #require(found(.summary, sides, law(), dates))
        #expect(summary.isOurDefault && summary.due == sides.residence.adding(days: 90))
        #expect(found(.record, sides, law(), dates) == nil, "nobody's limit is invented")
        #expect(found(.twelveMonths, sides, law(), dates) == nil)
        #expect(
            found(.record, sides, law([Self.procedure(Invented.derby)]), dates) == nil, "a procedure without a limit")
        #expect(try #require(found(.acknowledgement, sides, law())).isOurDefault)
    }

    @Test(
        "A summary of day 90 is fresh and of day 91 is not", .rule("T-11", "CAM-44"))
    func summary() throws {
        let sides = TwoSides.at(.delivered)
        let written = Invented.date("2026-10-01")
        let dates = CaseDates(child: sides.children[0], summary: written)
        #expect(found(.summary, sides, law(), dates, on: written.adding(days: 90))?.stage == .upcoming0)
        #expect(found(.summary, sides, law(), dates, on: written.adding(days: 91))?.stage == .overdue)
    }

    @Test(
        "The record of the meeting goes out within ten working days of it, holidays passed over",
        .rule("SUF-38", "CAM-27"))
    func record() throws {
        var sides = TwoSides.at(.held)
        let law = law([Self.procedure(Invented.derby, record: ReviewSpan(10, .workingDays))])
        let held = sides.now.londonDate
        let due = WorkingDayCalendar.englandAndWales.count(10, from: held).due
        let one = try #require(found(.record, sides, at: .receiving, law))
        #expect(one.due == due && one.trigger == held && one.convention == "day-0")
        #expect(one.calendarVersion == WorkingDayCalendar.englandAndWales.version)
        #expect(found(.record, sides, law, on: due.adding(days: 1))?.stage == .overdue)
        sides.move(to: due.adding(days: 3))
        let event = JournalEvent.clockSettled(clock: .record, children: [sides.children[0]], on: due.adding(days: 2))
        expectLawful(try #require(sides.law(event, at: .receiving)))
        sides.record(event, at: .receiving)
        #expect(found(.record, sides, at: .receiving, law)?.stage == .metLate)
        #expect(sides.receiving.state?.anomalies == [])
    }

    @Test("A new bank holiday moves a clock of working days and no other", .rule("T-3", "T-19"))
    func holiday() throws {
        let sides = TwoSides.at(.held)
        let law1 = law([Self.procedure(Invented.derby, record: ReviewSpan(10, .workingDays))])
        let before = try #require(found(.record, sides, law1))
        let extra = BankHoliday(date: before.due, title: "Invented holiday")
        let calendar = WorkingDayCalendar(
            division: .englandAndWales, amendment: HolidayAmendment(added: [extra], removed: []))
        let law2 = law(
            calendar: calendar, [Self.procedure(Invented.derby, record: ReviewSpan(10, .workingDays))])
        let after = try #require(found(.record, sides, law2))
        #expect(after.due == WorkingDayCalendar.englandAndWales.count(1, from: before.due).due)
        #expect(after.calendarVersion != before.calendarVersion)
        let dates = CaseDates(child: sides.children[0], plan: sides.residence)
        #expect(found(.review, sides, law1, dates)?.due == found(.review, sides, law2, dates)?.due)
    }

    @Test(
        "The first review counts from the plan, later ones from the last; whoever holds the case sets the pace",
        .rule("DERBY-22", "DERBY-23", "CAL-21"))
    func reviews() throws {
        let first = ReviewInterval(notBefore: nil, within: ReviewSpan(8, .weeks), from: nil, rule: "DERBY-22")
        let later = ReviewInterval(notBefore: nil, within: ReviewSpan(4, .months), from: nil, rule: "DERBY-23")
        let six = ReviewInterval(notBefore: nil, within: ReviewSpan(6, .weeks), from: nil, rule: "CAL-21")
        let law = law([
            Self.procedure(Invented.derby, reviews: [.firstReview: first, .laterReviews: later]),
            Self.procedure(Invented.calderdale, reviews: [.firstReview: six, .laterReviews: six]),
        ])
        var sides = TwoSides.at(.held)
        let held = sides.now.londonDate
        let dates = CaseDates(child: sides.children[0], plan: sides.residence, review: sides.residence.adding(days: 3))
        let before = try #require(found(.review, sides, at: .receiving, law, dates))
        #expect(before.whose == Invented.calderdale && before.rule == "CAL-21" && before.from == "the latest review")
        sides.say(Invented.acceptance(sides.children, from: held), by: .receiving)
        let taken = try #require(found(.review, sides, at: .receiving, law, dates))
        #expect(taken.whose == Invented.derby && taken.rule == "DERBY-22" && taken.from == "the receiving-in meeting")
        #expect(taken.due == held.adding(days: 56))
        #expect(found(.review, sides, at: .sending, law, dates) == nil, "no message tells what they do with it")
        sides.move(to: held.adding(days: 30))
        sides.record(
            .clockSettled(clock: .review, children: [sides.children[0]], on: held.adding(days: 30)), at: .receiving)
        let next = try #require(found(.review, sides, at: .receiving, law, dates))
        #expect(next.rule == "DERBY-23" && next.due == held.adding(days: 30).adding(months: 4))
    }

    @Test(
        "After a Child Protection Plan, and under a supervision order, the procedure's own first review is due until one is held",
        .rule("CAM-15", "DERBY-26", "CAM-34"))
    func specialReviews() throws {
        func interval(_ span: ReviewSpan, _ rule: RuleCitation) -> ReviewInterval {
            ReviewInterval(notBefore: nil, within: span, from: nil, rule: rule)
        }
        let own = Self.procedure(
            Invented.calderdale,
            reviews: [
                .firstReview: interval(ReviewSpan(4, .months), "DERBY-23"),
                .laterReviews: interval(ReviewSpan(4, .months), "DERBY-23"),
                .afterProtectionPlan: interval(ReviewSpan(3, .months), "CAM-15"),
                .supervisionOrder: interval(ReviewSpan(15, .workingDays), "DERBY-26"),
            ])
        let sides = TwoSides.at(.delivered)
        let ended = sides.residence.adding(days: -20)
        let made = sides.residence.adding(days: -10)
        var dates = CaseDates(
            child: sides.children[0], plan: sides.residence.adding(days: -60),
            review: sides.residence.adding(days: -40), protectionPlanEnded: ended)
        let afterPlan = try #require(found(.review, sides, law([own]), dates))
        #expect(afterPlan.rule == "CAM-15" && afterPlan.due == ended.adding(months: 3))
        #expect(afterPlan.from == "discharge of the Child Protection Plan")
        dates.review = sides.residence.adding(days: -80)
        #expect(
            found(.review, sides, law([own]), dates)?.rule == "DERBY-23", "of two readings the one that comes earlier")
        dates.review = sides.residence.adding(days: -40)
        let silent = Self.procedure(
            Invented.calderdale, reviews: [.laterReviews: interval(ReviewSpan(6, .weeks), "CAL-21")])
        #expect(found(.review, sides, law([silent]), dates)?.rule == "CAL-21", "where the text says nothing of it")
        dates.supervisionOrder = CaseDates.OrderSpan(madeOn: made)
        let order = try #require(found(.review, sides, law([own]), dates))
        #expect(order.rule == "DERBY-26" && order.due == WorkingDayCalendar.englandAndWales.count(15, from: made).due)
        dates.supervisionOrder?.until = sides.residence.adding(days: -1)
        #expect(found(.review, sides, law([own]), dates)?.rule == "CAM-15", "the order is over")
        dates.review = ended
        #expect(found(.review, sides, law([own]), dates)?.rule == "DERBY-23", "a review was held since")
    }

    @Test("Where the procedure counts from the plan, an order waits for the plan under it", .rule("SUF-41"))
    func orderFromPlan() throws {
        let sides = TwoSides.at(.delivered)
        let interval = ReviewInterval(
            notBefore: nil, within: ReviewSpan(8, .weeks), from: "the initial plan", countsFromPlan: true,
            rule: "SUF-41")
        let own = law([Self.procedure(Invented.calderdale, reviews: [.supervisionOrder: interval])])
        let made = sides.residence
        var dates = CaseDates(
            child: sides.children[0], plan: made.adding(days: -10),
            supervisionOrder: CaseDates.OrderSpan(madeOn: made))
        #expect(found(.review, sides, own, dates)?.isOurDefault == true)
        dates.plan = made.adding(days: 5)
        let one = try #require(found(.review, sides, own, dates))
        #expect(one.rule == "SUF-41" && one.due == made.adding(days: 5 + 56))
    }

    @Test(
        "A year of the plan calls for a look from above, where the procedure says so",
        .rule("DERBY-60", "SUF-33", "CAM-29"))
    func twelveMonths() throws {
        var sides = TwoSides.at(.delivered)
        let year = ReviewInterval(notBefore: nil, within: ReviewSpan(12, .months), from: nil, rule: "DERBY-60")
        let law = law([Self.procedure(Invented.calderdale, reviews: [.twelveMonths: year])])
        let plan = Invented.date("2025-11-30")
        let dates = CaseDates(child: sides.children[0], firstPlan: plan, plan: sides.residence)
        let one = try #require(found(.twelveMonths, sides, law, dates))
        #expect(one.due == Invented.date("2026-11-30") && one.stage == .overdue && one.rule == "DERBY-60")
        sides.record(
            .clockSettled(clock: .twelveMonths, children: sides.children, on: sides.now.londonDate), at: .sending)
        #expect(found(.twelveMonths, sides, law, dates)?.stage == .metLate)
    }

    @Test("The acknowledgement's clock runs from the pack's arrival to the answer for every child")
    func acknowledgement() throws {
        var sides = TwoSides.at(.delivered)
        let arrived = sides.now.londonDate
        let due = WorkingDayCalendar.englandAndWales.count(1, from: arrived).due
        for side in TransferSide.allCases {
            let clock = try #require(found(.acknowledgement, sides, at: side, law()))
            #expect(clock.due == due && clock.stage == .ahead && clock.rule == .ourDefault)
            #expect(clock.whose == Invented.derby)
        }
        sides.move(to: due.adding(days: 1))
        #expect(found(.acknowledgement, sides, law())?.stage == .overdue)
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, [sides.children[0]], resident: sides.residence), by: .receiving)
        #expect(found(.acknowledgement, sides, law())?.stage == .overdue, "one child waits still")
        sides.say(Invented.refusal(of: pack, [sides.children[1]]), by: .receiving)
        #expect(found(.acknowledgement, sides, law())?.stage == .metLate)
    }

    @Test(
        "An urgent notice is answered on the working day on which it arrives, and both sides count alike",
        .rule("DERBY-66", "HAV-49", "CAL-33"),
        arguments: [
            ("2026-12-02", "2026-12-02"), ("2026-12-04", "2026-12-04"), ("2026-12-05", "2026-12-07"),
            ("2026-12-25", "2026-12-29"),
        ])
    func urgent(arrives: String, due: String) throws {
        var sides = TwoSides()
        sides.move(to: Invented.date(arrives))
        sides.prepare()
        sides.say(.pack(Invented.pack(sides.children, resident: sides.residence, urgent: true)), by: .sending)
        let due = Invented.date(due)
        for side in TransferSide.allCases {
            let clock = try #require(found(.acknowledgement, sides, at: side, law()))
            #expect(clock.due == due && clock.isOurDefault, "the day is ours, in no procedure")
            #expect(clock.limit == (arrives == "\(due)" ? "the same day" : "1 working day"))
            #expect(found(.acknowledgement, sides, at: side, law(), on: due.adding(days: 1))?.stage == .overdue)
            #expect(sides[side].state?.urgentAnswerDue() == due)
        }
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, [sides.children[0]], resident: sides.residence), by: .receiving)
        #expect(sides.receiving.state?.urgentAnswerDue() == due, "one child waits still")
        sides.say(Invented.refusal(of: pack, [sides.children[1]]), by: .receiving)
        #expect(sides.receiving.state?.urgentAnswerDue() == nil)
        #expect(TwoSides.at(.delivered).receiving.state?.urgentAnswerDue() == nil, "no urgent notice")
    }

    @Test("Each side's dispute clock follows whose turn it is, and ends with the dispute", .rule("DERBY-76"))
    func dispute() throws {
        var sides = TwoSides.at(.acknowledged)
        sides.say(Invented.dispute(sides.children), by: .sending)
        let one = try #require(found(.dispute, sides, law()))
        #expect(one.whose == Invented.derby && one.key.number == 1 && one.isOurDefault)
        #expect(one.limit == "1 working day")
        sides.move(to: one.due.adding(days: 1))
        #expect(found(.dispute, sides, law())?.limit == "5 working days", "it lapsed to the service managers")
    }

    @Test(
        "Where the plan has ended nobody reviews it, and where the route was switched whoever holds the case does",
        .rule("CAL-27"))
    func plansEnd() throws {
        let dates = CaseDates(child: Invented.child(1), plan: Invented.date("2026-12-01"))
        var ended = TwoSides.at(.acknowledged)
        ended.say(Invented.ending(ended.children, .died, on: ended.now.londonDate), by: .sending)
        #expect(found(.review, ended, law(), dates) == nil)
        #expect(found(.meeting, ended, law(), dates)?.stage == .ended)
        var switched = TwoSides.at(.acknowledged)
        switched.say(Invented.ending(switched.children, .harmEnquiry, on: switched.now.londonDate), by: .sending)
        #expect(found(.review, switched, law(), dates)?.whose == Invented.calderdale)
    }

    @Test(
        "No refusal moves a clock on either side, nor does the destruction of papers that were refused",
        .rule("DERBY-64", "HAV-47", "CAL-31"), arguments: RefusedChild.Reason.allCases,
        [TwoSides.Stage.delivered, .acknowledged, .held, .accepted, .closed])
    func refusals(reason: RefusedChild.Reason, stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        let (day, begun, children) = (sides.residence.adding(days: 60), sides.residence, sides.children)
        let law = law([Self.procedure(Invented.derby, record: ReviewSpan(10, .workingDays))])
        func clocks(_ sides: TwoSides) -> [[CaseClock]] {
            let dates = children.map { CaseDates(child: $0, plan: begun, summary: begun) }
            return TransferSide.allCases.map { side in
                // The refusal is itself the answer that this one waits for.
                (sides[side].state?.caseClocks(by: law, dates: dates, on: day) ?? []).filter {
                    $0.key.kind != .acknowledgement
                }
            }
        }
        let before = clocks(sides)
        #expect(before.allSatisfy { clocks in clocks.contains { $0.key.kind == .meeting } })
        #expect(before[1].contains { $0.key.kind == .review }, "the receiving side sees every holder's")
        let pack = try #require(sides.pack)
        sides.say(Invented.refusal(of: pack, children, reason), by: .receiving)
        #expect(clocks(sides) == before)
        guard reason == .wrongChild else { return }
        sides.say(Invented.destruction(children, on: sides.now.londonDate), by: .receiving)
        #expect(clocks(sides) == before)
        let isAccepted = [.accepted, .closed].contains(stage)
        for side in TransferSide.allCases {
            let state = try #require(sides[side].state)
            #expect(state.notices.map(\.finding.code).contains("refused-after-acceptance") == isAccepted)
            #expect(state.acceptedWithoutPapers == (isAccepted ? children : []))
        }
    }

    @Test("Only what no message tells is recorded by hand, and not ahead of time")
    func settling() {
        let sides = TwoSides.at(.held)
        let today = sides.now.londonDate
        for kind in ClockKind.allCases {
            let answer = sides.law(.clockSettled(clock: kind, children: sides.children, on: today))
            if kind.isSettledByHand {
                #expect(answer?.forbidden == nil)
            } else {
                expectForbidden(answer ?? .success(LawfulStep()), "settled-by-messages")
            }
        }
        for (children, day, code) in [
            (sides.children, today.adding(days: 1), "in-future"), ([Invented.child(9)], today, "unknown-child"),
            ([], today, "no-children"),
        ] {
            expectForbidden(
                sides.law(.clockSettled(clock: .review, children: children, on: day)) ?? .success(LawfulStep()), code)
        }
    }
}

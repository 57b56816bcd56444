public import WorkingDays

/// What clocks are worked out with besides the transfer: procedures, defaults and calendars; values only.
public struct ClockLaw: Sendable {
    /// The procedure of an authority; nil when none is on file.
    public var procedure: @Sendable (AuthorityCode) -> LocalProcedure?
    /// The limit for the receiving-in meeting when this transfer's recipient receives.
    public var meetingLimit: WorkingDayLimit
    /// How often a plan is reviewed where no procedure on file says; shown as our default (T-1).
    public var defaultReview: ReviewSpan
    /// The calendar that the recipient's limits are counted with here.
    public var recipientCalendar: WorkingDayCalendar
    /// The calendar of everything else.
    public var calendar: WorkingDayCalendar

    /// Puts the law together.
    public init(
        procedure: @escaping @Sendable (AuthorityCode) -> LocalProcedure?, meetingLimit: WorkingDayLimit,
        defaultReview: ReviewSpan, recipientCalendar: WorkingDayCalendar = .englandAndWales,
        calendar: WorkingDayCalendar = .englandAndWales
    ) {
        self.procedure = procedure
        self.meetingLimit = meetingLimit
        self.defaultReview = defaultReview
        self.recipientCalendar = recipientCalendar
        self.calendar = calendar
    }

    /// How long a summary is fresh where no procedure says: our default, after Camden's 90 days (T-11).
    public static let defaultSummary = ReviewSpan(90, .days)
}

extension TransferState {
    /// Every clock of the transfer that is known here, with how it stands on a day, the earliest due first.
    ///
    /// - Parameter dates: what pack and supplements say; the ones noted in the journal unless given.
    public func caseClocks(by law: ClockLaw, dates: [CaseDates]? = nil, on today: CivilDate) -> [CaseClock] {
        guard packDigest != nil else { return [] }
        let dates = dates ?? caseDates
        // What was recalled under seal is nobody's to work here: no clock runs on it. A recall that was only told moves no clock, and no
        // refusal does, whatever became of the papers.
        let atWork = children.filter { !$0.isTakenBack }
        let each = atWork.flatMap { child -> [CaseClock] in
            let known = dates.first { $0.child == child.child } ?? CaseDates(child: child.child)
            return [meetingClock(child, law, today), recordClock(child, law, today)].compactMap(\.self)
                + holdersClocks(child, known, law, today)
        }
        let whole = [acknowledgementClock(law, today)].compactMap(\.self) + disputeClocks(law, today)
        return (whole + each).sorted { $0.due < $1.due }
    }

    private func meetingClock(_ child: ChildProgress, _ law: ClockLaw, _ today: CivilDate) -> CaseClock? {
        guard let dates = MeetingDates.of(child, limit: law.meetingLimit, calendar: law.recipientCalendar) else {
            return nil
        }
        let due = dates.governing
        let status = MeetingStatus.of(
            due: due.due, meeting: child.meeting, child: child.state, on: today, calendar: law.recipientCalendar)
        let stage: ClockStage =
            switch status {
            case .met: .met
            case .metLate: .metLate
            case .noLongerDue: .ended
            case .onCourse: .onCourse
            case .upcoming, .dueToday, .overdue:
                .of(from: due.residence, due: due.due, on: today, calendar: law.recipientCalendar)
            }
        return CaseClock(
            key: CaseClock.Key(.meeting, child: child.child), whose: recipient, trigger: due.residence,
            from: "residence", limit: ReviewSpan(due.workingDays, .workingDays).words, rule: due.rule, due: due.due,
            convention: due.convention, calendarVersion: due.calendarVersion, stage: stage)
    }

    /// From the pack's arrival to the first answer for every child.
    private func acknowledgementClock(_ law: ClockLaw, _ today: CivilDate) -> CaseClock? {
        let atWork = children.filter { !$0.isTakenBack }
        guard let arrived = packArrival, !atWork.isEmpty else { return nil }
        let answers = atWork.map { child in
            messages.first {
                !$0.isVoid && [.acknowledgement, .refusal].contains($0.kind)
                    && $0.statement.children.contains(child.child)
            }?.saidOn
        }
        let done = answers.contains(nil) ? nil : answers.compactMap(\.self).max()
        let limit = AcknowledgementDeadline.counted(
            urgent: isUrgent, packReceivedOn: arrived, calendar: law.calendar)
        return .counting(
            ReviewSpan(limit.workingDays, .workingDays), rule: limit.rule, from: arrived,
            isUrgent ? "arrival of the urgent notice" : "arrival of the pack",
            CaseClock.Key(.acknowledgement), whose: recipient, done: done, isOver: isOver, on: today,
            calendar: law.calendar)
    }

    /// When the pack arrived: by the receipt, as it came, as was reported, or as papers; nil while it has not.
    var packArrival: CivilDate? {
        if let papers = papers.first, papers.name == packDigest { return papers.on }
        guard let pack = messages.first(where: { $0.digest == packDigest }) else { return nil }
        return switch pack.delivery {
        case .delivered(let delivered): delivered.on
        case .arrived(let arrived): arrived.on
        case nil: pack.recordedAt.londonDate
        case .queued, .needsAttention, .rejected, .stranded, .byHand, .handedOver, .withdrawn: nil
        }
    }

    private func disputeClocks(_ law: ClockLaw, _ today: CivilDate) -> [CaseClock] {
        disputes.enumerated().compactMap { index, dispute in
            guard dispute.isOpen, let turn = dispute.state.turn?.standing(on: today, in: law.calendar) else {
                return nil
            }
            return .counting(
                ReviewSpan(turn.rung.limit.workingDays, .workingDays), rule: turn.rung.limit.rule, from: turn.since,
                "turn of the \(turn.rung.rawValue)s", CaseClock.Key(.dispute, number: index + 1),
                whose: turn.awaits == .sending ? sender : recipient, done: nil, on: today, calendar: law.calendar)
        }
    }

    /// The receiving-in meeting's own record, where the receiving authority's procedure says by when it is given out.
    private func recordClock(_ child: ChildProgress, _ law: ClockLaw, _ today: CivilDate) -> CaseClock? {
        guard case .held(let held) = child.meeting,
            let distribution = law.procedure(recipient)?.distribution[.reviewRecord], let span = distribution.within
        else { return nil }
        return .counting(
            span, rule: distribution.rule, from: held.on, "the receiving-in meeting",
            CaseClock.Key(.record, child: child.child), whose: recipient,
            done: settled(.record, child).filter { $0 >= held.on }.min(), on: today, calendar: law.recipientCalendar)
    }

    /// When somebody said that it was done for a child.
    private func settled(_ kind: ClockKind, _ child: ChildProgress) -> [CivilDate] {
        settledClocks.filter { $0.kind == kind && $0.child == child.child }.map(\.on)
    }

    /// Review, summary and twelve months: by the procedure of whoever holds the case on the day.
    private func holdersClocks(
        _ child: ChildProgress, _ dates: CaseDates, _ law: ClockLaw, _ today: CivilDate
    ) -> [CaseClock] {
        // Where the plan has ended nobody reviews it.
        guard let holder = holderAndDuty(for: child.child, on: today)?.holder?.authority else { return [] }
        // What the other authority does after it has taken the case over is told by no message.
        guard holder == us || us == recipient else { return [] }
        let procedure = law.procedure(holder)
        let calendar = holder == recipient ? law.recipientCalendar : law.calendar
        func clock(
            _ kind: ClockKind, _ span: ReviewSpan, _ rule: RuleCitation, from day: CivilDate, _ words: String,
            done: CivilDate? = nil
        ) -> CaseClock {
            .counting(
                span, rule: rule, from: day, words, CaseClock.Key(kind, child: child.child), whose: holder,
                done: done, on: today, calendar: calendar)
        }
        var clocks: [CaseClock] = []
        let reviews = reviewsAwaited(child, dates, holder: holder, procedure, on: today).map { begun in
            let interval = procedure?.reviews[begun.clock]
            return clock(
                .review, interval?.within ?? law.defaultReview, interval?.rule ?? .ourDefault, from: begun.day,
                begun.words)
        }
        // Of two readings the one that comes earlier.
        if let first = reviews.min(by: { $0.due < $1.due }) { clocks.append(first) }
        if let written = (settled(.summary, child) + [dates.summary].compactMap(\.self)).max() {
            let interval = procedure?.reviews[.summary]
            clocks.append(
                clock(
                    .summary, interval?.within ?? ClockLaw.defaultSummary, interval?.rule ?? .ourDefault,
                    from: written, "the newest summary"))
        }
        if let interval = procedure?.reviews[.twelveMonths], let plan = dates.firstPlan {
            clocks.append(
                clock(
                    .twelveMonths, interval.within, interval.rule, from: plan, "the oldest plan on file",
                    done: settled(.twelveMonths, child).filter { $0 >= plan }.min()))
        }
        return clocks
    }

    /// A review that is awaited: from what it counts, in words too, and which of the procedure's limits it has.
    private typealias AwaitedReview = (day: CivilDate, words: String, clock: ReviewClock)

    /// What the next review may count from: the one before, the plan or the meeting, and what a procedure asks for on its own.
    private func reviewsAwaited(
        _ child: ChildProgress, _ dates: CaseDates, holder: AuthorityCode, _ procedure: LocalProcedure?,
        on today: CivilDate
    ) -> [AwaitedReview] {
        let review = (settled(.review, child) + [dates.review].compactMap(\.self)).max()
        let special = specialReviews(child, dates, procedure, since: review, on: today)
        // The meeting that takes a case in makes its plan there, so the next review is the first of that plan.
        if holder == recipient, case .held(let held) = child.meeting, review.map({ $0 <= held.on }) ?? true {
            return special + [(held.on, "the receiving-in meeting", .firstReview)]
        }
        if let review { return special + [(review, "the latest review", .laterReviews)] }
        return special + [dates.plan.map { ($0, "the plan", .firstReview) }].compactMap(\.self)
    }

    /// The first review after a Child Protection Plan or under a supervision order, where the holder's procedure sets one and no
    /// review or receiving-in meeting has been held since.
    private func specialReviews(
        _ child: ChildProgress, _ dates: CaseDates, _ procedure: LocalProcedure?, since review: CivilDate?,
        on today: CivilDate
    ) -> [AwaitedReview] {
        let held: CivilDate? = if case .held(let held) = child.meeting { held.on } else { nil }
        let lastLook = [review, held].compactMap(\.self).max()
        let order = dates.supervisionOrder.flatMap { $0.until.map { $0 >= today } ?? true ? $0.madeOn : nil }
        let begun: [(CivilDate?, String, ReviewClock)] = [
            (dates.protectionPlanEnded, "discharge of the Child Protection Plan", .afterProtectionPlan),
            (order, "the supervision order", .supervisionOrder),
        ]
        return begun.compactMap { day, words, clock in
            guard let day, let interval = procedure?.reviews[clock], lastLook.map({ $0 < day }) ?? true else {
                return nil
            }
            guard interval.countsFromPlan else { return (day, words, clock) }
            // A plan that is older than the order is not the plan under it.
            return dates.plan.flatMap { $0 >= day ? ($0, "the plan", clock) : nil }
        }
    }
}

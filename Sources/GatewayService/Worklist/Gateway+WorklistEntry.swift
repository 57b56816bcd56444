import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// What the list is ordered and filtered by for one transfer, on a day; nil for what is no transfer, or is none any more.
    ///
    /// It is taken from the line that the list shows, so that what heads the list and what the line says cannot part. What changes with
    /// the day alone is named by its day: from when it needs somebody, when to tell people, when to look again.
    func worklistEntry(
        of item: WorklistArrears.Item, by law: ClockLaw, number: Int64, dates: [CaseDates],
        people: [PersonID: RegisteredPerson], on today: CivilDate
    ) -> WorklistEntry? {
        let state = item.state
        guard let stage = state.stage, !state.isDiscarded else { return nil }
        let line = line(of: state, waiting: item.undelivered, peer: nil, people: people, on: today)
        // What waits for a person here although nothing in the journal will ever be late because of it.
        let isStuck = item.undelivered.contains { awaitsPerson($0, in: state) } || !state.newsNotTold.isEmpty
        let heading: WorklistEntry.Heading =
            line.routeSwitched || line.quarantined || line.urgentToAnswer || line.urgentToSend || line.breach != nil
                || isStuck
            ? .everybody
            : line.disputes.contains(where: \.visitsNotAgreed) || state.sameChildren.contains(where: \.acceptedInBoth)
                ? .serviceManagers : .nobody
        let needsNow = line.attention != nil || line.breach != nil
        let asksNothing =
            line.nextStep == nil && line.tasks.isEmpty && !needsNow && heading == .nobody
            && line.enteredForAnother.allSatisfy { $0.on.adding(days: Self.daysHeldForConfirmation) < today }
        let isOver = state.isOver && asksNothing
        let deadlines = deadlines(of: state, by: law, dates: dates, on: today)
        let needsFrom = needsNow ? CivilDate(daysSinceEpoch: 0) : lateFrom(state, after: today)
        let awaited =
            deadlines.filter { state.isTold($0.clock) }.map(\.clock.due) + state.openBreaches.map(\.reportBy.londonDate)
            + stepDays(of: state, line)
        let roles = isOver ? nil : asked(of: state, line, on: today)
        // What needs somebody and awaits no day stands where it began to wait, not behind everything that has a day.
        let waitsSince = needsFrom != nil || heading != .nobody ? item.changedAt.londonDate : nil
        return WorklistEntry(
            conversation: state.conversation, part: isOver ? .over : .atWork, side: state.side, peer: state.peer,
            stage: stage, worker: state.record.worker, isDisputed: !line.disputes.isEmpty,
            hasBreach: !state.breaches.isEmpty, heading: heading,
            needsFrom: needsFrom, day: isOver ? item.changedAt.londonDate : awaited.min() ?? waitsSince,
            looksOn: (meetingDays(of: state, after: today)
                + [structure(of: state, dates: dates, after: today)].compactMap(\.self)).min(),
            tellsOn: tellsOn(state, deadlines, by: law, dates: dates, on: today), through: item.through, law: number,
            deadlines: deadlines, awaits: state.awaitedPeople, meetings: meetings(of: state, on: today),
            team: state.team(of: state.record.worker.flatMap { people[$0] }?.teams), wants: roles?.wants ?? [],
            decides: roles?.decides ?? [])
    }

    /// Of whom the transfer asks something today: of whoever works on it, and of those who alone may decide, whoever works on it.
    ///
    /// What a summary before an absence asks is left out: absences move no row of the list.
    private func asked(
        of state: TransferState, _ line: TransferLine, on today: CivilDate
    ) -> (wants: Set<Role>, decides: Set<Role>) {
        let steps =
            [line.nextStep].compactMap(\.self) + line.disputes.compactMap(\.nextStep)
            + state.recordDuties(by: recordRules, on: today).map { NextStep.of($0, in: state) }
        var permitted = steps.filter(\.asksSomething).map { $0.permittedStep ?? .recordNote }
        if line.breach != nil { permitted.append(.decideBreach) }
        let (decisions, work) = permitted.reduce(into: ([PermittedStep](), [PermittedStep]())) { kinds, step in
            if step.roles.isDisjoint(with: [.practitioner, .businessSupport]) {
                kinds.0.append(step)
            } else {
                kinds.1.append(step)
            }
        }
        return (Set(work.flatMap(\.roles)), Set(decisions.flatMap(\.roles)))
    }

    /// The days after today for which meetings are convened: on them they are to be recorded.
    private func meetingDays(of state: TransferState, after today: CivilDate) -> [CivilDate] {
        state.children.compactMap { child in
            guard case .convened(let meeting) = child.meeting, meeting.date > today else { return nil }
            return meeting.date
        }
    }

    /// How long what is over stays at work because somebody has not confirmed what was typed for them: our default. What was typed
    /// long before, or in a release that asked nobody, does not bring what is over back.
    private static let daysHeldForConfirmation = 28

    /// The days that steps of ours name, and those on which something that is arranged comes due though no clock runs to them.
    private func stepDays(of state: TransferState, _ line: TransferLine) -> [CivilDate] {
        let steps = [line.nextStep].compactMap(\.self) + line.tasks + line.disputes.compactMap(\.nextStep)
        var days = steps.compactMap(\.by)
        for child in state.children where !child.isOver && !child.isClosedByRecall {
            if case .convened(let meeting) = child.meeting { days.append(meeting.date) }
            if state.side == .sending, case .accepted(let accepted) = child.state { days.append(accepted.from) }
        }
        return days + [overdueHandover(in: state)].compactMap(\.self)
    }

    /// The family's receiving-in meetings that we are to hold, one for each due date, whatever the number of children.
    private func meetings(of state: TransferState, on today: CivilDate) -> [MeetingDue] {
        guard state.side == .receiving else { return [] }
        let clocks = clocks(of: state, on: today).filter { $0.status != .noLongerDue }
        return Dictionary(grouping: clocks, by: \.due.due).map { due, clocks in
            let held = clocks.map { clock -> CivilDate? in
                switch clock.status {
                case .met(let date), .metLate(let date, _): date
                case .upcoming, .dueToday, .overdue, .onCourse, .noLongerDue: nil
                }
            }
            return MeetingDue(due: due, held: held.contains(nil) ? nil : held.compactMap(\.self).max())
        }
    }

    private func deadlines(
        of state: TransferState, by law: ClockLaw, dates: [CaseDates], on today: CivilDate
    ) -> [Deadline] {
        state.caseClocks(by: law, dates: dates, on: today).filter(\.stage.isAwaited).map { clock in
            let child = clock.key.child.flatMap { child in state.children.firstIndex { $0.child == child } }
            let convened: CivilDate? =
                if clock.key.kind == .meeting, let child, case .convened(let meeting) = state.children[child].meeting,
                    meeting.date <= clock.due
                {
                    meeting.date
                } else {
                    nil
                }
            return Deadline(
                conversation: state.conversation, peer: state.peer, number: child.map { $0 + 1 }, clock: clock,
                convenedFor: convened,
                countsClosures: state.recipient == state.us && clock.whose == state.us
                    && ![.acknowledgement, .dispute].contains(clock.key.kind))
        }
    }

    /// The day after today from which it needs somebody because something is late then.
    private func lateFrom(_ state: TransferState, after today: CivilDate) -> CivilDate? {
        var last = clocks(of: state, on: today).filter { !$0.status.isSettled }.map(\.due.due)
        if state.side == .sending, let due = acknowledgementDue(for: state) { last.append(due) }
        if let due = overdueHandover(in: state) { last.append(due) }
        last += state.disputes.compactMap { $0.state.turn?.deadline(in: calendar).due }
        return last.map { $0.adding(days: 1) }.filter { $0 > today }.min()
    }

    /// The day after today on which holder, clocks or turns are others than today, though nobody writes anything.
    private func structure(of state: TransferState, dates: [CaseDates], after today: CivilDate) -> CivilDate? {
        var days = state.children.compactMap(\.state.acceptedFrom)
        days += state.awaitingConfirmation.map { $0.on.adding(days: Self.daysHeldForConfirmation + 1) }
        days += dates.compactMap { $0.supervisionOrder?.until?.adding(days: 1) }
        for child in state.children {
            if case .ended(let ended) = child.state { days += ended.words.map(\.on) }
        }
        days += state.disputes.compactMap {
            $0.state.turn?.standing(on: today, in: calendar).deadline(in: calendar).due.adding(days: 1)
        }
        return days.filter { $0 > today }.min()
    }

    /// The day on which people are to be told of a clock, or its dates are to be noted: today, a later day or never.
    private func tellsOn(
        _ state: TransferState, _ deadlines: [Deadline], by law: ClockLaw, dates: [CaseDates], on today: CivilDate
    ) -> CivilDate? {
        guard state.isToBeTold else { return nil }
        if !state.hasNotedDates || !state.alertChanges(state.caseClocks(by: law, dates: dates, on: today)).isEmpty {
            return today
        }
        let changes = deadlines.filter { state.isTold($0.clock) }.compactMap { deadline in
            nextStage(of: deadline, in: deadline.countsClosures ? law.recipientCalendar : law.calendar, after: today)
        }
        return (changes + [structure(of: state, dates: dates, after: today)].compactMap(\.self)).min()
    }

    /// The first day after today on which a clock stands otherwise.
    private func nextStage(
        of deadline: Deadline, in calendar: WorkingDayCalendar, after today: CivilDate
    ) -> CivilDate? {
        let now = deadline.stage(on: today, in: calendar)
        // Ten working days end within so many days, whatever is closed between them.
        var day = max(today.adding(days: 1), deadline.clock.due.adding(days: -45))
        let late = deadline.clock.due.adding(days: 1)
        while day <= late {
            if deadline.stage(on: day, in: calendar) != now { return day }
            day = day.adding(days: 1)
        }
        return nil
    }
}

extension TransferState {
    /// Whether there is a pack, and anything that people may have to be told of its clocks.
    ///
    /// Of a transfer that is over, only what people were told before is still to be taken back.
    var isToBeTold: Bool { packDigest != nil && !(isOver && alerts.isEmpty) }

    /// Whether the dates of the case that clocks count from are noted as far as they have to be.
    var hasNotedDates: Bool { isOver || lastCarrier.map { $0 == caseDatesThrough } ?? true }
}

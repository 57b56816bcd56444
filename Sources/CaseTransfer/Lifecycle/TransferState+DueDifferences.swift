import WorkingDays

extension TransferState {
    /// What people should look at when an acknowledgement says when a meeting is due: never a silent change of a date or a limit.
    ///
    /// The receiving authority's word holds all the same (T-1); both sides see what is new about it.
    ///
    /// - Parameters:
    ///   - due: what the acknowledgement says.
    ///   - before: what an earlier one said of the same child.
    ///   - authority: the receiving authority, by whose procedure the limit goes.
    static func differences(
        of due: DueMeeting, before: DueMeeting?, receiving authority: AuthorityCode
    ) -> [Finding] {
        var notices: [Finding] = []
        if let known = MovingProcedure.of(authority)?.meeting,
            known.workingDays != due.workingDays || known.rule != due.rule
        {
            notices.append(.limitDiffers(due, known: known))
        }
        if let before, before.due != due.due || before.workingDays != due.workingDays || before.rule != due.rule {
            notices.append(.dueMoved(from: before, to: due))
        }
        return notices
    }
}

extension Finding {
    static func limitDiffers(_ due: DueMeeting, known: WorkingDayLimit) -> Finding {
        Finding(
            code: "limit-differs", severity: .warning, place: "acknowledgement",
            message:
                "The receiving authority counts \(due.workingDays) working days (\(due.rule)); its procedure on file says "
                + "\(known.workingDays).",
            remedy: "Ask their team which limit holds and where it stands; their word holds meanwhile.",
            rule: known.rule)
    }

    static func dueMoved(from before: DueMeeting, to due: DueMeeting) -> Finding {
        Finding(
            code: "due-moved", severity: .warning, place: "acknowledgement",
            message:
                "A later acknowledgement says that the meeting is due by \(due.due) (\(due.workingDays) working days, "
                + "\(due.rule)); before it was \(before.due) (\(before.workingDays) working days, \(before.rule)).",
            remedy: "Ask their team why, and record it; the earlier acknowledgement stays on record.", rule: due.rule)
    }
}

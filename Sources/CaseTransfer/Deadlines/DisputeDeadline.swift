public import WorkingDays

/// The two rungs of a dispute: first the team managers, then the service managers (DERBY-76, HAV-59, CAL-43).
public enum DisputeRung: String, Hashable, Sendable, Codable, CaseIterable {
    /// The team managers of both authorities.
    case teamManager = "team-manager"
    /// The service managers, who decide on next steps.
    case serviceManager = "service-manager"

    /// How long an answer may take on the rung: our default, in no procedure; they only say "promptly".
    public var limit: WorkingDayLimit {
        switch self {
        case .teamManager: WorkingDayLimit(workingDays: 1, rule: .ourDefault)
        case .serviceManager: WorkingDayLimit(workingDays: 5, rule: .ourDefault)
        }
    }
}

/// Whose answer a dispute waits for, on which rung and since when.
public struct DisputeTurn: Hashable, Sendable, Codable {
    /// The rung.
    public let rung: DisputeRung
    /// The side that answers next.
    public let awaits: TransferSide
    /// Since when, in London: day 0 of the count.
    public let since: CivilDate

    init(_ rung: DisputeRung, awaits side: TransferSide, since date: CivilDate) {
        self.rung = rung
        awaits = side
        since = date
    }

    /// The last day in time for the answer.
    public func deadline(in calendar: WorkingDayCalendar = .englandAndWales) -> WorkingDayDeadline {
        rung.limit.count(from: since, in: calendar)
    }

    /// The same turn as it stands on a date: with the service managers, once the team managers' day has passed.
    ///
    /// It is computed from the date whenever somebody looks; no timer has to run and nobody has to record the lapse.
    public func standing(on date: CivilDate, in calendar: WorkingDayCalendar = .englandAndWales) -> DisputeTurn {
        let due = deadline(in: calendar).due
        guard rung == .teamManager, date > due else { return self }
        return DisputeTurn(.serviceManager, awaits: awaits, since: due)
    }

    /// Whether the answer is late on a date, on the rung on which it stands now.
    public func isLate(on date: CivilDate, in calendar: WorkingDayCalendar = .englandAndWales) -> Bool {
        date > deadline(in: calendar).due
    }

    /// The turn after one side has spoken: the other's, unless it was that already, because speaking twice gives nobody more time.
    func afterSpeaking(_ speaker: TransferSide, on date: CivilDate) -> DisputeTurn {
        guard awaits == speaker else { return self }
        return DisputeTurn(standing(on: date).rung, awaits: speaker.other, since: date)
    }

    /// The turn with the service managers; a day that has lapsed already stays lapsed.
    func escalated(on date: CivilDate) -> DisputeTurn {
        DisputeTurn(.serviceManager, awaits: awaits, since: min(date, deadline().due))
    }
}

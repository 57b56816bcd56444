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
///
/// It keeps days and no calendar, so that both authorities fold the same and a list of bank holidays that is imported later counts
/// for all of it: what has lapsed is worked out with the calendar of whoever looks.
public struct DisputeTurn: Hashable, Sendable, Codable {
    /// The rung, as far as anybody has said it; see ``standing(on:in:)``.
    public let rung: DisputeRung
    /// The side that answers next.
    public let awaits: TransferSide
    /// Since when, in London: day 0 of the count.
    public let since: CivilDate
    /// When it was taken to the service managers by word while this answer was awaited.
    private let escalatedOn: CivilDate?
    /// The answers that the team managers waited for before: any of them that came late has brought it to the service managers.
    private let earlier: [Wait]

    private struct Wait: Hashable, Sendable, Codable {
        let since: CivilDate
        let until: CivilDate
    }

    init(_ rung: DisputeRung, awaits side: TransferSide, since date: CivilDate) {
        self.init(rung, awaits: side, since: date, escalatedOn: nil, earlier: [])
    }

    private init(
        _ rung: DisputeRung, awaits side: TransferSide, since date: CivilDate, escalatedOn: CivilDate?, earlier: [Wait]
    ) {
        self.rung = rung
        awaits = side
        since = date
        self.escalatedOn = escalatedOn
        self.earlier = earlier
    }

    /// The last day in time for the answer.
    public func deadline(in calendar: WorkingDayCalendar = .englandAndWales) -> WorkingDayDeadline {
        let counted = counted(in: calendar)
        return counted.rung.limit.count(from: counted.since, in: calendar)
    }

    /// The same turn as it stands on a date: with the service managers, once a team managers' day has passed.
    ///
    /// It is computed from the date whenever somebody looks; no timer has to run and nobody has to record the lapse.
    public func standing(on date: CivilDate, in calendar: WorkingDayCalendar = .englandAndWales) -> DisputeTurn {
        let counted = counted(in: calendar)
        let due = counted.deadline(in: calendar).due
        guard counted.rung == .teamManager, date > due else { return counted }
        return DisputeTurn(.serviceManager, awaits: awaits, since: due)
    }

    /// Whether an answer on a date is late, on the rung on which this one began.
    public func isLate(on date: CivilDate, in calendar: WorkingDayCalendar = .englandAndWales) -> Bool {
        date > deadline(in: calendar).due
    }

    /// The turn with what the calendar says of the days before it.
    private func counted(in calendar: WorkingDayCalendar) -> DisputeTurn {
        let limit = DisputeRung.teamManager.limit
        if earlier.contains(where: { $0.until > limit.count(from: $0.since, in: calendar).due }) {
            return DisputeTurn(.serviceManager, awaits: awaits, since: since)
        }
        switch rung {
        case .teamManager: return DisputeTurn(.teamManager, awaits: awaits, since: since)
        case .serviceManager:
            // A day that had lapsed before it was escalated by word stays lapsed.
            let lapsed = limit.count(from: since, in: calendar).due
            return DisputeTurn(.serviceManager, awaits: awaits, since: escalatedOn.map { min($0, lapsed) } ?? since)
        }
    }

    /// The turn after one side has spoken: the other's, unless it was that already, because speaking twice gives nobody more time.
    func afterSpeaking(_ speaker: TransferSide, on date: CivilDate) -> DisputeTurn {
        guard awaits == speaker else { return self }
        switch rung {
        case .teamManager:
            // An answer of the same day is in time by every calendar.
            let waits = since < date ? earlier + [Wait(since: since, until: date)] : earlier
            return DisputeTurn(
                .teamManager, awaits: speaker.other, since: date, escalatedOn: nil, earlier: waits)
        case .serviceManager: return DisputeTurn(.serviceManager, awaits: speaker.other, since: date)
        }
    }

    /// The turn with the service managers.
    func escalated(on date: CivilDate) -> DisputeTurn {
        DisputeTurn(.serviceManager, awaits: awaits, since: since, escalatedOn: date, earlier: earlier)
    }
}

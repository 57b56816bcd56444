public import WorkingDays

extension TransferState {
    /// Takes that something a clock waits for was done; it changes no other clock, duty or holder.
    mutating func takeSettled(
        _ kind: ClockKind, of references: [ChildReference], on day: CivilDate, today: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard kind.isSettledByHand else { return .failure(.settledByMessages) }
        if let forbidden = Self.listFault(references) { return .failure(forbidden) }
        guard references.allSatisfy({ progress(of: $0) != nil }) else { return .failure(.unknownChild) }
        guard day <= today else { return .failure(.endingInFuture) }
        for reference in references { settledClocks.append(SettledClock(kind: kind, child: reference, on: day)) }
        return .success(LawfulStep())
    }

    /// Takes that people were told of a clock, or that there is nothing more to tell.
    mutating func takeAlert(
        _ key: CaseClock.Key, now stage: ClockStage, due: CivilDate, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        if let child = key.child, progress(of: child) == nil { return .failure(.unknownChild) }
        let told = alerts.first { $0.key == key && $0.stage == stage }?.on ?? date
        alerts.removeAll { $0.key == key }
        if stage.isAlert { alerts.append(RaisedAlert(key: key, stage: stage, due: due, on: told)) }
        return .success(LawfulStep())
    }

    mutating func takeDates(_ dates: [CaseDates], through message: MessageDigest) -> Result<LawfulStep, Forbidden> {
        guard messages.contains(where: { $0.digest == message }) else { return .failure(.unknownMessage) }
        caseDates = dates
        caseDatesThrough = message
        return .success(LawfulStep())
    }

    /// Whether people here are told of a clock: we act on it, or it is the meeting or an answer that we wait for.
    public func isTold(_ clock: CaseClock) -> Bool { clock.whose == us || !clock.key.kind.isSettledByHand }

    /// What is to be told now: each clock that has come to a stage of which people are told, or has left one.
    ///
    /// What was told stands in the journal, so nothing is told twice, whoever asks and however often. Clocks at which only the
    /// other authority acts are not told here, except the meeting and the answers that we wait for.
    public func alertChanges(_ clocks: [CaseClock]) -> [ClockChange] {
        let ours = clocks.filter(isTold)
        var changes = ours.compactMap { clock -> ClockChange? in
            let told = alerts.first { $0.key == clock.key }
            let now = clock.stage
            // A date that moved within a stage is put on record, old and new, and is no new thing to tell.
            guard now.isAlert ? told?.stage != now || told?.due != clock.due : told != nil else { return nil }
            return ClockChange(
                key: clock.key, was: told?.stage, now: now, due: clock.due,
                wasDue: told.flatMap { $0.due == clock.due ? nil : $0.due })
        }
        for gone in alerts where !ours.contains(where: { $0.key == gone.key }) {
            changes.append(ClockChange(key: gone.key, was: gone.stage, now: .ended, due: gone.due, wasDue: nil))
        }
        return changes
    }
}

/// A clock that has come to another stage, of which people are told once.
public struct ClockChange: Hashable, Sendable, Codable {
    /// Which clock.
    public let key: CaseClock.Key
    /// The stage that people were told of before; nil for none.
    public let was: ClockStage?
    /// The stage it has come to.
    public let now: ClockStage
    /// When it is due.
    public let due: CivilDate
    /// When it was due as people were told before; nil where that has not changed.
    public let wasDue: CivilDate?
}

extension Forbidden {
    static let settledByMessages = Forbidden(
        code: "settled-by-messages", message: "What became of this clock stands in the messages of the transfer.",
        remedy: "Acknowledge, record the meeting or answer in the dispute.")
}

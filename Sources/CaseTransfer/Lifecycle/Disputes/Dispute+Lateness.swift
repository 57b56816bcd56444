public import WorkingDays

extension Dispute {
    /// An answer that somebody waited for: which message brought it, when, and the turn it ended.
    struct Answer: Hashable, Sendable, Codable {
        let message: MessageDigest
        let on: CivilDate
        let turn: DisputeTurn
    }

    /// The messages that answered after their rung's last day, by a calendar: the one that the list counts with.
    public func lateAnswers(in calendar: WorkingDayCalendar) -> [MessageDigest] {
        answers.filter { $0.turn.isLate(on: $0.on, in: calendar) }.map(\.message)
    }
}

extension Finding {
    /// What stands beside an answer that came late; it undoes nothing.
    public static let disputeAnsweredLate = Finding(
        code: "dispute-answered-late", severity: .note, place: "dispute",
        message: "The answer came after the rung's last day (our default, in no procedure).",
        remedy: "Nothing to do: the dispute went on to the next rung when the day passed.", rule: .ourDefault)
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Where a transfer stands, as a list says it: a tag, and one line that goes with it.
struct StandingWords: Hashable, Sendable {
    /// The state of the transfer.
    let tag: StateTag
    /// What goes with it; empty when the tag says everything.
    let detail: String

    private init(_ word: String, _ meaning: StateTag.Meaning, _ shape: Shape, _ detail: String = "") {
        tag = StateTag(word, meaning, shape)
        self.detail = detail
    }

    /// The most pressing thing about a transfer on a day.
    ///
    /// - Parameter calendar: the one that the receiving authority's limit is counted with.
    static func of(_ line: TransferLine, on today: CivilDate, calendar: WorkingDayCalendar)
        -> StandingWords
    {
        if line.closed { return StandingWords("Restricted", .calm, .stop, "To those who need to know") }
        let standing = line.standing.inPlainWords.capitalisedFirst
        if line.quarantined { return StandingWords("Papers closed", .late, .stop, standing) }
        if line.breach != nil { return StandingWords("Possible data breach", .late, .late, standing) }
        if let dispute = line.disputes.first(where: \.isCurrent) {
            let rung =
                switch dispute.rung {
                case .teamManager: "With the team managers"
                case .serviceManager: "With the service managers"
                case nil: "Agreed, to be recorded"
                }
            return StandingWords("Disputed", .apart, .apart, rung)
        }
        return ofPack(line, standing) ?? ofMeeting(line, on: today, calendar: calendar)
            ?? settled(line, standing)
    }

    /// While a team has not taken the pack.
    private static func ofPack(_ line: TransferLine, _ standing: String) -> StandingWords? {
        let packs = Set(line.pack.split(separator: ", ").map(String.init))
        let isReceiving = line.side == TransferSide.receiving.rawValue
        let waits = "Waiting for \(line.peerName)"
        // What the work ended for waits for no answer.
        guard line.responsibility.contains(ChildState.Name.heldBySender.rawValue) else { return nil }
        if packs.contains(PackState.Name.rejected.rawValue) {
            return StandingWords("Rejected", .late, .stop, standing)
        }
        if packs.contains(PackState.Name.draft.rawValue) {
            return StandingWords("Draft", .calm, .dashed, standing)
        }
        if packs.contains(PackState.Name.queued.rawValue) {
            return StandingWords("Not delivered yet", .calm, .clock, standing)
        }
        if packs.contains(PackState.Name.delivered.rawValue) {
            return isReceiving
                ? StandingWords(line.urgent ? "New urgent notice" : "New pack", .told, .ring, standing)
                : StandingWords(waits, .calm, .clock, standing)
        }
        if packs.contains(PackState.Name.refused.rawValue) {
            return isReceiving && line.nextStep == nil
                ? StandingWords(waits, .calm, .clock, standing)
                : StandingWords("Refused", .soon, .soon, standing)
        }
        return nil
    }

    /// While a meeting is awaited.
    private static func ofMeeting(
        _ line: TransferLine, on today: CivilDate, calendar: WorkingDayCalendar
    ) -> StandingWords? {
        if line.responsibility.contains(ChildState.Name.declined.rawValue) {
            return StandingWords(
                "Declined", .soon, .soon, "They settle it between them, or raise a dispute")
        }
        guard let due = line.meetingDue else { return nil }
        if let meeting = line.convenedFor {
            return StandingWords("On course", .good, .half, "Meeting \(meeting.words(on: today))")
        }
        let words = DueWords(due, on: today, counting: .workingDays(calendar))
        return switch words.pressure {
        case .late: StandingWords("Meeting overdue", .late, .late, "No meeting recorded")
        case .soon: StandingWords("At risk", .soon, .soon, "No meeting convened")
        case .ahead: StandingWords("Acknowledged", .calm, .ring, "No meeting convened yet")
        }
    }

    /// When nothing more is awaited of pack and meeting.
    private static func settled(_ line: TransferLine, _ standing: String) -> StandingWords {
        let states = Set(line.responsibility)
        if states.isSubset(of: [ChildState.Name.ended.rawValue]) {
            return StandingWords("Ended", .calm, .ring, standing)
        }
        if line.acceptedFrom != nil { return StandingWords("Accepted", .good, .done, standing) }
        if line.nextStep == nil {
            return StandingWords("Waiting for \(line.peerName)", .calm, .clock, standing)
        }
        return StandingWords("To decide", .told, .ring, standing)
    }
}

public import CaseTransfer
public import WorkingDays

/// What both sides have said of a child's residence date.
public struct ResidenceView: Hashable, Sendable, Codable {
    /// Where it stands: stated by one side, agreed, or disputed.
    public var state: ResidenceState.Name
    /// Each side's word, the sending side's first.
    public var words: [ResidenceSaying]
}

/// One side's latest word on a child's residence date.
public struct ResidenceSaying: Hashable, Sendable, Codable {
    /// Whose word it is.
    public var authority: AuthorityCode
    /// The date it names.
    public var date: CivilDate
    /// How sure it is.
    public var certainty: Residence.Certainty
    /// When it was said.
    public var saidOn: CivilDate
    /// Where it comes from, in words; nil for the pack.
    public var source: String?
}

extension ResidenceView {
    init?(_ progress: ChildProgress, in state: TransferState) {
        guard progress.residenceState != .unstated else { return nil }
        self.state = progress.residenceState.name
        words = TransferSide.allCases.compactMap { side in
            progress.residenceState.word(of: side).map { word in
                ResidenceSaying(
                    authority: side == .sending ? state.sender : state.recipient, date: word.residence.date,
                    certainty: word.residence.certainty, saidOn: word.saidOn, source: word.source?.words)
            }
        }
    }
}

extension NextStep {
    /// To settle a residence date on which the other side has spoken last; nil when that is not our turn.
    static func residence(of state: TransferState, _ id: Substring) -> NextStep? {
        let isDisputed = state.children.contains {
            !$0.isOver && !$0.isTakenBack && $0.residenceState.name == .disputed
        }
        let last = state.messages.last { !$0.isVoid && $0.kind == .residence }
        guard isDisputed, last?.sender == state.peer else { return nil }
        // A pack that nobody has acknowledged waits for that first, and so does its date.
        if state.side == .receiving, state.children.contains(where: { $0.pack.name == .delivered }) { return nil }
        return NextStep(
            what: "settle the residence date: confirm theirs, or correct it",
            command: "handover residence confirm \(id)")
    }

    /// That limit and calendar give another due date now than we have said; nil when they do not, and when we are the sending side.
    static func openRestatement(of state: TransferState, _ clocks: [MeetingClock]) -> String? {
        let dues = clocks.filter { !$0.status.isSettled }.compactMap(\.recounted?.due)
        guard state.side == .receiving, let due = dues.min() else { return nil }
        return "by limit and calendar now in use the meeting is due \(due): "
            + "handover due restate \(state.conversation.text.prefix(8))"
    }

    /// What is still open about the residence dates, in words; nil when both sides agree, and before a team has the pack.
    ///
    /// - Parameter clocks: the meetings' clocks, which know both due dates while the sides differ.
    static func openResidence(of state: TransferState, _ clocks: [MeetingClock]) -> String? {
        let open = state.children.filter {
            !$0.isOver && !$0.isTakenBack && [.acknowledged, .refused].contains($0.pack.name)
        }
        let id = state.conversation.text.prefix(8)
        func dates(_ children: [ChildProgress]) -> String {
            Set(children.flatMap(\.residenceState.dates)).sorted().map(\.description).joined(separator: " or ")
        }
        let disputed = open.filter { $0.residenceState.name == .disputed }
        if !disputed.isEmpty {
            let dues = clocks.flatMap { clock in clock.otherwise.map { [clock.due.due, $0.due] } ?? [] }
            return "residence date not agreed: \(dates(disputed)); meeting due "
                + Set(dues).sorted().map(\.description).joined(separator: " or ")
        }
        let planned = open.filter {
            $0.residenceState.name == .stated
                && $0.residenceState.word(of: state.side)?.residence.certainty == .provisional
        }
        if !planned.isEmpty {
            return
                "residence date \(dates(planned)) is provisional; once they have moved: handover residence state \(id)"
        }
        let theirs = open.filter { $0.residenceState.word(of: state.side) == nil }
        guard !theirs.isEmpty else { return nil }
        return "residence date \(dates(theirs)) not confirmed by us: handover residence confirm \(id)"
    }
}

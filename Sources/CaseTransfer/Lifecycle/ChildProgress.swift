import WorkingDays

/// Everything the fold knows of one child in a transfer; siblings each have their own.
public struct ChildProgress: Hashable, Sendable, Codable {
    /// The child.
    public let child: ChildReference
    /// Whether the child is not yet born; false while nothing is sealed.
    public internal(set) var unborn = false
    /// What each side has said last of the day on which a child who was sent as unborn was born, the sending side first.
    public internal(set) var births: [BirthWord] = []
    /// What both sides have said of the day from which the child lives in the new area.
    public internal(set) var residenceState: ResidenceState = .unstated
    /// On what permission or authority information is shared; nil while nothing is sealed.
    public internal(set) var consent: ConsentOutcome?
    /// The latest answer of each person asked about this child, in the order in which they first answered (drafts only).
    public internal(set) var answers: [RecordedAnswer] = []
    /// An override of permission and whether it is confirmed (drafts only).
    public internal(set) var override: OverrideState = .none
    /// The latest advice on sharing (drafts only).
    public internal(set) var advice: RecordedAdvice?
    /// Where the pack stands for the child.
    public internal(set) var pack: PackState
    /// What has become of responsibility.
    public internal(set) var state: ChildState = .heldBySender
    /// What has become of the meeting.
    public internal(set) var meeting: MeetingState = .none
    /// Where the papers about the child stand, should they have come to the wrong place.
    public internal(set) var papers: PapersState = .held
    /// That the sending authority took the papers back; nil unless it did.
    public internal(set) var recalled: RecalledChild?
    /// What was withdrawn of the permission to share since the pack was sent, each person's latest word.
    public internal(set) var withdrawals: [WithdrawnPermission] = []
    /// What was withdrawn by a message of ours that lost its place: the other side has not heard it, and documents stop all the same.
    public internal(set) var untoldWithdrawals: [WithdrawnPermission] = []
    /// The withdrawals after which an override or advice was recorded here.
    var answeredWithdrawals: [MessageDigest] = []
    /// The withdrawals that stood when the latest override was entered: its authors weighed those, and no later one.
    var weighedWithdrawals: [MessageDigest] = []

    init(child: ChildReference, pack: PackState) {
        self.child = child
        self.pack = pack
    }

    /// Where the clock starts; nil while nothing is sealed, and the earlier date while the two sides differ.
    public var residence: Residence? { residenceState.inEffect }

    /// Whether nothing more is to be done for the child: the work ended and both sides know where the child is, or the case was
    /// closed and the meeting held.
    ///
    /// So it is when its pack was withdrawn before delivery, or recalled and destroyed; a recall that was only told ends nothing, because
    /// duty, and the plan of what we accepted, stay where they are.
    public var isOver: Bool {
        if pack.name == .withdrawn { return true }
        if isTakenBack, papers.name == .destroyed { return true }
        return switch state {
        case .heldBySender, .accepted, .declined: false
        case .closed: meeting.name == .held
        case .ended(let ended): ended.placeToConfirm == nil
        }
    }

    /// One person's latest answer.
    public struct RecordedAnswer: Hashable, Sendable, Codable {
        /// The person's key in the case file.
        public let subject: String
        /// The answer.
        public internal(set) var answer: ConsentAnswer.Kind
    }

    /// Advice as the journal chains it.
    public struct RecordedAdvice: Hashable, Sendable, Codable {
        /// Who advised.
        public let adviser: SharingAdvice.Adviser
        /// Whether sharing may go ahead.
        public let mayShare: Bool
    }

    mutating func record(_ answer: ConsentAnswer.Kind, of subject: String) {
        if let index = answers.firstIndex(where: { $0.subject == subject }) {
            answers[index].answer = answer
        } else {
            answers.append(RecordedAnswer(subject: subject, answer: answer))
        }
    }

    /// Forgets what messages said and keeps what was prepared.
    mutating func returnToDraft() {
        unborn = false
        births = []
        residenceState = .unstated
        consent = nil
        pack = .draft
        state = .heldBySender
        meeting = .none
        papers = .held
        recalled = nil
        withdrawals = []
        untoldWithdrawals = []
    }
}

public import WorkingDays

/// What the other authority said or did, as one of our people heard it: it drives the same machines as a signed message and is
/// signed by nobody.
///
/// Who told us stands in the erasable part of the entry; who entered it is the entry's actor.
public struct ReportedStatement: Hashable, Sendable, Codable {
    /// What the report is called in the transfer, where a signed message would have its digest.
    public var name: MessageDigest
    /// The authority that said or did it.
    public var speaker: AuthorityCode
    /// How word of it came.
    public var means: HandMeans
    /// The day on which they said or did it, as we were told.
    public var on: CivilDate
    /// What they said, in the same codes as a signed message.
    public var statement: Statement

    /// Puts a report together.
    public init(
        name: MessageDigest, speaker: AuthorityCode, means: HandMeans, on date: CivilDate, statement: Statement
    ) {
        self.name = name
        self.speaker = speaker
        self.means = means
        on = date
        self.statement = statement
    }
}

extension MessageKind {
    /// Whether word of it can be entered as reported: papers are registered instead, and a gateway's answers are signed or nothing.
    public var isReportable: Bool {
        switch self {
        case .acknowledgement, .refusal, .meeting, .decision, .ending, .endingWithdrawn, .birth, .dispute, .residence,
            .restatement, .recall, .destruction:
            true
        case .pack, .supplement, .receipt, .rejection, .consentChange, .test: false
        }
    }
}

extension ConversationMessage {
    /// What makes a message of the conversation a report: how word of it came, and what was signed about the same since.
    public struct Report: Hashable, Sendable, Codable {
        /// How word of it came.
        public let means: HandMeans
        /// The day on which it was said or done, as we were told.
        public let on: CivilDate
        /// Their signed messages that speak of the same; where one does, it is what counts.
        public internal(set) var outrankedBy: [MessageDigest] = []
    }

    /// Whether it is a report that no signature stands behind.
    public var isReported: Bool { report != nil }

    /// The civil date on which it was said, by its sender's clock or as we were told.
    var saidOn: CivilDate { report?.on ?? createdAt.londonDate }

    /// The same message as if it had said this.
    func saying(_ statement: Statement) -> ConversationMessage {
        ConversationMessage(
            id: id, digest: digest, sender: sender, order: order, createdAt: createdAt, recordedAt: recordedAt,
            statement: statement, delivery: delivery, report: report)
    }

    init(_ reported: ReportedStatement, recordedAt: Moment) {
        self.init(
            id: MessageID(random: reported.name.bytes), digest: reported.name, sender: reported.speaker, order: nil,
            createdAt: recordedAt, recordedAt: recordedAt, statement: reported.statement,
            report: Report(means: reported.means, on: reported.on))
    }
}

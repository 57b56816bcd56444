/// One transfer as one authority's journal tells it: the fold of every entry of its conversation.
///
/// The same type serves both sides. The journal is the truth, so folding never fails: an entry that our law would not have
/// allowed is kept as an ``Anomaly``. The law is asked before an entry is appended, with ``allows(_:by:to:in:on:)``,
/// ``allows(receiving:in:)`` and ``allows(_:by:at:)``, which run the same code.
public struct TransferState: Hashable, Sendable, Codable {
    /// The transfer.
    public let conversation: ConversationID
    /// The authority the family leaves.
    public let sender: AuthorityCode
    /// The authority the family moves to.
    public let recipient: AuthorityCode
    /// Whose journal this is.
    public let us: AuthorityCode
    /// The pack's digest, once one is sealed or received that was not rejected.
    public internal(set) var packDigest: MessageDigest?
    /// Each child, in the order of the draft or the pack.
    public internal(set) var children: [ChildProgress] = []
    /// Every message, in the order of our journal.
    public internal(set) var messages: [ConversationMessage] = []
    /// Entries of the journal that the law would not have allowed; empty unless something is wrong.
    public internal(set) var anomalies: [Anomaly] = []
    /// What people should look at although the law allowed it, in the order of our journal.
    public internal(set) var notices: [Notice] = []
    /// Whether the prepared case was given up before its pack was sent.
    public internal(set) var isDiscarded = false
    /// The disputes, in the order in which our journal has them.
    public internal(set) var disputes: [Dispute] = []
    /// That legal advice about a dispute was asked for or came, in the order of our journal; the advice itself stands beside it.
    public internal(set) var legalAdvice: [LegalAdviceRecord] = []
    /// What our own people recorded besides the messages, and who works on it here.
    public internal(set) var record = CaseRecord()
    /// Papers that came without a gateway, in place of a signed pack; the first opened the transfer. Empty where a pack came.
    public internal(set) var papers: [PapersReceived] = []
    /// What was said in disputes and changes nothing, because it crossed something of the other side.
    var overtaken: Set<MessageDigest> = []
    /// The dates of the case that clocks count from, as noted from pack and supplements.
    public internal(set) var caseDates: [CaseDates] = []
    /// The last message that the dates were noted from; nil while they were not.
    public internal(set) var caseDatesThrough: MessageDigest?
    /// What was done by our own word that a clock waits for, in the order of our journal.
    public internal(set) var settledClocks: [SettledClock] = []
    /// What people were told about clocks that still stand where they were told.
    public internal(set) var alerts: [RaisedAlert] = []
    /// The single documents that were recalled, in the order of the recalls.
    public internal(set) var recalledDocuments: [RecallOfDocument] = []
    /// The possible breaches of personal data, in the order in which they were noted.
    public internal(set) var breaches: [Breach] = []
    /// Other transfers of ours about the same family's moves, in the order of our journal.
    public internal(set) var links: [TransferLink] = []
    /// Other transfers of ours in which the same children are, in the order in which they were found.
    public internal(set) var sameChildren: [SameChild] = []
    /// Of those, the transfers about which a person was asked, and said why the child is in both.
    public internal(set) var answeredSameChildren: Set<ConversationID> = []
    /// What was typed for a person who has not confirmed it, in the order of our journal.
    var enteredForAnother: [EnteredForAnother] = []
    /// To whom it is restricted at our authority; nil when whoever may read cases may read it.
    public internal(set) var restriction: Restriction?
    /// Who opened it though it was restricted to others, in the order of our journal.
    public internal(set) var brokenGlass: [BrokenGlass] = []
    /// The children of the latest draft; empty at the receiving side.
    var drafted: [ChildReference] = []
    /// How many messages there were at the latest draft: a rejected pack before it counts no more.
    var messagesBeforeDraft = 0

    /// A transfer in which nothing has happened yet.
    public init(conversation: ConversationID, sender: AuthorityCode, recipient: AuthorityCode, us: AuthorityCode) {
        self.conversation = conversation
        self.sender = sender
        self.recipient = recipient
        self.us = us
    }

    /// An entry that the law would not have allowed.
    public struct Anomaly: Hashable, Sendable, Codable {
        /// The entry's number in the journal.
        public let entry: Int
        /// The code of the ``Forbidden`` that the law would have answered.
        public let code: String
    }

    /// Something in a message that people should look at, on either side; it stops nothing (T-4).
    public struct Notice: Hashable, Sendable, Codable {
        /// The message that says it, or that was answered.
        public let message: MessageDigest?
        /// What to look at.
        public let finding: Finding

        init(_ event: JournalEvent, finding: Finding) {
            if case .messageSealed(let record) = event {
                message = record.digest
            } else if case .messageReceived(let record) = event {
                message = record.digest
            } else if case .statementReported(let reported) = event {
                message = reported.name
            } else {
                message = nil
            }
            self.finding = finding
        }

        init(_ message: MessageDigest, finding: Finding) {
            self.message = message
            self.finding = finding
        }
    }

    /// Which side we are on.
    public var side: TransferSide { us == sender ? .sending : .receiving }

    /// The other authority.
    public var peer: AuthorityCode { otherSide(of: us) }

    /// Which side an authority is on; nil for a third one.
    public func side(of authority: AuthorityCode) -> TransferSide? {
        if authority == sender { return .sending }
        return authority == recipient ? .receiving : nil
    }

    /// What is known of a child; nil for a child that is not in the transfer.
    public func progress(of child: ChildReference) -> ChildProgress? {
        children.first { $0.child == child }
    }

    /// Where a child's clock starts; nil while nothing is sealed.
    public func residence(of child: ChildReference) -> Residence? { progress(of: child)?.residence }

    /// When a child's meeting is due, as the receiving authority has said; nil until it has acknowledged.
    public func meetingDue(for child: ChildReference?) -> DueMeeting? {
        child.flatMap { progress(of: $0)?.pack.due }
    }

    /// The other one of the two authorities.
    public func otherSide(of authority: AuthorityCode) -> AuthorityCode {
        authority == sender ? recipient : sender
    }

    /// Whether nothing more is to be done for any child: all work ended and no dispute is open, or the prepared case was given up.
    public var isOver: Bool {
        isDiscarded || !children.isEmpty && children.allSatisfy(\.isOver) && openDisputes.isEmpty && !hasQuarantine
    }

    /// Whether nothing more is to be done and no message of ours waits any more: what was kept for sending can go.
    public var isSettled: Bool {
        isOver
            && messages.allSatisfy { message in message.isVoid || message.delivery.map(\.hasLeft) ?? true }
    }
}

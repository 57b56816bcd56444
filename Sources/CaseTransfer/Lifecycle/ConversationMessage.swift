/// A message of a conversation as the fold keeps it.
public struct ConversationMessage: Hashable, Sendable, Codable {
    /// Its id.
    public let id: MessageID
    /// Its digest.
    public let digest: MessageDigest
    /// Who sealed it.
    public let sender: AuthorityCode
    /// Its place among its sender's messages; nil for an answer.
    public let order: MessageOrder?
    /// When it was sealed, by its sender's clock.
    public let createdAt: Moment
    /// When our journal recorded it.
    public let recordedAt: Moment
    /// What it says.
    public let statement: Statement
    /// How far one of our own numbered messages has come; nil for the other side's messages and for answers.
    public internal(set) var delivery: DeliveryState?
    /// What makes it a report of the other side's word, which nobody signed; nil for every signed message.
    public internal(set) var report: Report?

    init(_ record: MessageRecord, recordedAt: Moment, delivery: DeliveryState?) {
        self.init(
            id: record.id, digest: record.digest, sender: record.sender, order: record.order,
            createdAt: record.createdAt, recordedAt: recordedAt, statement: record.statement, delivery: delivery)
    }

    init(
        id: MessageID, digest: MessageDigest, sender: AuthorityCode, order: MessageOrder?, createdAt: Moment,
        recordedAt: Moment, statement: Statement, delivery: DeliveryState? = nil, report: Report? = nil
    ) {
        self.id = id
        self.digest = digest
        self.sender = sender
        self.order = order
        self.createdAt = createdAt
        self.recordedAt = recordedAt
        self.statement = statement
        self.delivery = delivery
        self.report = report
    }

    /// What it is for.
    public var kind: MessageKind { statement.kind }

    /// Whether it has no place in the conversation, because it was rejected or stranded behind one that was.
    public var isVoid: Bool { delivery?.isVoid ?? false }
}

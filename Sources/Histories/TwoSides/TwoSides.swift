public import CaseTransfer
public import WorkingDays

/// One transfer on both sides at once, journals and all, without a store, a signature or a network.
///
/// Calderdale sends and Derby receives unless told otherwise. The clock stands where the test puts it.
public struct TwoSides: Sendable {
    /// One authority: its journal of this conversation, the fold of it, and what waits to be sent.
    public struct Side: Sendable {
        /// The authority.
        public let us: AuthorityCode
        /// Its journal.
        public internal(set) var entries: [JournalEntry] = []
        /// The fold, kept as the journal grows.
        public internal(set) var state: TransferState?
        /// Sealed messages without a receipt, oldest first.
        public internal(set) var outbox: [MessageRecord] = []
        /// The receipt given for each message of the other side.
        var receipts: [MessageDigest: MessageDigest] = [:]

        /// Folds the journal from its beginning.
        mutating func readAnew() { state = TransferState.folding(entries, us: us) }
    }

    /// What became of a message on the wire.
    public enum Outcome: Hashable, Sendable {
        /// Stored, with a receipt.
        case stored
        /// Stored before; the same receipt again.
        case again
        /// Rejected.
        case rejected(RejectionCode)
    }

    /// The sending side.
    public private(set) var sending: Side
    /// The receiving side.
    public private(set) var receiving: Side
    /// What both clocks read.
    public var now: Moment
    /// The children, by opaque reference.
    public let children: [ChildReference]
    /// When the children became resident.
    public let residence: CivilDate
    private let conversation: ConversationID
    private var random: SeededRandom

    /// A transfer of which nothing has been recorded.
    public init(
        from sender: AuthorityCode = Invented.calderdale, to recipient: AuthorityCode = Invented.derby,
        children count: Int = 2, resident: CivilDate = Invented.date("2026-12-01"),
        now: Moment = Invented.moment("2026-12-02T09:00:00Z"), seed: UInt64 = 1
    ) {
        sending = Side(us: sender)
        receiving = Side(us: recipient)
        self.now = now
        residence = resident
        random = SeededRandom(seed: seed)
        conversation = ConversationID(random: random.bytes(16))
        var references: [ChildReference] = []
        for _ in 0..<count { references.append(ChildReference(random: random.bytes(8))) }
        children = references
    }

    /// The side of this name.
    public subscript(side: TransferSide) -> Side {
        switch side {
        case .sending: sending
        case .receiving: receiving
        }
    }

    /// The pack's digest, as the sending side has it.
    public var pack: MessageDigest? { sending.state?.packDigest }

    /// Puts both clocks to nine in the morning of a date.
    public mutating func move(to date: CivilDate) {
        now = Moment(secondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400 + 9 * 3600)
    }

    /// What the law says to an event at one side now.
    public func law(
        _ event: JournalEvent, at side: TransferSide = .sending, by actor: Actor = Invented.worker
    ) -> Result<LawfulStep, Forbidden>? {
        self[side].state?.allows(event, by: actor, at: now)
    }

    /// What the law says to a statement of one side now.
    public func law(_ statement: Statement, by side: TransferSide) -> Result<LawfulStep, Forbidden> {
        TransferState.allows(
            statement, by: self[side].us, to: self[side.other].us, in: self[side].state, on: now.londonDate)
    }

    /// Appends an event to one side's journal, lawful or not.
    public mutating func record(_ event: JournalEvent, at side: TransferSide, by actor: Actor = Invented.worker) {
        let entry = JournalEntry(
            number: self[side].entries.count + 1, recordedAt: now, occurredOn: now.londonDate, actor: actor,
            conversation: conversation, event: event, rule: nil, payload: nil, previous: nil)
        update(side) { own in
            own.entries.append(entry)
            if own.state == nil {
                own.state = TransferState.opening(entry, us: own.us)
            } else {
                own.state?.apply(entry)
            }
        }
    }

    /// Records at the sending side that the case of every child was prepared.
    public mutating func prepare() {
        record(.draftPrepared(recipient: receiving.us, children: children, sentPast: []), at: .sending)
    }

    /// A message that one side could seal now.
    public mutating func message(_ statement: Statement, by side: TransferSide) -> MessageRecord {
        let own = self[side]
        let order = TransferState.nextOrder(for: own.us, in: own.state)
        return MessageRecord(
            id: MessageID(random: random.bytes(16)), digest: digest(), sender: own.us, recipient: self[side.other].us,
            createdAt: now, order: statement.kind.isNumbered ? order : nil,
            journal: Invented.witness(own.entries.count), statement: statement)
    }

    /// Seals a message at one side, lawful or not, and leaves it in the outbox.
    @discardableResult
    public mutating func seal(_ statement: Statement, by side: TransferSide) -> MessageRecord {
        let record = message(statement, by: side)
        self.record(.messageSealed(record), at: side)
        update(side) { $0.outbox.append(record) }
        return record
    }

    /// Carries one side's oldest message to the other, and the answer back; nil when the outbox is empty.
    ///
    /// - Parameters:
    ///   - answerLost: the other side stores the message, and its receipt never arrives.
    ///   - rejecting: the other gateway rejects it with this code, whatever it says.
    @discardableResult
    public mutating func deliver(
        from side: TransferSide, answerLost: Bool = false, rejecting: RejectionCode? = nil
    ) -> Outcome? {
        guard let record = self[side].outbox.first else { return nil }
        let outcome = rejecting.map(Outcome.rejected) ?? arrive(record, at: side.other)
        if answerLost { return outcome }
        switch outcome {
        case .stored, .again:
            guard let receipt = self[side.other].receipts[record.digest] else { return outcome }
            update(side) { $0.outbox.removeFirst() }
            self.record(
                .receiptStored(message: record.digest, receipt: receipt, witness: Invented.witness()), at: side)
        case .rejected(let code):
            guard code.isFinal else { return outcome }
            self.record(
                .rejectionStored(message: record.digest, code: code, witness: Invented.witness()), at: side)
            // Whatever followed the rejected message is stranded with it.
            update(side) { own in
                own.outbox.removeAll { waiting in
                    own.state?.messages.first { $0.digest == waiting.digest }?.isVoid ?? true
                }
            }
        }
        return outcome
    }

    /// Seals a message and carries it over, with its receipt.
    @discardableResult
    public mutating func say(_ statement: Statement, by side: TransferSide) -> Outcome? {
        seal(statement, by: side)
        return deliver(from: side)
    }

    /// Withdraws one side's latest message, of which the other side has nothing; nil when there is none.
    @discardableResult
    public mutating func withdraw(by side: TransferSide) -> MessageRecord? {
        guard let last = self[side].outbox.last,
            self[side.other].state?.messages.contains(where: { $0.digest == last.digest }) != true
        else { return nil }
        record(.messageWithdrawn(message: last.digest), at: side)
        update(side) { $0.outbox.removeLast() }
        return last
    }

    /// Puts a void message back into the outbox, as a person does who asks for it to be sent again.
    public mutating func resume(_ message: MessageRecord, by side: TransferSide) {
        record(.deliveryResumed(message: message.digest), at: side)
        update(side) { $0.outbox.append(message) }
    }

    mutating func arrive(_ record: MessageRecord, at side: TransferSide) -> Outcome {
        let own = self[side]
        let verdict = TransferState.orderVerdict(for: record, in: own.state, us: own.us)
        if verdict == .alreadyHave { return .again }
        if let code = verdict.rejection { return .rejected(code) }
        if TransferState.awaitsOurWord(record, in: own.state) { return .rejected(.tryLater) }
        if case .failure = TransferState.allows(receiving: record, in: own.state) { return .rejected(.notAllowed) }
        self.record(.messageReceived(record), at: side, by: .gateway)
        let receipt = digest()
        update(side) { $0.receipts[record.digest] = receipt }
        return .stored
    }

    mutating func digest() -> MessageDigest {
        guard let digest = MessageDigest(bytes: random.bytes(32)) else { preconditionFailure("32 bytes are a digest") }
        return digest
    }

    mutating func update(_ side: TransferSide, _ change: (inout Side) -> Void) {
        switch side {
        case .sending: change(&sending)
        case .receiving: change(&receiving)
        }
    }
}

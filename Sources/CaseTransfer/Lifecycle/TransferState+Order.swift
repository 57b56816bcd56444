extension TransferState {
    /// Where our next message stands: our next number, our previous message, and the last one we have of the other side.
    ///
    /// A message that was rejected, or stranded behind one, has no place, so the next message takes its number.
    public var nextOrder: MessageOrder {
        let ours = lastPlaced(of: us)
        let theirs = lastPlaced(of: peer)
        return MessageOrder(
            sequence: (ours?.order?.sequence ?? 0) &+ 1, previous: ours?.digest,
            seen: theirs.flatMap { message in
                message.order.map { SeenMessage(sequence: $0.sequence, digest: message.digest) }
            })
    }

    /// Where an authority's next message stands, when we may know nothing of the transfer yet.
    ///
    /// - Parameters:
    ///   - authority: whose journal the state is.
    ///   - state: the transfer so far; nil when there is none.
    public static func nextOrder(for authority: AuthorityCode, in state: TransferState?) -> MessageOrder {
        guard let state, state.us == authority else { return MessageOrder(sequence: 1, previous: nil, seen: nil) }
        return state.nextOrder
    }

    /// How a message of the other side stands to those we have.
    ///
    /// - Parameters:
    ///   - record: the message.
    ///   - state: the transfer so far; nil when we know nothing of it.
    ///   - us: whose journal the state is.
    public static func orderVerdict(
        for record: MessageRecord, in state: TransferState?, us: AuthorityCode
    ) -> OrderVerdict {
        (state ?? .unopened(from: record.sender, to: us)).orderVerdict(for: record)
    }

    func orderVerdict(for record: MessageRecord) -> OrderVerdict {
        if messages.contains(where: { $0.digest == record.digest }) { return .alreadyHave }
        if messages.contains(where: { $0.id == record.id }) { return .conflict(.sameID) }
        guard let order = record.order else {
            return record.statement.kind.isNumbered ? .conflict(.noNumber) : .inOrder
        }
        let last = lastPlaced(of: record.sender)
        let expected = (last?.order?.sequence ?? 0) &+ 1
        if order.sequence > expected { return .outOfOrder(expected: expected) }
        if order.sequence < expected { return .conflict(.numberTaken) }
        guard order.previous == last?.digest else { return .conflict(.otherPrevious) }
        if let seen = order.seen, !hasSent(seen, to: record.sender) { return .conflict(.neverSent) }
        // What was seen stays seen; a message that could forget it could be given a place before what it answers.
        if let before = last?.order?.seen, order.seen.map({ $0.sequence < before.sequence }) ?? true {
            return .conflict(.seenLess)
        }
        return .inOrder
    }

    /// Whether a message says that it was sealed before its sender's previous one, or before one that it claims to have seen.
    ///
    /// A slow clock does that as well as a lie, so it is flagged and not rejected: a message about a child must not be lost for it.
    func isDatedBack(_ record: MessageRecord) -> Bool {
        let named = [record.order?.previous, record.order?.seen?.digest].compactMap(\.self)
        return messages.contains { message in
            named.contains(message.digest)
                && record.createdAt.adding(seconds: Self.clockTolerance) < message.createdAt
        }
    }

    /// How many seconds two gateways' clocks may lie apart; what the signature profile allows too.
    private static let clockTolerance: Int64 = 600

    /// The last numbered message of an authority that has a place in the conversation.
    func lastPlaced(of authority: AuthorityCode) -> ConversationMessage? {
        messages.last { $0.sender == authority && $0.order != nil && !$0.isVoid }
    }

    private func hasSent(_ seen: SeenMessage, to authority: AuthorityCode) -> Bool {
        messages.contains { $0.digest == seen.digest && $0.sender != authority && $0.order?.sequence == seen.sequence }
    }
}

/// How a message stands to those of its sender that we have.
public enum OrderVerdict: Hashable, Sendable {
    /// It is the next one.
    case inOrder
    /// It is stored; its receipt is kept.
    case alreadyHave
    /// One before it has not come yet.
    case outOfOrder(expected: Int)
    /// It contradicts what we have.
    case conflict(OrderConflict)

    /// Whether it shows that its sender has more of the conversation on record than we: a message of ours that we never sent as far as we
    /// know, or a receipt of ours for one before it. Its sender numbers on only from what was receipted, so our store is an older one.
    public var showsGapHere: Bool {
        switch self {
        case .outOfOrder, .conflict(.neverSent): true
        case .inOrder, .alreadyHave, .conflict: false
        }
    }

    /// The answer that the exchange protocol gives; nil for a message that is taken or was taken before.
    public var rejection: RejectionCode? {
        switch self {
        case .inOrder, .alreadyHave: nil
        case .outOfOrder: .outOfOrder
        case .conflict: .conflict
        }
    }
}

/// How a message can contradict what we have of the conversation.
public enum OrderConflict: String, Hashable, Sendable, CaseIterable {
    /// Another message came with the same id.
    case sameID = "same-id"
    /// It carries no number although its kind takes one.
    case noNumber = "no-number"
    /// Another message came with its number.
    case numberTaken = "number-taken"
    /// It names another message before it than the one we have.
    case otherPrevious = "other-previous"
    /// It claims to have seen a message that we never sent.
    case neverSent = "never-sent"
    /// It claims to have seen less of ours than its sender's message before it.
    case seenLess = "seen-less"
}

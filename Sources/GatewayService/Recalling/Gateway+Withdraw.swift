public import CaseTransfer
import TransferStore
public import WorkingDays

/// That messages were written out for somebody to hand over.
public struct WrittenOut: Hashable, Sendable, Codable {
    /// The folder; nil where it was not noted.
    public var folder: String?
    /// When.
    public var on: CivilDate
    /// Who wrote them out.
    public var by: PersonID?
    /// The number of the journal's entry.
    public var entry: Int
    /// Which messages.
    public var messages: [MessageDigest]
}

extension Gateway {
    /// Withdraws messages of ours of which nothing has left: one, and what is queued behind it, or everything that waits.
    ///
    /// A pack that is withdrawn ends its transfer; prepare the case again for another one.
    ///
    /// A message that a person is to hand over, and that nobody has, is withdrawn the same way; once files of it were written out
    /// (``writtenByHand(_:of:)``) only with that declaration, because a copy that went astray is a possible breach.
    ///
    /// - Parameters:
    ///   - sequence: our number of the first message to withdraw; nil for the earliest that waits.
    ///   - sentence: why; it goes on record.
    ///   - nothingLeft: whether a manager declares that no file which was written out has left.
    /// - Returns: the messages withdrawn, in their order.
    /// - Throws: `GatewayFault`: `nothing-waits`, `delivered`, `may-have-left`, `written-out`, `under-way`, `sentence-needed`, what our
    ///   law forbids, `not-in-person` or `not-permitted`.
    public func withdraw(
        _ transfer: TransferState, from sequence: Int? = nil, because sentence: String, nothingLeft: Bool = false,
        by acting: ActingPerson
    ) throws -> [MessageDigest] {
        try require(.withdraw, of: acting, on: transfer)
        var payload = JournalPayload(rationale: try Self.sentence(sentence))
        if nothingLeft { payload.details["nothingLeft"] = "declared" }
        try requireUnnamed(payload, in: transfer)
        let declared = payload
        let now = self.now
        // Nobody sends while we hold the first; beside a process that serves, the second keeps it from the one message of the transfer
        // that could be under way, and is not to be had while it is.
        let lock = try stoppingSenders()
        let head = try store.read { reader in
            try reader.undelivered(in: transfer.conversation).filter { $0.state == .waiting }
                .min { $0.sequence < $1.sequence }?.message
        }
        let grounded = lock == nil ? head.flatMap { FlightLock.attempt(path: layout.message($0.text)).lock } : nil
        defer { withExtendedLifetime((lock, grounded)) {} }
        let count = transfer.messages.count
        let salts = try (0..<max(1, count)).map { _ in try surroundings.random(32) }
        return try write(as: acting.actor, on: transfer.conversation) { writer in
            let waiting = try writer.undelivered().filter { item in
                item.conversation == transfer.conversation
                    && [.waiting, .needsAttention].contains(item.state)
            }.sorted { $0.sequence < $1.sequence }
            let chosen = waiting.filter { $0.sequence >= (sequence ?? 0) }
            if waiting.isEmpty, let state = try writer.transfer(transfer.conversation) {
                let inHand = state.inHand(from: sequence)
                try requireKept(inHand, of: transfer, declared: nothingLeft, by: acting, in: writer)
                for (message, salt) in zip(inHand.reversed(), salts) {
                    try makeVoid(message, of: transfer, declared, by: acting, at: now, salt: salt, in: writer)
                }
                if !inHand.isEmpty { return inHand }
            }
            guard let first = chosen.first, sequence == nil || first.sequence == sequence else {
                throw try Self.nothingWaits(transfer, sequence)
            }
            if let fault = Self.fault(of: first, in: transfer) { throw fault }
            try requireKept(chosen.map(\.message), of: transfer, declared: nothingLeft, by: acting, in: writer)
            // Of several that wait only the first of all can be under way.
            if lock == nil, first == waiting.first, first.state == .waiting,
                grounded == nil || first.message != head
            {
                throw Self.underWay(first, transfer)
            }
            // From the last one, so that none is ever without the one before it.
            for (item, salt) in zip(chosen.reversed(), salts) {
                guard try writer.withdraw(item.message) else { throw Self.underWay(item, transfer) }
                try makeVoid(item.message, of: transfer, declared, by: acting, at: now, salt: salt, in: writer)
            }
            return chosen.map(\.message)
        }
    }

    /// Records that what the other side was not told, because its message was rejected or stranded, is not needed any more.
    ///
    /// It is for those who decide what is told of a child's safety, so managers: the list asks for it no more.
    ///
    /// - Parameter sentence: why; it goes on record.
    /// - Returns: the messages it is about, in their order.
    /// - Throws: `GatewayFault`: `nothing-untold`, `sentence-needed`, what our law forbids, or `not-permitted`.
    public func dropUntoldNews(
        _ transfer: TransferState, because sentence: String, by acting: ActingPerson
    ) throws -> [MessageDigest] {
        try require(.withdraw, of: acting, on: transfer)
        try require(.close, of: acting, on: transfer)
        let payload = JournalPayload(rationale: try Self.sentence(sentence))
        try requireUnnamed(payload, in: transfer)
        let now = self.now
        let salts = try transfer.newsNotTold.map { _ in try surroundings.random(32) }
        return try write(as: acting.actor, on: transfer.conversation) { writer in
            let untold = try writer.transfer(transfer.conversation)?.newsNotTold ?? []
            let dropped = untold.filter { $0.kind != .consentChange }.map(\.digest).prefix(salts.count)
            guard !dropped.isEmpty else { throw Self.nothingUntold }
            for (message, salt) in zip(dropped, salts) {
                try makeVoid(message, of: transfer, payload, by: acting, at: now, salt: salt, in: writer)
            }
            return Array(dropped)
        }
    }

    private static let nothingUntold = GatewayFault(
        .no, code: "nothing-untold",
        message: "No news of safety here came back rejected, or was stranded, and waits to be said anew.",
        remedy: "Permission that somebody withdrew is told, or given again: it is never dropped.")

    private func makeVoid(
        _ message: MessageDigest, of transfer: TransferState, _ payload: JournalPayload, by acting: ActingPerson,
        at now: Moment, salt: [UInt8], in writer: StoreWriter
    ) throws {
        let event = JournalEvent.messageWithdrawn(message: message)
        if let state = try writer.transfer(transfer.conversation),
            case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now)
        {
            throw GatewayFault(forbidden)
        }
        // One in somebody's hand has no row in the outbox.
        try writer.makeVoid(message)
        try writer.append(
            JournalDraft(
                occurredOn: now.londonDate, actor: acting.actor, conversation: transfer.conversation, event: event,
                payload: payload), at: now, salt: salt)
    }

    /// Where messages were written out for somebody to hand over: what lies there is not withdrawn with them.
    ///
    /// - Returns: the folders with who wrote them and when, the earliest first; the folder is nil where it was not noted, or is erased.
    public func writtenByHand(_ messages: [MessageDigest], of transfer: TransferState) throws -> [WrittenOut] {
        try store.read { try Self.written(messages, of: transfer, in: $0) }
    }

    static func written(_ messages: [MessageDigest], of transfer: TransferState, in reader: StoreReader) throws
        -> [WrittenOut]
    {
        try reader.entries(of: transfer.conversation).compactMap { stored in
            guard case .byHandWritten(let written, _) = stored.entry.event,
                !Set(written).isDisjoint(with: messages)
            else { return nil }
            var folder: String?
            if case .kept(let payload) = stored.payload { folder = payload.details[writtenTo] }
            return WrittenOut(
                folder: folder, on: stored.entry.recordedAt.londonDate, by: stored.entry.actor.person,
                entry: stored.entry.number, messages: written)
        }
    }

    /// Refuses to withdraw what was written out, unless a manager declares in person that no file of it left.
    private func requireKept(
        _ messages: [MessageDigest], of transfer: TransferState, declared: Bool, by acting: ActingPerson,
        in reader: StoreReader
    ) throws {
        guard try !Self.written(messages, of: transfer, in: reader).isEmpty else { return }
        guard declared else { throw Self.writtenOut(transfer) }
        try require(.declareNothingLeft, of: acting, on: transfer)
    }

    static func writtenOut(_ transfer: TransferState) -> GatewayFault {
        let id = transfer.conversation.text.prefix(8)
        return GatewayFault(
            .no, code: "written-out", message: "Files of it were written out to be handed over, so they may have left.",
            remedy:
                "If any file went, record it with `handover by-hand sent \(id)`, with --mailbox and --because where it went to "
                + "another mailbox, then `handover recall \(id)`. If none did, a manager runs `handover withdraw \(id) --nothing-left`."
        )
    }

    /// Takes note of a process that died while it sent, before anything is queued that it cannot have sent.
    func noteSenderThatDied() throws {
        // While this process sends, it is the one that is noted.
        guard !settlements.dispatchesHere, try store.read({ try $0.isSending() }) else { return }
        _ = try stoppingSenders()
    }

    /// Whether a process serves this home now, this one or another; also where that cannot be told.
    public var isServed: Bool {
        do {
            let lock = try HomeLock(path: layout.serveLock)
            withExtendedLifetime(lock) {}
            return false
        } catch {
            return true
        }
    }

    /// The home's lock when no process serves it, with note taken of one that died while it was sending; nil beside one that serves.
    func stoppingSenders() throws -> HomeLock? {
        guard let lock = try? HomeLock(path: layout.serveLock) else { return nil }
        let now = self.now
        try store.write { try $0.noteStoppedSender(at: now) }
        return lock
    }

    private static func nothingWaits(_ transfer: TransferState, _ sequence: Int?) throws -> GatewayFault {
        let sent = transfer.messages.contains { message in
            message.delivery?.name == .delivered && (sequence == nil || message.order?.sequence == sequence)
        }
        return sent
            ? GatewayFault(Forbidden.recallInstead)
            : GatewayFault(
                .no, code: "nothing-waits", message: "No message of this transfer waits to be sent.",
                remedy: "A prepared case that was never sealed is given up with `handover discard`.")
    }

    private static func fault(of item: OutboxItem, in transfer: TransferState) -> GatewayFault? {
        guard item.mayHaveLeft else { return nil }
        let id = transfer.conversation.text.prefix(8)
        return GatewayFault(
            .no, code: "may-have-left",
            message: "An attempt to send it was cut off, or its process was stopped, so it may have arrived.",
            remedy:
                "Ring them. Recall it with `handover recall \(id)`: the recall follows it, and closes it where it arrived. \(whoRecalls)"
        )
    }

    private static func underWay(_ item: OutboxItem, _ transfer: TransferState) -> GatewayFault {
        let id = transfer.conversation.text.prefix(8)
        return GatewayFault(
            .tryAgain, code: "under-way",
            message: "`handover serve` is sending it at this moment"
                + (item.attempts == 0 ? "." : ", attempt \(item.attempts + 1)."),
            remedy:
                "Nothing was changed. Run this again in a minute, when the attempt has ended. If it has arrived by then, "
                + "recall it with `handover recall \(id)`. \(whoRecalls)")
    }

    /// Who may recall, as a sentence: a message that sends somebody there names who can.
    private static let whoRecalls =
        "Who may recall: "
        + Role.allCases.filter(PermittedStep.recall.roles.contains).map(\.words).joined(separator: ", ")
        + "."
}

extension TransferState {
    /// Our messages that a person is to hand over and nobody has, from a number on; none when a later one has gone already.
    fileprivate func inHand(from sequence: Int?) -> [MessageDigest] {
        let own = messages.filter { $0.sender == us && $0.order != nil && !$0.isVoid }
        let waiting = own.filter { $0.delivery?.name == .byHand && ($0.order?.sequence ?? 0) >= (sequence ?? 0) }
        guard let first = waiting.first?.order?.sequence, sequence == nil || sequence == first else { return [] }
        return own.filter { ($0.order?.sequence ?? 0) >= first } == waiting ? waiting.map(\.digest) : []
    }
}

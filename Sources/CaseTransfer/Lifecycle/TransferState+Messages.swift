import WorkingDays

extension TransferState {
    mutating func takeSealed(_ record: MessageRecord, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        let place = nextOrder
        let isNumbered = record.statement.kind.isNumbered
        defer {
            messages.append(ConversationMessage(record, recordedAt: moment, delivery: isNumbered ? .queued : nil))
        }
        guard record.sender == us, record.recipient == peer else { return .failure(.notOurs) }
        guard isNumbered else { return .success(LawfulStep()) }
        guard let order = record.order, order.sequence == place.sequence, order.previous == place.previous else {
            return .failure(.orderStale)
        }
        return takeStatement(
            record.statement, by: us, on: record.createdAt.londonDate, recordedOn: moment.londonDate,
            digest: record.digest, order: record.order)
    }

    mutating func takeReceived(_ record: MessageRecord, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        let verdict = orderVerdict(for: record)
        if verdict == .alreadyHave { return .failure(.receivedTwice) }
        let outranked = reportsOutranked(by: record.statement)
        if !outranked.isEmpty, verdict == .inOrder, record.sender == peer, record.recipient == us {
            return takeOutranking(record, outranked, at: moment)
        }
        defer { messages.append(ConversationMessage(record, recordedAt: moment, delivery: nil)) }
        guard record.sender == peer, record.recipient == us else { return .failure(.notOurs) }
        guard verdict == .inOrder else { return .failure(.orderBroken) }
        let isDatedBack = self.isDatedBack(record)
        return takeStatement(
            record.statement, by: record.sender, on: record.createdAt.londonDate, recordedOn: moment.londonDate,
            digest: record.digest, order: record.order
        ).map { step in
            isDatedBack ? LawfulStep(rule: step.rule, notices: step.notices + [.datedBack]) : step
        }
    }

    mutating func takeDelivery(
        _ event: DeliveryState.Event, of message: MessageDigest
    ) -> Result<LawfulStep, Forbidden> {
        // The message asked about is nearly always one of the latest.
        guard let index = messages.lastIndex(where: { $0.digest == message && $0.delivery != nil }),
            let delivery = messages[index].delivery
        else { return .failure(.unknownMessage) }
        switch delivery.answer(to: event) {
        case .forbidden(let forbidden): return .failure(forbidden)
        case .step(let step):
            if delivery.isVoid, step.next.isVoid, !newsNotTold.contains(where: { $0.digest == message }) {
                return .failure(.alreadyAnswered)
            }
            if delivery.isVoid, !step.next.isVoid, let forbidden = placeFault(of: messages[index]) {
                return .failure(forbidden)
            }
            if delivery.isVoid, !step.next.isVoid, wouldUndoWords(step.next, at: index) {
                return .failure(.placeTaken)
            }
            messages[index].delivery = step.next
            if case .rejected(let rejected) = step.next { strandMessages(after: index, on: rejected.on) }
            if step.next.isVoid != delivery.isVoid {
                retakeStatements()
            } else if message == packDigest {
                if case .delivered(let delivered) = step.next { deliverPack(on: delivered.on) }
                if case .arrived(let arrived) = step.next { deliverPack(on: arrived.on) }
            }
            return .success(LawfulStep(rule: step.rule, notices: step.notices))
        }
    }

    /// What keeps a void message from being sent again: another one has taken its place, or its place is not there yet.
    private func placeFault(of message: ConversationMessage) -> Forbidden? {
        let place = nextOrder
        return message.order?.sequence == place.sequence && message.order?.previous == place.previous
            ? nil : .placeTaken
    }

    /// Whether a word of the other side that was taken since, or the message itself, would not be lawful any more with a void message
    /// in its old place: the two gateways would read them in different orders and come to different states.
    private func wouldUndoWords(_ delivery: DeliveryState, at index: Int) -> Bool {
        var (before, after) = (self, self)
        after.messages[index].delivery = delivery
        return !after.retakeStatements().failed.subtracting(before.retakeStatements().failed).isEmpty
    }

    private mutating func strandMessages(after index: Int, on date: CivilDate) {
        let rejected = messages[index].digest
        for later in messages.indices where later > index {
            guard let delivery = messages[later].delivery,
                case .step(let step) = delivery.answer(to: .earlierRejected(rejected, on: date))
            else { continue }
            messages[later].delivery = step.next
        }
    }

    /// The receipt for the pack was stored, or its arrival reported.
    private mutating func deliverPack(on date: CivilDate) {
        for index in children.indices {
            guard case .step(let step) = children[index].pack.answer(to: .delivered(on: date)) else { continue }
            children[index].pack = step.next
        }
    }

    /// Works out anew what the messages say, because one of them has lost its place in the conversation or got it back, or has
    /// taken the place of a report.
    ///
    /// - Parameter asked: a message whose own answer is wanted.
    /// - Returns: that answer, and what could not be taken.
    @discardableResult
    mutating func retakeStatements(
        judging asked: MessageDigest? = nil
    ) -> (answer: Result<LawfulStep, Forbidden>?, failed: Set<MessageDigest>) {
        var answer: Result<LawfulStep, Forbidden>?
        var failed: Set<MessageDigest> = []
        var taken: Set<MessageDigest> = []
        packDigest = nil
        disputes = []
        overtaken = []
        recalledDocuments = []
        children = children.filter { drafted.contains($0.child) }
        for index in children.indices { children[index].returnToDraft() }
        layPapers()
        for message in messages.dropFirst(messagesBeforeDraft).flatMap(inPlace) {
            if message.isVoid && message.kind != .pack {
                keepUntold(message)
                continue
            }
            guard taken.insert(message.digest).inserted else { continue }
            // What was not lawful the first time stands in `anomalies` already.
            let result = takeStatement(
                message.statement, by: message.sender, on: message.saidOn,
                recordedOn: message.recordedAt.londonDate, digest: message.digest, order: message.order)
            if case .failure = result { failed.insert(message.digest) }
            if message.digest == asked { answer = result }
            if message.kind == .pack { settlePack(message) }
        }
        settleDisputes()
        return (answer, failed)
    }

    /// Gives the pack's own delivery back to its children after they were worked out anew.
    private mutating func settlePack(_ message: ConversationMessage) {
        switch message.delivery {
        case .delivered(let delivered): deliverPack(on: delivered.on)
        case .rejected(let rejected): rejectPack(rejected.code, on: rejected.on)
        case .stranded(let stranded): rejectPack(.outOfOrder, on: stranded.on)
        case .withdrawn(let withdrawn): withdrawPack(on: withdrawn.on)
        case .arrived(let arrived): deliverPack(on: arrived.on)
        case .queued, .needsAttention, .byHand, .handedOver, nil: break
        }
    }

    private mutating func rejectPack(_ code: RejectionCode, on date: CivilDate) {
        packDigest = nil
        for index in children.indices {
            guard case .step(let step) = children[index].pack.answer(to: .rejected(code, on: date)) else { continue }
            children[index].pack = step.next
        }
    }
}

extension Finding {
    static let datedBack = Finding(
        code: "dated-back", severity: .warning, place: "message",
        message: "The message says that it was sealed before one that it names, so its date cannot be right.",
        remedy: "Ask their IT whether their gateway's clock was slow; the days of this step rest on that date.",
        rule: "T-2")
}

extension TransferState {
    /// The pack was withdrawn before it left: this transfer comes to nothing.
    private mutating func withdrawPack(on date: CivilDate) {
        packDigest = nil
        for index in children.indices {
            guard case .step(let step) = children[index].pack.answer(to: .withdrawn(on: date)) else { continue }
            children[index].pack = step.next
        }
    }
}

extension Forbidden {
    static let notOurs = Forbidden(
        code: "not-ours", message: "The message is not between the two authorities of this transfer.",
        remedy: "Check sender and recipient.")
    static let orderStale = Forbidden(
        code: "order-stale", message: "Another message of ours was sealed in the meantime.",
        remedy: "Seal again with the next number.")
    static let orderBroken = Forbidden(
        code: "order-broken", message: "The message does not follow the other side's previous one.",
        remedy: "Compare the two journals with the other authority.")
    static let receivedTwice = Forbidden(
        code: "received-twice", message: "The message is stored already.",
        remedy: "Answer with the receipt that is kept.")
    static let unknownMessage = Forbidden(
        code: "unknown-message", message: "No message of ours with that digest waits for an answer.",
        remedy: "Check which transfer the answer belongs to.")
    static let placeTaken = Forbidden(
        code: "place-taken", message: "The message's number is not the next one any more.",
        remedy: "Do the step anew.")
}

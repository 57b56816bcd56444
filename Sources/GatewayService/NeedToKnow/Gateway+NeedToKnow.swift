public import CaseTransfer
import TransferStore

extension Gateway {
    /// Refuses a step on a transfer that the acting person's roles do not allow, and any on one that is restricted to others.
    ///
    /// Every use case about one transfer begins with this, so that who may read is decided in one place; a test reads the sources for it.
    func require(_ step: PermittedStep, of acting: ActingPerson, on transfer: TransferState) throws {
        try require(step, of: acting)
        try requireNeedToKnow(of: transfer.conversation, acting)
    }

    /// Refuses whoever a transfer is restricted from, as the journal says it now: they are told how to open it all the same.
    ///
    /// - Throws: `GatewayFault` with code `restricted`, or the store's fault.
    func requireNeedToKnow(of conversation: ConversationID, _ acting: ActingPerson) throws {
        if try isClosed(conversation, to: acting) { throw GatewayFault(Forbidden.restricted(conversation)) }
    }

    /// Refuses a file of a transfer that is restricted from whoever asks; who that is is found out only where it is restricted at all.
    ///
    /// - Throws: `GatewayFault` with code `restricted`, what finding out who asks throws, or the store's fault.
    public func requireReadable(_ conversation: ConversationID, by acting: () throws -> ActingPerson) throws {
        guard try store.read({ try $0.isRestricted(conversation) }) else { return }
        try requireNeedToKnow(of: conversation, acting())
    }

    /// Whether a transfer is restricted from the acting person, as the journal says it now.
    func isClosed(_ conversation: ConversationID, to acting: ActingPerson) throws -> Bool {
        let facts = try store.read { reader -> NeedToKnow.Facts? in
            guard try reader.isRestricted(conversation) else { return nil }
            return try reader.transfer(conversation)?.needToKnow
        }
        return facts.map { isClosed($0, to: acting) } ?? false
    }

    /// The same from what was read of it; whoever types for somebody sees what they see, and needs to know it too.
    func isClosed(_ facts: NeedToKnow.Facts, to acting: ActingPerson) -> Bool {
        guard facts.restriction != nil else { return false }
        let now = self.now
        let isOpen = NeedToKnow.access(of: acting.person, for: acting.deputyOf, to: facts, at: now).isOpen
        return !isOpen || acting.enteredBy.map { !NeedToKnow.access(of: $0, to: facts, at: now).isOpen } ?? false
    }

    /// The transfers that are restricted from the acting person.
    func closedTransfers(to acting: ActingPerson) throws -> Set<ConversationID> {
        Set(
            try store.read { try $0.restrictedTransfers() }.filter { isClosed($0.needToKnow, to: acting) }
                .map(\.conversation))
    }
}

extension TransferLine {
    /// What of the line is shown to somebody from whom the transfer is restricted: that it is there, how many children, in whose hands case
    /// and duty are, and what falls due, so that no day is missed; nothing of what happened.
    func keptApart() -> TransferLine {
        var line = self
        line.closed = true
        line.standing = "restricted to those who need to know"
        (line.references, line.responsibility, line.alerts, line.tasks) = ([], [], [], [])
        (line.enteredForAnother, line.disputes, line.sameChildren) = ([], [], [])
        (line.nextStep, line.worker, line.attention, line.breach) = (nil, nil, nil, nil)
        (line.residenceOpen, line.restatementOpen, line.staysByHand) = (nil, nil, nil)
        (line.quarantined, line.routeSwitched, line.toLookAt) = (false, false, 0)
        line.pack = "restricted"
        return line
    }
}

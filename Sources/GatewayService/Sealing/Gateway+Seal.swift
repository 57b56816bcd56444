import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import TransferStore
import WorkingDays

extension Gateway {
    /// Seals a message and queues it: file, journal entry and outbox row stand together or not at all.
    ///
    /// - Throws: `GatewayFault`: what our law forbids now, `peer-unknown`, or what could not be read or written.
    package func sealAndQueue(_ outgoing: OutgoingMessage) async throws -> QueuedMessage {
        try await sealAndQueue { outgoing }
    }

    /// The same for a message that is put together first, from what lies in files and in the store.
    func sealAndQueue(_ outgoing: @escaping @Sendable () throws -> OutgoingMessage) async throws -> QueuedMessage {
        let queued = try await BlockingWork.run { [self] in
            let outgoing = try processorTurns.take(for: 0, outgoing)
            let queued = try sealing(outgoing)
            if outgoing.statement.kind.movesResponsibility { lookForSameChildren(of: outgoing.conversation) }
            return queued
        }
        outboxBell.ring()
        return queued
    }

    /// Seals before the transaction, from what the store holds then, so that messages of different transfers are sealed side by
    /// side. Inside it nothing of the transfer may have moved; when something has, the message is sealed again there, where
    /// nothing can. Number and previous digest are therefore the transfer's own, and the journal's head is one it has had.
    private func sealing(_ outgoing: OutgoingMessage) throws -> QueuedMessage {
        let staged = try StagedDocuments.stage(
            structured: outgoing.structured, attachments: outgoing.attachments, in: layout.incoming)
        defer { staged.discard() }
        let place = SealingPlace(
            id: MessageID(random: try surroundings.random(16)), temporary: layout.incoming)
        let salt = try surroundings.random(32)
        let calendar = outgoing.statement.kind.movesDueDates ? calendarInUse.reading : nil
        var final: String?
        try noteSenderThatDied()
        do {
            let basis = try store.read { try SealingBasis(of: outgoing, in: $0) }
            let early = try processorTurns.take(for: staged.size) {
                try seal(outgoing, staged, at: place, from: basis)
            }
            FaultPoint.messageMade.reached()
            let sealed = try write(as: outgoing.actor, on: outgoing.conversation) { writer in
                guard let peer = try writer.peer(outgoing.recipient), peer.isTrusted || peer.isByHand else {
                    throw Self.peerUnknown(outgoing.recipient)
                }
                var sealed = early
                if try writer.lastHash(of: outgoing.conversation) != early.basis.lastHash {
                    PrivateFile.remove(place.file)
                    let moved = try SealingBasis(of: outgoing, in: writer, journal: early.basis.journal)
                    sealed = try seal(outgoing, staged, at: place, from: moved)
                }
                let path = layout.message(sealed.record.digest.text)
                try PrivateFile.rename(place.file, to: path)
                final = path
                writer.synchronise(folder: layout.messages)
                FaultPoint.sealedFileWritten.reached()
                sealed.isByHand = try store(sealed, of: outgoing, to: peer, salt: salt, in: writer)
                try recordDueChanges(
                    since: sealed.basis.state, sealed.record, of: outgoing.conversation, by: calendar, in: writer,
                    at: sealed.sealedAt)
                return sealed
            }
            FaultPoint.sealedCommitted.reached()
            receiptsDue.keep(DueReceipt(of: sealed.record, documents: staged.entries), for: sealed.record.digest)
            return QueuedMessage(
                id: place.id, digest: sealed.record.digest, conversation: outgoing.conversation,
                kind: outgoing.statement.kind, recipient: outgoing.recipient, notices: sealed.notices,
                byHand: sealed.isByHand)
        } catch {
            PrivateFile.remove(place.file)
            if let final { PrivateFile.remove(final) }
            throw error
        }
    }

    /// Makes the file and signs it; its bytes are on the disk when this returns.
    private func seal(
        _ outgoing: OutgoingMessage, _ staged: StagedDocuments, at place: SealingPlace, from basis: SealingBasis
    ) throws -> SealedMessage {
        let now = self.now
        let step: LawfulStep
        switch TransferState.allows(
            outgoing.statement, by: authority, to: outgoing.recipient, in: basis.state, on: now.londonDate)
        {
        case .success(let allowed): step = allowed
        case .failure(let forbidden): throw GatewayFault(forbidden, of: authority)
        }
        let manifest = MessageManifest(
            id: place.id, conversation: outgoing.conversation, sender: authority, recipient: outgoing.recipient,
            createdAt: now, order: TransferState.nextOrder(for: authority, in: basis.state), journal: basis.journal,
            statement: outgoing.statement, documents: staged.entries)
        let sealed = try BundleSealer.seal(
            manifest, staged: staged, key: seal.key, certificate: seal.certificate, signingTime: now, to: place.file)
        return SealedMessage(
            basis: basis, record: MessageRecord(manifest, digest: sealed.digest), size: sealed.size, sealedAt: now,
            rule: step.rule ?? outgoing.rule, notices: step.notices)
    }

    /// Puts a sealed message on record, and into the outbox unless a person is to hand it over.
    ///
    /// - Returns: whether it is left for a person: then no outbox has it, and nothing can send it.
    private func store(
        _ sealed: SealedMessage, of outgoing: OutgoingMessage, to peer: PeerRecord, salt: [UInt8],
        in writer: StoreWriter
    ) throws -> Bool {
        let record = sealed.record
        try writer.append(
            JournalDraft(
                occurredOn: outgoing.occurredOn, actor: outgoing.actor, conversation: outgoing.conversation,
                event: .messageSealed(record), rule: sealed.rule, payload: outgoing.payload),
            at: sealed.sealedAt, salt: salt)
        try writer.storeMessage(
            record, in: outgoing.conversation, direction: .out, file: record.digest.text + ".xml", size: sealed.size,
            at: sealed.sealedAt)
        if let follow = outgoing.follow?(record.digest) { try writer.append(follow, at: sealed.sealedAt, salt: salt) }
        if try goesByHand(sealed, to: peer, in: writer.transfer(outgoing.conversation)) {
            try writer.append(
                JournalDraft(
                    actor: .gateway, conversation: outgoing.conversation,
                    event: .messageLeftToHand(message: record.digest)),
                at: sealed.sealedAt, salt: [])
            return true
        }
        try writer.enqueue(
            record.digest, conversation: outgoing.conversation, peer: outgoing.recipient,
            sequence: record.order?.sequence ?? 0, at: sealed.sealedAt)
        return false
    }

    /// Whether a person hands a sealed message over, although the other authority may have a gateway by now.
    ///
    /// - Throws: `GatewayFault` with code `rests-on-report`, when the conversation goes by gateway and theirs could not follow this step.
    private func goesByHand(_ sealed: SealedMessage, to peer: PeerRecord, in state: TransferState?) throws -> Bool {
        guard peer.isTrusted, let state else { return !peer.isTrusted }
        let before = state.messages.filter {
            $0.sender == authority && $0.digest != sealed.record.digest && !$0.isVoid && $0.delivery != nil
        }
        // A gateway that lacks what went before could never take this one in its order.
        if before.contains(where: { $0.delivery?.isByHand ?? false }) { return true }
        guard state.whyByHand != nil else { return false }
        if before.isEmpty { return true }
        // News of a child's safety is held up by nothing (T-10).
        if sealed.basis.state?.whyByHand == nil, !sealed.record.statement.isNewsOfSafety {
            throw GatewayFault(
                .no, code: "rests-on-report",
                message: "This step rests on what they are only reported to have done: their gateway does not have it.",
                remedy: "Ask them to say it from their gateway, then do this step; ring them when it cannot wait.")
        }
        return false
    }

    static let journalEmpty = GatewayFault(
        .cannotWrite, code: "journal-empty", message: "The journal has no first entry.",
        remedy: "Restore store.sqlite from the backup; this home was never set up completely.")
}

/// What a message is sealed from: the transfer and the journal's head, in one state of the store.
private struct SealingBasis {
    let state: TransferState?
    let journal: JournalWitness
    /// Names the transfer's whole history; nil when it has none.
    let lastHash: MessageDigest?

    /// - Parameter committed: the head to sign instead of the reader's, which inside a transaction may never come to the disk.
    init(of outgoing: OutgoingMessage, in reader: StoreReader, journal committed: JournalWitness? = nil) throws {
        guard let journal = try committed ?? reader.journal else { throw Gateway.journalEmpty }
        self.journal = journal
        state = try reader.transfer(outgoing.conversation)
        lastHash = try reader.lastHash(of: outgoing.conversation)
    }
}

/// A message's id and the file in which it is made.
private struct SealingPlace {
    let id: MessageID
    let file: String

    init(id: MessageID, temporary folder: String) {
        self.id = id
        file = folder + "/" + id.text + ".sealing"
    }
}

/// A message that is sealed and not yet on record.
private struct SealedMessage {
    let basis: SealingBasis
    let record: MessageRecord
    let size: Int64
    let sealedAt: Moment
    let rule: RuleCitation?
    let notices: [Finding]
    var isByHand = false
}

extension Statement {
    /// Whether it tells of a child's death, of a route that protects the child, or of papers that are closed to everybody.
    fileprivate var isNewsOfSafety: Bool {
        switch self {
        case .recall, .destruction: true
        case .ending(let ending): ending.children.contains { $0.reason.isNewsOfSafety }
        default: false
        }
    }
}

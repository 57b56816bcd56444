import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import TransferStore
import WorkingDays

extension Gateway {
    /// Seals a message and queues it: file, journal entry and outbox row stand together or not at all.
    ///
    /// Documents are read, digested and laid out before the transaction, because an attachment may be large; number, previous digest,
    /// journal head and signature are made inside it, so that no other process can take the same place.
    ///
    /// - Throws: `GatewayFault`: what our law forbids now, `peer-unknown`, or what could not be read or written.
    package func sealAndQueue(_ outgoing: OutgoingMessage) async throws -> QueuedMessage {
        let work: @Sendable () throws -> QueuedMessage = { [self] in try sealing(outgoing) }
        let queued = try await BlockingWork.run(work)
        outboxBell.ring()
        return queued
    }

    private func sealing(_ outgoing: OutgoingMessage) throws -> QueuedMessage {
        let staged = try StagedDocuments.stage(
            structured: outgoing.structured, attachments: outgoing.attachments, in: layout.incoming)
        defer { staged.discard() }
        let id = MessageID(random: try surroundings.random(16))
        let salt = try surroundings.random(32)
        let temporary = layout.incoming + "/" + id.text + ".sealing"
        var final: String?
        do {
            let queued = try store.write { writer in
                guard let peer = try writer.peer(outgoing.recipient), peer.isTrusted else {
                    throw Self.peerUnknown(outgoing.recipient)
                }
                let now = self.now
                let state = try writer.transfer(outgoing.conversation)
                let rule: RuleCitation?
                let notices: [Finding]
                switch TransferState.allows(
                    outgoing.statement, by: authority, to: outgoing.recipient, in: state, on: now.londonDate)
                {
                case .success(let step):
                    rule = step.rule ?? outgoing.rule
                    notices = step.notices
                case .failure(let forbidden): throw GatewayFault(forbidden)
                }
                let order = TransferState.nextOrder(for: authority, in: state)
                guard let journal = writer.journal else { throw Self.journalEmpty }
                let manifest = MessageManifest(
                    id: id, conversation: outgoing.conversation, sender: authority, recipient: outgoing.recipient,
                    createdAt: now, order: order, journal: journal, statement: outgoing.statement,
                    documents: staged.entries)
                let sealed = try BundleSealer.seal(
                    manifest, staged: staged, key: seal.key, certificate: seal.certificate, signingTime: now,
                    to: temporary)
                let path = layout.message(sealed.digest.text)
                try PrivateFile.rename(temporary, to: path)
                final = path
                writer.synchronise(folder: layout.messages)
                FaultPoint.sealedFileWritten.reached()
                let record = MessageRecord(manifest, digest: sealed.digest)
                try writer.append(
                    JournalDraft(
                        occurredOn: outgoing.occurredOn, actor: outgoing.actor, conversation: outgoing.conversation,
                        event: .messageSealed(record), rule: rule, payload: outgoing.payload),
                    at: now, salt: salt)
                try writer.storeMessage(
                    record, in: outgoing.conversation, direction: .out, file: sealed.digest.text + ".xml",
                    size: sealed.size, at: now)
                try writer.enqueue(
                    sealed.digest, conversation: outgoing.conversation, peer: outgoing.recipient,
                    sequence: order.sequence, at: now)
                return QueuedMessage(
                    id: id, digest: sealed.digest, conversation: outgoing.conversation, kind: manifest.kind,
                    recipient: outgoing.recipient, notices: notices)
            }
            FaultPoint.sealedCommitted.reached()
            sealedDocuments.keep(
                staged.entries.map { DocumentProof(ref: $0.ref, digest: $0.digest) }, for: queued.digest)
            return queued
        } catch {
            PrivateFile.remove(temporary)
            if let final { PrivateFile.remove(final) }
            throw error
        }
    }

    static let journalEmpty = GatewayFault(
        .cannotWrite, code: "journal-empty", message: "The journal has no first entry.",
        remedy: "Restore store.sqlite from the backup; this home was never set up completely.")
}

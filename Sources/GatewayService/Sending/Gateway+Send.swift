public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
import WorkingDays

extension Gateway {
    /// Seals a prepared case and queues it, once the consent gate is open for every child.
    ///
    /// - Throws: `GatewayFault`: `draft-missing`, what the consent gate forbids, or `not-permitted`.
    public func send(_ transfer: TransferState, by acting: ActingPerson) async throws -> QueuedMessage {
        try require(.send, of: acting)
        let (folder, facts) = try draft(of: transfer)
        let outcomes = try openGate(of: folder.caseFile, in: transfer, facts: facts)
        let children = try folder.caseFile.children.map { child -> PackChild in
            guard let reference = facts.references[child.key], let consent = outcomes[child.key] else {
                throw Self.draftMissing
            }
            return PackChild(
                child: reference, unborn: child.isUnborn, residence: child.move.residence, consent: consent)
        }
        let outgoing = OutgoingMessage(
            conversation: transfer.conversation, recipient: transfer.recipient,
            statement: .pack(
                PackStatement(
                    urgent: folder.caseFile.urgent, children: children, absences: absences(in: folder, facts))),
            structured: try structuredParts(of: folder, facts), attachments: attachmentParts(of: folder, facts),
            actor: acting.actor, occurredOn: today, rule: MovingProcedure.of(authority)?.notification)
        let queued = try await sealAndQueue(outgoing)
        // What was prepared is inside the sealed message now; a second copy would only be one more to lose.
        try? FileManager.default.removeItem(atPath: folder.path)
        return queued
    }

    /// Seals the documents that a pack lacked and queues them.
    ///
    /// - Parameters:
    ///   - path: a case folder whose documents are those to add; its children are matched by their keys.
    ///   - note: what it adds or corrects, and why.
    /// - Throws: `GatewayFault`: what our law forbids, `case-missing`, `case-unreadable` or `not-permitted`.
    public func supplement(_ transfer: TransferState, from path: String, note: String, by acting: ActingPerson)
        async throws -> QueuedMessage
    {
        try await sealAndQueue(supplementMessage(transfer, from: path, note: note, by: acting))
    }

    /// A supplement read and laid out, ready to be sealed.
    package func supplementMessage(
        _ transfer: TransferState, from path: String, note: String, by acting: ActingPerson
    ) throws -> OutgoingMessage {
        try require(.send, of: acting)
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let folder = try CaseFolder.read(path)
        let facts = try draftFacts(of: transfer)
        if let unreadable = folder.caseFile.attachments.first(where: { !folder.isReadable($0.file) }) {
            throw GatewayFault(
                .notFound, code: "attachment-unreadable",
                message: "A file that case.json names cannot be read (attachment \(unreadable.ref)).",
                remedy: "Export the case again with all its files.")
        }
        let words = try StructuredDocument.statement(.supplement(SupplementDetails(note: note)))
            .part(salt: try surroundings.random(StructuredDocument.saltLength))
        return OutgoingMessage(
            conversation: transfer.conversation, recipient: transfer.recipient,
            statement: .supplement(SupplementStatement(pack: pack, absences: absences(in: folder, facts))),
            structured: try structuredParts(of: folder, facts) + [words],
            attachments: attachmentParts(of: folder, facts), actor: acting.actor, occurredOn: today,
            rule: MovingProcedure.of(authority)?.notification, payload: JournalPayload(rationale: note))
    }

    private func structuredParts(of folder: CaseFolder, _ facts: DraftFacts) throws -> [StructuredPart] {
        let sealed = folder.caseFile.numberingAttachments().renamingChildren { facts.references[$0]?.text ?? $0 }
        return try StructuredDocument.all(of: sealed).map { document in
            try document.part(salt: surroundings.random(StructuredDocument.saltLength))
        }
    }

    private func attachmentParts(of folder: CaseFolder, _ facts: DraftFacts) -> [AttachmentPart] {
        folder.caseFile.attachments.map { attachment in
            AttachmentPart(
                kind: attachment.kind, children: attachment.children.compactMap { facts.references[$0] },
                mediaType: attachment.file.mediaType, path: folder.path + "/" + attachment.file.text)
        }
    }

    private func absences(in folder: CaseFolder, _ facts: DraftFacts) -> [DocumentAbsence] {
        folder.caseFile.documents.missing.map { missing in
            DocumentAbsence(
                kind: missing.kind, children: missing.children.compactMap { facts.references[$0] },
                reason: missing.reason, by: missing.by)
        }
    }

    func draft(of transfer: TransferState) throws -> (folder: CaseFolder, facts: DraftFacts) {
        let facts = try draftFacts(of: transfer)
        let path = layout.draft(transfer.conversation.text)
        guard FileManager.default.fileExists(atPath: path + "/case.json") else { throw Self.draftMissing }
        return (try CaseFolder.read(path), facts)
    }

    private func draftFacts(of transfer: TransferState) throws -> DraftFacts {
        guard let stored = try store.read({ try $0.draft(transfer.conversation) }),
            let facts = try? JSONDecoder().decode(DraftFacts.self, from: Data(stored.facts))
        else { throw Self.draftMissing }
        return facts
    }

    static let draftMissing = GatewayFault(
        .notFound, code: "draft-missing", message: "This transfer has no prepared case here.",
        remedy: "It was sent already, or was prepared elsewhere; see `handover show`.")
}

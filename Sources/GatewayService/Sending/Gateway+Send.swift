public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
import WorkingDays

extension Gateway {
    /// Seals a prepared case and queues it, once the consent gate is open for every child.
    ///
    /// - Parameter reason: why children are in other transfers at work too, where nobody has said so when it was prepared.
    /// - Throws: `GatewayFault`: `draft-missing`, `child-in-other-transfer`, `children-search-open`, what the consent gate forbids, or `not-permitted`.
    public func send(
        _ transfer: TransferState, because reason: String? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.send, of: acting, on: transfer)
        let queued = try await sealAndQueue { [self] in try pack(of: transfer, because: reason, by: acting) }
        // What was prepared is inside the sealed message now; a second copy would only be one more to lose.
        try? FileManager.default.removeItem(atPath: layout.draft(transfer.conversation.text))
        return queued
    }

    /// A prepared case as the message that carries it.
    private func pack(
        of transfer: TransferState, because reason: String?, by acting: ActingPerson
    ) throws -> OutgoingMessage {
        let (folder, facts) = try draft(of: transfer)
        let answer = try answer(forSameChildrenOf: transfer, in: folder, facts, given: reason, by: acting)
        let outcomes = try openGate(of: folder.caseFile, in: transfer, facts: facts)
        let children = try folder.caseFile.children.map { child -> PackChild in
            guard let reference = facts.references[child.key], let consent = outcomes[child.key] else {
                throw Self.draftMissing
            }
            return PackChild(
                child: reference, unborn: child.isUnborn, residence: child.move.residence, consent: consent)
        }
        return OutgoingMessage(
            conversation: transfer.conversation, recipient: transfer.recipient,
            statement: .pack(
                PackStatement(
                    urgent: folder.caseFile.urgent, children: children, absences: absences(in: folder, facts))),
            structured: try structuredParts(of: folder, facts), attachments: attachmentParts(of: folder, facts),
            actor: acting.actor, occurredOn: today, rule: MovingProcedure.of(authority)?.notification, payload: answer)
    }

    /// What was answered about children who have come into another transfer since the case was prepared, or whom the gateway itself has
    /// found in one since; nil when there was nothing to ask.
    private func answer(
        forSameChildrenOf transfer: TransferState, in folder: CaseFolder, _ facts: DraftFacts, given reason: String?,
        by acting: ActingPerson
    ) throws -> JournalPayload? {
        let passedOver = transfer.answeredSameChildren.union(transfer.links.map(\.transfer))
            .union([transfer.conversation])
        let marks = try childMarking(from: authority)?.marks(
            of: folder.caseFile.children, people: folder.caseFile.people
        ) { facts.references[$0] }
        // More than were named already would say nothing more.
        let isNamedEnough = transfer.answeredSameChildren.count >= Self.mostMatches
        let found =
            isNamedEnough ? [] : try sameChildren(as: marks ?? [], side: .sending, except: passedOver)
        var doubts = try sameChildDoubts(found, searched: marks != nil)
        // That nobody could tell was answered when the case was prepared.
        doubts.leaveOut(Set(facts.sentPast).subtracting([Self.sameChildCode]))
        let answered = try doubts.answered(by: reason)
        guard !answered.isEmpty else { return nil }
        let payload = JournalPayload(rationale: reason, details: answered)
        try requireUnnamed(payload, in: transfer)
        guard !found.isEmpty else { return payload }
        // A home that is older than the marks may not have them yet.
        try store.write { try $0.keep(marks ?? [], of: transfer.conversation) }
        try noteSameChildren(
            of: transfer.conversation,
            answer: SameChildAnswer(
                actor: acting.actor, reason: reason, others: Set(found.map(\.other.conversation))))
        return payload
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

    func absences(in folder: CaseFolder, _ facts: DraftFacts) -> [DocumentAbsence] {
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
        return (try CaseFolder.read(path, again: true), facts)
    }

    func draftFacts(of transfer: TransferState) throws -> DraftFacts {
        guard let stored = try store.read({ try $0.draft(transfer.conversation) }),
            let facts = try? JSONDecoder().decode(DraftFacts.self, from: Data(stored.facts))
        else { throw Self.draftMissing }
        return facts
    }

    static let draftMissing = GatewayFault(
        .notFound, code: "draft-missing", message: "This transfer has no prepared case here.",
        remedy: "It was sent already, or was prepared elsewhere; see `handover show`.")
}

public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
import WorkingDays

/// What a destruction came to.
public struct DestroyedPapers: Hashable, Sendable {
    /// The statement on its way to the other side.
    public let queued: QueuedMessage
    /// How many documents were taken out of the files, now or in an attempt that was interrupted.
    public let documents: Int
    /// How many entries of the journal lost their words.
    public let entries: Int
    /// Who had opened the papers, by role and day.
    public let openings: [PapersOpened]
    /// Whether the bytes are gone from the store's write-ahead log too; false while another process was reading.
    public let isComplete: Bool
}

extension Gateway {
    /// Destroys what is in quarantine, on the word of the person who confirms it, and tells the other side.
    ///
    /// The documents leave the files of the messages, which still verify and say that they are gone. The words that the journal held
    /// of the case before the recall are erased. Digests, codes and dates stay, and so does who had opened the papers. An attempt that
    /// was interrupted is repeated: the statement is sealed last, when everything is gone.
    ///
    /// - Parameter sentence: how it was made sure of, such as copies on paper; the other side reads it.
    /// - Throws: `GatewayFault`: `nothing-quarantined`, `sentence-needed`, `message-damaged`, what our law forbids, or
    ///   `not-permitted`.
    public func destroy(
        _ transfer: TransferState, because sentence: String, by acting: ActingPerson
    ) async throws -> DestroyedPapers {
        try require(.confirmDestruction, of: acting, on: transfer)
        let how = try Self.sentence(sentence)
        // Somebody may have taken the refusal back since the caller looked; nothing that is held again may be touched.
        let transfer = try self.transfer(transfer.conversation.text)
        guard transfer.side == .receiving, transfer.hasQuarantine || holdsClosedPapers(transfer) else {
            throw Self.nothingQuarantined
        }
        let openings = try openings(of: transfer)
        let (children, documents) = (transfer.concernedChildren, transfer.concernedDocuments)
        let statement = Statement.destruction(
            DestructionStatement(
                children: children, documents: documents, on: today,
                by: acting.person.roles.first { PermittedStep.confirmDestruction.roles.contains($0) } ?? .teamManager,
                openings: openings.map(\.opened)))
        if case .failure(let forbidden) = TransferState.allows(
            statement, by: authority, to: transfer.peer, in: transfer, on: today)
        {
            throw GatewayFault(forbidden)
        }
        // Before anything goes that cannot come back.
        try begin(on: transfer.conversation, by: acting.actor)
        let work: @Sendable () throws -> (documents: Int, entries: Int) = { [self] in
            try removeClosed(of: transfer, by: acting)
        }
        let removed = try await BlockingWork.run(work)
        let isComplete = try store.emptyWriteAheadLog()
        let details = DestructionDetails(
            confirmedBy: Contact(
                name: acting.person.name, post: acting.person.post, team: settings.dutyTeam,
                telephone: settings.dutyTelephone),
            how: how, openings: openings.map(\.details))
        let queued = try await say(
            statement, words: .destruction(details), in: transfer, by: acting, occurredOn: today,
            payload: JournalPayload(rationale: how))
        return DestroyedPapers(
            queued: queued, documents: removed.documents, entries: removed.entries, openings: openings.map(\.opened),
            isComplete: isComplete)
    }

    /// Takes the closed documents out of every message, then erases the words that the journal held of them.
    private func removeClosed(
        of transfer: TransferState, by acting: ActingPerson
    ) throws -> (documents: Int, entries: Int) {
        var gone: [(message: MessageDigest, documents: [MessageDigest])] = []
        for message in try received(in: transfer) {
            let digest = message.record.digest
            let path = layout.messages + "/" + message.file
            let bundle = try reread(message)
            let closed = bundle.manifest.documents.filter { transfer.isQuarantined($0, of: digest) }
            let absent = Set(bundle.absent.map(\.ref))
            let refs = Set(closed.map(\.ref)).subtracting(absent)
            if !refs.isEmpty { try takeOut(refs, of: path) }
            // Put aside when an older store did not know the message: the same papers once more.
            if !closed.isEmpty { try removeNameless(digest) }
            if !closed.isEmpty { gone.append((digest, closed.map(\.digest))) }
        }
        let papers = try removeClosedPaperFiles(of: transfer)
        let entries = try eraseWords(of: transfer, gone, by: acting)
        return (gone.map(\.documents.count).reduce(papers, +), entries)
    }

    /// Every message of the other side, which may have brought something of the case.
    private func received(in transfer: TransferState) throws -> [StoredMessage] {
        try store.read { try $0.messages(of: transfer.conversation) }.filter { $0.direction == .in }
    }

    private func takeOut(_ refs: Set<String>, of path: String) throws {
        let copy = layout.incoming + "/" + ((path as NSString).lastPathComponent) + ".purging"
        PrivateFile.remove(copy)
        do {
            _ = try BundlePurger.purge(path, refs: refs, to: copy)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
            try PrivateFile.rename(copy, to: path)
            try PrivateFile.sync(layout.messages)
        } catch {
            PrivateFile.remove(copy)
            throw error
        }
    }

    private func eraseWords(
        of transfer: TransferState, _ gone: [(message: MessageDigest, documents: [MessageDigest])],
        by acting: ActingPerson
    ) throws -> Int {
        let (now, today) = (self.now, self.today)
        let isWhole = transfer.children.allSatisfy { $0.papers.name != .held }
        return try write(as: acting.actor, on: transfer.conversation) { writer in
            let stored = try writer.entries(of: transfer.conversation)
            let known = Set(stored.compactMap { $0.entry.event.destroyedMessage })
            // What is said from the recall on is about the recall: it stays for whoever looks into it. What an earlier breach showed
            // stays likewise, and nothing else of the time between them.
            let until = stored.last { $0.entry.event.shownBreach }?.entry.number ?? .max
            let concerned = Set(transfer.concernedChildren)
            var erased: [Int] = []
            for entry in stored where entry.entry.number < until && !entry.entry.event.concernsBreach {
                guard case .kept = entry.payload, isWhole || entry.entry.event.isAbout(only: concerned) else {
                    continue
                }
                if try writer.erasePayload(of: entry.entry.number, at: now) { erased.append(entry.entry.number) }
            }
            for (message, documents) in gone where !known.contains(message) {
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                        event: .documentsDestroyed(message: message, documents: documents)), at: now, salt: [])
            }
            try writer.removeChildMarks(of: transfer.conversation, children: transfer.concernedChildren)
            try writer.removeSearchTokens(of: transfer.conversation)
            if !erased.isEmpty {
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                        event: .payloadsErased(entries: erased)), at: now, salt: [])
            }
            return erased.count
        }
    }

    /// Whether papers that should be gone came after they were destroyed.
    private func holdsClosedPapers(_ transfer: TransferState) -> Bool {
        guard transfer.children.contains(where: { $0.papers.name == .destroyed }) else { return false }
        let messages = (try? received(in: transfer)) ?? []
        return messages.contains { message in
            guard let bundle = try? reread(message) else { return false }
            let absent = Set(bundle.absent.map(\.ref))
            return bundle.manifest.documents.contains {
                transfer.isQuarantined($0, of: message.record.digest) && !absent.contains($0.ref)
            }
        }
    }

    private static let nothingQuarantined = GatewayFault(
        .no, code: "nothing-quarantined",
        message: "Nothing in this transfer was recalled, or refused as the wrong child's, that is still here.",
        remedy: "What was lawfully shared is treated under retention, with `handover purge` and `handover erase`.")
}

extension TransferState {
    /// The children whose papers are destroyed, or were before and have come again.
    fileprivate var concernedChildren: [ChildReference] { children.filter { $0.papers.name != .held }.map(\.child) }

    /// The single documents likewise.
    fileprivate var concernedDocuments: [RecalledDocument] { recalledDocuments.map(\.document) }
}

extension JournalEvent {
    fileprivate var destroyedMessage: MessageDigest? {
        if case .documentsDestroyed(let message, _) = self { message } else { nil }
    }

    /// Whether the entry is a message that shows a breach.
    fileprivate var shownBreach: Bool {
        switch self {
        case .messageSealed(let record), .messageReceived(let record): record.statement.showsBreach
        case .statementReported(let reported): reported.statement.showsBreach
        default: false
        }
    }

    /// Whether the entry is a message that shows a breach, or what was decided about one.
    fileprivate var concernsBreach: Bool {
        switch self {
        case .breachDecided, .breachDecisionTold: return true
        default: return shownBreach
        }
    }

    /// Whether the entry is about some of these children and no other.
    fileprivate func isAbout(only concerned: Set<ChildReference>) -> Bool {
        // Papers that came by hand are one thing: they are closed with any of their children.
        if case .papersReceived(let papers) = self { return papers.children.contains { concerned.contains($0.child) } }
        let children: [ChildReference] =
            switch self {
            case .messageSealed(let record), .messageReceived(let record): record.statement.children
            case .addressRevealed(let child): [child]
            case .caseNoted(let note): note.children
            case .statementReported(let reported): reported.statement.children
            case .consentRecorded(_, let children, _), .adviceRecorded(let children, _, _),
                .adviceRequested(let children, _), .overrideEntered(let children, _, _, _):
                children
            default: []
            }
        return !children.isEmpty && concerned.isSuperset(of: children)
    }
}

import CaseTransfer
import Foundation
import Logging
import Synchronization
import TransferStore

extension Gateway {
    /// How long a file that is made outside a transaction is left alone, in seconds: whoever makes it may still be at work.
    static let sweepAge: Int64 = 3600

    /// How long a message that no row names is kept aside, in seconds: thirty days, for somebody who has restored a store that is
    /// older than the messages beside it.
    static let namelessAge: Int64 = 30 * 86_400

    /// Clears away what a killed process left behind: messages that no row names, staged documents, copies of cases, forms that were
    /// sent, files of papers that no entry names.
    ///
    /// A message is put into its place and entered in one transaction, so inside one nobody stands between the two. One that
    /// no row names was promised to nobody by this store; it is put aside first, since a restored store may not know it.
    ///
    /// - Returns: what was put aside or removed, as paths within the home.
    /// - Throws: the store's fault when it cannot be read or written.
    @discardableResult
    func sweep() throws -> [String] {
        let removed = try sweepMessages() + sweepIncoming() + sweepDrafts() + sweepForms() + sweepPapers()
        if !removed.isEmpty {
            log.notice(
                "Files left behind by a stopped process were put aside or removed",
                metadata: ["files": "\(removed.count)"])
        }
        return removed
    }

    private func sweepMessages() throws -> [String] {
        let digests = names(in: layout.messages).compactMap { name in
            name.hasSuffix(".xml") ? MessageDigest(String(name.dropLast(4))) : nil
        }
        // Nearly every file has its row; asking beside the writers first keeps the transaction short.
        let nameless = try store.read { reader in try digests.filter { try reader.message($0) == nil } }
        guard !nameless.isEmpty else { return [] }
        return try store.write { writer in
            try nameless.filter { try writer.message($0) == nil }.compactMap { digest in
                let aside = self.nameless(digest)
                // Whoever failed to enter it may have removed it in the meantime.
                guard (try? PrivateFile.rename(layout.message(digest.text), to: aside)) != nil else { return nil }
                let moved = Date(timeIntervalSince1970: TimeInterval(now.secondsSinceEpoch))
                try? FileManager.default.setAttributes([.modificationDate: moved], ofItemAtPath: aside)
                return "messages/\(digest.text).xml"
            }
        }
    }

    private func sweepIncoming() throws -> [String] {
        // Uploads are the listener's: it removes its predecessor's before it listens.
        let left = names(in: layout.incoming).filter { name in
            let path = layout.incoming + "/" + name
            // A message is made before its transaction, so no lock says that nobody is at work on it.
            return
                ((name.hasSuffix(".sealing") || name.hasPrefix(Self.opened) || name.hasSuffix(".purging")
                || name.hasPrefix(".staging-"))
                && isLeft(path))
                || (name.hasSuffix(Self.nameless) && isLeft(path, for: Self.namelessAge))
        }
        guard !left.isEmpty else { return [] }
        return try store.write { _ in
            left.map { name in
                try? FileManager.default.removeItem(atPath: layout.incoming + "/" + name)
                return "incoming/" + name
            }
        }
    }

    private func sweepDrafts() throws -> [String] {
        let conversations = names(in: layout.drafts).compactMap { ConversationID($0) }
        let stale = try store.read { reader in
            try conversations.filter { conversation in
                let path = layout.draft(conversation.text)
                guard try reader.draft(conversation) != nil else { return isLeft(path) }
                // What was prepared is inside the sealed pack; its sender was stopped before it could remove the copy.
                return try reader.messages(of: conversation).contains {
                    $0.direction == .out && $0.record.statement.kind == .pack
                }
            }
        }
        for conversation in stale { try? FileManager.default.removeItem(atPath: layout.draft(conversation.text)) }
        return stale.map { "drafts/\($0.text)" }
    }

    private func sweepForms() throws -> [String] {
        try names(in: layout.forms).compactMap { ConversationID($0) }.flatMap { form -> [String] in
            let folder = layout.form(form)
            let isAtWork = caseFormWrites.withLock { $0.contains(form) }
            // A transfer has the id of the form that it was made of; its sender was stopped before the form could go.
            if !isAtWork, try store.read({ try $0.transfer(form) }) != nil {
                try? FileManager.default.removeItem(atPath: folder)
                return ["forms/\(form.text)"]
            }
            let left = names(in: folder).filter { $0.hasPrefix(Self.wholeCase) && isLeft(folder + "/" + $0) }
            for name in left { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
            return left.map { "forms/\(form.text)/\($0)" }
        }
    }

    private func sweepPapers() throws -> [String] {
        var removed: [String] = []
        for folder in names(in: layout.papers) {
            let left = names(in: layout.papers + "/" + folder).filter {
                isLeft(layout.papers + "/" + folder + "/" + $0)
            }
            if !left.isEmpty {
                // Whoever adds a file writes it and enters it within the hour; inside a transaction nobody enters one.
                removed += try store.write { writer in
                    let transfer = try ConversationID(folder).flatMap { try writer.transfer($0) }
                    let named = Set(transfer?.papers.flatMap(\.documents).compactMap(\.digest?.text) ?? [])
                    return left.filter { name in
                        let path = layout.papers + "/" + folder + "/" + name
                        // It may have been added anew since it was looked at.
                        guard !named.contains(name), isLeft(path) else { return false }
                        PrivateFile.remove(path)
                        return true
                    }
                }.map { "papers/\(folder)/\($0)" }
            }
            // Takes an empty folder alone; whoever is about to write into it makes it again.
            if isLeft(layout.papers + "/" + folder) { rmdir(layout.papers + "/" + folder) }
        }
        return removed
    }

    private func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    /// How the name of a message ends that no row names.
    static let nameless = ".nameless"

    /// Where a message is put aside that no row names.
    func nameless(_ digest: MessageDigest) -> String { layout.incoming + "/" + digest.text + Self.nameless }

    /// Removes what was put aside of a message whose papers are destroyed.
    ///
    /// - Throws: `GatewayFault` with code `papers-not-removed`, so that nobody says that they are gone while they are not.
    func removeNameless(_ digest: MessageDigest) throws {
        PrivateFile.remove(nameless(digest))
        guard !FileManager.default.fileExists(atPath: nameless(digest)) else { throw Self.papersNotRemoved }
    }

    /// Whether nobody has touched a file for so long: an hour says that nobody is at work on it.
    private func isLeft(_ path: String, for age: Int64 = sweepAge) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let touched = attributes[.modificationDate] as? Date
        else { return false }
        return now.secondsSinceEpoch - Int64(touched.timeIntervalSince1970) > age
    }
}

import CaseTransfer
import Foundation
import Logging
import TransferStore

extension Gateway {
    /// How long a file that is made outside a transaction is left alone, in seconds: whoever makes it may still be at work.
    static let sweepAge: Int64 = 3600

    /// Removes what a killed process left behind: sealed and received files that no row names, staged documents, copies of cases.
    ///
    /// A sealed file is put into its place and entered in one transaction, so inside one nobody stands between the two.
    ///
    /// - Returns: what was removed, as paths within the home.
    /// - Throws: the store's fault when it cannot be read or written.
    @discardableResult
    func sweep() throws -> [String] {
        let removed = try sweepMessages() + sweepIncoming() + sweepDrafts()
        if !removed.isEmpty {
            log.notice("Files left behind by a stopped process were removed", metadata: ["files": "\(removed.count)"])
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
            try nameless.filter { try writer.message($0) == nil }.map { digest in
                PrivateFile.remove(layout.message(digest.text))
                return "messages/\(digest.text).xml"
            }
        }
    }

    private func sweepIncoming() throws -> [String] {
        // Uploads are the listener's: it removes its predecessor's before it listens.
        let left = names(in: layout.incoming).filter { name in
            name.hasSuffix(".sealing") || (name.hasPrefix(".staging-") && isLeft(layout.incoming + "/" + name))
        }
        guard !left.isEmpty else { return [] }
        return try store.write { _ in
            left.map { name in
                PrivateFile.remove(layout.incoming + "/" + name)
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

    private func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    /// Whether nobody has touched a file for so long that nobody is at work on it.
    private func isLeft(_ path: String) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let touched = attributes[.modificationDate] as? Date
        else { return false }
        return now.secondsSinceEpoch - Int64(touched.timeIntervalSince1970) > Self.sweepAge
    }
}

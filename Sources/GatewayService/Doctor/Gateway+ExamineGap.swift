import CaseTransfer
import Foundation
import TransferStore

extension Gateway {
    /// How long it is said that a peer has shown more than we hold, in seconds: four weeks.
    private static let gapAge: Int64 = 28 * 86_400

    /// Whether the journal has lost its end: peers answer to what we do not know of, or messages lie here that no row names. That is so
    /// after an older backup was put back, and nothing in the chain itself shows it.
    func gapCheck() -> Diagnosis {
        let check = "journal-end"
        do {
            let ahead = try store.read { try $0.peersAhead(since: now.adding(seconds: -Self.gapAge)) }
            let taken = try store.read { reader in
                try reader.undelivered().filter { item in
                    item.state == .rejected && item.fault == RejectionCode.conflict.rawValue
                }
            }
            let nameless = ((try? FileManager.default.contentsOfDirectory(atPath: layout.incoming)) ?? [])
                .count { $0.hasSuffix(Self.nameless) }
            var shown: [String] = []
            if let first = ahead.first {
                shown.append(
                    "\(Set(ahead.map(\.peer)).count) peers hold messages of \(ahead.count) conversations that are not in our "
                        + "journal (first \(name(of: first.peer)), \(first.conversation.text.prefix(8)))")
            }
            if let first = taken.first {
                shown.append(
                    "\(taken.count) messages of ours took a number that the peer has another message under (first in "
                        + "\(first.conversation.text.prefix(8)))")
            }
            if nameless > 0 {
                shown.append("\(nameless) sealed messages lie in incoming/ that the store does not name")
            }
            guard !shown.isEmpty else {
                return .good(check, "Nobody has shown more of a conversation than our journal holds.")
            }
            return .bad(
                check, shown.joined(separator: "; ") + ": the store is older than what was exchanged.",
                remedy:
                    "If there is a newer backup of store.sqlite, stop `serve` and restore it before anything else is sent. "
                    + "Otherwise do what \"Backup\" in docs/operations.md says: ring each of these peers, have them run "
                    + "`handover evidence ID`, keep what they send, look at it with `handover journal verify --witness FOLDER`, "
                    + "and finish those transfers as new ones.")
        } catch {
            return .bad(
                check, "Whether peers hold more than our journal cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
    }
}

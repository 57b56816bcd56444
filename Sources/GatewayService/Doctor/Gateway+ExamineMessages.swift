import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// How many of the newest messages are read through without being asked: a few seconds' work.
    private static let messagesRead = 500

    /// How many messages are read between two words about it.
    private static let messagesBetweenWords = 100

    /// Every message on record must have its file; those that are read through must still have the digests on record.
    func messagesCheck(every: Bool, progress: (Int, Int) -> Void) -> Diagnosis {
        let files: [MessageFile]
        do {
            files = try store.read { try $0.messageFiles() }
        } catch {
            return .bad(
                "messages", "The list of messages cannot be read (\(codeOf(error))).",
                remedy: "Restore store.sqlite from the backup.")
        }
        let missing = files.filter { access(layout.messages + "/" + $0.file, R_OK) != 0 }
        let lost = Set(missing)
        let there = files.filter { !lost.contains($0) }
        let read = every ? there : Array(there.prefix(Self.messagesRead))
        var damaged: [MessageFile] = []
        for (index, file) in read.enumerated() {
            if index > 0, index.isMultiple(of: Self.messagesBetweenWords) { progress(index, read.count) }
            if !isWhole(file) { damaged.append(file) }
        }
        guard let first = (missing + damaged).first else {
            let how = read.count == files.count ? "all read through" : "the newest \(read.count) read through"
            return .good("messages", "All \(files.count) messages on record are there (\(how)).")
        }
        return .bad(
            "messages",
            "Of \(files.count) messages on record, \(missing.count) are missing and \(damaged.count) are damaged, first "
                + "messages/\(first.file).",
            remedy: "Restore messages/ from the backup; of what it lacks, the other authority holds a copy: have them "
                + "run `handover evidence` and send you the file.")
    }

    /// Whether a file still holds the message on record. It was verified when it was stored, so digests say enough; what was purged
    /// may be gone.
    private func isWhole(_ message: MessageFile) -> Bool {
        guard let found = try? BundleInspection.inspect(file: layout.messages + "/" + message.file) else {
            return false
        }
        return found.findings.isEmpty && found.digest == message.digest && found.holders.allSatisfy(\.isAsListed)
    }

    /// A fingerprint's first 32 digits in fours, as two people read them to each other.
    static func spoken(_ hex: String) -> String {
        let digits = hex.lowercased().filter(\.isHexDigit).prefix(32)
        return stride(from: 0, to: digits.count, by: 4)
            .map { digits.dropFirst($0).prefix(4) }.joined(separator: " ")
    }
}

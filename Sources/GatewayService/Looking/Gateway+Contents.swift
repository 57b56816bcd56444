import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// What a transfer's pack and supplements say, read again from the sealed files; a draft's case file before there is one.
    ///
    /// Personal data is kept once, in the sealed messages: nothing of it is copied into the store.
    func contents(of transfer: TransferState, revealing: Bool) throws -> (caseFile: CaseFile?, purged: [DocumentKind]) {
        let stored = try store.read { try $0.messages(of: transfer.conversation) }
        let carriers = stored.filter { [.pack, .supplement].contains($0.record.statement.kind) && !$0.isVoid }
        guard !carriers.isEmpty else {
            guard transfer.side == .sending, let draft = try? draft(of: transfer) else { return (nil, []) }
            return (revealing ? draft.folder.caseFile : draft.folder.caseFile.withoutConfidentialPlaces, [])
        }
        var documents: [StructuredDocument] = []
        var purged: [DocumentKind] = []
        for message in carriers {
            let verified = try reread(message)
            purged += verified.absent.map(\.kind)
            for part in verified.structured {
                // A supplement's facts correct the pack's: the later ones are read.
                if part.entry.kind == .facts { documents.removeAll { $0.kind == .facts } }
                documents.append(try StructuredDocument(part))
            }
        }
        return (CaseFile(documents, revealingAddresses: revealing), purged)
    }

    /// The words behind a message's codes, by field; none when it has none or they were purged.
    func words(of record: MessageRecord) throws -> [String: String] {
        guard let stored = try store.read({ try $0.message(record.digest) }),
            let part = try reread(stored).documents(.statement).first,
            case .statement(let details) = try StructuredDocument(part)
        else { return [:] }
        return details.fields
    }

    /// Verifies a stored message again, by the certificate that was registered when it came.
    func reread(_ message: StoredMessage) throws -> VerifiedBundle {
        let path = layout.messages + "/" + message.file
        let sender = message.record.sender
        let seals = sender == authority ? ownSeals : try trustedSeals(sender)
        let verdict = try BundleVerifier.verify(
            file: path, trust: { $0 == sender ? seals : [] }, at: message.storedAt, takingAbsenceAs: .purged)
        guard let verified = verdict.verified, verified.digest == message.record.digest else {
            throw GatewayFault(
                .cannotWrite, code: "message-damaged",
                message: "The stored message \(message.record.digest.text.prefix(16))… no longer verifies "
                    + "(\(verdict.findings.first?.code ?? "unknown")).",
                remedy: "Restore messages/ from the backup; the other authority holds the same bytes.")
        }
        return verified
    }
}

extension StatementDetails {
    /// The details by field, for a list of words.
    var fields: [String: String] {
        func kept(_ all: [String: String?]) -> [String: String] {
            all.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
        }
        switch self {
        case .acknowledgement(let details):
            return kept([
                "team": details.team, "telephone": details.telephone, "outOfHours": details.outOfHours,
                "worker": details.worker?.name, "note": details.note,
            ])
        case .meeting(let details):
            return kept([
                "venue": details.venue, "chair": details.chair, "outcome": details.outcome,
                "attendees": details.attendees.map { "\($0.name) (\($0.capacity))" }.joined(separator: "; "),
                "agencies": details.agencies.joined(separator: "; "),
            ])
        case .decision(let details):
            return kept([
                "worker": details.worker, "team": details.team, "telephone": details.telephone,
                "reasons": Set(details.reasons.map(\.reason)).sorted().joined(separator: "; "),
            ])
        case .refusal(let details):
            return kept([
                "reasons": Set(details.reasons.map(\.reason)).sorted().joined(separator: "; "),
                "telephone": details.contact?.telephone,
            ])
        case .ending(let details):
            return kept([
                "reasons": Set(details.reasons.map(\.reason)).sorted().joined(separator: "; "),
                "informed": details.informed,
            ])
        case .supplement(let details):
            return kept(["note": details.note, "telephone": details.contact?.telephone])
        }
    }
}

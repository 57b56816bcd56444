import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// What a transfer's pack and supplements say, read again from the sealed files; a draft's case file before there is one.
    ///
    /// Personal data is kept once, in the sealed messages: nothing of it is copied into the store.
    func contents(of transfer: TransferState, revealing: Bool) throws -> (caseFile: CaseFile?, purged: [DocumentKind]) {
        let contents = try openContents(of: transfer)
        guard !contents.isEmpty else {
            guard transfer.side == .sending, let draft = try? draft(of: transfer) else { return (nil, []) }
            return (revealing ? draft.folder.caseFile : draft.folder.caseFile.withoutConfidentialPlaces, [])
        }
        return (contents.caseFile(revealing: revealing), contents.absent.map(\.entry.kind))
    }

    /// What the pack and the supplements hold that have a place in the transfer.
    func sentContents(of transfer: TransferState) throws -> TransferContents {
        var contents = TransferContents()
        for message in try carriers(of: transfer) {
            guard let bundle = try unlessDamaged(message.record, { try reread(message) }) else { continue }
            try contents.take(bundle)
        }
        try contents.remember { try remembering($0, of: transfer.conversation) }
        return contents
    }

    /// What of it may be opened at our side: without what was recalled, and without the wrong child's papers.
    func openContents(of transfer: TransferState) throws -> TransferContents {
        var contents = TransferContents()
        for message in try carriers(of: transfer) {
            let digest = message.record.digest
            guard let bundle = try unlessDamaged(message.record, { try reread(message) }) else { continue }
            try contents.take(bundle, hiding: { closes($0, of: digest, in: transfer) })
        }
        try contents.remember { try remembering($0, of: transfer.conversation) }
        return contents
    }

    /// Whether a document is closed to everybody here. The side that sent it keeps its own papers.
    func closes(_ entry: DocumentEntry, of message: MessageDigest, in transfer: TransferState) -> Bool {
        transfer.side == .receiving && transfer.isQuarantined(entry, of: message)
    }

    /// The messages that carry the case: the pack and the supplements, without those that were rejected.
    func carriers(of transfer: TransferState) throws -> [StoredMessage] {
        try store.read { try $0.messages(of: transfer.conversation) }
            .filter { [.pack, .supplement].contains($0.record.statement.kind) && !$0.isVoid }
            .sorted { ($0.record.order?.sequence ?? 0) < ($1.record.order?.sequence ?? 0) }
    }

    /// The words behind a message's codes, by field; none when it has none or they were purged.
    func words(of record: MessageRecord) throws -> [String: String] {
        guard let stored = try store.read({ try $0.message(record.digest) }),
            let transfer = try store.read({ try $0.transfer(stored.conversation) }),
            let part = try reread(stored).documents(.statement).first,
            record.sender == authority || !closes(part.entry, of: record.digest, in: transfer),
            case .statement(let details) = try StructuredDocument(part)
        else { return [:] }
        return details.fields
    }

    /// Verifies a stored message again, by the certificate that was registered when it came.
    ///
    /// - Parameters:
    ///   - folder: where its attachments are written under their references; nil to leave them.
    ///   - wanted: the references of those that are written; nil for all.
    func reread(
        _ message: StoredMessage, writingAttachmentsTo folder: String? = nil, of wanted: Set<String>? = nil
    ) throws -> VerifiedBundle {
        guard folder == nil, let once = VerifiedOnce.current else {
            return try verify(message, writingAttachmentsTo: folder, of: wanted)
        }
        return try once.message(message.record.digest) { try verify(message, writingAttachmentsTo: nil) }
    }

    private func verify(
        _ message: StoredMessage, writingAttachmentsTo folder: String?, of wanted: Set<String>? = nil
    ) throws -> VerifiedBundle {
        let path = layout.messages + "/" + message.file
        guard !PrivateFile.isUnusable(path) else { throw Self.messageUnreadable(message.file) }
        let sender = message.record.sender
        let seals = sender == authority ? ownSeals : try trustedSeals(sender)
        let verdict = try BundleVerifier.verify(
            file: path, trust: { $0 == sender ? seals : [] }, at: message.storedAt, writingAttachmentsTo: folder,
            of: wanted, takingAbsenceAs: .purged)
        guard verdict.indication != .indeterminate else {
            throw GatewayFault(
                .cannotWrite, code: "message-unproved",
                message: "The stored message \(message.record.digest.text.prefix(16))… is well signed, and nothing "
                    + "proves that its certificate was trusted then (\(verdict.findings.first?.code ?? "unknown")).",
                remedy: "Ring the other authority and compare the message with them.")
        }
        guard let verified = verdict.verified, verified.digest == message.record.digest else {
            throw GatewayFault(
                .cannotWrite, code: "message-damaged",
                message: "The stored message \(message.record.digest.text.prefix(16))… no longer verifies "
                    + "(\(verdict.findings.first?.code ?? "unknown")).",
                remedy: "Restore messages/ from the backup; the other authority holds the same bytes.")
        }
        return verified
    }

    private static func messageUnreadable(_ file: String) -> GatewayFault {
        GatewayFault(
            .cannotWrite, code: "message-unreadable",
            message: "messages/\(file) is there and cannot be read by this account.",
            remedy: "Give messages/ to the account that owns the home (chown, then `handover doctor --mend`).")
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
                "venue": details.venue, "begins": details.begins?.description, "ends": details.ends?.description,
                "chair": details.chair, "outcome": details.outcome,
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
                "addressChecked": Set(details.reasons.compactMap(\.address)).sorted().joined(separator: "; "),
                "checkedBy": Set(details.reasons.compactMap(\.checkedBy)).sorted().joined(separator: "; "),
                "knownAs": details.reasons.compactMap(\.knownAs).joined(separator: ", "),
                "telephone": details.contact?.telephone,
            ])
        case .ending(let details):
            return kept([
                "reasons": Set(details.reasons.map(\.reason)).sorted().joined(separator: "; "),
                "informed": details.informed,
                "authorisedBy": details.authorisedBy.map { contact in
                    [contact.name, contact.post, contact.team, "tel. \(contact.telephone)"].compactMap(\.self)
                        .joined(separator: ", ")
                },
            ])
        case .endingWithdrawn(let details):
            return kept([
                "reasons": Set(details.reasons.map(\.reason)).sorted().joined(separator: "; "),
                "telephone": details.authorisedBy?.telephone,
            ])
        case .dispute(let details):
            return kept([
                "statement": details.statement, "meanwhile": details.meanwhile,
                "effects": Set(details.effects.map(\.reason)).sorted().joined(separator: "; "),
                "telephone": details.contact?.telephone,
            ])
        case .birth(let details):
            return kept(["name": details.name, "note": details.note, "telephone": details.contact?.telephone])
        case .residence(let details):
            return kept(["reason": details.reason, "toldBy": details.toldBy, "telephone": details.contact?.telephone])
        case .restatement(let details):
            return kept(["reason": details.reason, "telephone": details.contact?.telephone])
        case .recall(let details):
            return kept(["reason": details.reason, "telephone": details.contact?.telephone])
        case .destruction(let details):
            return kept([
                "confirmedBy": [
                    details.confirmedBy.name, details.confirmedBy.post, "tel. \(details.confirmedBy.telephone)",
                ]
                .compactMap(\.self).joined(separator: ", "),
                "how": details.how,
                "openedBefore": details.openings.map { opening in
                    "\(opening.name)\(opening.post.map { " (\($0))" } ?? "") \(opening.way), \(opening.on)"
                }.joined(separator: "; "),
            ])
        case .consentChange(let details):
            return kept(["note": details.note, "telephone": details.contact?.telephone])
        case .supplement(let details):
            return kept(["note": details.note, "telephone": details.contact?.telephone])
        }
    }
}

public import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import TransferStore

/// What was checked of one message, just now, for somebody who wants to see it and not believe it.
public struct MessageProof: Hashable, Sendable {
    /// One document that the manifest lists.
    public struct Document: Hashable, Sendable {
        /// By which it is asked for; nil for a message without a number.
        public var name: DocumentName?
        /// What it is.
        public var kind: DocumentKind
        /// Its size in bytes, as signed.
        public var size: Int64
        /// Its SHA-256, as signed.
        public var digest: MessageDigest
        /// What became of it in the file.
        public var state: State
    }

    /// What became of a document that is listed.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It is in the file, and what was signed.
        case matched
        /// It is in the file, and not what was signed.
        case mismatched
        /// It is not in the file any more: purged or destroyed.
        case purged
        /// The file was not sound enough to read as far.
        case unread
    }

    /// That the other gateway, or ours, signed for the message.
    public struct Receipt: Hashable, Sendable {
        /// The receipt's own digest.
        public var digest: MessageDigest
        /// Who signed it.
        public var signer: AuthorityCode
        /// When it says that it was signed; nil when its seal does not hold.
        public var signedAt: Moment?
        /// The verdict in one word.
        public var indication: String
    }

    /// The message's digest: SHA-256 of its canonical manifest, which lists the digest of each document.
    public var digest: MessageDigest
    /// What it is for.
    public var kind: MessageKind
    /// Who sealed it.
    public var sender: AuthorityCode
    /// Whom it is for.
    public var recipient: AuthorityCode
    /// Its sender's number for it; nil for a message without one.
    public var sequence: Int?
    /// When it was made, by its sender's clock.
    public var sealedAt: Moment
    /// When our store took it: the moment as of which it was checked.
    public var storedAt: Moment
    /// Whether signature and documents hold, by a certificate registered for the sender, and it is the message that the journal names.
    public var isGenuine: Bool
    /// The verdict in one word (ETSI EN 319 102-1): `totalPassed`, `totalFailed` or `indeterminate`.
    public var indication: String
    /// The reason in ETSI's word; nil when it passed.
    public var subIndication: String?
    /// Every fault found, as a code with what it means; never what stood there.
    public var findings: [String]
    /// The common name of the certificate whose key made the signature; nil when that was not proved.
    public var signer: String?
    /// SHA-256 of that certificate.
    public var certificate: String?
    /// When it says it was signed; nil when that was not proved.
    public var signingTime: Moment?
    /// Every document that the manifest lists, in its order.
    public var documents: [Document]
    /// The receipt for it; nil while there is none.
    public var receipt: Receipt?
}

extension Gateway {
    /// Checks one message of a transfer anew and tells everything that was checked; what does not hold is told, not thrown.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, `message-unknown`, or the store's fault.
    public func proof(of digest: MessageDigest, in transfer: TransferState, by acting: ActingPerson) throws -> MessageProof {
        try require(.readCase, of: acting, on: transfer)
        try recordOpening(of: transfer, .listed, by: acting)
        let message = try stored(digest, in: transfer)
        let record = message.record
        let seals = record.sender == authority ? ownSeals : try trustedSeals(record.sender)
        let verdict = try? BundleVerifier.verify(
            file: layout.messages + "/" + message.file, trust: { $0 == record.sender ? seals : [] },
            at: message.storedAt, takingAbsenceAs: .purged)
        let isGenuine = verdict?.verified?.digest == digest
        var findings = verdict?.findings.map { "\($0): \($0.meaning)" } ?? ["The file is not there, or cannot be read."]
        // A file that holds and is another message is not what it stands for.
        let indication: BundleIndication =
            isGenuine ? .totalPassed : verdict.flatMap { $0.verified == nil ? $0.indication : nil } ?? .totalFailed
        if verdict?.verified != nil, !isGenuine { findings.append("It is another message than the journal names.") }
        return MessageProof(
            digest: digest, kind: record.statement.kind, sender: record.sender, recipient: record.recipient,
            sequence: record.order?.sequence, sealedAt: record.createdAt, storedAt: message.storedAt,
            isGenuine: isGenuine,
            indication: indication.rawValue,
            subIndication: isGenuine ? nil : verdict?.subIndication?.rawValue, findings: findings,
            signer: verdict?.signer?.subjectCommonName, certificate: verdict?.signer?.fingerprint.description,
            signingTime: verdict?.signingTime,
            documents: (verdict?.documents ?? []).map { document in
                MessageProof.Document(
                    name: record.order.map { .sealed(message: $0.sequence, ref: document.entry.ref) },
                    kind: document.entry.kind, size: document.entry.size, digest: document.entry.digest,
                    state: MessageProof.State(rawValue: document.state.rawValue) ?? .unread)
            }, receipt: try receipt(for: message))
    }

    private func receipt(for message: StoredMessage) throws -> MessageProof.Receipt? {
        let answers = try store.read { try $0.answers(for: message.record.digest) }
        guard let receipt = answers.first(where: { $0.kind == .receipt }) else { return nil }
        let signer = message.record.recipient
        let seals = signer == authority ? ownSeals : try trustedSeals(signer)
        let verdict = try BundleVerifier.verify(
            bytes: receipt.bytes, trust: { $0 == signer ? seals : [] }, at: message.storedAt, takingAbsenceAs: .purged)
        return MessageProof.Receipt(
            digest: receipt.digest, signer: signer, signedAt: verdict.signingTime, indication: verdict.indication.rawValue)
    }

    private func stored(_ digest: MessageDigest, in transfer: TransferState) throws -> StoredMessage {
        guard let message = try store.read({ try $0.message(digest) }), message.conversation == transfer.conversation
        else {
            throw GatewayFault(
                .notFound, code: "message-unknown", message: "This transfer has no message of that digest.",
                remedy: "Look at its conversation.")
        }
        return message
    }

    /// One message as a file for somebody outside to check, on record as every export is.
    ///
    /// A confidential address, and what names one, is not in it: the copy is purged of them and verifies as such (T-16). What is closed
    /// here is left out too.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, `message-unknown`, `message-damaged` or `document-not-read`.
    public func messageFile(_ digest: MessageDigest, of transfer: TransferState, by acting: ActingPerson) throws
        -> OpenedFile
    {
        try require(.readJournal, of: acting, on: transfer)
        let message = try stored(digest, in: transfer)
        let name = ["message", message.record.order.map { String($0.sequence) }, message.record.statement.kind.rawValue]
            .compactMap(\.self).joined(separator: "-") + ".xml"
        return try laid { folder in
            let path = folder + "/message.xml"
            try copy(
                layout.messages + "/" + message.file, to: path, without: [.confidentialAddress], closing: transfer,
                withholding: namingPlaces(message, by: protection(of: transfer)))
            let file = try OpenedFile(path, name: name, isPDF: false)
            try recordExport(of: transfer.conversation, revealing: nil, by: acting)
            return file
        }
    }
}

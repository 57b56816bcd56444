import CaseTransfer
import ExchangeFormats
import SecureXML
import TransferStore

/// What became of an answer to a message of ours.
enum AnswerReading: Hashable, Sendable {
    /// A signed receipt is stored; whether more of its transfer waits to be sent.
    case delivered(mayBeMore: Bool)
    /// A signed, final rejection is stored.
    case rejected(RejectionCode)
    /// The peer's signed answer is here a second time, or comes after another: nothing changed.
    case known
    /// A signed rejection asks to try again.
    case retry(String)
    /// Not a bundle signed by the peer, or an answer to something else: a network fault, whatever its status.
    case unsigned
}

/// What the receipt of a message of ours has to prove.
struct DueReceipt: Hashable, Sendable {
    let message: MessageID
    let createdAt: Moment
    let documents: [DocumentProof]

    init(of record: MessageRecord, documents: [DocumentEntry]) {
        message = record.id
        createdAt = record.createdAt
        self.documents = documents.map { DocumentProof(ref: $0.ref, digest: $0.digest) }
    }
}

extension Gateway {
    /// The endpoint's path below a peer's address.
    static let endpoint = "/exchange/v1/messages"

    /// Where a peer is reached now, or nil when none of its TLS certificates is trusted.
    func destination(of peer: PeerRecord) -> PeerDestination? {
        let now = self.now
        let live = peer.certificates.filter { $0.purpose == .tls && $0.isTrusted(at: now) }
        guard !live.isEmpty else { return nil }
        let base = peer.exchangeURL.hasSuffix("/") ? String(peer.exchangeURL.dropLast()) : peer.exchangeURL
        return PeerDestination(peer: peer.code, url: base + Self.endpoint, certificates: live.map(\.der))
    }

    /// Believes an answer only when the peer's registered seal signed it about this very message.
    ///
    /// - Parameter began: when the attempt that it answers began.
    func takeAnswer(_ body: [UInt8], to job: OutboxItem, askedAt began: Moment) throws -> AnswerReading {
        guard !body.isEmpty else { return .unsigned }
        let now = self.now
        let verdict = try processorTurns.take(for: Int64(body.count)) {
            try verifying { try BundleVerifier.verify(bytes: body, trust: $0, at: now, thoroughness: .sealFirst) }
        }
        guard let verified = verdict.verified, verified.manifest.sender == job.peer,
            verified.manifest.recipient == authority
        else { return .unsigned }
        let salt = try surroundings.random(32)
        switch verified.manifest.statement {
        case .receipt(let receipt) where try proves(receipt, in: verified.manifest, job):
            return try store.write { writer in
                // An attempt that outlasted its time may bring the receipt a second time.
                guard try writer.delivered(job.message) else { return .known }
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: job.conversation,
                        event: .receiptStored(
                            message: job.message, receipt: verified.digest, witness: verified.manifest.journal)),
                    at: now, salt: salt)
                try writer.storeAnswer(body, kind: .receipt, digest: verified.digest, for: job.message)
                try writer.touchPeer(job.peer, at: now)
                return .delivered(mayBeMore: try writer.isOpenInOutbox(job.conversation))
            }
        case .rejection(let rejection) where try answers(rejection, in: verified.manifest, job, askedAt: began):
            guard rejection.code.isFinal else { return .retry(rejection.code.rawValue) }
            return try store.write { writer in
                guard try writer.rejected(job.message, code: rejection.code) != nil else { return .known }
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: job.conversation,
                        event: .rejectionStored(
                            message: job.message, code: rejection.code, witness: verified.manifest.journal)),
                    at: now, salt: salt)
                try writer.storeAnswer(body, kind: .rejection, digest: verified.digest, for: job.message)
                try writer.touchPeer(job.peer, at: now)
                return .rejected(rejection.code)
            }
        case .receipt, .rejection, .pack, .supplement, .acknowledgement, .refusal, .meeting, .decision, .ending,
            .endingWithdrawn, .birth, .dispute, .test, .residence, .restatement, .recall, .destruction,
            .consentChange:
            return .unsigned
        }
    }

    /// Whether a receipt proves what it must: this message, in its conversation, with every document as we sealed it, stored
    /// after we made it. One that names our digest and anything else than we sent is no proof that would stand later.
    private func proves(_ receipt: ReceiptStatement, in manifest: MessageManifest, _ job: OutboxItem) throws -> Bool {
        guard receipt.digest == job.message, manifest.conversation == job.conversation else { return false }
        let due = try receiptsDue.value(
            for: job.message,
            orNil: {
                guard let sent = try store.read({ try $0.message(job.message) })?.record else { return nil }
                return try BundleInspection.listedDocuments(
                    file: layout.message(job.message.text), digest: job.message
                ).map { DueReceipt(of: sent, documents: $0) }
            })
        guard let due else { return false }
        return receipt.message == due.message && receipt.documents == due.documents
            && receipt.storedAt >= due.createdAt.adding(seconds: -SignatureProfile.clockTolerance)
    }

    /// Whether a rejection is about this message: it names its digest, or the bytes we sent, or its id.
    ///
    /// One that names nothing can only come of bytes the receiver never took. It is believed for the codes that say so, and only
    /// when it was made since we asked: any other would be final for whatever message it is shown to.
    private func answers(
        _ rejection: RejectionStatement, in manifest: MessageManifest, _ job: OutboxItem, askedAt began: Moment
    ) throws -> Bool {
        if let digest = rejection.digest { return digest == job.message }
        if let file = rejection.file { return file == (try PrivateFile.digest(layout.message(job.message.text))) }
        if let id = rejection.message { return try store.read { try $0.message(job.message) }?.record.id == id }
        return (rejection.code == .tooLarge || !rejection.code.isFinal)
            && manifest.createdAt >= began.adding(seconds: -SignatureProfile.clockTolerance)
    }
}

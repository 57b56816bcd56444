import CaseTransfer
import ExchangeFormats
import SecureXML
import TransferStore

/// What became of an answer to a message of ours.
enum AnswerReading: Hashable, Sendable {
    /// A signed receipt or final rejection is stored.
    case settled
    /// A signed rejection asks to try again.
    case retry(String)
    /// Not a bundle signed by the peer, or an answer to something else: a network fault, whatever its status.
    case unsigned
}

extension Gateway {
    /// The endpoint's path below a peer's address.
    static let endpoint = "/exchange/v1/messages"

    func destination(of code: AuthorityCode) throws -> PeerDestination? {
        guard let peer = try store.read({ try $0.peer(code) }) else { return nil }
        let now = self.now
        let live = peer.certificates.filter { $0.purpose == .tls && $0.isTrusted(at: now) }
        guard !live.isEmpty else { return nil }
        let base = peer.exchangeURL.hasSuffix("/") ? String(peer.exchangeURL.dropLast()) : peer.exchangeURL
        return PeerDestination(peer: code, url: base + Self.endpoint, certificates: live.map(\.der))
    }

    /// Believes an answer only when the peer's registered seal signed it about this very message.
    func takeAnswer(_ body: [UInt8], to job: OutboxItem) throws -> AnswerReading {
        guard !body.isEmpty else { return .unsigned }
        let now = self.now
        let verdict = try BundleVerifier.verify(
            bytes: body, trust: trustedSeals, at: now, thoroughness: .sealFirst)
        guard let verified = verdict.verified, verified.manifest.sender == job.peer,
            verified.manifest.recipient == authority
        else { return .unsigned }
        let salt = try surroundings.random(32)
        switch verified.manifest.statement {
        case .receipt(let receipt) where receipt.digest == job.message:
            try store.write { writer in
                // An attempt that outlasted its time may bring the receipt a second time.
                guard try writer.delivered(job.message) else { return }
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: job.conversation,
                        event: .receiptStored(
                            message: job.message, receipt: verified.digest, witness: verified.manifest.journal)),
                    at: now, salt: salt)
                try writer.storeAnswer(body, kind: .receipt, digest: verified.digest, for: job.message)
                try writer.touchPeer(job.peer, at: now)
            }
            return .settled
        case .rejection(let rejection) where try answers(rejection, job):
            guard rejection.code.isFinal else { return .retry(rejection.code.rawValue) }
            try store.write { writer in
                guard try writer.rejected(job.message, code: rejection.code) != nil else { return }
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: job.conversation,
                        event: .rejectionStored(
                            message: job.message, code: rejection.code, witness: verified.manifest.journal)),
                    at: now, salt: salt)
                try writer.storeAnswer(body, kind: .rejection, digest: verified.digest, for: job.message)
                try writer.touchPeer(job.peer, at: now)
            }
            return .settled
        case .receipt, .rejection, .pack, .supplement, .acknowledgement, .refusal, .meeting, .decision, .ending, .test:
            return .unsigned
        }
    }

    /// Whether a rejection is about this message: it names its digest, or the bytes we sent, or bytes it never took.
    private func answers(_ rejection: RejectionStatement, _ job: OutboxItem) throws -> Bool {
        if let digest = rejection.digest { return digest == job.message }
        guard let file = rejection.file else { return true }
        return file == (try PrivateFile.digest(layout.message(job.message.text)))
    }
}

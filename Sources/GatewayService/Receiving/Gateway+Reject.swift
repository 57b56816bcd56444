import CaseTransfer
import ExchangeFormats
import Logging
import SecureXML
import TransferStore

/// What could be read of a message without believing it, to tie a rejection to it.
struct Unverified: Sendable {
    var message: MessageID?
    var digest: MessageDigest?
    var conversation: ConversationID?
    var file: MessageDigest?
    var findings: [String] = []

    init() {}

    init(_ verdict: BundleVerdict) {
        message = verdict.claims?.id
        digest = verdict.digest
        conversation = verdict.claims?.conversation
        file = verdict.fileDigest
        findings = verdict.findings.map(\.code)
    }
}

extension Gateway {
    /// Signs a rejection; a final one is journalled, so that both sides have it on record.
    func reject(_ code: RejectionCode, to peer: AuthorityCode, _ facts: Unverified) throws -> ExchangeAnswer {
        let random = try surroundings.random(32)
        let salt = try surroundings.random(32)
        let now = self.now
        let journal = try store.write { writer -> JournalWitness? in
            if code.isFinal, let file = facts.file {
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: nil,
                        event: .rejectionIssued(file: file, peer: peer, code: code)),
                    at: now, salt: salt)
            }
            return writer.journal
        }
        guard let journal else { throw Self.journalEmpty }
        let manifest = MessageManifest(
            id: MessageID(random: random.prefix(16)),
            conversation: facts.conversation ?? ConversationID(random: random.suffix(16)), sender: authority,
            recipient: peer, createdAt: now, order: nil, journal: journal,
            statement: .rejection(
                RejectionStatement(
                    message: facts.message, digest: facts.digest, file: facts.file, code: code,
                    findings: facts.findings)),
            documents: [])
        log.info("A message was rejected", metadata: ["peer": "\(peer)", "code": "\(code.rawValue)"])
        return ExchangeAnswer(status: code.httpStatus, body: try sealAnswer(manifest).bytes)
    }

    /// Rejects a message that verified: whatever is wrong with it, these bytes came and are tied to the answer and the journal.
    func reject(
        _ code: RejectionCode, to peer: AuthorityCode, _ facts: Unverified, discarding upload: UploadedMessage
    ) throws -> ExchangeAnswer {
        var facts = facts
        if code.isFinal { facts.file = try PrivateFile.digest(upload.path) }
        let answer = try reject(code, to: peer, facts)
        PrivateFile.remove(upload.path)
        return answer
    }

    /// The answer when even a rejection cannot be made: no body, which the sender treats as a fault and tries again.
    func answerInTrouble(to peer: AuthorityCode) -> ExchangeAnswer {
        ExchangeAnswer(status: RejectionCode.tryLater.httpStatus, body: [])
    }

    /// Which of the protocol's codes a failed verification is.
    static func rejectionCode(for verdict: BundleVerdict) -> RejectionCode {
        switch verdict.failure {
        case .format, .none: .malformed
        case .signature: .signature
        case .contents: .contents
        case .unsupported: .unsupported
        }
    }

    func codeOf(_ error: any Error) -> String {
        switch error {
        case let fault as GatewayFault: fault.code
        case let fault as StoreError: fault.code.rawValue
        default: String(describing: type(of: error))
        }
    }
}

import CaseTransfer
import ExchangeFormats
import GatewayTesting
import SecureXML
import Testing

@testable import GatewayService

extension Station {
    /// The manifest of an answer that this station sealed; nil when it did not.
    func manifest(of answer: ExchangeAnswer) throws -> MessageManifest? {
        guard !answer.body.isEmpty else { return nil }
        let own = TrustedSeal(certificate: gateway.seal.certificate)
        return try BundleVerifier.verify(
            bytes: answer.body, trust: { [code] in $0 == code ? [own] : [] }, at: clock.now
        ).verified?.manifest
    }

    /// Expects a signed rejection by this station with a code and the status that goes with it.
    @discardableResult
    func expectRejection(
        _ answer: ExchangeAnswer, _ code: RejectionCode, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> RejectionStatement? {
        #expect(answer.status == code.httpStatus, sourceLocation: sourceLocation)
        guard case .rejection(let rejection) = try manifest(of: answer)?.statement else {
            Issue.record("the answer is no rejection sealed by \(self.code)", sourceLocation: sourceLocation)
            return nil
        }
        #expect(rejection.code == code, sourceLocation: sourceLocation)
        return rejection
    }

    /// Seals anything without documents, lawful or not, and queues nothing.
    func seal(
        _ statement: Statement, to recipient: AuthorityCode, in conversation: ConversationID,
        sequence: Int? = 1, previous: MessageDigest? = nil, id: MessageID? = nil, createdAt: Moment? = nil,
        seen: SeenMessage? = nil
    ) throws -> SealedAnswer {
        let manifest = MessageManifest(
            id: id ?? MessageID(random: random.bytes(16)), conversation: conversation, sender: code,
            recipient: recipient, createdAt: createdAt ?? clock.now,
            order: sequence.map { MessageOrder(sequence: $0, previous: previous, seen: seen) },
            journal: Invented.witness(3), statement: statement, documents: [])
        return try gateway.sealAnswer(manifest)
    }
}

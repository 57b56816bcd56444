import CaseTransfer
import SecureXML

/// What is known of a file once its head was read: the signature's verdict, the manifest, and each document as it passes.
struct BundleWalk {
    let head: EnvelopeHead
    let signature: SignatureVerdict
    let decoding: ManifestDecoding
    /// What the register has against the signature.
    let trustFindings: [BundleFinding]
    private let listed: [String: DocumentEntry]
    /// The attachments read to their end, in file order.
    private(set) var attachments: [AttachmentReading] = []

    init(_ head: EnvelopeHead, trust: (AuthorityCode) -> [TrustedSeal], at now: Moment) {
        let decoding = ManifestDecoding(head.manifest)
        // Only the registered certificates of whom the manifest claims to be from can verify it, never one the file brings.
        let seals = decoding.claims?.sender.map(trust) ?? []
        let signature = XAdESVerifier.verify(
            head: head, trusted: seals.map(\.certificate), at: now.secondsSinceEpoch)
        self.head = head
        self.decoding = decoding
        self.signature = signature
        trustFindings = Self.trustFindings(seals, signature, at: now)
        listed = Dictionary(
            (decoding.manifest?.documents ?? []).filter { $0.form == .attachment }.map { ($0.ref, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The attachment to write out; nil when none is to be, because the file will not pass.
    func listedAttachment(_ ref: String) -> DocumentEntry? {
        signature.verified != nil && trustFindings.isEmpty ? listed[ref] : nil
    }

    /// Notes an attachment that was read to its end.
    mutating func take(_ attachment: AttachmentReading) {
        attachments.append(attachment)
    }

    /// A certificate may be registered twice, the second time after it had ended: one entry that holds is enough.
    private static func trustFindings(
        _ seals: [TrustedSeal], _ signature: SignatureVerdict, at now: Moment
    ) -> [BundleFinding] {
        guard let signer = signature.signer, let time = signature.signingTime else { return [] }
        let answers = seals.filter { $0.certificate == signer }
            .map { $0.findings(signedAt: Moment(secondsSinceEpoch: time), checkedAt: now) }
        return answers.min { $0.count < $1.count } ?? []
    }
}

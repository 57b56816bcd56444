import CaseTransfer
import SecureXML

/// What is known of a file once its head was read: the signature's verdict, the manifest, and each document as it passes.
struct BundleWalk {
    let head: EnvelopeHead
    let signature: SignatureVerdict
    /// What the manifest says of itself, unbelieved; nil when it cannot be read.
    let claims: BundleClaims?
    /// The manifest; nil when its seal does not hold and nobody asked for more.
    let decoding: ManifestDecoding?
    /// What the register has against the signature.
    let trustFindings: [BundleFinding]
    private let listed: [String: DocumentEntry]
    /// The attachments read to their end, in file order.
    private(set) var attachments: [AttachmentReading] = []

    init(
        _ head: EnvelopeHead, trust: (AuthorityCode) -> [TrustedSeal], at now: Moment,
        thoroughness: BundleVerifier.Thoroughness
    ) {
        let claims = try? BundleClaims(head.manifest)
        // Only the registered certificates of whom the manifest claims to be from can verify it, never one the file brings.
        let seals = claims?.sender.map(trust) ?? []
        let signature = XAdESVerifier.verify(
            head: head, trusted: seals.map(\.certificate), at: now.secondsSinceEpoch)
        let trustFindings = Self.trustFindings(seals, signature, at: now)
        let holds = signature.verified != nil && trustFindings.isEmpty
        let decoding = holds || thoroughness == .everyFinding ? ManifestDecoding(head.manifest) : nil
        self.head = head
        self.claims = claims
        self.decoding = decoding
        self.signature = signature
        self.trustFindings = trustFindings
        listed = Dictionary(
            (decoding?.manifest?.documents ?? []).filter { $0.form == .attachment }.map { ($0.ref, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What is said of the manifest. A profile that we do not have may seal in another way, so it is named under any seal.
    var manifestFindings: [BundleFinding] {
        if let decoding { return decoding.findings }
        return claims.flatMap { ManifestDecoding.unsupported(profile: $0.profile) }.map { [$0] } ?? []
    }

    /// Whether what follows the head is worth reading.
    var goesOn: Bool { decoding != nil }

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

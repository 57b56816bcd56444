import CaseTransfer
import SecureXML

/// Puts everything that was found into one answer.
struct BundleOutcome {
    private let walk: BundleWalk?
    private let findings: [BundleFinding]
    private let subIndication: BundleSubIndication?
    private let documents: [DocumentVerdict]
    let verified: VerifiedBundle?

    init(
        _ walk: BundleWalk?, _ reading: EnvelopeReading, _ absence: BundleVerifier.Absence,
        attachmentPaths: [String: String], beginnings: [String: [UInt8]]
    ) {
        self.walk = walk
        guard let walk else {
            findings = Self.limited(reading.findings.map { BundleFinding($0) })
            subIndication = .formatFailure
            documents = []
            verified = nil
            return
        }
        let rules = walk.decoding?.manifest.map { manifest in
            DocumentRules(
                manifest, structured: walk.head.structured, attachments: walk.attachments,
                wasReadWhole: reading.ending == .complete, absence: absence)
        }
        let later = reading.findings.dropFirst(walk.head.findings.count)
        var findings = walk.signature.findings.map { BundleFinding($0) }
        findings += walk.trustFindings + walk.manifestFindings
        findings += later.map { BundleFinding($0) }
        findings += rules?.findings ?? []
        self.findings = Self.limited(findings)
        documents = rules?.verdicts ?? []
        subIndication = Self.reason(walk, later: !later.isEmpty, findings: findings)
        verified =
            findings.isEmpty && reading.isSound
            ? Self.verified(walk, documents: documents, attachmentPaths: attachmentPaths, beginnings: beginnings) : nil
    }

    func verdict(fileDigest: MessageDigest?) -> BundleVerdict {
        BundleVerdict(
            indication: verified == nil ? subIndication?.indication ?? .totalFailed : .totalPassed,
            subIndication: verified == nil ? subIndication ?? .formatFailure : nil, findings: findings,
            signer: walk?.signature.signer,
            signingTime: walk?.signature.signingTime.map { Moment(secondsSinceEpoch: $0) },
            presentedFingerprint: walk?.signature.presentedFingerprint.flatMap { MessageDigest(bytes: $0.bytes) },
            digest: walk.flatMap { MessageDigest(bytes: $0.head.manifestDigest.bytes) },
            claims: walk?.claims, documents: documents, fileDigest: fileDigest, verified: verified)
    }

    /// Twenty of a code say as much as a thousand: a file must not decide how long an answer about it is.
    private static func limited(_ findings: [BundleFinding]) -> [BundleFinding] {
        var counts: [String: Int] = [:]
        return findings.filter { finding in
            counts[finding.code, default: 0] += 1
            return counts[finding.code, default: 0] <= 20
        }
    }

    /// The most telling reason of all that were found.
    private static func reason(
        _ walk: BundleWalk, later: Bool, findings: [BundleFinding]
    ) -> BundleSubIndication? {
        var reasons = Set(
            findings.compactMap { BundleFindingCode(rawValue: $0.code)?.subIndication })
        if let signature = walk.signature.subIndication.flatMap({ BundleSubIndication(rawValue: $0.rawValue) }) {
            reasons.insert(signature)
        }
        if later { reasons.insert(.formatFailure) }
        return BundleSubIndication.allCases.first(where: reasons.contains)
    }

    private static func verified(
        _ walk: BundleWalk, documents: [DocumentVerdict], attachmentPaths: [String: String],
        beginnings: [String: [UInt8]]
    ) -> VerifiedBundle? {
        guard let head = walk.signature.verified, let manifest = walk.decoding?.manifest,
            let digest = MessageDigest(bytes: head.manifest.digest.bytes)
        else { return nil }
        let entries = Dictionary(
            manifest.documents.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        return VerifiedBundle(
            manifest: manifest, digest: digest, canonicalManifest: head.manifest, signer: head.signer,
            signingTime: Moment(secondsSinceEpoch: head.signingTime),
            structured: head.structured.compactMap { part in
                entries[part.reference].map { VerifiedDocument(entry: $0, canonical: part.document) }
            },
            attachments: walk.attachments.compactMap { attachment in
                entries[attachment.reference].map {
                    VerifiedAttachment(
                        entry: $0, path: attachmentPaths[attachment.reference],
                        beginning: beginnings[attachment.reference] ?? [])
                }
            },
            absent: documents.filter { $0.state == .purged }.map(\.entry))
    }
}

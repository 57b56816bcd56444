public import CaseTransfer
import SecureXML

/// Verifies bundles: shape, signature, signer, manifest and every document, in one pass over the file.
public enum BundleVerifier {
    /// What a document means that the manifest lists and the file does not hold.
    public enum Absence: Hashable, Sendable {
        /// A fault: the message has only just arrived, and nobody can have purged it.
        case fault
        /// A holder may have purged it; the verdict lists it.
        case purged
    }

    /// How far a file is read that will not pass.
    public enum Thoroughness: Hashable, Sendable {
        /// To its end, for every finding: for a person who has the file in hand.
        case everyFinding
        /// Up to the seal. When it does not hold, neither the manifest nor anything after it is looked at: for what strangers bring.
        case sealFirst
    }

    /// Verifies a file; memory does not grow with its attachments.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - trust: the seals registered for the claimed sender, those withdrawn and ended included; asked at most once.
    ///   - now: the time of checking, or a time at which the file is known to have existed.
    ///   - folder: where to write the decoded attachments under names of ours, `a1`, `a2` …; nil writes none. Files of
    ///     those names must not be there. Nothing is left in it unless the file passes.
    ///   - wanted: the references of the attachments to write; nil for all of them.
    ///   - absence: what a listed document that is not there means.
    ///   - thoroughness: how far to read a file that will not pass; what passes is the same for both.
    /// - Throws: ``BundleError`` for our own work only: `fileUnreadable`, `notAFile`, `exists`, `diskFull`, `cannotWrite`.
    public static func verify(
        file path: String, trust: (AuthorityCode) -> [TrustedSeal], at now: Moment,
        writingAttachmentsTo folder: String? = nil, of wanted: Set<String>? = nil,
        takingAbsenceAs absence: Absence = .fault,
        thoroughness: Thoroughness = .everyFinding
    ) throws(BundleError) -> BundleVerdict {
        try verify(.file(path), trust, now, AttachmentOutlet(folder: folder, wanted: wanted), absence, thoroughness)
    }

    /// Verifies a bundle in memory, such as the answer to a message.
    ///
    /// - Throws: ``BundleError`` for our own work only.
    public static func verify(
        bytes: [UInt8], trust: (AuthorityCode) -> [TrustedSeal], at now: Moment,
        takingAbsenceAs absence: Absence = .fault, thoroughness: Thoroughness = .everyFinding
    ) throws(BundleError) -> BundleVerdict {
        try verify(.bytes(bytes), trust, now, AttachmentOutlet(folder: nil), absence, thoroughness)
    }

    /// Verifies a bundle wherever it comes from; `outlet` keeps its files only when it passes.
    static func verify(
        _ source: BundleSource, _ trust: (AuthorityCode) -> [TrustedSeal], _ now: Moment, _ outlet: AttachmentOutlet,
        _ absence: Absence, _ thoroughness: Thoroughness
    ) throws(BundleError) -> BundleVerdict {
        var passed = false
        defer { if !passed { outlet.removeAll() } }
        var walk: BundleWalk?
        let reading: EnvelopeReading
        do {
            reading = try EnvelopeReader.read(
                source.open(),
                onHead: { head in
                    let begun = BundleWalk(head, trust: trust, at: now, thoroughness: thoroughness)
                    walk = begun
                    return begun.goesOn
                },
                onAttachmentStart: { ref in
                    try outlet.begin(walk?.listedAttachment(ref))
                    return true
                },
                onAttachmentBytes: { try outlet.write($0) },
                onAttachmentEnd: { attachment in
                    walk?.take(attachment)
                    outlet.end()
                })
        } catch let error as BundleError {
            throw error
        } catch {
            throw .reading("the bundle", error)
        }
        let outcome = BundleOutcome(
            walk, reading, absence, attachmentPaths: outlet.paths, beginnings: outlet.beginnings)
        passed = outcome.verified != nil
        return outcome.verdict(fileDigest: passed ? nil : try source.digest())
    }
}

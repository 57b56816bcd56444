import CaseTransfer
import SecureXML

/// Compares the documents in a file with those its manifest lists.
struct DocumentRules {
    /// What became of each listed document, in manifest order.
    private(set) var verdicts: [DocumentVerdict] = []
    /// Every fault, holders first in file order, then what is absent.
    private(set) var findings: [BundleFinding] = []

    /// What a holder in the file was found to hold.
    private struct Found {
        let ref: String
        let form: DocumentEntry.Form
        let size: Int64
        let digest: SHA256Digest
        let canonical: CanonicalXML?
    }

    /// - Parameter wasReadWhole: false when the reading stopped early, so that an absent document may only be unread.
    init(
        _ manifest: MessageManifest, structured: [SecureXML.StructuredPart], attachments: [AttachmentReading],
        wasReadWhole: Bool, absence: BundleVerifier.Absence
    ) {
        let held =
            structured.map {
                Found(
                    ref: $0.reference, form: .structured, size: Int64($0.document.bytes.count),
                    digest: $0.document.digest, canonical: $0.document)
            }
            + attachments.map {
                Found(ref: $0.reference, form: .attachment, size: Int64($0.size), digest: $0.digest, canonical: nil)
            }
        let places = Dictionary(
            manifest.documents.enumerated().map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
        var states: [Int: DocumentVerdict.State] = [:]
        var last = -1
        for found in held {
            guard let index = places[found.ref] else {
                findings.append(BundleFinding(.documentUnlisted, place: "Documents, ref \(Self.safe(found.ref))"))
                continue
            }
            if index < last { findings.append(BundleFinding(.documentOrder, place: "document \(found.ref)")) }
            last = max(last, index)
            let faults = Self.faults(found, manifest.documents[index])
            findings += faults
            states[index] = faults.isEmpty ? .matched : .mismatched
        }
        for (index, entry) in manifest.documents.enumerated() {
            let state = states[index] ?? (wasReadWhole ? .purged : .unread)
            if state == .purged, absence == .fault {
                findings.append(BundleFinding(.documentMissing, place: "document \(entry.ref)"))
            }
            verdicts.append(DocumentVerdict(entry: entry, state: state))
        }
    }

    private static func faults(_ found: Found, _ entry: DocumentEntry) -> [BundleFinding] {
        let place = "document \(entry.ref)"
        guard found.form == entry.form else { return [BundleFinding(.documentForm, place: place)] }
        var faults: [BundleFinding] = []
        if found.size != entry.size { faults.append(BundleFinding(.documentSize, place: place)) }
        if found.digest.bytes != entry.digest.bytes { faults.append(BundleFinding(.documentDigest, place: place)) }
        guard faults.isEmpty, let canonical = found.canonical else { return faults }
        return DocumentSchemaRule.findings(canonical, kind: entry.kind, place: place)
    }

    /// A reference that nobody vouches for is repeated only when it has the shape of one.
    private static func safe(_ ref: String) -> String {
        let digits = ref.utf8.dropFirst()
        let isRef =
            (ref.first == "d" || ref.first == "a") && (1...4).contains(digits.count)
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isRef ? ref : "of another shape"
    }
}

import CaseTransfer
import SecureXML

/// What a structured document has to be before it may stand in a bundle (bundle profile, rules 3 to 6).
enum StructuredRules {
    /// A document in its canonical form, with the digest the manifest lists.
    struct Usable {
        let bytes: [UInt8]
        let digest: MessageDigest
    }

    /// Elements a document may nest: the profile's 255 less the three it stands in.
    private static let depthLimit = 252
    private static let reservedIDs: Set<String> = [
        BundleVocabulary.manifestID, "handover-signature", "handover-ref-manifest", "handover-signed-properties",
    ]
    private static let unusableNamespaces = [
        "": "it has an element in no namespace",
        BundleVocabulary.namespace: "it uses the bundle's own namespace",
        "http://www.w3.org/2001/XMLSchema-instance": "it uses the namespace of xsi:",
        "http://www.w3.org/2000/09/xmldsig#": "it uses the namespace of signatures",
    ]

    /// Parses a document strictly, and gives the form that is digested and written.
    ///
    /// The canonical form is also what goes into the file: nothing around it can then change its digest.
    ///
    /// - Throws: ``BundleError`` with code `structuredUnusable`, naming the document by its place.
    static func usable(_ part: StructuredPart, ref: String) throws(BundleError) -> Usable {
        let canonical: CanonicalXML
        do {
            canonical = try CanonicalXML(canonicalising: part.xml)
        } catch {
            throw unusable(part, ref, String(describing: error))
        }
        if let objection = objection(to: canonical.bytes) { throw unusable(part, ref, objection) }
        guard let digest = MessageDigest(bytes: canonical.digest.bytes) else {
            throw unusable(part, ref, "it has no digest")
        }
        return Usable(bytes: canonical.bytes, digest: digest)
    }

    private static func objection(to canonical: [UInt8]) -> String? {
        var objection: String?
        var scanner = MarkupScanner()
        scanner.push(canonical) { tag in
            // A canonical tag has neither attributes nor declarations without the sign between their name and value.
            guard objection == nil, tag.role != .closes,
                tag.depth == 0 || tag.depth >= depthLimit || tag.bytes.contains(UInt8(ascii: "="))
            else { return }
            objection = self.objection(to: TagAttributes(tag.bytes), depth: tag.depth)
        }
        return objection
    }

    private static func objection(to tag: TagAttributes, depth: Int) -> String? {
        if depth >= depthLimit { return "elements nest deeper than \(depthLimit)" }
        if depth == 0, !isInNamespace(tag) { return "its root element is in no namespace" }
        for (name, value) in tag.pairs {
            if name == "xmlns" || name.hasPrefix("xmlns:"), let reason = unusableNamespaces[value] { return reason }
            if name.hasPrefix("xml:"), name != "xml:lang" { return "it has an xml: attribute other than xml:lang" }
            let local = name.split(separator: ":").last ?? ""
            if local.lowercased() == "id", reservedIDs.contains(where: value.contains) {
                return "it uses an Id that is reserved"
            }
        }
        return nil
    }

    /// Canonical XML declares an element's own namespace on it, unless one around it has.
    private static func isInNamespace(_ root: TagAttributes) -> Bool {
        let prefix = root.element.split(separator: ":", omittingEmptySubsequences: false)
        let declaration = prefix.count == 2 ? "xmlns:\(prefix[0])" : "xmlns"
        return root.pairs.contains { $0.name == declaration && !$0.value.isEmpty }
    }

    private static func unusable(_ part: StructuredPart, _ ref: String, _ reason: String) -> BundleError {
        BundleError(
            .structuredUnusable, "Document \(ref) (\(part.kind.rawValue)) cannot stand in a bundle: \(reason).",
            remedy: "Correct what writes this document.")
    }
}

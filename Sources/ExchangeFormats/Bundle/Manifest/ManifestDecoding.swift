import CaseTransfer
import SecureXML

/// A manifest decoded from its canonical octets: profile first, then kind, schema, values and rules.
struct ManifestDecoding {
    /// The manifest; nil when anything was wrong.
    let manifest: MessageManifest?
    /// Everything that was wrong.
    let findings: [BundleFinding]
    /// What it claims, as far as it could be read at all.
    let claims: BundleClaims?

    init(_ canonical: CanonicalXML) {
        guard let tree = try? CanonicalTree(canonical), let element = try? tree.element() else {
            // Octets that the reader has just made always parse; if they do not, nothing of them is used.
            self.init(findings: [BundleFinding(.manifestSchema, place: "Manifest")], claims: nil)
            return
        }
        let claims = BundleClaims(element)
        if let refusal = Self.unsupported(element) {
            self.init(findings: [refusal], claims: claims)
            return
        }
        let departures = Self.departures(tree)
        guard departures.isEmpty else {
            self.init(findings: departures, claims: claims)
            return
        }
        var reader = ManifestReader(element)
        let manifest = reader.read()
        self.init(manifest: manifest, findings: reader.findings, claims: claims)
    }

    private init(manifest: MessageManifest? = nil, findings: [BundleFinding], claims: BundleClaims?) {
        self.manifest = manifest
        self.findings = findings
        self.claims = claims
    }

    /// Another profile may mean anything by its words, so nothing else of it is judged.
    private static func unsupported(_ element: XMLElement) -> BundleFinding? {
        guard element.attribute("profile") == MessageManifest.draftProfile else {
            return BundleFinding(.profileUnsupported, place: "Manifest/@profile")
        }
        let frame: Set = ["Message", "Sender", "Recipient", "Order", "Journal", "Document"]
        let unknown = element.elements.contains { inner in
            inner.namespace == BundleVocabulary.namespace && !frame.contains(inner.name)
                && ManifestReader.statementNames[inner.name] == nil
        }
        return unknown ? BundleFinding(.kindUnsupported, place: "Manifest") : nil
    }

    private static func departures(_ tree: CanonicalTree) -> [BundleFinding] {
        do {
            return try BundleSchemas.manifest().validate(tree).map { departure in
                BundleFinding(
                    .manifestSchema, place: "Manifest, element \(departure.element)", detail: departure.kind.rawValue)
            }
        } catch {
            return [BundleFinding(.manifestSchema, place: "Manifest")]
        }
    }
}

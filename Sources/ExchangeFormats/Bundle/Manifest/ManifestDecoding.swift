import CaseTransfer
import SecureXML

/// A manifest decoded from its canonical octets: profile first, then kind, schema, values and rules.
struct ManifestDecoding {
    /// The manifest; nil when anything was wrong.
    let manifest: MessageManifest?
    /// Everything that was wrong.
    let findings: [BundleFinding]

    init(_ canonical: CanonicalXML) {
        guard let tree = try? CanonicalTree(canonical) else {
            // Octets that the reader has just made always parse; if they do not, nothing of them is used.
            self.init(findings: [BundleFinding(.manifestSchema, place: "Manifest")])
            return
        }
        self.init(tree)
    }

    init(_ tree: CanonicalTree) {
        guard let element = try? tree.element() else {
            self.init(findings: [BundleFinding(.manifestSchema, place: "Manifest")])
            return
        }
        if let refusal = Self.unsupported(element) {
            self.init(findings: [refusal])
            return
        }
        let departures = Self.departures(tree)
        guard departures.isEmpty else {
            self.init(findings: departures)
            return
        }
        var reader = ManifestReader(element)
        let manifest = reader.read()
        self.init(manifest: manifest, findings: reader.findings)
    }

    private init(manifest: MessageManifest? = nil, findings: [BundleFinding]) {
        self.manifest = manifest
        self.findings = findings
    }

    /// Another profile may mean anything by its words, so nothing else of it is judged.
    private static func unsupported(_ element: XMLElement) -> BundleFinding? {
        if let refusal = unsupported(profile: element.attribute("profile")) { return refusal }
        let frame: Set = ["Message", "Sender", "Recipient", "Order", "Journal", "Document"]
        let unknown = element.elements.contains { inner in
            inner.namespace == BundleVocabulary.namespace && !frame.contains(inner.name)
                && ManifestReader.statementNames[inner.name] == nil
        }
        return unknown ? BundleFinding(.kindUnsupported, place: "Manifest") : nil
    }

    /// What there is to say of a manifest of that profile before anything else of it is looked at.
    static func unsupported(profile: String?) -> BundleFinding? {
        profile == MessageManifest.draftProfile ? nil : BundleFinding(.profileUnsupported, place: "Manifest/@profile")
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

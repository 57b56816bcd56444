import CaseTransfer
import SecureXML

/// A structured document follows the schema of the kind that the manifest gives it.
enum DocumentSchemaRule {
    static func findings(_ canonical: CanonicalXML, kind: DocumentKind, place: String) -> [BundleFinding] {
        do {
            return try StructuredSchemas.findings(CanonicalTree(canonical), kind: kind).map { departure in
                BundleFinding(
                    .documentSchema, place: "\(place), line \(departure.line), element \(departure.element)",
                    detail: departure.kind.rawValue)
            }
        } catch {
            return [BundleFinding(.documentSchema, place: place)]
        }
    }
}

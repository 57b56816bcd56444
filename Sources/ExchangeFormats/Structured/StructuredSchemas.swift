public import CaseTransfer
import SecureXML

/// The schemas of structured documents, one for each kind, held in the binary.
public enum StructuredSchemas {
    /// The schema of a kind, as `Schemas/v1` has it.
    public static func text(of kind: DocumentKind) -> String {
        switch kind {
        case .facts: EmbeddedFactsSchema.text
        case .assessment: EmbeddedAssessmentSchema.text
        case .plan: EmbeddedPlanSchema.text
        case .minutes: EmbeddedMinutesSchema.text
        case .summary: EmbeddedSummarySchema.text
        case .other: EmbeddedOtherSchema.text
        case .consent: EmbeddedConsentSchema.text
        case .confidentialAddress: EmbeddedConfidentialAddressSchema.text
        case .statement: EmbeddedStatementSchema.text
        }
    }

    /// The name of a kind's schema file in `Schemas/v1`.
    public static func fileName(of kind: DocumentKind) -> String { "\(kind.rawValue).xsd" }

    /// The kind whose documents have that namespace.
    static func kind(ofNamespace namespace: String) -> DocumentKind? {
        DocumentKind.allCases.first { StructuredDocument.namespace(of: $0) == namespace }
    }

    /// What departs from a kind's schema in a document; nothing when it follows it.
    ///
    /// - Throws: `XMLSchemaFault` when a bundled schema is no schema.
    static func findings(_ document: CanonicalTree, kind: DocumentKind) throws -> [SchemaFinding] {
        try parsed[kind]?.get().validate(document) ?? []
    }

    /// The schemas, parsed once.
    private static let parsed: [DocumentKind: Result<XMLSchema, any Error>] = Dictionary(
        uniqueKeysWithValues: DocumentKind.allCases.map { kind in
            let name = fileName(of: kind)
            return (kind, Result { try XMLSchema(main: name, documents: [name: Array(text(of: kind).utf8)]) })
        })
}

public import CaseTransfer

/// A document of a bundle in our own XML: one of the case, or the words behind a message.
///
/// Each kind has a namespace `urn:handover:<kind>:1`, declared by its root element, and a schema in `Schemas/v1`.
public enum StructuredDocument: Hashable, Sendable {
    /// The first minute, the people, the addresses and the move; a confidential address has no place in it.
    case facts(CaseFacts)
    /// A social work assessment.
    case assessment(Assessment)
    /// A Child in Need plan.
    case plan(Plan)
    /// Minutes of a review.
    case minutes(Minutes)
    /// A summary or case report.
    case summary(Summary)
    /// Other information: what is attached.
    case other(OtherDocument)
    /// What was said about sharing, and why documents are missing.
    case consent(ConsentDocument)
    /// One confidential address.
    case confidentialAddress(ConfidentialAddress)
    /// The words behind a message.
    case statement(StatementDetails)

    /// What the manifest calls it.
    public var kind: DocumentKind {
        switch self {
        case .facts: .facts
        case .assessment: .assessment
        case .plan: .plan
        case .minutes: .minutes
        case .summary: .summary
        case .other: .other
        case .consent: .consent
        case .confidentialAddress: .confidentialAddress
        case .statement: .statement
        }
    }

    /// The children it is about, as the manifest lists them; none for one that is about the message or everybody.
    public var children: [ChildReference] {
        let keys: [String] =
            switch self {
            case .facts(let facts): facts.children.map(\.key)
            case .assessment(let assessment): assessment.children
            case .plan(let plan): plan.children
            case .minutes(let minutes): minutes.children
            case .summary(let summary): summary.children
            case .other(let other): other.children
            case .consent: []
            case .confidentialAddress(let part): part.residents
            case .statement(let details): details.children.map(\.text)
            }
        // Residents may be people, whose keys are no references.
        return keys.compactMap { ChildReference($0) }
    }

    /// The name of the root element.
    var rootName: String {
        switch self {
        case .confidentialAddress: "confidentialAddress"
        case .statement(let details): details.kind.rawValue
        case .facts, .assessment, .plan, .minutes, .summary, .other, .consent: kind.rawValue
        }
    }

    /// The namespace of a kind's documents.
    static func namespace(of kind: DocumentKind) -> String { "urn:handover:\(kind.rawValue):1" }
}

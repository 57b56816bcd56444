/// One departure of a document from its schema: where and what kind, never a value from the document.
public struct SchemaFinding: Hashable, Sendable {
    /// The kind of departure.
    public enum Kind: String, Sendable, CaseIterable {
        /// An element stands where the schema has no place for it, or one that must stand is missing.
        case element = "schema-element"
        /// An attribute is not in the schema.
        case attributeNotAllowed = "schema-attribute-not-allowed"
        /// An attribute that must be there is missing.
        case attributeMissing = "schema-attribute-missing"
        /// A value does not have the type the schema gives it.
        case value = "schema-value"
        /// A value that must be unique is repeated, or a reference leads nowhere.
        case identity = "schema-identity"
        /// Text stands where only elements may, or elements where only text may.
        case content = "schema-content"
        /// Any other departure.
        case other = "schema-other"

        /// What the kind says, in one sentence.
        public var meaning: String {
            switch self {
            case .element: "An element is not expected here, or one that must stand here is missing."
            case .attributeNotAllowed: "An attribute is not allowed here."
            case .attributeMissing: "An attribute that must stand here is missing."
            case .value: "A value does not have the form the schema asks for."
            case .identity: "A value that must be unique is repeated, or a reference leads nowhere."
            case .content: "Text or elements stand where the schema allows none."
            case .other: "The document departs from the schema."
            }
        }
    }

    /// The kind of departure.
    public let kind: Kind
    /// The line of the text that was validated, from 1.
    public let line: Int
    /// The element's name if the schema has it, else ``strangeElement``: any other name is the document's, and could say anything.
    public let element: String
    /// What stands for a name that the schema does not have.
    public static let strangeElement = "not in the schema"
    /// libxml2's number for the departure.
    public let number: Int

    /// The kind's meaning with the place, in plain English and without values.
    public var message: String { "Line \(line), element \(element): \(kind.meaning)" }
}

/// A structured document that cannot be written, or that is not one of ours; it never quotes what the document says.
public struct StructuredDocumentFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// No structured document has this root element.
        case unknownDocument = "structured-unknown-document"
        /// The root element has not exactly one attribute, a salt of 32 bytes.
        case salt = "structured-salt"
        /// The octets cannot be parsed within the limits of a message.
        case unreadable = "structured-unreadable"
        /// The document does not follow its schema.
        case schema = "structured-schema"
        /// An element that must be there is missing.
        case missing = "structured-missing"
        /// An element holds what does not belong there.
        case wrongValue = "structured-wrong-value"
        /// There is something that nobody here knows, or it stands in another order.
        case unexpected = "structured-unexpected"
        /// A text holds a character that XML cannot carry.
        case character = "structured-character"
        /// There is no reference for a child.
        case childReference = "structured-child-reference"
    }

    /// What is wrong.
    public let code: Code
    /// Where: a path of elements such as `facts/children/child[2]/dateOfBirth`, or of the case file.
    public let place: String

    init(_ code: Code, at place: String) {
        self.code = code
        self.place = place
    }

    /// What is wrong, in plain English.
    public var message: String {
        switch code {
        case .unknownDocument: "No structured document of this format has this root element."
        case .salt: "The root element must have a salt of 32 bytes in base64, and no other attribute."
        case .unreadable: "The document cannot be parsed within the limits of a message."
        case .schema: "The document does not follow its schema."
        case .missing: "An element that must be there is missing."
        case .wrongValue: "The element holds what does not belong there."
        case .unexpected: "There is something here that the format does not know, or not in this order."
        case .character: "The text holds a character that XML cannot carry."
        case .childReference: "There is no reference for this child."
        }
    }

    /// What puts it right.
    public var remedy: String {
        switch code {
        case .unknownDocument, .salt, .unreadable, .schema, .missing, .wrongValue, .unexpected:
            "Compare the document with its schema in Schemas/v1; its sender must correct what writes it."
        case .character: "Remove control characters from the text."
        case .childReference: "Give every child of the case a reference before sealing."
        }
    }
}

extension StructuredDocumentFault: CustomStringConvertible {
    /// The code, where, what is wrong and the remedy.
    public var description: String { "\(code.rawValue) at \(place): \(message) \(remedy)" }
}

extension StructuredDocumentFault {
    /// What Codable says of a document, in our words.
    init(_ error: any Error, root: String) {
        func place(_ path: [any CodingKey]) -> String { ([root] + path.map(\.stringValue)).joined(separator: "/") }
        switch error {
        case let fault as StructuredDocumentFault: self = fault
        case EncodingError.invalidValue(_, let context): self.init(.character, at: place(context.codingPath))
        case DecodingError.keyNotFound(let key, let context):
            self.init(.missing, at: place(context.codingPath + [key]))
        case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context),
            DecodingError.valueNotFound(_, let context):
            self.init(.wrongValue, at: place(context.codingPath))
        default: self.init(.wrongValue, at: root)
        }
    }
}

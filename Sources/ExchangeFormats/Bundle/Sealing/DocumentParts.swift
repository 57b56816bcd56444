public import CaseTransfer

/// A structured document to be sealed: the XML of its root element and what the manifest says of it.
public struct StructuredPart: Sendable {
    /// What it is.
    public let kind: DocumentKind
    /// The children it is about; none when it is about the message.
    public let children: [ChildReference]
    /// The document as XML in UTF-8, whose root element declares every namespace used in it; it holds its own random salt.
    public let xml: [UInt8]

    /// Puts a part together.
    public init(kind: DocumentKind, children: [ChildReference], xml: [UInt8]) {
        self.kind = kind
        self.children = children
        self.xml = xml
    }
}

/// A file to be attached as it is.
public struct AttachmentPart: Sendable {
    /// What it is.
    public let kind: DocumentKind
    /// The children it is about; none when it is about the message.
    public let children: [ChildReference]
    /// Its media type in lower case without parameters: `application/pdf`.
    public let mediaType: String
    /// Where the file lies.
    public let path: String

    /// Puts a part together.
    public init(kind: DocumentKind, children: [ChildReference], mediaType: String, path: String) {
        self.kind = kind
        self.children = children
        self.mediaType = mediaType
        self.path = path
    }
}

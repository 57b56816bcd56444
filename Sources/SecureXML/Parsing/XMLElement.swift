/// One element with everything in it: a value, made only by parsing canonical bytes again.
///
/// What is decoded from a message is decoded from this, so nothing can be read that was not digested (rule 9).
public struct XMLElement: Hashable, Sendable {
    /// The name without its prefix.
    public let name: String
    /// The namespace's URI; empty for none.
    public let namespace: String
    /// The attributes in canonical order; namespace declarations are not among them.
    public let attributes: [XMLAttribute]
    /// Elements and text in their order; two pieces of text never stand next to each other.
    public let children: [XMLNode]
    /// The line in the canonical text, from 1.
    public let line: Int
}

/// One attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
    /// The name without its prefix.
    public let name: String
    /// The namespace's URI; empty for none.
    public let namespace: String
    /// The value with every reference resolved.
    public let value: String
}

/// What an element contains.
public enum XMLNode: Hashable, Sendable {
    /// An element.
    case element(XMLElement)
    /// A piece of text with every reference resolved.
    case text(String)
}

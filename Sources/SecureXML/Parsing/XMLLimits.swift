/// How much of a hostile file is read before it is refused; every measure is of the file, never of what it claims.
public struct XMLLimits: Sendable, Hashable {
    /// Deepest nesting of elements allowed; the root is at depth 1 (rule 12: less than 256).
    public var depth: Int
    /// Most bytes that may stand before the first attachment, or in a document read whole.
    public var headBytes: Int
    /// Most elements, attributes and pieces of text together, attachments and their parts included, their base64 not.
    public var nodes: Int
    /// Longest attribute value, in UTF-8 bytes (rule 12: less than 10,000,000).
    public var attributeCharacters: Int
    /// Longest piece of text, in UTF-8 bytes (rule 12: less than 10,000,000).
    public var textCharacters: Int
    /// Most attributes and namespace declarations on one element: checking them for repeats takes their square.
    public var attributesPerElement: Int
    /// Most namespace declarations in force at one place: looking one up walks through them, and canonical form repeats them.
    public var namespacesInForce: Int
    /// Longest namespace name, in UTF-8 bytes: canonical form repeats it wherever it comes into use.
    public var namespaceBytes: Int
    /// Longest name of an element or attribute and longest prefix, in UTF-8 bytes: other parsers refuse very long ones.
    public var nameBytes: Int
    /// Longest part of an attachment, in characters of base64 (rule 7).
    public var partCharacters: Int

    /// Takes limits; every default is the profile's.
    public init(
        depth: Int = 255, headBytes: Int = 16 << 20, nodes: Int = 500_000, attributeCharacters: Int = 9_999_999,
        textCharacters: Int = 9_999_999, attributesPerElement: Int = 100, namespacesInForce: Int = 32,
        namespaceBytes: Int = 256, nameBytes: Int = 256, partCharacters: Int = 4_194_304
    ) {
        self.depth = depth
        self.headBytes = headBytes
        self.nodes = nodes
        self.attributeCharacters = attributeCharacters
        self.textCharacters = textCharacters
        self.attributesPerElement = attributesPerElement
        self.namespacesInForce = namespacesInForce
        self.namespaceBytes = namespaceBytes
        self.nameBytes = nameBytes
        self.partCharacters = partCharacters
    }

    /// The limits of the profile.
    public static let profile = XMLLimits()

    /// Most canonical octets that the pieces of one file make together; some are part of others and made twice.
    var canonicalBytes: Int { headBytes * 4 }

    /// Longest single tag: the longest attribute with room for its name and a few small others.
    var markupBytes: Int { attributeCharacters + 4096 }
}

import CLibXML2

/// A start tag as the parser holds it. Valid during the callback that receives it, and only there.
struct StartTag {
    typealias Text = UnsafePointer<xmlChar>

    let localName: Text
    let prefix: Text?
    let namespace: Text?
    let declarationCount: Int
    let attributeCount: Int
    /// 1 for the root.
    let depth: Int
    let line: Int
    private let declarations: UnsafeMutablePointer<Text?>?
    private let attributes: UnsafeMutablePointer<Text?>?

    init(
        localName: Text, prefix: Text?, namespace: Text?, declarationCount: Int,
        declarations: UnsafeMutablePointer<Text?>?, attributeCount: Int, attributes: UnsafeMutablePointer<Text?>?,
        depth: Int, line: Int
    ) {
        self.localName = localName
        self.prefix = prefix
        self.namespace = namespace
        self.declarationCount = declarationCount
        self.declarations = declarations
        self.attributeCount = attributeCount
        self.attributes = attributes
        self.depth = depth
        self.line = line
    }

    /// A namespace declaration; no prefix means the default namespace, no URI that it is switched off.
    struct Declaration {
        let prefix: Text?
        let uri: Text?
    }

    /// One attribute; the value is not terminated, and an ampersand in it is written `&#38;`.
    struct Attribute {
        let localName: Text
        let prefix: Text?
        let namespace: Text?
        let value: UnsafeBufferPointer<xmlChar>
    }

    func declaration(_ index: Int) -> Declaration {
        guard let declarations else { return Declaration(prefix: nil, uri: nil) }
        return Declaration(prefix: declarations[index * 2], uri: declarations[index * 2 + 1])
    }

    func attribute(_ index: Int) -> Attribute {
        // libxml2 gives five pointers an attribute: name, prefix, namespace, begin and end of the value.
        let empty = UnsafeBufferPointer<xmlChar>(start: nil, count: 0)
        guard let attributes, let name = attributes[index * 5] else {
            return Attribute(localName: localName, prefix: nil, namespace: nil, value: empty)
        }
        var value = empty
        if let begin = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] {
            value = UnsafeBufferPointer(start: begin, count: end - begin)
        }
        return Attribute(
            localName: name, prefix: attributes[index * 5 + 1], namespace: attributes[index * 5 + 2], value: value)
    }
}

extension StartTag.Attribute {
    /// The value as text, with the parser's spelling of the ampersand undone.
    var text: String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(value.count)
        var index = 0
        while index < value.count {
            plain.append(value[index])
            // Every ampersand here begins "&#38;": there are no other entities, and the parser resolved the rest.
            index += value[index] == UInt8(ascii: "&") ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

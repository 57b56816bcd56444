import CLibXML2

/// XML parsed once, to be checked against a schema and read into values from the same tree. Owns one libxml2 tree.
///
/// What it holds has no document type, entity, comment or instruction: either the strict parser made it, or it was made from
/// canonical octets, over whose source the strict parser has been.
public final class CanonicalTree {
    let document: xmlDocPtr

    /// Parses canonical octets; the strict parser's gate and rules would find nothing in them, so libxml2's ordinary parser does.
    ///
    /// - Throws: ``XMLFault`` when libxml2 cannot.
    public init(_ canonical: CanonicalXML) throws {
        LibXML2.prepare()
        let options = [
            XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE, XML_PARSE_COMPACT,
        ]
        let parsed = canonical.bytes.withUnsafeBufferPointer { octets in
            octets.withMemoryRebound(to: CChar.self) { text in
                xmlReadMemory(
                    text.baseAddress, Int32(text.count), nil, "UTF-8",
                    Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
            }
        }
        guard let parsed else { throw XMLFault([XMLFinding(.notWellFormed)]) }
        document = parsed
    }

    /// Parses a whole document strictly: its tree, from which its canonical octets are made with ``canonical(limits:)``.
    ///
    /// - Throws: ``XMLFault`` with every finding when the text is not sound XML within the limits.
    public init(parsing xml: [UInt8], limits: XMLLimits = .profile) throws {
        document = try TreeReading.tree(of: xml, limits: limits)
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// The tree's canonical octets.
    ///
    /// - Throws: ``XMLFault`` when they are more than the limits allow.
    public func canonical(limits: XMLLimits = .profile) throws -> CanonicalXML {
        guard let root = xmlDocGetRootElement(document) else { throw XMLFault([XMLFinding(.notWellFormed)]) }
        var budget = CanonicalBudget(limits: limits)
        return try budget.canonical(root)
    }

    /// Everything in the tree as values.
    public func element() throws -> XMLElement {
        guard let root = xmlDocGetRootElement(document) else { throw XMLFault([XMLFinding(.notWellFormed)]) }
        var names = SharedNames()
        return XMLElement(root, &names)
    }
}

extension CanonicalXML {
    /// Parses the canonical octets into a value tree.
    ///
    /// - Throws: ``XMLFault`` when libxml2 cannot.
    public func element() throws -> XMLElement {
        try CanonicalTree(self).element()
    }
}

/// Names that stand in a tree many times, each copied once: libxml2 holds equal names at one address.
private struct SharedNames {
    private var texts: [UnsafePointer<xmlChar>: String] = [:]

    mutating func text(_ name: UnsafePointer<xmlChar>?) -> String {
        guard let name else { return "" }
        if let known = texts[name] { return known }
        let copied = String(cString: name)
        texts[name] = copied
        return copied
    }
}

extension XMLElement {
    /// Copies an element and everything in it; its depth is within ``XMLLimits/depth``, so this nests no deeper.
    fileprivate init(_ node: xmlNodePtr, _ names: inout SharedNames) {
        var attributes: [XMLAttribute] = []
        var nextAttribute = node.pointee.properties
        while let attribute = nextAttribute {
            attributes.append(
                XMLAttribute(
                    name: names.text(attribute.pointee.name), namespace: names.text(attribute.pointee.ns?.pointee.href),
                    value: Self.value(of: attribute, in: node.pointee.doc)))
            nextAttribute = attribute.pointee.next
        }
        var children: [XMLNode] = []
        var nextChild = node.pointee.children
        while let child = nextChild {
            if child.pointee.type == XML_ELEMENT_NODE {
                children.append(.element(XMLElement(child, &names)))
            } else if let text = child.pointee.content {
                children.append(.text(String(cString: text)))
            }
            nextChild = child.pointee.next
        }
        self.init(
            name: names.text(node.pointee.name), namespace: names.text(node.pointee.ns?.pointee.href),
            attributes: attributes, children: children, line: Int(xmlGetLineNo(node)))
    }

    /// An attribute's value is one piece of text nearly always; a reference in it makes it several.
    private static func value(of attribute: xmlAttrPtr, in document: xmlDocPtr?) -> String {
        guard let first = attribute.pointee.children else { return "" }
        if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE {
            return first.pointee.content.map { String(cString: $0) } ?? ""
        }
        guard let joined = xmlNodeListGetString(document, first, 1) else { return "" }
        return String(decoding: LibXML2.adopt(joined, count: Int(xmlStrlen(joined))), as: UTF8.self)
    }
}

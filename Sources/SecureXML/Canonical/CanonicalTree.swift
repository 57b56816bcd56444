import CLibXML2

/// Canonical octets parsed once, to be checked against a schema and read into values from the same tree.
///
/// The strict parser has been over the text that the octets were made from, and they hold no document type, entity, comment or
/// instruction; so its gate and its rules would find nothing here, and libxml2's ordinary parser does. Owns one libxml2 tree.
public final class CanonicalTree {
    let document: xmlDocPtr

    /// Parses the octets.
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

    deinit {
        xmlFreeDoc(document)
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

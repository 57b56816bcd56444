import CLibXML2

/// Builds an ``XMLElement`` while the parser reads canonical bytes.
final class ElementBuilder: StrictParserEvents {
    private struct Open {
        let name: String
        let namespace: String
        let attributes: [XMLAttribute]
        let line: Int
        var children: [XMLNode] = []
        var text: [UInt8] = []

        mutating func endText() {
            guard !text.isEmpty else { return }
            children.append(.text(String(decoding: text, as: UTF8.self)))
            text.removeAll(keepingCapacity: true)
        }
    }

    private var open: [Open] = []
    private var namespaces: [UnsafePointer<xmlChar>: String] = [:]
    private(set) var root: XMLElement?

    func startTag(_ tag: StartTag, in parser: StrictParser) {
        if !open.isEmpty { open[open.count - 1].endText() }
        let attributes = (0..<tag.attributeCount).map { index in
            let attribute = tag.attribute(index)
            return XMLAttribute(
                name: String(cString: attribute.localName), namespace: namespace(attribute.namespace),
                value: attribute.text)
        }
        open.append(
            Open(
                name: String(cString: tag.localName), namespace: namespace(tag.namespace), attributes: attributes,
                line: tag.line))
    }

    func endTag(depth: Int, in parser: StrictParser) {
        guard var last = open.popLast() else { return }
        last.endText()
        let element = XMLElement(
            name: last.name, namespace: last.namespace, attributes: last.attributes, children: last.children,
            line: last.line)
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer, in parser: StrictParser) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text.append(contentsOf: bytes)
    }

    /// The parser interns namespace names, so each is copied once however many elements are in it.
    private func namespace(_ uri: UnsafePointer<xmlChar>?) -> String {
        guard let uri else { return "" }
        if let known = namespaces[uri] { return known }
        let copied = String(cString: uri)
        namespaces[uri] = copied
        return copied
    }
}

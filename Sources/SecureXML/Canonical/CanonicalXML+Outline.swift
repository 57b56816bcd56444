import CLibXML2

extension CanonicalXML {
    /// The root with its attributes and, of the elements directly inside, those of the given names with theirs; nothing below.
    ///
    /// Takes time and no memory to speak of, however large the rest is: for octets that nobody vouches for yet. Two of a name are
    /// enough to tell that it is not there once, so more are passed over.
    ///
    /// - Throws: ``XMLFault`` when libxml2 cannot read the octets.
    public func outline(naming names: Set<String>) throws -> XMLElement {
        LibXML2.prepare()
        let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE]
        return try bytes.withUnsafeBufferPointer { octets in
            try octets.withMemoryRebound(to: CChar.self) { text in
                let reader = xmlReaderForMemory(
                    text.baseAddress, Int32(text.count), nil, "UTF-8",
                    Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
                guard let reader else { throw OutOfMemory() }
                defer { xmlFreeTextReader(reader) }
                return try outline(reader, naming: names)
            }
        }
    }

    private func outline(_ reader: xmlTextReaderPtr, naming names: Set<String>) throws -> XMLElement {
        guard xmlTextReaderRead(reader) == 1 else { throw XMLFault([XMLFinding(.notWellFormed)]) }
        let root = Start(reader)
        var counts: [String: Int] = [:]
        var inside: [XMLNode] = []
        var answer = xmlTextReaderRead(reader)
        while answer == 1, xmlTextReaderDepth(reader) > 0 {
            if xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue),
                let name = LibXML2.string(xmlTextReaderConstLocalName(reader)), names.contains(name),
                counts[name, default: 0] < 2
            {
                counts[name, default: 0] += 1
                inside.append(.element(Start(reader).element([])))
            }
            // Goes past what is inside the element.
            answer = xmlTextReaderNext(reader)
        }
        guard answer >= 0 else { throw XMLFault([XMLFinding(.notWellFormed)]) }
        return root.element(inside)
    }

    /// The name and attributes of the element that the reader is at.
    private struct Start {
        let name: String
        let namespace: String
        let line: Int
        private(set) var attributes: [XMLAttribute] = []

        init(_ reader: xmlTextReaderPtr) {
            name = LibXML2.string(xmlTextReaderConstLocalName(reader)) ?? ""
            namespace = LibXML2.string(xmlTextReaderConstNamespaceUri(reader)) ?? ""
            line = Int(xmlTextReaderGetParserLineNumber(reader))
            while xmlTextReaderMoveToNextAttribute(reader) == 1 {
                guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
                attributes.append(
                    XMLAttribute(
                        name: LibXML2.string(xmlTextReaderConstLocalName(reader)) ?? "",
                        namespace: LibXML2.string(xmlTextReaderConstNamespaceUri(reader)) ?? "",
                        value: LibXML2.string(xmlTextReaderConstValue(reader)) ?? ""))
            }
            xmlTextReaderMoveToElement(reader)
        }

        func element(_ children: [XMLNode]) -> XMLElement {
            XMLElement(name: name, namespace: namespace, attributes: attributes, children: children, line: line)
        }
    }
}

import CLibXML2

/// Turns libxml2's validation errors into values as they come; its messages quote the document, so none is kept.
final class SchemaFindingCollector {
    private(set) var findings: [SchemaFinding] = []

    private let vocabulary: Set<String>

    private static let most = 100

    init(vocabulary: Set<String>) {
        self.vocabulary = vocabulary
    }

    static let collect: xmlStructuredErrorFunc = { context, error in
        guard let context, let error else { return }
        Unmanaged<SchemaFindingCollector>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
    }

    private func add(_ error: xmlError) {
        guard findings.count < Self.most else { return }
        var name = SchemaFinding.strangeElement
        if let node = error.node?.assumingMemoryBound(to: xmlNode.self), let text = node.pointee.name {
            let stated = String(cString: text)
            if vocabulary.contains(stated) { name = stated }
        }
        findings.append(
            SchemaFinding(
                kind: kind(error.code), line: Int(error.line), element: name, number: Int(error.code)))
    }

    func addUnexplained(_ number: Int32) {
        findings.append(
            SchemaFinding(kind: .other, line: 0, element: SchemaFinding.strangeElement, number: Int(number)))
    }

    private func kind(_ number: Int32) -> SchemaFinding.Kind {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: number)) {
        case XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_ELT_1, XML_SCHEMAV_MISSING, XML_SCHEMAV_WRONGELEM,
            XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4:
            .element
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2: .attributeNotAllowed
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: .attributeMissing
        case XML_SCHEMAV_CVC_IDC, XML_SCHEMAV_CVC_AU: .identity
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3,
            XML_SCHEMAV_CVC_TYPE_3_1_1, XML_SCHEMAV_CVC_TYPE_3_1_2, XML_SCHEMAV_CVC_ELT_3_1:
            .content
        case let code where (1824...1839).contains(code.rawValue): .value
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
            .value
        default: .other
        }
    }
}

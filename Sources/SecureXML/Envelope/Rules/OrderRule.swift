/// Rule 2: the root has exactly a manifest, a signature and the documents, in that order.
struct OrderRule {
    private var count = 0

    /// Says which child of the root this is, by its position and its name together.
    mutating func section(of tag: StartTag, names: ShapeNames, in parser: StrictParser) -> EnvelopePlace.Section {
        count += 1
        let own = tag.namespace == names.namespace
        let section: EnvelopePlace.Section =
            switch count {
            case 1 where own && tag.localName == names.manifest: .manifest
            case 2 where tag.namespace == names.signatureNamespace && tag.localName == names.signature: .signature
            case 3 where own && tag.localName == names.documents: .documents
            default: .unknown
            }
        if section == .unknown { parser.findings.add(.order, line: tag.line, detail: "child \(count)") }
        if section == .documents {
            if tag.attributeCount > 0 { parser.findings.add(.holderAttribute, line: tag.line) }
            if tag.declarationCount > 0 { parser.findings.add(.shellNamespaceDeclaration, line: tag.line) }
        }
        return section
    }

    /// Called at the end of the root.
    func end(in parser: StrictParser) {
        if count < 3 { parser.findings.add(.order, line: parser.line, detail: "\(count) children") }
    }
}

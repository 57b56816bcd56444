/// Rule 5: a structured document declares its namespaces at or below its own element.
///
/// The outer shape declares only its own default namespace, so that is the only one a document could inherit.
struct StructuredNamespaceRule {
    /// The depths of the open elements that declare a default namespace inside the document.
    private var defaults: [Int] = []

    mutating func check(_ tag: StartTag, place: EnvelopePlace, in parser: StrictParser) {
        guard place.isInStructuredDocument else { return }
        if (0..<tag.declarationCount).contains(where: { tag.declaration($0).prefix == nil }) {
            defaults.append(tag.depth)
        }
        if tag.prefix == nil, tag.namespace != nil, defaults.isEmpty {
            parser.findings.add(.inheritedNamespace, line: tag.line)
        }
    }

    mutating func end(depth: Int) {
        if defaults.last == depth { defaults.removeLast() }
    }
}

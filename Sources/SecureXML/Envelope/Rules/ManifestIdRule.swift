/// Rule 9: the signed element is the manifest by position, and that very element carries the reserved Id.
enum ManifestIdRule {
    static func check(_ tag: StartTag, shape: EnvelopeShape, names: ShapeNames, in parser: StrictParser) {
        let carries = (0..<tag.attributeCount).contains { index in
            let attribute = tag.attribute(index)
            return attribute.localName == names.id && attribute.namespace == nil && attribute.text == shape.manifestId
        }
        if !carries { parser.findings.add(.manifestId, line: tag.line) }
    }
}

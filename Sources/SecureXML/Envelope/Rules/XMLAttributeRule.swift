/// Rule 3: `xml:lang` only at or below a structured document's element, and no other `xml:` attribute anywhere.
///
/// Two equal `xml:id` make other parsers refuse the file; `xml:base` and `xml:space` would change what it means.
enum XMLAttributeRule {
    static func check(_ tag: StartTag, place: EnvelopePlace, names: ShapeNames, in parser: StrictParser) {
        for index in 0..<tag.attributeCount {
            let attribute = tag.attribute(index)
            guard attribute.namespace == names.xmlNamespace else { continue }
            if attribute.localName == names.lang, place.isInStructuredDocument { continue }
            parser.findings.add(.xmlAttribute, line: tag.line)
        }
    }
}

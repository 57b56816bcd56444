/// Rule 5: no `xsi:` attribute; a message says neither what type a thing is nor where its schema lies.
enum SchemaInstanceRule {
    static func check(_ tag: StartTag, names: ShapeNames, in parser: StrictParser) {
        for index in 0..<tag.attributeCount
        where tag.attribute(index).namespace == names.schemaInstanceNamespace {
            parser.findings.add(.schemaInstance, line: tag.line)
        }
    }
}

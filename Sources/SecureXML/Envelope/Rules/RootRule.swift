/// Rule 2: the root has its name, no attributes, and declares its own namespace and no other.
enum RootRule {
    static func check(_ tag: StartTag, names: ShapeNames, in parser: StrictParser) {
        if tag.localName != names.root || tag.namespace != names.namespace || tag.attributeCount > 0 {
            parser.findings.add(.root, line: tag.line)
        }
        let declaresItself =
            tag.declarationCount == 1 && tag.declaration(0).prefix == nil && tag.declaration(0).uri == names.namespace
        if !declaresItself { parser.findings.add(.shellNamespaceDeclaration, line: tag.line) }
    }
}

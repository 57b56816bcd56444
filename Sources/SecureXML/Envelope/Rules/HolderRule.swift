/// Rule 2: holders carry only a reference, each a different one, structured documents first; and a structured holder
/// contains exactly one element (rule 6).
struct HolderRule {
    private var references: Set<String> = []
    private var attachmentSeen = false
    private var elements = 0

    /// Says what the holder is, and gives its reference.
    mutating func holder(
        of tag: StartTag, names: ShapeNames, in parser: StrictParser
    ) -> (holder: EnvelopePlace.Holder, reference: String) {
        elements = 0
        var holder = EnvelopePlace.Holder.unknown
        if tag.namespace == names.namespace, tag.localName == names.structured { holder = .structured }
        if tag.namespace == names.namespace, tag.localName == names.attachment { holder = .attachment }
        guard holder != .unknown else {
            parser.findings.add(.holder, line: tag.line)
            return (holder, "")
        }
        if tag.declarationCount > 0 { parser.findings.add(.shellNamespaceDeclaration, line: tag.line) }
        if holder == .structured, attachmentSeen { parser.findings.add(.holderOrder, line: tag.line) }
        if holder == .attachment { attachmentSeen = true }
        return (holder, reference(of: tag, names: names, in: parser))
    }

    private mutating func reference(of tag: StartTag, names: ShapeNames, in parser: StrictParser) -> String {
        guard tag.attributeCount == 1, tag.attribute(0).localName == names.reference, tag.attribute(0).namespace == nil
        else {
            parser.findings.add(.holderAttribute, line: tag.line)
            return ""
        }
        let reference = tag.attribute(0).text
        guard Self.isReference(reference) else {
            parser.findings.add(.holderAttribute, line: tag.line)
            return ""
        }
        if !references.insert(reference).inserted { parser.findings.add(.holderRepeated, line: tag.line) }
        return reference
    }

    /// 1 to 128 of the letters, digits, dots, underscores and hyphens of ASCII: safe as a file's name, and readable.
    static func isReference(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { character in
                switch character {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// Called for each element directly inside a structured holder.
    mutating func document(_ tag: StartTag, in parser: StrictParser) {
        elements += 1
        if elements > 1 { parser.findings.add(.holderContent, line: tag.line) }
    }

    /// Called at the end of a structured holder.
    func endStructured(in parser: StrictParser) {
        if elements == 0 { parser.findings.add(.holderContent, line: parser.line) }
    }
}

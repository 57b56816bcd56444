/// Rule 7: parts are numbered 1, 2, 3 and so on, by an attribute that is their only one.
enum PartNumberRule {
    static func admits(_ tag: StartTag, expected: Int, names: ShapeNames) -> Bool {
        guard tag.attributeCount == 1, tag.declarationCount == 0 else { return false }
        let attribute = tag.attribute(0)
        return attribute.localName == names.partNumber && attribute.namespace == nil
            && attribute.text == String(expected)
    }
}

/// Rule 4: each reserved Id value occurs once, as the value of any attribute called id in any case or namespace.
///
/// Another verifier finds the signed element by its Id; were there two, it could be shown one and told another.
struct ReservedIdRule {
    private var counts: [(id: [UInt8], count: Int)]

    init(shape: EnvelopeShape) {
        counts = shape.reservedIds.map { (Array($0.utf8), 0) }
    }

    mutating func check(_ tag: StartTag, in parser: StrictParser) {
        for index in 0..<tag.attributeCount {
            let attribute = tag.attribute(index)
            guard Self.isCalledId(attribute) else { continue }
            // White space around an Id goes away in a reader that knows the attribute's type.
            let value = attribute.value.drop(while: \.isXMLWhiteSpace)
            for slot in counts.indices where Self.equal(value, counts[slot].id) {
                counts[slot].count += 1
                if counts[slot].count == 2 { parser.findings.add(.reservedId, line: tag.line, detail: "repeated") }
            }
        }
    }

    /// Called when no more of them can come.
    func end(shape: EnvelopeShape, in parser: StrictParser) {
        for (id, slot) in zip(shape.reservedIds, counts) where slot.count == 0 {
            parser.findings.add(.reservedId, detail: "\(id) is missing")
        }
    }

    private static func isCalledId(_ attribute: StartTag.Attribute) -> Bool {
        let name = attribute.localName
        return name[0] | 0x20 == UInt8(ascii: "i") && name[1] | 0x20 == UInt8(ascii: "d") && name[2] == 0
    }

    private static func equal(_ value: Slice<UnsafeBufferPointer<UInt8>>, _ id: [UInt8]) -> Bool {
        value.starts(with: id) && value.dropFirst(id.count).allSatisfy(\.isXMLWhiteSpace)
    }
}

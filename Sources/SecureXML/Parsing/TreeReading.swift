import CLibXML2

/// Reads a whole document strictly into libxml2's tree, for as long as a closure runs.
enum TreeReading {
    static func withTree<Result>(
        _ xml: [UInt8], limits: XMLLimits, _ body: (xmlDocPtr) throws -> Result
    ) throws -> Result {
        let parser = try parsed(xml, limits: limits)
        guard let document = parser.document else { throw parser.fault }
        return try withExtendedLifetime(parser) { try body(document) }
    }

    /// The tree of a document; whoever takes it frees it.
    static func tree(of xml: [UInt8], limits: XMLLimits) throws -> xmlDocPtr {
        let parser = try parsed(xml, limits: limits)
        guard let document = parser.surrenderDocument() else { throw parser.fault }
        return document
    }

    private static func parsed(_ xml: [UInt8], limits: XMLLimits) throws -> StrictParser {
        let parser = try StrictParser(limits: limits, events: NoEvents())
        xml.withUnsafeBytes { parser.push($0) }
        parser.finish()
        guard parser.findings.isEmpty else { throw parser.fault }
        return parser
    }

    private final class NoEvents: StrictParserEvents {
        func startTag(_ tag: StartTag, in parser: StrictParser) {}
        func endTag(depth: Int, in parser: StrictParser) {}
        func text(_ bytes: UnsafeRawBufferPointer, in parser: StrictParser) {}
    }
}

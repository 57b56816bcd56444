import CLibXML2
import CShims

/// A W3C XML Schema, parsed once from bundled text and shared by all who validate.
public final class XMLSchema {
    private let handle: xmlSchemaPtr
    /// Every name that the schema itself has: only these are repeated in findings.
    private let vocabulary: Set<String>

    /// Parses a schema; its includes and imports come from the given documents only, never from a file or the network.
    ///
    /// - Parameters:
    ///   - main: the name of the schema to begin with, a key of `documents`.
    ///   - documents: the text of every document by the name others use for it in `schemaLocation`.
    /// - Throws: ``XMLSchemaFault`` when the main one or one it needs is missing or is not a schema.
    public init(main: String, documents: [String: [UInt8]]) throws {
        LibXML2.prepare()
        let lookup = SchemaDocuments(documents)
        let parsed = withExtendedLifetime(lookup) {
            handover_xml_parse_schema(main, SchemaDocuments.find, Unmanaged.passUnretained(lookup).toOpaque())
        }
        guard let parsed, lookup.missing.isEmpty else {
            if let parsed { xmlSchemaFree(OpaquePointer(parsed)) }
            throw XMLSchemaFault(main: main, missing: lookup.missing.sorted())
        }
        handle = OpaquePointer(parsed)
        vocabulary = documents.values.reduce(into: []) { $0.formUnion(Self.names(in: $1)) }
    }

    /// The values of all `name="…"` in a schema's text.
    private static func names(in text: [UInt8]) -> [String] {
        String(decoding: text, as: UTF8.self).split(separator: "name=\"", omittingEmptySubsequences: false)
            .dropFirst().map { piece in String(piece.prefix { $0 != "\"" }) }
    }

    deinit {
        xmlSchemaFree(handle)
    }

    /// Validates a document, parsed strictly first.
    ///
    /// - Returns: what is wrong, at most 100 findings; empty when the document is valid.
    /// - Throws: ``XMLFault`` when the text is not sound XML within the limits.
    public func validate(_ xml: [UInt8], limits: XMLLimits = .profile) throws -> [SchemaFinding] {
        try TreeReading.withTree(xml, limits: limits) { try findings(in: $0) }
    }

    /// Validates canonical octets that were parsed.
    ///
    /// - Returns: what is wrong, at most 100 findings; empty when the document is valid.
    /// - Throws: ``OutOfMemory``.
    public func validate(_ tree: CanonicalTree) throws -> [SchemaFinding] {
        try withExtendedLifetime(tree) { try findings(in: tree.document) }
    }

    private func findings(in document: xmlDocPtr) throws -> [SchemaFinding] {
        guard let validation = xmlSchemaNewValidCtxt(handle) else { throw OutOfMemory() }
        defer { xmlSchemaFreeValidCtxt(validation) }
        let collector = SchemaFindingCollector(vocabulary: vocabulary)
        return try withExtendedLifetime(collector) {
            let context = Unmanaged.passUnretained(collector).toOpaque()
            xmlSchemaSetValidStructuredErrors(validation, SchemaFindingCollector.collect, context)
            let answer = xmlSchemaValidateDoc(validation, document)
            guard answer >= 0 else { throw OutOfMemory() }
            // An answer without a message would otherwise look like a valid document.
            if answer > 0, collector.findings.isEmpty { collector.addUnexplained(answer) }
            return collector.findings
        }
    }
}

// libxml2 only reads a parsed schema while validating; each validation has a context of its own.
extension XMLSchema: @unchecked Sendable {}

/// A bundled schema could not be used.
public struct XMLSchemaFault: Error, Hashable, Sendable {
    /// The schema that was to be parsed.
    public let main: String
    /// The documents that were asked for and are not bundled.
    public let missing: [String]
}

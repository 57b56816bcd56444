import Foundation

extension Vector {
    private static let bundle = "urn:handover:bundle:1"
    private static let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""

    static let shape: [Vector] = [
        Vector("another-root", .shell, .onTheWay, ["shape-root"], "The root has another name.") {
            try $0.replacing("<TransferBundle ", "<Bundle ").replacing("</TransferBundle>", by: "</Bundle>")
        },
        Vector("root-attribute", .shell, .onTheWay, ["shape-root"], "The root has an attribute.") {
            try $0.replacing("<TransferBundle ", "<TransferBundle version=\"1\" ")
        },
        Vector(
            "root-namespace", .shell, .onTheWay, ["shape-root", "shape-order", "shape-namespace-declaration"],
            "The root is of another format's namespace."
        ) {
            try $0.replacing("<TransferBundle xmlns=\"\(bundle)\"", "<TransferBundle xmlns=\"urn:handover:bundle:2\"")
        },
        Vector("fourth-child", .shell, .onTheWay, ["shape-order"], "A fourth child follows the documents.") {
            try $0.replacing("</Documents>", "</Documents><More/>")
        },
        Vector("signature-first", .shell, .onTheWay, ["shape-order"], "The signature stands before the manifest.") {
            try $0.replacing(try $0.signature, "@").replacing(try $0.manifest, by: try $0.signature).replacing(
                "@", by: try $0.manifest)
        },
        Vector("no-documents", .shell, .onTheWay, ["shape-order"], "There is no Documents element.") {
            try $0.replacing(try $0.documents, "")
        },
        Vector("shell-text", .shell, .onTheWay, ["shape-text"], "A sentence between the manifest and the signature.") {
            try $0.replacing("</Manifest>", "</Manifest>Ring me first.")
        },
        Vector(
            "shell-declaration", .shell, .onTheWay, ["shape-namespace-declaration"], "A namespace declared on the root."
        ) {
            try $0.replacing("<TransferBundle ", "<TransferBundle xmlns:p=\"urn:p\" ")
        },
        Vector(
            "root-prefixed", .shell, .sender, ["shape-namespace-declaration"],
            "The root and everything of its namespace under a prefix, rightly signed."
        ) {
            try $0.prefixed()
        },
        Vector(
            "holder-unknown", .shell, .onTheWay, ["shape-holder"], "Something else than a holder among the documents."
        ) {
            try $0.replacing("<Documents>", "<Documents><Note ref=\"n1\"/>")
        },
        Vector(
            "holder-order", .shell, .onTheWay, ["shape-holder-order", "document-missing"],
            "A structured document after the attachments."
        ) {
            let third = try $0.holder("d3")
            return try $0.replacing(third, "").replacing("</Documents>", by: third + "</Documents>")
        },
        Vector("holder-attribute", .shell, .onTheWay, ["shape-holder-attribute"], "A holder with a second attribute.") {
            try $0.replacing("<Structured ref=\"d1\"", "<Structured ref=\"d1\" kind=\"plan\"")
        },
        Vector(
            "holder-climbs", .shell, .onTheWay, ["shape-holder-attribute"], "A reference that climbs out of a folder."
        ) {
            try $0.replacing("<Attachment ref=\"a1\"", "<Attachment ref=\"../../a1\"")
        },
        Vector(
            "holder-twice", .shell, .onTheWay, ["shape-holder-repeated", "document-size", "document-digest"],
            "One reference on two holders."
        ) {
            try $0.replacing("<Structured ref=\"d2\"", "<Structured ref=\"d1\"")
        },
        Vector("holder-empty", .shell, .onTheWay, ["shape-holder-content"], "A holder without its document.") {
            try $0.replacing(try $0.firstDocument, "")
        },
        Vector("holder-two", .shell, .onTheWay, ["shape-holder-content"], "A second document in a holder.") {
            try $0.replacing(try $0.firstDocument, try $0.firstDocument + $0.firstDocument)
        },
        Vector(
            "lang-on-manifest", .xmlAttributes, .sender, ["shape-xml-attribute", "manifest-schema"],
            "xml:lang on the manifest."
        ) {
            try $0.signing("<Manifest ", "<Manifest xml:lang=\"en\" ")
        },
        Vector(
            "lang-on-holder", .xmlAttributes, .onTheWay, ["shape-xml-attribute", "shape-holder-attribute"],
            "xml:lang on a holder."
        ) {
            try $0.replacing("<Structured ", "<Structured xml:lang=\"en\" ")
        },
        Vector(
            "space-in-document", .xmlAttributes, .sender, ["shape-xml-attribute", "document-schema"],
            "xml:space in a document, rightly digested."
        ) {
            try $0.document(ValidBundle.note("First.").replacing("<title>", by: "<title xml:space=\"preserve\">"))
        },
        Vector(
            "id-in-document", .xmlAttributes, .sender, ["shape-xml-attribute", "document-schema"],
            "xml:id in a document: other parsers refuse two alike."
        ) {
            try $0.document(ValidBundle.note("First.").replacing("<title>", by: "<title xml:id=\"a\">"))
        },
        Vector(
            "base-in-document", .xmlAttributes, .sender, ["shape-xml-attribute", "document-schema"],
            "xml:base in a document."
        ) {
            try $0.document(ValidBundle.note("First.").replacing("<title>", by: "<title xml:base=\"http://x/\">"))
        },
    ]

    static let identifiers: [Vector] = [
        Vector(
            "manifest-id-missing", .reservedIds, .sender,
            ["shape-manifest-id", "shape-reserved-id", "manifest-schema"], "The manifest has no Id."
        ) {
            try $0.signing(" Id=\"handover-manifest\"", "")
        },
        Vector(
            "manifest-id-other", .reservedIds, .sender, ["shape-manifest-id", "shape-reserved-id", "manifest-schema"],
            "The manifest has another Id."
        ) {
            try $0.signing("Id=\"handover-manifest\"", "Id=\"manifest\"")
        },
        Vector(
            "id-twice", .reservedIds, .sender, ["shape-reserved-id", "document-schema"],
            "A document carries the manifest's Id."
        ) {
            try $0.document(ValidBundle.note("First.").replacing("<title>", by: "<title ID=\"handover-manifest\">"))
        },
        Vector(
            "id-twice-prefixed", .reservedIds, .sender, ["shape-reserved-id", "document-schema"],
            "The same in a namespace of its own."
        ) {
            try $0.document(
                ValidBundle.note("First.").replacing(
                    "<title>", by: "<title xmlns:p=\"urn:p\" p:iD=\"handover-signed-properties\">"))
        },
        Vector(
            "id-twice-escaped", .reservedIds, .sender, ["shape-reserved-id", "document-schema"],
            "The same by character references."
        ) {
            try $0.document(
                ValidBundle.note("First.").replacing("<title>", by: "<title Id=\"handover&#45;signature\">"))
        },
        Vector(
            "second-signature-after", .reservedIds, .onTheWay,
            ["shape-order", "shape-reserved-id", "shape-second-signature"], "A second signature after the first."
        ) {
            try $0.replacing(try $0.signature, try $0.signature + $0.signature)
        },
        Vector(
            "second-signature-in-document", .reservedIds, .sender, ["shape-second-signature", "document-schema"],
            "A second signature in a document, rightly digested."
        ) {
            try $0.document(
                ValidBundle.note(
                    "First.", more: "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"></ds:Signature>"))
        },
    ]

    static let structured: [Vector] = [
        Vector(
            "namespace-inherited", .structuredDocuments, .onTheWay, ["shape-inherited-namespace", "document-schema"],
            "A document in the bundle's own namespace, by inheritance."
        ) {
            try $0.document("<Plan/>", digestedAs: "<Plan xmlns=\"\(bundle)\"/>")
        },
        Vector(
            "namespace-on-holder", .structuredDocuments, .onTheWay,
            ["shape-namespace-declaration", "document-schema"], "A document's prefix declared on its holder."
        ) {
            let prefixed = "<o:other salt=\"AAAA\"/>"
            let alone = try prefixed.replacing("<o:other ", by: "<o:other xmlns:o=\"urn:handover:other:1\" ")
            return try $0.document(prefixed, digestedAs: alone).replacing(
                "<Structured ref=\"d1\">", by: "<Structured ref=\"d1\" xmlns:o=\"urn:handover:other:1\">")
        },
        Vector(
            "namespace-relative", .structuredDocuments, .onTheWay, ["shape-relative-namespace"],
            "A namespace that is no absolute URI."
        ) {
            try $0.unusableDocument("<a:a xmlns:a=\"plan\"/>")
        },
        Vector(
            "namespace-off", .structuredDocuments, .onTheWay,
            ["shape-relative-namespace", "document-size", "document-digest"],
            "A document in no namespace."
        ) {
            try $0.unusableDocument("<a xmlns=\"\"/>")
        },
        Vector(
            "xsi-type", .structuredDocuments, .sender, ["shape-schema-instance", "document-schema"],
            "xsi:type in a document, rightly digested."
        ) {
            try $0.document(
                ValidBundle.note("First.").replacing("<title>", by: "<title \(instance) xsi:type=\"xs:string\">"))
        },
        Vector(
            "schema-location", .structuredDocuments, .onTheWay,
            ["shape-schema-instance", "shape-namespace-declaration", "shape-root"], "A schema location on the root."
        ) {
            try $0.replacing("<TransferBundle ", "<TransferBundle \(instance) xsi:schemaLocation=\"a b\" ")
        },
        Vector(
            "document-white-space", .canonicalForm, .onTheWay, ["document-size", "document-digest"],
            "A document indented afresh."
        ) {
            try $0.replacing("<title>First.", "\n  <title>First.")
        },
        Vector(
            "document-prefix", .canonicalForm, .onTheWay, ["document-size", "document-digest"],
            "A document with another prefix, the same to its reader."
        ) {
            try $0.replacing(
                try $0.firstDocument,
                try $0.firstDocument.replacingOccurrences(of: "xmlns=", with: "xmlns:o=").replacingOccurrences(
                    of: "</", with: "</o:"
                ).replacingOccurrences(of: "<(?=[a-z])", with: "<o:", options: .regularExpression))
        },
        Vector(
            "document-normalised", .canonicalForm, .onTheWay, ["document-size", "document-digest"],
            "A letter and its accent made two characters."
        ) {
            let accented = $0.with(text: try $0.document(ValidBundle.note("Zo\u{EB}.")))
            return try accented.replacing("Zo\u{EB}.", "Zoe\u{308}.")
        },
        Vector(
            "xinclude", .canonicalForm, .sender, ["document-schema"],
            "An XInclude of a file, rightly digested: it stays an element and includes nothing."
        ) {
            try $0.document(
                ValidBundle.note(
                    "First.",
                    more:
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\" parse=\"text\"></xi:include>"
                ))
        },
        Vector(
            "xinclude-outside", .canonicalForm, .onTheWay, ["shape-holder"],
            "An XInclude in the place of a holder."
        ) {
            try $0.replacing(
                "<Documents>",
                "<Documents><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\"/>")
        },
    ]
}

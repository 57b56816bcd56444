import Foundation

extension Vector {
    static let xml: [Vector] = [
        Vector("doctype", .text, .onTheWay, ["xml-doctype"], "An empty document type stands before the root.") {
            try $0.prologue("<!DOCTYPE TransferBundle>\n")
        },
        Vector("doctype-external", .text, .onTheWay, ["xml-doctype"], "A document type names a file to be read.") {
            try $0.prologue("<!DOCTYPE TransferBundle SYSTEM \"file:///etc/hostname\">\n")
        },
        Vector("entity-bomb", .text, .onTheWay, ["xml-doctype"], "Entities that grow to ten thousand million letters.")
        {
            let bomb = (1...9).map {
                "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
            }.joined()
            return try $0.with(text: try $0.prologue("<!DOCTYPE b [<!ENTITY e0 \"aaaaaaaaaa\">\(bomb)]>\n")).replacing(
                "First.", "&e9;")
        },
        Vector("parameter-entity", .text, .onTheWay, ["xml-doctype"], "A parameter entity fetches declarations.") {
            try $0.prologue("<!DOCTYPE b [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>\n")
        },
        Vector("entity-undeclared", .text, .onTheWay, ["xml-entity"], "An entity that nobody declared.") {
            try $0.replacing("First.", "&first;")
        },
        Vector("comment-before", .text, .onTheWay, ["xml-comment"], "A comment before the root.") {
            try $0.prologue("<!-- urgent -->\n")
        },
        Vector(
            "comment-in-manifest", .text, .onTheWay, ["xml-comment"],
            "A comment in the manifest, which no digest covers."
        ) {
            try $0.replacing("<Sender ", "<!-- not signed --><Sender ")
        },
        Vector("comment-in-document", .text, .onTheWay, ["xml-comment"], "A comment that splits a word of a document.")
        {
            try $0.replacing("First.", "Fi<!-- -->rst.")
        },
        Vector("comment-in-attachment", .text, .onTheWay, ["xml-comment"], "A comment between two parts.") {
            try $0.replacing("<Part n=\"2\">", "<!-- --><Part n=\"2\">")
        },
        Vector("comment-after", .text, .onTheWay, ["xml-comment"], "A comment after the root.") {
            $0.text + "<!-- bye -->"
        },
        Vector(
            "instruction", .text, .onTheWay, ["xml-processing-instruction"], "A style sheet for whoever opens the file."
        ) {
            try $0.prologue("<?xml-stylesheet href=\"http://127.0.0.1:9/a.css\"?>\n")
        },
        Vector(
            "instruction-in-signature", .text, .onTheWay, ["xml-processing-instruction"],
            "An instruction in the signature."
        ) {
            try $0.replacing("<ds:KeyInfo>", "<?a b?><ds:KeyInfo>")
        },
        Vector(
            "byte-order-mark", .text, .onTheWay, ["xml-byte-order-mark"], "A byte order mark.",
            bytes: {
                [0xEF, 0xBB, 0xBF] + $0.text.utf8
            }),
        Vector(
            "utf-16", .text, .onTheWay, ["xml-encoding"], "The file in UTF-16.",
            bytes: {
                [0xFF, 0xFE] + $0.text.utf8.flatMap { [$0, 0] }
            }),
        Vector("latin-1-declared", .text, .onTheWay, ["xml-encoding"], "The declaration names ISO-8859-1.") {
            try $0.replacing("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")
        },
        Vector(
            "latin-1-byte", .text, .onTheWay, ["xml-encoding"], "A Latin-1 letter in a document.",
            bytes: {
                try $0.bytes(0, becomes: [0xE9])
            }),
        Vector(
            "overlong-utf-8", .text, .onTheWay, ["xml-encoding"], "A slash in the overlong form that filters miss.",
            bytes: {
                try $0.bytes(0, becomes: [0xC0, 0xAF])
            }),
        Vector("version-1.1", .text, .onTheWay, ["xml-version"], "The declaration names XML 1.1.") {
            try $0.replacing("version=\"1.0\"", "version=\"1.1\"")
        },
        Vector("control-character", .text, .onTheWay, ["xml-invalid-character"], "A control character by reference.") {
            try $0.replacing("First.", "Fi&#8;rst.")
        },
        Vector(
            "zero-byte", .text, .onTheWay, ["xml-invalid-character"], "A zero byte in a document.",
            bytes: {
                try $0.bytes(0, becomes: [0])
            }),
        Vector("not-well-formed", .text, .onTheWay, ["xml-not-well-formed"], "A tag that is not closed.") {
            try $0.replacing("</title>", "")
        },
        Vector(
            "prefix-undeclared", .text, .onTheWay, ["xml-namespace", "document-size", "document-digest"],
            "A prefix that stands for nothing."
        ) {
            try $0.replacing("<title>", "<title a:b=\"c\">")
        },
        Vector("truncated-in-manifest", .text, .onTheWay, ["xml-truncated"], "The file ends in the manifest.") {
            String(try $0.text.piece(from: "<?xml", through: "<Journal "))
        },
        Vector("truncated-in-attachment", .text, .onTheWay, ["xml-truncated"], "The file ends in the last attachment.")
        {
            String($0.text.prefix($0.text.count - 200))
        },
        Vector("truncated-end-tag", .text, .onTheWay, ["xml-truncated"], "Only the root's end tag is missing.") {
            try $0.replacing("</TransferBundle>\n", "")
        },
        Vector("empty", .text, .onTheWay, ["xml-truncated"], "Nothing at all.") { _ in "" },
        Vector("trailing-text", .text, .onTheWay, ["xml-trailing-bytes"], "A letter after the root.") { $0.text + "x" },
        Vector(
            "trailing-zero", .text, .onTheWay, ["xml-trailing-bytes"], "A zero byte after the root.",
            bytes: {
                $0.text.utf8 + [0]
            }),
        Vector("two-bundles", .text, .onTheWay, ["xml-trailing-bytes"], "A second bundle after the first.") {
            $0.text + (try $0.text.piece(from: "<TransferBundle", through: "</TransferBundle>"))
        },
    ]

    static let limits: [Vector] = [
        Vector("depth", .limits, .onTheWay, ["xml-too-deep"], "Elements 256 deep.") {
            try $0.unusableDocument(nested(253))
        },
        Vector("depth-100000", .limits, .onTheWay, ["xml-too-deep"], "Elements 100,000 deep.") {
            try $0.unusableDocument(nested(100_000))
        },
        Vector(
            "attribute-length", .limits, .onTheWay, ["xml-attribute-too-long"],
            "An attribute of ten million characters."
        ) {
            try $0.unusableDocument("<a xmlns=\"urn:a\" v=\"\(long(10_000_000))\"/>")
        },
        Vector("text-length", .limits, .onTheWay, ["xml-text-too-long"], "A text of ten million characters.") {
            try $0.unusableDocument("<a xmlns=\"urn:a\">\(long(10_000_000))</a>")
        },
        Vector("markup-length", .limits, .onTheWay, ["xml-markup-too-long"], "One tag of eleven million characters.") {
            try $0.unusableDocument("<a xmlns=\"urn:a\" v=\"\(long(11_000_000))\"/>")
        },
        Vector("size", .limits, .onTheWay, ["xml-too-large"], "More than 16 MiB before the first attachment.") {
            try $0.unusableDocument(
                "<a xmlns=\"urn:a\">\(String(repeating: "<b>\(long(1000))</b>", count: 17_000))</a>")
        },
        Vector("nodes", .limits, .onTheWay, ["xml-too-many-nodes"], "Half a million elements.") {
            try $0.unusableDocument("<a xmlns=\"urn:a\">\(String(repeating: "<b/>", count: 500_000))</a>")
        },
        Vector(
            "attributes", .limits, .onTheWay, ["xml-too-many-attributes"],
            "A hundred and one attributes on one element."
        ) {
            try $0.unusableDocument("<a xmlns=\"urn:a\" \((0...100).map { "b\($0)=\"\"" }.joined(separator: " "))/>")
        },
        Vector(
            "namespaces", .limits, .onTheWay, ["xml-too-many-namespaces"], "Three hundred namespaces in force at once."
        ) {
            let tags = (0..<5).map { level in
                "<a xmlns=\"urn:a\" \((0..<60).map { "xmlns:p\(level)-\($0)=\"urn:p\"" }.joined(separator: " "))>"
            }
            return try $0.unusableDocument(tags.joined() + String(repeating: "</a>", count: 5))
        },
        Vector(
            "namespace-length", .limits, .onTheWay, ["xml-attribute-too-long"], "A namespace name of 257 characters."
        ) {
            try $0.unusableDocument("<a xmlns=\"urn:\(long(253))\"/>")
        },
        Vector(
            "canonical-size", .limits, .onTheWay, ["xml-too-large"],
            "A small file that asks for a canonical form of more than 64 MiB, a namespace name on each element."
        ) {
            let many = String(repeating: "<p:b/>", count: 260_000)
            return try $0.unusableDocument("<a xmlns=\"urn:a\" xmlns:p=\"urn:\(long(252))\">\(many)</a>")
        },
        Vector("name-length", .limits, .onTheWay, ["xml-name-too-long"], "An element's name of 257 letters.") {
            try $0.unusableDocument("<\(long(257)) xmlns=\"urn:a\"/>")
        },
        Vector(
            "name-length-attribute", .limits, .onTheWay, ["xml-name-too-long"], "An attribute's name of 257 letters."
        ) {
            try $0.unusableDocument("<a xmlns=\"urn:a\" \(long(257))=\"\"/>")
        },
        Vector(
            "prefix-length", .limits, .onTheWay, ["xml-name-too-long"],
            "A prefix of sixty thousand letters that no digest covers: other parsers refuse it."
        ) {
            try $0.replacing(
                " xmlns=\"urn:handover:other:1\"", " xmlns=\"urn:handover:other:1\" xmlns:\(long(60_000))=\"urn:p\"")
        },
    ]

    private static func long(_ count: Int) -> String { String(repeating: "v", count: count) }

    private static func nested(_ count: Int) -> String {
        "<a xmlns=\"urn:a\">" + String(repeating: "<a>", count: count - 1) + String(repeating: "</a>", count: count)
    }
}

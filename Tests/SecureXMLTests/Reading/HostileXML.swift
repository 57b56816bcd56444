import SecureXML

extension HostileFile {
    /// Rules 1 and 12: what is refused as XML, before any shape.
    static let xml: [HostileFile] = [
        .prologue("an empty DOCTYPE", .documentType, "<!DOCTYPE TransferBundle>"),
        .prologue("a DOCTYPE with a system identifier", .documentType, "<!DOCTYPE TransferBundle SYSTEM \"x.dtd\">"),
        .prologue(
            "an entity bomb", .documentType,
            "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"),
        .prologue(
            "a parameter entity", .documentType,
            "<!DOCTYPE b [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"),
        HostileFile("a DOCTYPE after the root", .trailingBytes) { $0.bytes + Array("<!DOCTYPE a>".utf8) },
        .replacing("an undeclared entity in text", .entity, "every fortnight", "every &nbsp; fortnight"),
        .replacing("an undeclared entity in an attribute", .entity, "n=\"1\">Visit", "n=\"&x;\">Visit"),
        .prologue("a comment before the root", .comment, "<!-- hello -->"),
        .replacing("a comment in the manifest", .comment, "<Message ", "<!-- not signed --><Message "),
        .replacing("a comment in a document", .comment, "Robin", "Ro<!-- -->bin"),
        .replacing("a comment in an attachment", .comment, "<Part n=\"2\">", "<!-- --><Part n=\"2\">"),
        HostileFile("a comment after the root", .comment) { $0.bytes + Array("<!-- bye -->".utf8) },
        .prologue("a processing instruction before the root", .processingInstruction, "<?xml-stylesheet href=\"a\"?>"),
        .replacing(
            "a processing instruction in the signature", .processingInstruction, "<ds:KeyInfo>", "<?a b?><ds:KeyInfo>"),
        HostileFile("a processing instruction after the root", .processingInstruction) {
            $0.bytes + Array("<?a?>".utf8)
        },
        HostileFile("a byte order mark", .byteOrderMark) { [0xEF, 0xBB, 0xBF] + $0.bytes },
        HostileFile("UTF-16, little end first, with a mark", .encoding) {
            [0xFF, 0xFE] + $0.bytes.flatMap { [$0, 0] }
        },
        HostileFile("UTF-16, big end first, without a mark", .encoding) { $0.bytes.flatMap { [0, $0] } },
        HostileFile("UTF-16, little end first, without a mark", .encoding) { $0.bytes.flatMap { [$0, 0] } },
        HostileFile("UTF-32", .encoding) { $0.bytes.flatMap { [0, 0, 0, $0] } },
        HostileFile("EBCDIC", .encoding) { [0x4C, 0x6F, 0xA7, 0x94] + $0.bytes },
        .replacing("ISO-8859-1 declared", .encoding, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
        .replacing("US-ASCII declared", .encoding, "encoding=\"UTF-8\"", "encoding=\"US-ASCII\""),
        .replacing("UTF-16 declared", .encoding, "encoding=\"UTF-8\"", "encoding=\"UTF-16\""),
        .replacing("an unknown encoding declared", .encoding, "encoding=\"UTF-8\"", "encoding=\"x-nonsense\""),
        HostileFile("a Latin-1 byte in the text", .encoding) { envelope in
            Array(envelope.text.replacingFirst("Robin", "R~bin").utf8).map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }
        },
        HostileFile("an overlong UTF-8 slash", .encoding) { envelope in
            Array(envelope.text.replacingFirst("Robin", "R~bin").utf8)
                .flatMap { $0 == UInt8(ascii: "~") ? [0xC0, 0xAF] : [$0] }
        },
        .replacing("version 1.1", .version, "version=\"1.0\"", "version=\"1.1\""),
        .replacing("a control character by reference", .invalidCharacter, "Robin", "R&#1;bin"),
        HostileFile("a zero byte in the text", .invalidCharacter) { envelope in
            Array(envelope.text.replacingFirst("Robin", "R~bin").utf8).map { $0 == UInt8(ascii: "~") ? 0 : $0 }
        },
        .replacing("a tag that is not closed", .notWellFormed, "</plan:Aim>", ""),
        .replacing("an attribute given twice", .notWellFormed, "<plan:Aim n=\"1\"", "<plan:Aim n=\"1\" n=\"1\""),
        .replacing("a bare ampersand", .notWellFormed, "&amp;", "&"),
        .replacing("a CDATA end in the text", .notWellFormed, "Robin", "]]>"),
        HostileFile("no XML at all", .notWellFormed) { _ in Array("hello".utf8) },
        HostileFile("nothing at all", .truncated) { _ in [] },
        HostileFile("white space only", .truncated) { _ in Array(" \n ".utf8) },
        .replacing("a prefix that is not declared", .namespace, "<plan:Salt>", "<plan:Salt other:a=\"1\">"),
        HostileFile("a second root", .trailingBytes) { $0.bytes + Array("<a/>".utf8) },
        HostileFile("text after the root", .trailingBytes) { $0.bytes + Array("x".utf8) },
        HostileFile("a zero byte after the root", .trailingBytes) { $0.bytes + [0] },
        HostileFile("half a tag after the root", .trailingBytes) { $0.bytes + Array("<a".utf8) },
        .document("elements 256 deep", .tooDeep) { nested(256 - 3) },
        .document("elements 100,000 deep", .tooDeep) { nested(100_000) },
        .document("an attribute of ten million characters", .attributeTooLong) {
            "<a:A xmlns:a=\"urn:a\" v=\"\(String(repeating: "v", count: 10_000_000))\"/>"
        },
        .document("a text of ten million characters", .textTooLong) {
            "<a:A xmlns:a=\"urn:a\">\(String(repeating: "v", count: 10_000_000))</a:A>"
        },
        .document("a text made long by sections", .textTooLong, limits: XMLLimits(textCharacters: 1000)) {
            "<a:A xmlns:a=\"urn:a\">\(String(repeating: "<![CDATA[vvvvvvvvvv]]>&#65;", count: 100))</a:A>"
        },
        .document("a tag of eleven million bytes", .markupTooLong) {
            "<a:A xmlns:a=\"urn:a\" v=\"\(String(repeating: "v", count: 11_000_000))\"/>"
        },
        .document("a comment without end", .markupTooLong) {
            "<!--" + String(repeating: "<a b='", count: 2_000_000)
        },
        .document("more than 16 MiB before the first attachment", .tooLarge) {
            "<a:A xmlns:a=\"urn:a\">\(String(repeating: "<a:B>\(String(repeating: "v", count: 1000))</a:B>", count: 17_000))</a:A>"
        },
        .document("half a million elements", .tooManyNodes) {
            "<a:A xmlns:a=\"urn:a\">\(String(repeating: "<a:B/>", count: 500_000))</a:A>"
        },
        .document("a hundred and one attributes", .tooManyAttributes) {
            "<a:A xmlns:a=\"urn:a\" \((0...100).map { "b\($0)='>'" }.joined(separator: " "))/>"
        },
        .document("half a million attributes", .tooManyAttributes) {
            "<a:A xmlns:a=\"urn:a\" \((0..<500_000).map { "b\($0)=\"\"" }.joined(separator: " "))/>"
        },
        .document("three hundred namespaces in force", .tooManyNamespaces) {
            (0..<5).map { level in
                "<a:A xmlns:a=\"urn:a\" \((0..<60).map { "xmlns:p\(level)-\($0)=\"urn:p\"" }.joined(separator: " "))>"
            }.joined() + String(repeating: "</a:A>", count: 5)
        },
        .document("a namespace name of a thousand bytes", .attributeTooLong) {
            "<a:A xmlns:a=\"urn:\(String(repeating: "a", count: 1000))\"/>"
        },
        .document("a name of 257 letters", .nameTooLong) {
            "<a:A xmlns:a=\"urn:a\"><a:\(String(repeating: "b", count: 257))/></a:A>"
        },
        .document("a declared prefix of 257 letters", .nameTooLong) {
            "<a:A xmlns:a=\"urn:a\" xmlns:\(String(repeating: "b", count: 257))=\"urn:b\"/>"
        },
        .document("a prefix of sixty thousand letters on an attribute", .nameTooLong) {
            let prefix = String(repeating: "b", count: 60_000)
            return "<a:A xmlns:a=\"urn:a\" xmlns:\(prefix)=\"urn:b\" \(prefix):c=\"\"/>"
        },
        .document("a canonical form that grows fortyfold", .tooLarge, limits: XMLLimits(headBytes: 1 << 20)) {
            let name = "urn:" + String(repeating: "a", count: 250)
            let many = String(repeating: "<a:B/>", count: 20_000)
            return "<r:R xmlns:r=\"urn:r\" xmlns:a=\"\(name)\">\(many)</r:R>"
        },
    ]

    private static func nested(_ count: Int) -> String {
        "<a:A xmlns:a=\"urn:a\">" + String(repeating: "<a:A>", count: count - 1)
            + String(repeating: "</a:A>", count: count)
    }
}

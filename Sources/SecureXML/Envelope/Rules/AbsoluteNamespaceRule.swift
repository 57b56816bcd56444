/// Rule 5: every namespace name is an absolute URI, so it is not empty and not relative to anything.
enum AbsoluteNamespaceRule {
    static func check(_ tag: StartTag, in parser: StrictParser) {
        for index in 0..<tag.declarationCount {
            guard let uri = tag.declaration(index).uri, hasScheme(uri) else {
                parser.findings.add(.relativeNamespace, line: tag.line)
                continue
            }
        }
    }

    /// A letter, then letters, digits, `+`, `-` and `.`, up to a colon (RFC 3986 §3.1).
    private static func hasScheme(_ uri: UnsafePointer<UInt8>) -> Bool {
        var index = 0
        while true {
            switch uri[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == 0 { return false }
            case UInt8(ascii: ":"): return index > 0
            default: return false
            }
            index += 1
        }
    }
}

import SecureXML

extension ElementNode {
    /// The element as XML in UTF-8, one element on a line, without an XML declaration.
    ///
    /// - Parameters:
    ///   - namespace: the default namespace, declared on this element.
    ///   - salt: the bytes of the one attribute this element has.
    func document(namespace: String, salt: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        write(to: &out, indent: 0, attributes: " xmlns=\"\(namespace)\" salt=\"\(Base64.string(salt))\"")
        return out
    }

    private func write(to out: inout [UInt8], indent: Int, attributes: String = "") {
        out += "<\(name)\(attributes)>".utf8
        if let text { Self.escape(text, to: &out) }
        for child in children {
            Self.newLine(indent + 1, to: &out)
            child.write(to: &out, indent: indent + 1)
        }
        if !children.isEmpty { Self.newLine(indent, to: &out) }
        out += "</\(name)>".utf8
    }

    private static func newLine(_ indent: Int, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        out += repeatElement(UInt8(ascii: " "), count: indent * 2)
    }

    private static func escape(_ text: String, to out: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\r"): out += "&#xD;".utf8
            default: out.append(byte)
            }
        }
    }
}

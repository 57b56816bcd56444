/// Builds the text of a manifest: elements with attributes, indented, and never character data.
///
/// That everything is an attribute keeps white space out of what is signed on purpose, and lets nobody slip a sentence in.
struct ManifestMarkup {
    /// The text so far, UTF-8.
    private(set) var bytes: [UInt8] = []
    private var depth: Int

    /// Begins at a depth of elements, two spaces each.
    init(depth: Int) {
        self.depth = depth
        bytes.reserveCapacity(4096)
    }

    /// Writes an element without content; an attribute whose value is nil is left out.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        bytes += Array("/>\n".utf8)
    }

    /// Writes an element with elements inside, or without any if `content` writes none.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: (inout ManifestMarkup) -> Void
    ) {
        open(name, attributes)
        let afterName = bytes.count
        bytes += Array(">\n".utf8)
        let afterTag = bytes.count
        depth += 1
        content(&self)
        depth -= 1
        guard bytes.count > afterTag else {
            bytes.removeSubrange(afterName...)
            bytes += Array("/>\n".utf8)
            return
        }
        indent()
        bytes += Array("</\(name)>\n".utf8)
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += Array(name.utf8)
        var column = 0
        for (key, value) in attributes {
            guard let value else { continue }
            // A long row of attributes is folded: white space between them is no part of what is signed.
            if column > 0, column + key.utf8.count + value.utf8.count > 110 {
                bytes.append(UInt8(ascii: "\n"))
                indent(extra: 2)
                column = 0
            } else {
                bytes.append(UInt8(ascii: " "))
            }
            column += key.utf8.count + value.utf8.count + 4
            bytes += Array("\(key)=\"".utf8)
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func indent(extra: Int = 0) {
        bytes += repeatElement(UInt8(ascii: " "), count: (depth + extra) * 2)
    }

    private mutating func escape(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            case 9, 10, 13: bytes += Array("&#\(byte);".utf8)
            default: bytes.append(byte)
            }
        }
    }
}

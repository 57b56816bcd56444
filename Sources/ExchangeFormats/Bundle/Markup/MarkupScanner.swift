import Glibc

/// Finds the tags of XML that a strict parser has already found sound, and where each stands in the file.
///
/// It does no more than that: it is for cutting out and for a second look, never for believing. Text of any length passes through
/// without being kept.
struct MarkupScanner {
    /// One tag.
    struct Tag {
        /// What it does.
        enum Role { case opens, closes, isEmpty }

        let role: Role
        /// How many elements are open around it; 0 for the root's own tags.
        let depth: Int
        /// The offset of its `<`.
        let start: Int
        /// The offset after its `>`.
        let end: Int
        /// Its bytes, `<` and `>` included.
        let bytes: ArraySlice<UInt8>
    }

    private var pending: [UInt8] = []
    private var offset = 0
    private var depth = 0

    private static let less = UInt8(ascii: "<")
    private static let cdata = Array("<![CDATA[".utf8)

    /// Takes the next bytes and tells of every tag that ends in them.
    mutating func push(_ bytes: [UInt8], _ visit: (Tag) -> Void) {
        // Only a tag that two pieces share is kept; the text between tags is passed over where it stands.
        let joined = pending.isEmpty ? bytes : pending + bytes
        let base = offset - pending.count
        offset += bytes.count
        pending = []
        var index = 0
        while let start = Self.find(Self.less, in: joined, from: index) {
            guard let end = Self.end(ofMarkupAt: start, in: joined) else {
                pending = Array(joined[start...])
                return
            }
            index = end
            guard let role = Self.role(joined[start..<end]) else { continue }
            if role == .closes { depth -= 1 }
            visit(Tag(role: role, depth: depth, start: base + start, end: base + end, bytes: joined[start..<end]))
            if role == .opens { depth += 1 }
        }
    }

    /// What a piece of markup does to the elements; nil for the XML declaration and for CDATA.
    private static func role(_ markup: ArraySlice<UInt8>) -> Tag.Role? {
        switch markup[markup.startIndex + 1] {
        case UInt8(ascii: "/"): .closes
        case UInt8(ascii: "?"), UInt8(ascii: "!"): nil
        default: markup[markup.endIndex - 2] == UInt8(ascii: "/") ? .isEmpty : .opens
        }
    }

    /// The index after the markup's last byte; nil when it does not end in these bytes.
    private static func end(ofMarkupAt start: Int, in bytes: [UInt8]) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "!") {
            guard bytes.count - start >= cdata.count else { return nil }
            var index = start + cdata.count
            while let close = find(UInt8(ascii: ">"), in: bytes, from: index) {
                if close >= start + cdata.count + 2, bytes[close - 1] == UInt8(ascii: "]"),
                    bytes[close - 2] == UInt8(ascii: "]")
                {
                    return close + 1
                }
                index = close + 1
            }
            return nil
        }
        var quote: UInt8?
        for index in (start + 1)..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }

    private static func find(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}

/// What a form sent: names and values of `application/x-www-form-urlencoded`, in their order.
///
/// Values are as they were typed but for what nobody types: browsers end lines with CR LF whatever the person pressed, and pasting brings
/// marks along that only steer the reading order. Both go here, once, so that what is shown again is what came.
struct FormFields: Sendable {
    /// Every field, in the order of the form.
    let pairs: [(name: String, value: String)]

    /// Fields that were read already.
    init(pairs: [(name: String, value: String)]) {
        self.pairs = pairs.map { (name: $0.name, value: Self.typed($0.value)) }
    }

    /// Reads a body; what is no UTF-8 becomes replacement signs, which no secret contains.
    init(_ body: some Sequence<UInt8>) {
        let sent = body.split(separator: UInt8(ascii: "&")).map { pair in
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (name: Self.plain(halves[0]), value: halves.count > 1 ? Self.plain(halves[1]) : "")
        }
        self.init(pairs: sent)
    }

    /// The first value under a name; nil when there is none.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The fields as a form without files sends them.
    var urlencoded: [UInt8] {
        func escaped(_ text: String) -> String {
            text.utf8.map { byte in
                let scalar = Unicode.Scalar(byte)
                if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                    return String(scalar)
                }
                let digits = String(byte, radix: 16)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }
        return Array(pairs.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&").utf8)
    }

    private static func typed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\r" || isReadingMark($0) }) else { return text }
        var kept = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars where !isReadingMark(scalar) {
            if scalar == "\r" || (scalar == "\n" && last != "\r") {
                kept.append("\n")
            } else if scalar != "\n" {
                kept.append(scalar)
            }
            last = scalar
        }
        return String(kept)
    }

    private static func isReadingMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": true
        default: false
        }
    }

    private static func plain(_ text: some Collection<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                // A sign before a digit is a number to the parser and no escape to a browser.
                if digits.count == 2, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
                    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                {
                    bytes.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What a form sent: names and values of `application/x-www-form-urlencoded`, in their order.
struct FormFields: Sendable {
    /// Every field, in the order of the form.
    let pairs: [(name: String, value: String)]

    /// Fields that were read already.
    init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// Reads a body; what is no UTF-8 becomes replacement signs, which no secret contains.
    init(_ body: some Sequence<UInt8>) {
        pairs = body.split(separator: UInt8(ascii: "&")).map { pair in
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.plain(halves[0]), halves.count > 1 ? Self.plain(halves[1]) : "")
        }
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

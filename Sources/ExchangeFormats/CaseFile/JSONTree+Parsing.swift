/// Why a text is not JSON, and where, counted from 1 as an editor counts.
struct JSONFault: Error, Hashable {
    enum Reason: Hashable {
        /// Something else was expected here.
        case syntax
        /// The bytes are not UTF-8.
        case encoding
        /// Objects and arrays stand in each other deeper than any case file does.
        case depth
        /// An object names the same member twice.
        case memberTwice
    }

    var reason: Reason
    var line: Int
    var column: Int
}

extension JSONTree {
    /// What some programs put before a text in UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reads a JSON text in UTF-8, with or without a byte order mark.
    ///
    /// Written by hand because Foundation's reader on Linux says neither where a text goes wrong nor that a member stands
    /// there twice, of which it drops one.
    init(parsing bytes: [UInt8]) throws(JSONFault) {
        var reader = JSONReader(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw reader.fault(.encoding) }
        reader.skipByteOrderMark()
        self = try reader.value(depth: 0)
        guard reader.isAtEnd else { throw reader.fault(.syntax) }
    }
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private static let deepest = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func fault(_ reason: JSONFault.Reason) -> JSONFault {
        let before = bytes[..<min(index, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        return JSONFault(reason: reason, line: line, column: column)
    }

    mutating func skipByteOrderMark() {
        if bytes.starts(with: JSONTree.byteOrderMark) { index = 3 }
    }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return index == bytes.count
        }
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard bytes.count - index >= wanted.count, wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] })
            else { return false }
            index += wanted.count
            return true
        }
    }

    mutating func value(depth: Int) throws(JSONFault) -> JSONTree {
        guard depth < Self.deepest else { throw fault(.depth) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where take("true"): return .bool(true)
        case UInt8(ascii: "f") where take("false"): return .bool(false)
        case UInt8(ascii: "n") where take("null"): return .null
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = []
        var names: Set<String> = []
        index += 1
        skipSpace()
        if take("}") { return members }
        repeat {
            skipSpace()
            let start = index
            guard next == UInt8(ascii: "\"") else { throw fault(.syntax) }
            let name = try string()
            guard names.insert(name).inserted else {
                index = start
                throw fault(.memberTwice)
            }
            skipSpace()
            guard take(":") else { throw fault(.syntax) }
            members.append(JSONTree.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw fault(.syntax) }
        return members
    }

    private mutating func array(depth: Int) throws(JSONFault) -> [JSONTree] {
        var items: [JSONTree] = []
        index += 1
        skipSpace()
        if take("]") { return items }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw fault(.syntax) }
        return items
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = index
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw fault(.syntax) }
    }

    private mutating func string() throws(JSONFault) -> String {
        var text: [UInt8] = []
        index += 1
        while let byte = next, byte >= 0x20 {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            default: text.append(byte)
            }
        }
        throw fault(.syntax)
    }

    private mutating func escaped() throws(JSONFault) -> [UInt8] {
        guard let byte = next else { throw fault(.syntax) }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try escapedScalar()).utf8)
        default: throw fault(.syntax)
        }
    }

    private mutating func escapedScalar() throws(JSONFault) -> Character {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(UInt32(first)) { return Character(scalar) }
        // Beyond the basic plane JSON writes two halves; half of one is no character.
        guard UTF16.isLeadSurrogate(first), take("\\u") else { throw fault(.syntax) }
        let second = try hexadecimal()
        guard UTF16.isTrailSurrogate(second) else { throw fault(.syntax) }
        let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        guard let scalar = Unicode.Scalar(code) else { throw fault(.syntax) }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
        let end = index + 4
        let shape = bytes[min(index, bytes.count)..<min(end, bytes.count)]
        guard shape.count == 4, shape.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let value = UInt16(String(decoding: shape, as: UTF8.self), radix: 16)
        else { throw fault(.syntax) }
        index = end
        return value
    }
}

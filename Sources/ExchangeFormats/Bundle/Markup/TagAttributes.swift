/// The attributes of one tag in canonical XML, where every value stands in double quotes after exactly one space.
struct TagAttributes {
    /// Names as they are written, and values with their references unresolved.
    let pairs: [(name: String, value: String)]
    /// The element's name as it is written.
    let element: String

    init(_ tag: ArraySlice<UInt8>) {
        var pairs: [(String, String)] = []
        var index = tag.startIndex + 1
        func word(until stops: Set<UInt8>) -> String {
            let start = index
            while index < tag.endIndex, !stops.contains(tag[index]) { index += 1 }
            return String(decoding: tag[start..<index], as: UTF8.self)
        }
        element = word(until: [UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/")])
        while index < tag.endIndex, tag[index] == UInt8(ascii: " ") {
            index += 1
            let name = word(until: [UInt8(ascii: "=")])
            index += 2
            let value = word(until: [UInt8(ascii: "\"")])
            index += 1
            pairs.append((name, value))
        }
        self.pairs = pairs
    }
}

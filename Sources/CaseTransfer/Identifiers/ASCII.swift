/// Questions about single bytes of text; identifiers hold no others.
enum ASCII {
    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    /// The number a digit stands for; only for bytes that are digits.
    static func number(_ digit: UInt8) -> Int {
        Int(digit) - Int(UInt8(ascii: "0"))
    }
}

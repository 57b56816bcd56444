extension CivilDate: LosslessStringConvertible {
    /// Reads an ISO 8601 calendar date written exactly `yyyy-mm-dd`, or nothing for any other text or impossible day.
    public init?(_ iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]),
            let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as ISO 8601 `yyyy-mm-dd`, the form of every file and message.
    public var description: String {
        let (year, month, day) = parts
        return String(unsafeUninitializedCapacity: 10) { text in
            Self.write(year, digits: 4, to: text, at: 0)
            text[4] = UInt8(ascii: "-")
            Self.write(month, digits: 2, to: text, at: 5)
            text[7] = UInt8(ascii: "-")
            Self.write(day, digits: 2, to: text, at: 8)
            return 10
        }
    }

    /// The date as a letter would say it: "Thursday 10 December 2026".
    public var inWords: String {
        let (year, month, day) = parts
        return "\(weekday.name) \(day) \(Self.monthNames[month - 1]) \(year)"
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func write(_ number: Int, digits: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        var rest = number
        for index in stride(from: start + digits - 1, through: start, by: -1) {
            text[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}

extension CivilDate: Codable {
    /// Reads a date from a single ISO 8601 string.
    ///
    /// - Throws: `DecodingError` when the value is not a string of the form `yyyy-mm-dd` or names no real day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A date must be a real day written as yyyy-mm-dd.")
        }
        self = date
    }

    /// Writes the date as a single ISO 8601 string.
    ///
    /// - Throws: whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

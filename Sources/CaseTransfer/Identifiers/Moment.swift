public import WorkingDays

/// An instant in UTC to the second, as the gateway's clock read it.
///
/// The journal runs on moments; the clocks of a case run on civil dates (architecture § State, two times on every fact).
public struct Moment: TextIdentifier {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let secondsSinceEpoch: Int64

    /// Takes the seconds since 1970-01-01T00:00:00Z.
    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// Takes ISO 8601 in UTC to the second: `2026-12-10T09:30:00Z`.
    public init?(_ text: String) {
        let parts = Array(text.utf8)
        guard parts.count == 20, parts[10] == UInt8(ascii: "T"), parts[13] == UInt8(ascii: ":"),
            parts[16] == UInt8(ascii: ":"), parts[19] == UInt8(ascii: "Z"),
            let date = CivilDate(String(text.prefix(10))),
            let hour = Self.twoDigits(parts, at: 11), hour < 24,
            let minute = Self.twoDigits(parts, at: 14), minute < 60,
            let second = Self.twoDigits(parts, at: 17), second < 60
        else { return nil }
        secondsSinceEpoch = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// ISO 8601 in UTC to the second.
    public var text: String {
        let days = secondsSinceEpoch.flooredQuotient(86_400)
        let rest = Int(secondsSinceEpoch - days * 86_400)
        let date = CivilDate(daysSinceEpoch: Int(days))
        return "\(date)T\(Self.padded(rest / 3600)):\(Self.padded(rest / 60 % 60)):\(Self.padded(rest % 60))Z"
    }

    /// The civil date on which this moment falls in London, which a late evening in summer makes the next day (T-3).
    public var londonDate: CivilDate { CivilDate.inLondon(secondsSinceEpoch: secondsSinceEpoch) }

    /// The moment so many seconds later.
    public func adding(seconds: Int64) -> Moment { Moment(secondsSinceEpoch: secondsSinceEpoch + seconds) }

    /// Orders moments by time.
    public static func < (lhs: Moment, rhs: Moment) -> Bool { lhs.secondsSinceEpoch < rhs.secondsSinceEpoch }

    private static func twoDigits(_ bytes: [UInt8], at index: Int) -> Int? {
        let zero = UInt8(ascii: "0")
        let digits = zero...(zero + 9)
        guard digits.contains(bytes[index]), digits.contains(bytes[index + 1]) else { return nil }
        return Int(bytes[index] - zero) * 10 + Int(bytes[index + 1] - zero)
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

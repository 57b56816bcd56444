#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A moment as HTTP writes it (RFC 9110 § 5.6.7), such as "Sun, 06 Nov 1994 08:49:37 GMT".
struct HTTPDate {
    /// The text for a header.
    let text: String

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Takes seconds since 1970 in UTC.
    init(secondsSince1970 seconds: Int) {
        var instant = time_t(seconds)
        var parts = tm()
        gmtime_r(&instant, &parts)
        let weekday = Self.weekdays[Int(parts.tm_wday)]
        let month = Self.months[Int(parts.tm_mon)]
        let date = "\(Self.twoDigits(parts.tm_mday)) \(month) \(parts.tm_year + 1900)"
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(Self.twoDigits).joined(separator: ":")
        self.text = "\(weekday), \(date) \(clock) GMT"
    }

    /// The present moment.
    static func now() -> HTTPDate { HTTPDate(secondsSince1970: time(nil)) }

    private static func twoDigits(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

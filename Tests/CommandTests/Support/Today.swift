import Foundation

/// Dates as the commands take them.
enum Today {
    /// The civil date in London, on which a gateway's rules turn.
    static var london: String { london(days: 0) }

    /// The civil date in London so many days from now.
    static func london(days: Int) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_GB_POSIX")
        format.timeZone = TimeZone(identifier: "Europe/London")
        format.dateFormat = "yyyy-MM-dd"
        return format.string(from: Date().addingTimeInterval(Double(days) * 86_400))
    }
}

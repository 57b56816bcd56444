/// A day of the week, numbered as ISO 8601 numbers them: Monday is 1, Sunday is 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Codable {
    /// The seven days, Monday first.
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The English name with a capital, as a manager reads it: "Thursday".
    public var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Whether the day is a Saturday or a Sunday, which never count as working days.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

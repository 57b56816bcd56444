/// Why a file is not the list of bank holidays that gov.uk publishes, and where.
public struct BankHolidayFileFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Larger than any list of bank holidays.
        case tooLarge = "calendar-too-large"
        /// Not a JSON text, or one that names a member twice.
        case notJSON = "calendar-not-json"
        /// The list for the division is not there.
        case divisionMissing = "calendar-division-missing"
        /// The list says it is another division’s.
        case divisionDiffers = "calendar-division-differs"
        /// A member that the format does not have.
        case unknownMember = "calendar-unknown-member"
        /// A member is missing or of another kind.
        case member = "calendar-member"
        /// A date that is no day.
        case date = "calendar-date"
        /// A holiday on a Saturday or Sunday: gov.uk lists the day that is observed.
        case weekend = "calendar-weekend"
        /// A day that does not follow the one before it, or stands there twice.
        case order = "calendar-order"
        /// A year between the first and the last that has no holiday at all.
        case yearMissing = "calendar-year-missing"
    }

    /// What is wrong.
    public let code: Code
    /// Where: `england-and-wales.events[3].date`, or a line and column.
    public let place: String

    init(_ code: Code, at place: String) {
        self.code = code
        self.place = place
    }

    /// What is wrong, in plain English.
    public var message: String {
        switch code {
        case .tooLarge: "The file is larger than any list of bank holidays."
        case .notJSON: "The file is not well-formed JSON."
        case .divisionMissing: "The file has no list for the division."
        case .divisionDiffers: "The list says that it is another division's."
        case .unknownMember: "There is a member that the list of bank holidays does not have."
        case .member: "A member is missing, empty or of the wrong kind."
        case .date: "This is not a day written as 2026-12-25."
        case .weekend: "A bank holiday is observed on a weekday, and this is a Saturday or Sunday."
        case .order: "The day does not come after the one before it."
        case .yearMissing: "The list passes over a whole year."
        }
    }

    /// What puts it right.
    public var remedy: String {
        "Download https://www.gov.uk/bank-holidays.json again and import it as it is; nothing was changed."
    }
}

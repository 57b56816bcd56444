import ArgumentParser
import CaseTransfer
import WorkingDays

/// Reads what a person typed, with an error that names the option and the remedy.
enum Typed {
    static func date(_ text: String, option: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw CommandFailure(
                .badInput, code: "date-unreadable", message: "\(option) \(text) is not a date.",
                remedy: "Write the date as year-month-day: 2026-04-02.")
        }
        return date
    }

    static func time(_ text: String, option: String) throws -> TimeOfDay {
        guard let time = TimeOfDay(text) else {
            throw CommandFailure(
                .badInput, code: "time-unreadable", message: "\(option) \(text) is not a time of day.",
                remedy: "Write hours and minutes: 09:05, 14:30.")
        }
        return time
    }

    static func moment(_ text: String, option: String) throws -> Moment {
        guard let moment = Moment(text) else {
            throw CommandFailure(
                .badInput, code: "moment-unreadable", message: "\(option) \(text) is not a moment.",
                remedy: "Write it in UTC: 2026-12-02T09:00:00Z.")
        }
        return moment
    }

    static func authority(_ text: String, option: String) throws -> AuthorityCode {
        guard let code = AuthorityCode(text) else {
            throw CommandFailure(
                .badInput, code: "authority-code", message: "\(option) \(text) is not a GSS code.",
                remedy: "Give a code such as E06000015 for Derby.")
        }
        return code
    }

    static func person(_ text: String) throws -> PersonID {
        guard let id = PersonID(text) else {
            throw CommandFailure(
                .badInput, code: "person-id", message: "\(text) is not a person's handle.",
                remedy: "Use lower-case letters, digits, full stop, hyphen or underscore: sam.okoro.")
        }
        return id
    }

    static func team(_ text: String) throws -> TeamID {
        guard let id = TeamID(text) else {
            throw CommandFailure(
                .badInput, code: "team-id", message: "\(text) is not a team's handle.",
                remedy: "Use lower-case letters, digits, full stop, hyphen or underscore: locality-2.")
        }
        return id
    }

    /// One value of a coded list, or an error that names them all.
    static func code<Value: RawRepresentable & CaseIterable>(_ text: String, option: String) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(
                .badInput, code: "code-unknown", message: "\(option) \(text) is not one of its codes.",
                remedy: "Give one of: \(all).")
        }
        return value
    }

    /// The roles of a comma-separated list.
    static func roles(_ text: String) throws -> [Role] {
        try text.split(separator: ",").map { try code(String($0), option: "--roles") }
    }
}

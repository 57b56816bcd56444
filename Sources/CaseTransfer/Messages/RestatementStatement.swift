/// A restatement's statement: the receiving authority says anew when its meetings are due, and why that differs from what it said.
///
/// Until it does so, what its acknowledgement said stands, whatever calendar or limit either side counts with now.
public struct RestatementStatement: Hashable, Sendable, Codable {
    /// Why the date is another one now.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// A bank holiday was proclaimed or taken back, or local closures changed (T-3).
        case calendar
        /// The authority's own limit has changed.
        case limit
        /// It had been counted from another residence date (T-2).
        case residence
        /// It had been counted wrongly.
        case mistake
    }

    /// Why.
    public var reason: Reason
    /// Each child's due date as it is now.
    public var children: [DueMeeting]

    /// Puts the statement together.
    public init(reason: Reason, children: [DueMeeting]) {
        self.reason = reason
        self.children = children
    }
}

extension RestatementStatement.Reason {
    /// The reason in words.
    public var words: String {
        switch self {
        case .calendar: "the working days in between have changed"
        case .limit: "the limit has changed"
        case .residence: "the residence date is another one"
        case .mistake: "the earlier date was counted wrongly"
        }
    }
}

extension DueMeeting {
    /// Due dates in words, each once.
    static func words(_ dues: [DueMeeting]) -> String {
        Set(dues.map { "\($0.due) (\($0.workingDays) working days, \($0.rule)\($0.closureNote))" }).sorted()
            .joined(separator: " and ")
    }
}

/// Days on which one authority's own offices are closed, laid over the bank holidays; off unless an officer sets it.
///
/// No procedure lets an authority lengthen its limit by closing, so every date counted with an overlay says so, and another
/// authority's limit is never counted with ours.
public struct ClosureOverlay: Hashable, Sendable, Codable {
    /// What the overlay is called wherever a date rests on it: "Christmas closure 2026".
    public let name: String

    /// The closed days, in order and each once.
    public let days: [CivilDate]

    /// The most days an overlay may hold: more than a year of working days would stop the clock altogether.
    public static let mostDays = 60

    /// Makes an overlay, or nothing when the name is empty or longer than 60 characters, or there are no days or too many.
    public init?(name: String, days: [CivilDate]) {
        let days = Array(Set(days)).sorted()
        guard !name.isEmpty, name.count <= 60, !name.contains(where: \.isNewline), !days.isEmpty,
            days.count <= Self.mostDays
        else { return nil }
        self.name = name
        self.days = days
    }
}

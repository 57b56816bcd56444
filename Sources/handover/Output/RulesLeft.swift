/// Rules that no gateway should hold, each with the reason.
enum RulesLeft {
    /// The reason for leaving a rule out, or nil when it is not left out.
    static func reason(for rule: String) -> String? {
        groups.first { $0.rules.contains(rule) }?.reason
    }

    private static let groups: [(reason: String, rules: Set<String>)] = []
}

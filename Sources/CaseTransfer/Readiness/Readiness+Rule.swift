import WorkingDays

extension Readiness {
    /// One rule of readiness: what it looks for, and what it says when it finds it.
    protocol Rule {
        /// The codes it can give, each with its severity.
        static var codes: [String: Finding.Severity] { get }
        /// Whether an urgent notice is asked this too.
        static var holdsForUrgentNotice: Bool { get }
        /// What it finds; pure.
        static func findings(in draft: Draft) -> [Finding]
    }
}

extension Readiness.Rule {
    static var holdsForUrgentNotice: Bool { false }

    /// A finding of this rule, with the severity that its table of codes gives.
    static func finding(
        _ code: String, at place: String, _ message: String, remedy: String, rule: RuleCitation? = nil
    ) -> Finding {
        Finding(
            code: code, severity: codes[code] ?? .warning, place: place, message: message, remedy: remedy, rule: rule)
    }
}

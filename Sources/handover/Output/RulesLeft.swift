/// Rules that no gateway should hold, each with the reason.
enum RulesLeft {
    /// The reason for leaving a rule out, or nil when it is not left out.
    static func reason(for rule: String) -> String? {
        groups.first { $0.rules.contains(rule) }?.reason
    }

    private static let groups: [(reason: String, rules: Set<String>)] = [
        (
            "no gateway can judge how well a plan or a report is written; people read the document itself",
            [
                "DERBY-38", "DERBY-41", "DERBY-45", "DERBY-46", "HAV-21", "HAV-22", "CAL-14", "CAL-15", "SUF-5",
                "SUF-10", "SUF-17", "SUF-18", "SUF-21",
            ]
        ),
        (
            "asked in other words by the same procedure's list of plan contents",
            [
                "HAV-3", "HAV-4", "HAV-5", "HAV-6", "HAV-7", "HAV-8", "HAV-9", "HAV-10", "HAV-11", "HAV-12", "HAV-24",
                "CAL-16",
            ]
        ),
        (
            "how one authority runs its own meetings, supervision and closing; nothing of it crosses to another",
            [
                "DERBY-6", "DERBY-10", "DERBY-25", "DERBY-27", "DERBY-28", "DERBY-29", "DERBY-32", "DERBY-33",
                "DERBY-35", "DERBY-52", "DERBY-59", "HAV-33", "HAV-35", "CAL-7", "CAL-22", "SUF-7", "SUF-13", "SUF-32",
                "SUF-34", "SUF-36", "SUF-42", "SUF-48", "CAM-3", "CAM-7", "CAM-12", "CAM-18", "CAM-20", "CAM-21",
                "CAM-22", "CAM-25", "CAM-30", "CAM-31", "CAM-32", "CAM-33", "CAM-36", "CAM-38", "CAM-41", "CAM-43",
                "CAM-52", "CAM-53",
            ]
        ),
    ]
}

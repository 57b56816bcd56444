import WorkingDays

/// By which multi-agency procedures an authority goes on when a child may be suffering significant harm, so far as its text says.
public enum SafeguardingProcedures {
    /// What an authority's own text names, with its rule; nil when it names none.
    public static func of(_ authority: AuthorityCode) -> Ruled<String>? { named[authority.text] }

    private static let named: [String: Ruled<String>] = [
        "E09000016": Ruled("the London Child Protection Procedures", rule: "HAV-38"),
        "E08000033": Ruled("the West Yorkshire procedures", rule: "CAL-23"),
        "E10000029": Ruled("the SSCB procedures", rule: "SUF-30"),
    ]
}

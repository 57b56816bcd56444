public import Testing
public import WorkingDays

/// Ties a test to the rules it proves, so that `docs/procedures.md` can be generated from code and tests.
public struct RuleTrait: TestTrait, SuiteTrait {
    /// The rules that the test proves.
    public let rules: [RuleCitation]

    /// A suite's rules hold for every test in it.
    public var isRecursive: Bool { true }

    /// What a test report shows beside the test.
    public var comments: [Comment] { rules.map { Comment(rawValue: "rule \($0)") } }
}

extension Trait where Self == RuleTrait {
    /// The rules that a test proves: `@Test("…", .rule("DERBY-78", "CAL-45"))`.
    public static func rule(_ rules: RuleCitation...) -> RuleTrait {
        RuleTrait(rules: rules)
    }
}

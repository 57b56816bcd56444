public import WorkingDays

/// A value of a procedure together with the rule it rests on; no value stands without one.
public struct Ruled<Value: Hashable & Sendable & Encodable>: Hashable, Sendable, Encodable {
    /// The value.
    public let value: Value
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts a value beside its rule.
    public init(_ value: Value, rule: RuleCitation) {
        self.value = value
        self.rule = rule
    }
}

/// What a procedure lays down on a subject, or that it says nothing, which is never the same as a value of ours (T-1).
public enum ProcedureProvision<Value: Hashable & Sendable & Encodable>: Hashable, Sendable, Encodable {
    /// It says this.
    case stated(Value)
    /// It says nothing; in words, why that is known.
    case absent(why: String)

    /// What it says, or nil.
    public var value: Value? {
        switch self {
        case .stated(let value): value
        case .absent: nil
        }
    }

    /// Writes what it says as it is, and silence as `{"none": "why"}`.
    ///
    /// - Throws: whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .stated(let value): try container.encode(value)
        case .absent(let why): try container.encode(["none": why])
        }
    }
}

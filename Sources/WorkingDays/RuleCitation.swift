/// The name of the rule that a value, a refusal or a date rests on, such as `DERBY-78`.
///
/// The texts behind the names stand in `docs/procedures.md`. A value that rests on no authority's procedure cites
/// ``ourDefault``, so that nobody mistakes it for law.
public struct RuleCitation: Hashable, Sendable {
    /// The rule as it is cited to people, for example `DERBY-78`, `CAL-45` or `our default`.
    public let id: String

    /// Makes a citation of the rule with this name.
    public init(_ id: String) {
        self.id = id
    }

    /// The citation of a value that Handover itself chose because no local procedure is on file.
    public static let ourDefault = RuleCitation("our default")
}

extension RuleCitation: CustomStringConvertible {
    /// The rule as it is cited to people.
    public var description: String { id }
}

extension RuleCitation: ExpressibleByStringLiteral {
    /// Makes a citation from a literal, so that tables of rules read like the procedure.
    public init(stringLiteral id: String) {
        self.init(id)
    }
}

extension RuleCitation: Codable {
    /// Reads a citation from a single string.
    ///
    /// - Throws: `DecodingError` when the value is not a string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the citation as a single string.
    ///
    /// - Throws: whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}

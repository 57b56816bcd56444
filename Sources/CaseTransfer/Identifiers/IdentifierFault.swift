public import WorkingDays

/// What is wrong with an identifier somebody wrote; it never repeats the identifier itself.
public protocol IdentifierFault: Error, Hashable, Sendable {
    /// Stable code, lower case with hyphens: `upn-check-letter`.
    var code: String { get }
    /// What is wrong, in plain English.
    var message: String { get }
    /// What puts it right.
    var remedy: String { get }
    /// The rule that asks for it, or nil when it is only the identifier's shape.
    var rule: RuleCitation? { get }
}

extension IdentifierFault {
    /// No rule beyond the identifier's shape.
    public var rule: RuleCitation? { nil }

    /// The fault as a warning about a place in the case file: an ill-formed identifier never stops a transfer.
    ///
    /// - Parameter place: where it stands, for example `children[1].upn`.
    public func finding(at place: String) -> Finding {
        Finding(code: code, severity: .warning, place: place, message: message, remedy: remedy, rule: rule)
    }
}

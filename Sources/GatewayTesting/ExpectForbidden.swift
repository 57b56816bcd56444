public import CaseTransfer
public import Testing
public import WorkingDays

/// Something that our law can say no to.
public protocol LawsAnswer {
    /// The no; nil when the step is lawful.
    var forbidden: Forbidden? { get }
}

extension Transition: LawsAnswer {
    /// The no; nil when the step is lawful.
    public var forbidden: Forbidden? {
        if case .forbidden(let forbidden) = self { forbidden } else { nil }
    }

    /// The lawful step; nil when it is forbidden.
    public var step: Step<State>? {
        if case .step(let step) = self { step } else { nil }
    }
}

extension Result: LawsAnswer where Failure == Forbidden {
    /// The no; nil when the step is lawful.
    public var forbidden: Forbidden? {
        if case .failure(let forbidden) = self { forbidden } else { nil }
    }
}

extension Optional: LawsAnswer where Wrapped == Forbidden {
    /// The no; nil when the step is lawful.
    public var forbidden: Forbidden? { self }
}

extension ConsentGate.Verdict: LawsAnswer {
    /// The no; nil when the gate is open.
    public var forbidden: Forbidden? {
        if case .forbidden(let forbidden) = self { forbidden } else { nil }
    }
}

/// Expects our law to say no, for this reason.
///
/// - Parameters:
///   - answer: what the law said.
///   - code: the code it must give.
///   - rule: the rule it must cite; nil when it need not cite that one.
@discardableResult
public func expectForbidden(
    _ answer: some LawsAnswer, _ code: String, by rule: RuleCitation? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) -> Forbidden? {
    guard let forbidden = answer.forbidden else {
        Issue.record("the step is lawful; \(code) was expected", sourceLocation: sourceLocation)
        return nil
    }
    #expect(forbidden.code == code, sourceLocation: sourceLocation)
    if let rule { #expect(forbidden.rule == rule, sourceLocation: sourceLocation) }
    return forbidden
}

/// Expects our law to say yes, and gives the step.
@discardableResult
public func expectLawful(
    _ result: Result<LawfulStep, Forbidden>, sourceLocation: SourceLocation = #_sourceLocation
) -> LawfulStep? {
    switch result {
    case .success(let step): return step
    case .failure(let forbidden):
        Issue.record("forbidden: \(forbidden.code): \(forbidden.message)", sourceLocation: sourceLocation)
        return nil
    }
}

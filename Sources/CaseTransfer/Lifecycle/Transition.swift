public import WorkingDays

/// What a small machine answers to an event: the next state, or our law's no.
public enum Transition<State: Hashable & Sendable>: Hashable, Sendable {
    /// The event is lawful.
    case step(Step<State>)
    /// The event is not lawful in this state, and the state stays as it was.
    case forbidden(Forbidden)
}

/// A lawful step: where it leads, the rule behind it, and what somebody should look at although it is allowed.
public struct Step<State: Hashable & Sendable>: Hashable, Sendable {
    /// The state after the event.
    public let next: State
    /// The rule that asks for the step or allows it, when there is one.
    public let rule: RuleCitation?
    /// Flags for people, such as a limit that was missed; they stop nothing (T-4).
    public let notices: [Finding]

    /// Puts a step together.
    public init(to next: State, rule: RuleCitation? = nil, notices: [Finding] = []) {
        self.next = next
        self.rule = rule
        self.notices = notices
    }
}

extension Transition {
    static func to(_ next: State, rule: RuleCitation? = nil, notices: [Finding] = []) -> Transition {
        .step(Step(to: next, rule: rule, notices: notices))
    }
}

/// A state machine small enough to be compared with its table over every state and event.
public protocol LifecycleMachine: Hashable, Sendable, Codable {
    /// The names of the states.
    associatedtype Name: RawRepresentable & CaseIterable & Hashable & Sendable where Name.RawValue == String
    /// What can happen.
    associatedtype Event: LifecycleEvent

    /// Which state this is, without its data.
    var name: Name { get }
    /// Every lawful step by name: what the census test compares and diagrams are drawn from.
    static var edges: Set<Edge<Name, Event.Name>> { get }

    /// The answer to an event; pure, and never a trap.
    func answer(to event: Event) -> Transition<Self>
}

/// An event of a small machine.
public protocol LifecycleEvent: Hashable, Sendable {
    /// The names of the events.
    associatedtype Name: RawRepresentable & CaseIterable & Hashable & Sendable where Name.RawValue == String

    /// Which event this is, without its data.
    var name: Name { get }
}

/// One line of a machine's table: in this state, this event may lead there.
public struct Edge<State: Hashable & Sendable, Event: Hashable & Sendable>: Hashable, Sendable {
    /// The state before.
    public let from: State
    /// The event.
    public let event: Event
    /// The state after.
    public let to: State

    /// Puts a line of the table together.
    public init(_ from: State, _ event: Event, _ to: State) {
        self.from = from
        self.event = event
        self.to = to
    }
}

/// A step that the law of the whole transfer allows.
public struct LawfulStep: Hashable, Sendable {
    /// The rule to cite in the journal, when there is one.
    public let rule: RuleCitation?
    /// Flags for people; they stop nothing (T-4).
    public let notices: [Finding]

    /// Puts an allowance together.
    public init(rule: RuleCitation? = nil, notices: [Finding] = []) {
        self.rule = rule
        self.notices = notices
    }
}

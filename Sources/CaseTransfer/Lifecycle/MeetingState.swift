public import WorkingDays

/// What has become of the receiving-in meeting for one child (DERBY-78, HAV-61, CAL-45).
///
/// ```
/// none ─► convened ⇄ notHeld
///   └───────►└──► held ◄──┘
/// ```
/// Rearranging convenes again. A missed limit is a notice for managers and never a refusal (T-4).
public enum MeetingState: Hashable, Sendable, Codable {
    /// Nobody has convened it.
    case none
    /// It is to take place.
    case convened(Convened)
    /// It took place.
    case held(Held)
    /// It did not take place when it should have.
    case notHeld(NotHeld)

    /// What exists while a meeting lies ahead.
    public struct Convened: Hashable, Sendable, Codable {
        /// The date it is convened for.
        public let date: CivilDate

        init(for date: CivilDate) { self.date = date }
    }

    /// What exists once it was held.
    public struct Held: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate

        init(on date: CivilDate) { on = date }
    }

    /// What exists once it was not held.
    public struct NotHeld: Hashable, Sendable, Codable {
        /// The date it had been convened for.
        public let on: CivilDate
        /// Why it was not held.
        public let reason: MeetingStatement.NotHeldReason

        init(from convened: Convened, reason: MeetingStatement.NotHeldReason) {
            on = convened.date
            self.reason = reason
        }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Not convened.
        case none
        /// Convened.
        case convened
        /// Held.
        case held
        /// Not held.
        case notHeld = "not-held"
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .none: .none
        case .convened: .convened
        case .held: .held
        case .notHeld: .notHeld
        }
    }
}

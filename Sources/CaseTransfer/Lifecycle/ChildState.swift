public import WorkingDays

/// What has become of responsibility for working one child's case; siblings each have their own.
///
/// ```
/// heldBySender ─► accepted ⇄ closed
///      │ ▲   ▲        ▲        │
///      ▼ │   └► ended ◄┘◄──────┘
///    declined ◄──┘
/// ```
/// Every word that the work ended can be taken back by the side that said it; what was before then stands again.
///
/// It never says where the duty to a child lies: see ``HolderAndDuty``.
public enum ChildState: Hashable, Sendable, Codable {
    /// Nobody has decided; the sending authority works the plan.
    case heldBySender
    /// The receiving authority works the case from a date.
    case accepted(Accepted)
    /// The receiving authority says that it is not responsible.
    case declined(Declined)
    /// The sending authority has closed its case after the acceptance took effect.
    case closed(Closed)
    /// The work ended for a reason in the child's life.
    case ended(Ended)

    /// What exists once responsibility is accepted.
    public struct Accepted: Hashable, Sendable, Codable {
        /// The date from which the receiving authority works the case; it may lie ahead.
        public let from: CivilDate

        init(from date: CivilDate) { from = date }
    }

    /// What exists once responsibility is declined.
    public struct Declined: Hashable, Sendable, Codable {
        /// Why.
        public let reason: DecidedChild.DeclineReason

        init(reason: DecidedChild.DeclineReason) { self.reason = reason }
    }

    /// What exists once the sending authority has closed.
    public struct Closed: Hashable, Sendable, Codable {
        /// The date from which the receiving authority works the case.
        public let acceptedFrom: CivilDate
        /// The date of closure; census reason RC5.
        public let on: CivilDate

        init(from accepted: Accepted, on date: CivilDate) {
            acceptedFrom = accepted.from
            on = date
        }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// With the sending authority.
        case heldBySender = "held-by-sender"
        /// Accepted by the receiving authority.
        case accepted
        /// Declined by the receiving authority.
        case declined
        /// Closed by the sending authority after acceptance.
        case closed
        /// Ended for a reason in the child's life.
        case ended
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .heldBySender: .heldBySender
        case .accepted: .accepted
        case .declined: .declined
        case .closed: .closed
        case .ended: .ended
        }
    }

    /// The date from which the receiving authority has accepted responsibility, whatever came later.
    public var acceptedFrom: CivilDate? {
        switch self {
        case .heldBySender, .declined: nil
        case .accepted(let accepted): accepted.from
        case .closed(let closed): closed.acceptedFrom
        case .ended(let ended): ended.acceptedFrom
        }
    }

    /// Whether nothing more is to be decided for this child; a meeting may still be due, see ``ChildProgress/isOver``.
    public var isOver: Bool {
        switch self {
        case .heldBySender, .accepted, .declined: false
        case .closed, .ended: true
        }
    }
}

public import WorkingDays

/// What has become of a dispute between the two authorities.
///
/// ```
/// raised ──► answered ⇄ proposed ──► agreed ──► resolved
///   └───────────┴──────────┴─► withdrawn, resolved     any that is not over ──► nothingLeft
/// ```
/// It knows nothing of the case: no step of it stops or resets a clock, or moves the duty or the holder.
public enum DisputeState: Hashable, Sendable, Codable {
    /// Raised; the other side has not answered.
    case raised(Open)
    /// Both sides have made their statements and no proposal stands.
    case answered(Open)
    /// One side's proposal stands.
    case proposed(Proposed)
    /// Both sides have signed the same terms.
    case agreed(Agreed)
    /// The side that raised it took it back.
    case withdrawn(Withdrawn)
    /// It is over, with its effect on each child.
    case resolved(Resolved)
    /// Closed by law: the work has ended for every child of it, as both sides say, so nothing is left to decide.
    case nothingLeft(NothingLeft)

    /// What exists while an answer is awaited.
    public struct Open: Hashable, Sendable, Codable {
        /// Whose answer, on which rung.
        public let turn: DisputeTurn
    }

    /// What exists while a proposal stands.
    public struct Proposed: Hashable, Sendable, Codable {
        /// Whose answer, on which rung.
        public let turn: DisputeTurn
        /// Who proposed it.
        public let by: TransferSide
        /// The message that proposes it.
        public let message: MessageDigest
        /// What it would mean for each child.
        public let effects: [DisputeEffect]
    }

    /// What exists once both have signed.
    public struct Agreed: Hashable, Sendable, Codable {
        /// When the second side signed.
        public let on: CivilDate
        /// What it means for each child.
        public let effects: [DisputeEffect]
    }

    /// What exists once it was taken back.
    public struct Withdrawn: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate
    }

    /// What exists once it is over.
    public struct Resolved: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate
        /// The side that says so.
        public let by: TransferSide
        /// What it means for each child.
        public let effects: [DisputeEffect]
        /// Whether both had signed these effects; otherwise that side gave way and takes the case on itself.
        public let wasAgreed: Bool
    }

    /// What exists once nothing is left to decide.
    public struct NothingLeft: Hashable, Sendable, Codable {
        /// The day on which the work had ended for the last of its children.
        public let on: CivilDate
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Raised.
        case raised
        /// Answered.
        case answered
        /// A proposal stands.
        case proposed
        /// Agreed and signed by both.
        case agreed
        /// Withdrawn.
        case withdrawn
        /// Resolved.
        case resolved
        /// Nothing is left to decide.
        case nothingLeft = "nothing-left"
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .raised: .raised
        case .answered: .answered
        case .proposed: .proposed
        case .agreed: .agreed
        case .withdrawn: .withdrawn
        case .resolved: .resolved
        case .nothingLeft: .nothingLeft
        }
    }

    /// Whose answer is awaited; nil once nobody's is.
    public var turn: DisputeTurn? {
        switch self {
        case .raised(let open), .answered(let open): open.turn
        case .proposed(let proposed): proposed.turn
        case .agreed, .withdrawn, .resolved, .nothingLeft: nil
        }
    }

    /// What it means, or would mean, for each child; none while nothing is proposed.
    public var effects: [DisputeEffect] {
        switch self {
        case .raised, .answered, .withdrawn, .nothingLeft: []
        case .proposed(let proposed): proposed.effects
        case .agreed(let agreed): agreed.effects
        case .resolved(let resolved): resolved.effects
        }
    }

    /// A dispute that one side has just raised: the other side's team manager answers next.
    public static func raised(by side: TransferSide, on date: CivilDate) -> DisputeState {
        .raised(Open(turn: DisputeTurn(.teamManager, awaits: side.other, since: date)))
    }
}

import WorkingDays

/// What one machine asks of another before it takes a step: the whole of what the machines know of each other.
///
/// | Step | Pack | Child |
/// |---|---|---|
/// | convene | acknowledged, refused | held by sender, accepted, declined, closed |
/// | record held, record not held | acknowledged, refused | any: what took place is recorded |
/// | accept | acknowledged | – |
/// | decline | acknowledged, refused | – |
/// | end, recall | queued, delivered, acknowledged, refused | – |
///
/// A child's state is that which the author knew: an ending of the other side that it had not seen forbids it nothing.
/// Once a child's papers were recalled, whoever knows it says nothing more of acknowledging, refusing, meeting or deciding for the child.
///
/// Acceptance asks for no meeting, and nothing asks for a limit that was met (T-4). A refused pack keeps the meeting due.
public struct Prerequisite: Hashable, Sendable {
    /// The states in which the pack must be for the child.
    public let pack: Set<PackState.Name>
    /// The states in which the child must be.
    public let child: Set<ChildState.Name>
    /// What the law says when the pack is elsewhere.
    public let otherwise: Forbidden

    /// Why the step may not be taken for a child, or nil.
    ///
    /// - Parameter known: the child's state as whoever takes the step knew it; nil for as it stands.
    func fault(for progress: ChildProgress, known: ChildState? = nil) -> Forbidden? {
        guard pack.contains(progress.pack.name) else { return otherwise }
        return child.contains((known ?? progress.state).name) ? nil : .alreadyOver
    }

    private static let answered: Set<PackState.Name> = [.acknowledged, .refused]
    private static let everyChild = Set(ChildState.Name.allCases)

    /// What a step asks of the other machines.
    public static func of(_ step: CaseStep) -> Prerequisite {
        switch step {
        case .convene:
            Prerequisite(
                pack: answered, child: [.heldBySender, .accepted, .declined, .closed], otherwise: .acknowledgeFirst)
        case .recordHeld, .recordNotHeld:
            Prerequisite(pack: answered, child: everyChild, otherwise: .acknowledgeFirst)
        case .accept:
            Prerequisite(pack: [.acknowledged], child: everyChild, otherwise: .acknowledgeFirst)
        case .decline:
            Prerequisite(pack: answered, child: everyChild, otherwise: .acknowledgeFirst)
        case .end, .recall:
            Prerequisite(
                pack: [.queued, .delivered, .acknowledged, .refused], child: everyChild, otherwise: .packFirst)
        }
    }
}

/// A step of the meeting or child machine that looks at another machine first.
public enum CaseStep: String, Hashable, Sendable, CaseIterable {
    /// Convene the receiving-in meeting.
    case convene
    /// Record it as held.
    case recordHeld = "record-held"
    /// Record it as not held.
    case recordNotHeld = "record-not-held"
    /// Accept responsibility.
    case accept
    /// Decline responsibility.
    case decline
    /// End one side's work.
    case end
    /// Recall what was delivered.
    case recall
}

extension Forbidden {
    static let acknowledgeFirst = Forbidden(
        code: "acknowledge-first", message: "No team has acknowledged the pack for this child.",
        remedy: "Acknowledge the pack, naming the team that has it.", rule: .ourDefault)
}

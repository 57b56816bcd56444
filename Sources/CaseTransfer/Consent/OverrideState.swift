import WorkingDays

/// Where an override of permission stands for one child of a draft (DERBY-71, HAV-54, CAL-38).
///
/// ```
/// none ─► entered ⇄ confirmed
///   └─► enteredForAuthor ─► entered
/// ```
/// It counts once the authoriser has confirmed it under their own account; entering it again asks for a new confirmation.
/// One that somebody typed for its author is first confirmed by the author under theirs, and is never typed by its authoriser:
/// so two people, each under their own account, stand behind every override that counts.
public enum OverrideState: Hashable, Sendable, Codable {
    /// There is none.
    case none
    /// Typed by somebody else for its author, who has not confirmed it.
    case enteredForAuthor(Entered)
    /// Entered or confirmed by its author; the authoriser has not confirmed it.
    case entered(Entered)
    /// Confirmed by its authoriser.
    case confirmed(Confirmed)

    /// What exists once it is entered.
    public struct Entered: Hashable, Sendable, Codable {
        /// On which ground.
        public let limb: ConsentOverride.Limb
        /// Who wrote it.
        public let author: PersonID
        /// Who is to confirm it.
        public let authoriser: PersonID
        /// Everybody else who stands behind its entry: who typed it, in whose stead, and who wrote any of what it rests on; nil when that
        /// is nobody.
        public let others: [PersonID]?

        init(limb: ConsentOverride.Limb, author: PersonID, authoriser: PersonID, others: Set<PersonID> = []) {
            self.limb = limb
            self.author = author
            self.authoriser = authoriser
            self.others = others.isEmpty ? nil : others.sorted { $0.text < $1.text }
        }
    }

    /// What exists once it is confirmed.
    public struct Confirmed: Hashable, Sendable, Codable {
        /// On which ground.
        public let limb: ConsentOverride.Limb
        /// Who confirmed it.
        public let authoriser: PersonID

        init(from entered: Entered) {
            limb = entered.limb
            authoriser = entered.authoriser
        }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// None.
        case none
        /// Typed for its author.
        case enteredForAuthor = "entered-for-author"
        /// Entered.
        case entered
        /// Confirmed.
        case confirmed
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .none: .none
        case .enteredForAuthor: .enteredForAuthor
        case .entered: .entered
        case .confirmed: .confirmed
        }
    }
}

extension OverrideState: LifecycleMachine {
    /// What can happen to an override.
    public enum Event: LifecycleEvent {
        /// Its author entered it, or somebody typed it for them; others may have written some of what it rests on.
        case entered(ConsentOverride.Limb, by: Actor, authoriser: PersonID, tookPart: Set<PersonID> = [])
        /// Somebody confirmed as its author what was typed for them.
        case authorConfirmed(by: Actor)
        /// Somebody confirmed it.
        case confirmed(by: Actor)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Entered.
            case entered
            /// Confirmed by its author.
            case authorConfirmed = "author-confirmed"
            /// Confirmed.
            case confirmed
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .entered: .entered
            case .authorConfirmed: .authorConfirmed
            case .confirmed: .confirmed
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.none, .entered, .entered), Edge(.enteredForAuthor, .entered, .entered),
        Edge(.entered, .entered, .entered), Edge(.confirmed, .entered, .entered),
        Edge(.none, .entered, .enteredForAuthor), Edge(.enteredForAuthor, .entered, .enteredForAuthor),
        Edge(.entered, .entered, .enteredForAuthor), Edge(.confirmed, .entered, .enteredForAuthor),
        Edge(.enteredForAuthor, .authorConfirmed, .entered), Edge(.entered, .confirmed, .confirmed),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<OverrideState> {
        switch event {
        case .entered(let limb, let actor, let authoriser, let tookPart):
            Self.entered(limb, by: actor, authoriser: authoriser, tookPart: tookPart)
        case .authorConfirmed(let actor): authorConfirmed(by: actor)
        case .confirmed(let actor): confirmed(by: actor)
        }
    }

    private static func entered(
        _ limb: ConsentOverride.Limb, by actor: Actor, authoriser: PersonID, tookPart: Set<PersonID>
    ) -> Transition<OverrideState> {
        guard let author = actor.person else { return .forbidden(.overrideNeedsAPerson) }
        guard author != authoriser else { return .forbidden(.overrideOwnAuthority) }
        guard actor.enteredBy != authoriser else { return .forbidden(.overrideOwnEntry) }
        guard actor.deputyOf != authoriser else { return .forbidden(.overrideOwnWork) }
        guard !tookPart.contains(authoriser) else { return .forbidden(.overrideOwnWords) }
        let entered = Entered(
            limb: limb, author: author, authoriser: authoriser,
            others: actor.standsFor.union(tookPart).subtracting([author]))
        return .to(actor.isInPerson ? .entered(entered) : .enteredForAuthor(entered), rule: "DERBY-71")
    }

    private func authorConfirmed(by actor: Actor) -> Transition<OverrideState> {
        switch self {
        case .none: return .forbidden(.overrideNotEntered)
        case .entered, .confirmed: return .forbidden(.overrideAlreadyConfirmed)
        case .enteredForAuthor(let entered):
            guard actor.person == entered.author else { return .forbidden(.overrideNotTheAuthor) }
            guard actor.isInPerson else { return .forbidden(.overrideNotInPerson) }
            return .to(.entered(entered), rule: "DERBY-71")
        }
    }

    private func confirmed(by actor: Actor) -> Transition<OverrideState> {
        switch self {
        case .none: return .forbidden(.overrideNotEntered)
        case .confirmed: return .forbidden(.overrideAlreadyConfirmed)
        case .enteredForAuthor(let entered): return .forbidden(.overrideAwaitsAuthor(entered.author))
        case .entered(let entered):
            guard actor.person == entered.authoriser || actor.deputyOf == entered.authoriser else {
                return .forbidden(.overrideNotTheAuthoriser)
            }
            guard actor.isInPerson else { return .forbidden(.overrideNotInPerson) }
            guard actor.roles.contains(where: \.isTeamManagerOrAbove) else { return .forbidden(.overrideRole) }
            // A deputy may be the one who wrote it, a part of it, or typed it: then one human would stand behind both names.
            guard actor.standsFor.isDisjoint(with: (entered.others ?? []) + [entered.author]) else {
                return .forbidden(.overrideOwnWork)
            }
            return .to(.confirmed(Confirmed(from: entered)), rule: "DERBY-71")
        }
    }
}

extension Role {
    /// Whether the role is that of a team manager or of somebody above one in the line of management.
    public var isTeamManagerOrAbove: Bool {
        switch self {
        case .teamManager, .serviceManager: true
        case .practitioner, .businessSupport, .caldicottGuardian, .legalAdviser, .auditor, .administrator: false
        }
    }
}

extension Forbidden {
    static let overrideNeedsAPerson = Forbidden(
        code: "override-needs-a-person", message: "An override is written by a person, never by the gateway.",
        remedy: "Enter it as the person who wrote it.", rule: "DERBY-79")
    static let overrideOwnAuthority = Forbidden(
        code: "override-own-authority", message: "The author of an override cannot authorise it.",
        remedy: "Name another team manager or service manager as authoriser.", rule: "DERBY-71")
    /// Whoever authorises an override may not have typed it: one human would stand behind both names.
    public static let overrideOwnEntry = Forbidden(
        code: "override-own-entry", message: "The authoriser of an override typed it for its author.",
        remedy: "Its author enters it under their own account, or somebody else types it for them.", rule: "DERBY-71")
    /// Whoever authorises an override wrote nothing of what it rests on.
    public static let overrideOwnWords = Forbidden(
        code: "override-own-words",
        message: "The authoriser of an override wrote some of what was written down about sharing.",
        remedy: "Name another team manager or service manager, who wrote nothing of it.", rule: "DERBY-71")
    /// The author of an override is the person who enters it, or for whom it is typed.
    public static let overrideNotTheAuthor = Forbidden(
        code: "override-not-the-author", message: "The override names another author than the person who enters it.",
        remedy: "Its author enters and confirms it; or somebody types it for them with --as.", rule: "DERBY-71")
    static func overrideAwaitsAuthor(_ author: PersonID) -> Forbidden {
        Forbidden(
            code: "override-awaits-author",
            message: "The override was typed for \(author), who has not confirmed it under their own account.",
            remedy: "\(author) runs `handover confirm TRANSFER` first.", rule: "DERBY-71")
    }
    static let overrideNotEntered = Forbidden(
        code: "override-not-entered", message: "There is no override to confirm for this child.",
        remedy: "Enter the override with its ground and rationale first.", rule: "DERBY-71")
    static let overrideAlreadyConfirmed = Forbidden(
        code: "override-already-confirmed", message: "The override has been confirmed.",
        remedy: "Nothing is to be done.",
        rule: "DERBY-71")
    static let overrideNotTheAuthoriser = Forbidden(
        code: "override-not-the-authoriser", message: "Only the authoriser named in an override confirms it.",
        remedy: "Ask the authoriser to confirm it, or enter it again naming somebody else.", rule: "DERBY-71")
    /// Whoever stands behind an override's entry confirms it neither in their own name nor as somebody's deputy.
    public static let overrideOwnWork = Forbidden(
        code: "override-own-work",
        message: "One person would stand behind both the entry of the override and its authorisation.",
        remedy: "Its authoriser confirms it in person, or a deputy who had no part in it.", rule: "DERBY-71")
    static let overrideNotInPerson = Forbidden(
        code: "override-not-in-person", message: "An override is confirmed under one's own account only.",
        remedy: "Its author and its authoriser each sign in and confirm it themselves.", rule: "DERBY-71")
    static let overrideRole = Forbidden(
        code: "override-role", message: "An override is authorised by a team manager or somebody above one.",
        remedy: "Name a team manager or service manager as authoriser.", rule: "DERBY-71")
}

public import WorkingDays

extension DisputeState: LifecycleMachine {
    /// What a dispute's law looks at besides its state: who speaks when, who raised it and for whom.
    public struct Circumstances: Hashable, Sendable {
        /// The side that speaks.
        public var speaker: TransferSide
        /// The side that raised the dispute.
        public var raiser: TransferSide
        /// The children it is about.
        public var children: [ChildReference]
        /// The civil date on which it is said.
        public var today: CivilDate

        /// Puts the circumstances together.
        public init(speaker: TransferSide, raiser: TransferSide, children: [ChildReference], today: CivilDate) {
            self.speaker = speaker
            self.raiser = raiser
            self.children = children
            self.today = today
        }
    }

    /// What can happen in a dispute.
    public enum Event: LifecycleEvent {
        /// One side makes a statement.
        case answered(Circumstances)
        /// One side proposes, with the message that does.
        case proposed([DisputeEffect], message: MessageDigest, Circumstances)
        /// One side agrees to a proposal.
        case agreed(proposal: MessageDigest, Circumstances)
        /// One side takes it to the service managers.
        case escalated(Circumstances)
        /// One side takes it back.
        case withdrawn(Circumstances)
        /// One side says that it is over.
        case resolved([DisputeEffect], Circumstances)
        /// The work has ended for every child of it; nobody says so, the law does.
        case childrenEnded(on: CivilDate)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Answered.
            case answered
            /// Proposed.
            case proposed
            /// Agreed.
            case agreed
            /// Escalated.
            case escalated
            /// Withdrawn.
            case withdrawn
            /// Resolved.
            case resolved
            /// The work has ended for every child.
            case childrenEnded = "children-ended"
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .answered: .answered
            case .proposed: .proposed
            case .agreed: .agreed
            case .escalated: .escalated
            case .withdrawn: .withdrawn
            case .resolved: .resolved
            case .childrenEnded: .childrenEnded
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.raised, .answered, .raised), Edge(.raised, .answered, .answered), Edge(.raised, .proposed, .proposed),
        Edge(.raised, .escalated, .raised), Edge(.raised, .withdrawn, .withdrawn), Edge(.raised, .resolved, .resolved),
        Edge(.answered, .answered, .answered), Edge(.answered, .proposed, .proposed),
        Edge(.answered, .escalated, .answered), Edge(.answered, .withdrawn, .withdrawn),
        Edge(.answered, .resolved, .resolved),
        Edge(.proposed, .answered, .proposed), Edge(.proposed, .answered, .answered),
        Edge(.proposed, .proposed, .proposed), Edge(.proposed, .agreed, .agreed),
        Edge(.proposed, .escalated, .proposed), Edge(.proposed, .withdrawn, .withdrawn),
        Edge(.proposed, .resolved, .resolved),
        Edge(.agreed, .resolved, .resolved),
        Edge(.raised, .childrenEnded, .nothingLeft), Edge(.answered, .childrenEnded, .nothingLeft),
        Edge(.proposed, .childrenEnded, .nothingLeft), Edge(.agreed, .childrenEnded, .nothingLeft),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<DisputeState> {
        switch event {
        case .answered(let here): answered(here)
        case .proposed(let effects, let message, let here): proposed(effects, message, here)
        case .agreed(let proposal, let here): agreed(proposal, here)
        case .escalated(let here): escalated(here)
        case .withdrawn(let here): withdrawn(here)
        case .resolved(let effects, let here): resolved(effects, here)
        case .childrenEnded(let date): childrenEnded(on: date)
        }
    }

    private func answered(_ here: Circumstances) -> Transition<DisputeState> {
        guard let turn else { return .forbidden(.disputeOver) }
        // Whoever is not asked may add to its statement, and the other side's time goes on.
        guard turn.awaits == here.speaker else { return .to(self) }
        return .to(.answered(Open(turn: turn.afterSpeaking(here.speaker, on: here.today))))
    }

    private func proposed(
        _ effects: [DisputeEffect], _ message: MessageDigest, _ here: Circumstances
    ) -> Transition<DisputeState> {
        guard let turn else { return .forbidden(.disputeOver) }
        guard here.isEveryChild(effects) else { return .forbidden(.effectsIncomplete) }
        return .to(
            .proposed(
                Proposed(
                    turn: turn.afterSpeaking(here.speaker, on: here.today), by: here.speaker, message: message,
                    effects: effects)))
    }

    private func agreed(_ proposal: MessageDigest, _ here: Circumstances) -> Transition<DisputeState> {
        switch self {
        case .proposed(let proposed):
            if proposed.by == here.speaker { return .forbidden(.ownProposal) }
            guard proposed.message == proposal else { return .forbidden(.anotherProposal) }
            return .to(.agreed(Agreed(on: here.today, effects: proposed.effects)))
        case .raised, .answered: return .forbidden(.nothingProposed)
        case .agreed, .withdrawn, .resolved, .nothingLeft: return .forbidden(.disputeOver)
        }
    }

    private func escalated(_ here: Circumstances) -> Transition<DisputeState> {
        guard let turn else { return .forbidden(.disputeOver) }
        guard turn.rung == .teamManager else { return .forbidden(.alreadyEscalated) }
        let escalated = turn.escalated(on: here.today)
        switch self {
        case .raised: return .to(.raised(Open(turn: escalated)))
        case .answered: return .to(.answered(Open(turn: escalated)))
        case .proposed(let proposed):
            return .to(
                .proposed(
                    Proposed(
                        turn: escalated, by: proposed.by, message: proposed.message, effects: proposed.effects)))
        case .agreed, .withdrawn, .resolved, .nothingLeft: return .forbidden(.disputeOver)
        }
    }

    private func withdrawn(_ here: Circumstances) -> Transition<DisputeState> {
        guard turn != nil else { return .forbidden(.disputeOver) }
        return here.speaker == here.raiser
            ? .to(.withdrawn(Withdrawn(on: here.today))) : .forbidden(.notYourDispute)
    }

    private func resolved(_ effects: [DisputeEffect], _ here: Circumstances) -> Transition<DisputeState> {
        guard here.isEveryChild(effects) else { return .forbidden(.effectsIncomplete) }
        switch self {
        case .agreed(let agreed):
            guard Set(agreed.effects) == Set(effects) else { return .forbidden(.notWhatWasAgreed) }
            return .to(
                .resolved(Resolved(on: here.today, by: here.speaker, effects: effects, wasAgreed: true)))
        case .raised, .answered, .proposed:
            let own: DisputeEffect.Outcome =
                switch here.speaker {
                case .sending: .sendingKeeps
                case .receiving: .receivingAccepts
                }
            // Nobody stands above two authorities, so one alone can only give way.
            guard effects.allSatisfy({ $0.outcome == own }) else { return .forbidden(.resolvedAlone) }
            return .to(
                .resolved(Resolved(on: here.today, by: here.speaker, effects: effects, wasAgreed: false)))
        case .withdrawn, .resolved, .nothingLeft: return .forbidden(.disputeOver)
        }
    }

    private func childrenEnded(on date: CivilDate) -> Transition<DisputeState> {
        switch self {
        case .raised, .answered, .proposed, .agreed: .to(.nothingLeft(NothingLeft(on: date)))
        case .withdrawn, .resolved, .nothingLeft: .forbidden(.disputeOver)
        }
    }
}

extension DisputeState.Circumstances {
    /// Whether effects name every child of the dispute, each once.
    fileprivate func isEveryChild(_ effects: [DisputeEffect]) -> Bool {
        effects.count == children.count && Set(effects.map(\.child)) == Set(children)
    }
}

extension Forbidden {
    static let disputeOver = Forbidden(
        code: "dispute-over",
        message: "The dispute is settled: agreed, withdrawn or resolved, or its children's work has ended.",
        remedy: "Record its effect with `handover dispute resolve` once it is agreed, or raise a new dispute.")
    static let effectsIncomplete = Forbidden(
        code: "effects-incomplete", message: "The effects do not name each child of the dispute once.",
        remedy: "Say for each child what becomes of them.")
    static let nothingProposed = Forbidden(
        code: "nothing-proposed", message: "No proposal stands that could be agreed to.",
        remedy: "Make one with `handover dispute answer --propose`.")
    static let ownProposal = Forbidden(
        code: "own-proposal", message: "The proposal that stands is this authority's own.",
        remedy: "The other side agrees to it, or makes a counter-proposal.")
    static let anotherProposal = Forbidden(
        code: "another-proposal", message: "Another proposal stands by now.",
        remedy: "Read it with `handover dispute show`, then agree to that one.")
    static let alreadyEscalated = Forbidden(
        code: "already-escalated", message: "The dispute is with the service managers already.",
        remedy: "They decide on next steps, where necessary after legal advice.", rule: "DERBY-76")
    static let notYourDispute = Forbidden(
        code: "not-your-dispute", message: "Only the side that raised a dispute withdraws it.",
        remedy: "Answer it, propose terms, or give way with `handover dispute resolve`.")
    static let notWhatWasAgreed = Forbidden(
        code: "not-what-was-agreed", message: "Both sides have signed other effects than these.",
        remedy: "Resolve it with the effects that were agreed, or raise a new dispute.")
    static let resolvedAlone = Forbidden(
        code: "resolved-alone",
        message: "One authority alone ends a dispute only by giving way for every child.",
        remedy: "Propose terms and let the other side agree: receiving-accepts ends it alone for the receiving "
            + "authority, sending-keeps for the sending one.", rule: .ourDefault)
}

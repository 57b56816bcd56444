public import WorkingDays

/// Where papers stand that may have come to the wrong place: those about a child, or a single document that was recalled.
///
/// ```
/// held ⇄ quarantined ─► destroyed
/// ```
/// Only a refusal that is taken back leads from quarantine to held; a recall stands. Papers that come after the destruction are
/// destroyed by another word of it.
public enum PapersState: Hashable, Sendable, Codable {
    /// Whoever may see the case may open them.
    case held
    /// Nobody on the receiving side may open them; they wait for a person to confirm their destruction.
    case quarantined(Quarantined)
    /// The receiving side has destroyed them.
    case destroyed(Destroyed)

    /// What exists while they are in quarantine.
    public struct Quarantined: Hashable, Sendable, Codable {
        /// Since when.
        public let since: CivilDate

        init(since date: CivilDate) { since = date }
    }

    /// What exists once they are destroyed.
    public struct Destroyed: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate

        init(on date: CivilDate) { on = date }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Open to whoever may see the case.
        case held
        /// Closed to everybody.
        case quarantined
        /// Gone.
        case destroyed
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .held: .held
        case .quarantined: .quarantined
        case .destroyed: .destroyed
        }
    }
}

extension PapersState: LifecycleMachine {
    /// What can happen to papers.
    public enum Event: LifecycleEvent {
        /// They were recalled, or refused as the wrong child's.
        case quarantined(on: CivilDate)
        /// The receiving team took its refusal back.
        case takenBack
        /// The receiving side destroyed them.
        case destroyed(on: CivilDate)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Recalled or refused.
            case quarantined
            /// Refusal taken back.
            case takenBack = "taken-back"
            /// Destroyed.
            case destroyed
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .quarantined: .quarantined
            case .takenBack: .takenBack
            case .destroyed: .destroyed
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.held, .quarantined, .quarantined), Edge(.quarantined, .quarantined, .quarantined),
        Edge(.destroyed, .quarantined, .destroyed),
        Edge(.held, .takenBack, .held), Edge(.quarantined, .takenBack, .held),
        Edge(.quarantined, .destroyed, .destroyed), Edge(.destroyed, .destroyed, .destroyed),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<PapersState> {
        switch event {
        case .quarantined(let date): quarantined(on: date)
        case .takenBack: takenBack()
        case .destroyed(let date): destroyed(on: date)
        }
    }

    private func quarantined(on date: CivilDate) -> Transition<PapersState> {
        switch self {
        case .held: .to(.quarantined(Quarantined(since: date)))
        // A recall that crosses a refusal, or comes when the papers are gone, changes nothing for them.
        case .quarantined, .destroyed: .to(self)
        }
    }

    private func takenBack() -> Transition<PapersState> {
        switch self {
        case .held, .quarantined: .to(.held)
        case .destroyed: .forbidden(.papersDestroyed)
        }
    }

    private func destroyed(on date: CivilDate) -> Transition<PapersState> {
        switch self {
        case .held: .forbidden(.notQuarantined)
        case .quarantined: .to(.destroyed(Destroyed(on: date)))
        case .destroyed: .to(self)
        }
    }
}

extension Forbidden {
    static let papersDestroyed = Forbidden(
        code: "papers-destroyed", message: "The papers about this child have been destroyed here.",
        remedy: "Ask the sending authority to send them again in a transfer of their own.")
    static let notQuarantined = Forbidden(
        code: "not-quarantined", message: "These papers were neither recalled nor refused as the wrong child's.",
        remedy: "Leave them: what was lawfully shared is destroyed under retention, with `handover purge` and `erase`.")
}

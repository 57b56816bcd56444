public import WorkingDays

extension MeetingState: LifecycleMachine {
    /// What the meeting's law looks at besides the meeting: the day, the residence date and what is due.
    public struct Circumstances: Hashable, Sendable {
        /// The civil date on which it is said.
        public var today: CivilDate
        /// The child's residence date, when it is known.
        public var residence: CivilDate?
        /// When the meeting is due, as the receiving authority has said.
        public var due: DueMeeting?

        /// Puts the circumstances together.
        public init(today: CivilDate, residence: CivilDate? = nil, due: DueMeeting? = nil) {
            self.today = today
            self.residence = residence
            self.due = due
        }
    }

    /// What can happen to a meeting.
    public enum Event: LifecycleEvent {
        /// It is convened for a date, or moved to another.
        case convened(for: CivilDate, Circumstances)
        /// It was held.
        case held(on: CivilDate, Circumstances)
        /// It was not held on the date it was convened for, or will not be.
        case notHeld(on: CivilDate, MeetingStatement.NotHeldReason, Circumstances)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Convened.
            case convened
            /// Held.
            case held
            /// Not held.
            case notHeld = "not-held"
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .convened: .convened
            case .held: .held
            case .notHeld: .notHeld
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.none, .convened, .convened), Edge(.convened, .convened, .convened), Edge(.notHeld, .convened, .convened),
        Edge(.none, .held, .held), Edge(.convened, .held, .held), Edge(.notHeld, .held, .held),
        Edge(.convened, .notHeld, .notHeld),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<MeetingState> {
        switch event {
        case .convened(let date, let circumstances): convened(for: date, circumstances)
        case .held(let date, let circumstances): held(on: date, circumstances)
        case .notHeld(let date, let reason, let circumstances): notHeld(on: date, reason, circumstances)
        }
    }

    private func convened(for date: CivilDate, _ circumstances: Circumstances) -> Transition<MeetingState> {
        switch self {
        case .none, .convened, .notHeld:
            date < circumstances.today
                ? .forbidden(.convenedInPast)
                : .to(
                    .convened(Convened(for: date)), rule: circumstances.due?.rule,
                    notices: circumstances.lateness(of: date, code: "convened-late"))
        case .held: .forbidden(.meetingAlreadyHeld)
        }
    }

    private func held(on date: CivilDate, _ circumstances: Circumstances) -> Transition<MeetingState> {
        guard date <= circumstances.today else { return .forbidden(.heldInFuture) }
        var notices = circumstances.lateness(of: date, code: "held-late")
        // A residence date can be provisional and put right later, so what took place is recorded and only flagged.
        if let residence = circumstances.residence, date < residence { notices.append(.heldBeforeResidence) }
        switch self {
        case .none: notices.append(.heldWithoutInvitation)
        case .convened, .notHeld: break
        case .held: return .forbidden(.meetingAlreadyHeld)
        }
        return .to(.held(Held(on: date)), rule: circumstances.due?.rule, notices: notices)
    }

    private func notHeld(
        on date: CivilDate, _ reason: MeetingStatement.NotHeldReason, _ circumstances: Circumstances
    ) -> Transition<MeetingState> {
        switch self {
        case .convened(let convened):
            // It may lie ahead: a meeting that is called off has already not been held.
            convened.date == date
                ? .to(.notHeld(NotHeld(from: convened, reason: reason)), rule: circumstances.due?.rule)
                : .forbidden(.notTheConvenedDate)
        case .none, .notHeld: .forbidden(.meetingNotConvened)
        case .held: .forbidden(.meetingAlreadyHeld)
        }
    }
}

extension MeetingState.Circumstances {
    fileprivate func lateness(of date: CivilDate, code: String) -> [Finding] {
        guard let due, date > due.due else { return [] }
        return [
            Finding(
                code: code, severity: .warning, place: "meeting",
                message: "The meeting's date, \(date), is after \(due.due), the last day in time.",
                remedy: "Tell the team manager and record why; the step stands.", rule: due.rule)
        ]
    }
}

extension Finding {
    static let heldBeforeResidence = Finding(
        code: "held-before-residence", severity: .warning, place: "meeting",
        message: "The meeting was held before the family became resident.",
        remedy: "Check the residence date with the sending authority.", rule: "T-2")
    static let heldWithoutInvitation = Finding(
        code: "held-without-invitation", severity: .note, place: "meeting",
        message: "The meeting was held without having been convened through the gateway.",
        remedy: "Make sure that the previous area's social worker knew of it.")
}

extension Forbidden {
    static let convenedInPast = Forbidden(
        code: "convened-in-past", message: "A meeting cannot be convened for a day that has passed.",
        remedy: "Give a coming date, or record the meeting as held.")
    static let heldInFuture = Forbidden(
        code: "in-future", message: "A meeting cannot have been held on a day that is still to come.",
        remedy: "Give the date on which it was held, or convene it for that day.")
    static let meetingAlreadyHeld = Forbidden(
        code: "meeting-already-held", message: "The receiving-in meeting has been held for this child.",
        remedy: "Later meetings belong to the receiving authority's own plan.")
    static let notTheConvenedDate = Forbidden(
        code: "not-the-convened-date", message: "No meeting was convened for that date.",
        remedy: "Give the date for which the meeting was last convened.")
    static let meetingNotConvened = Forbidden(
        code: "meeting-not-convened", message: "No meeting is convened that could have failed to take place.",
        remedy: "Convene the meeting first.")
}

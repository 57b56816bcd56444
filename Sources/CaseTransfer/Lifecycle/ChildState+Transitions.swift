public import WorkingDays

extension ChildState: LifecycleMachine {
    /// What can happen to responsibility for a child.
    public enum Event: LifecycleEvent {
        /// The receiving authority accepts responsibility from a date.
        case accepted(from: CivilDate)
        /// The receiving authority declines it.
        case declined(DecidedChild.DeclineReason)
        /// One side's work ends; `today` is when it says so.
        case ended(EndedChild.Reason, on: CivilDate, by: TransferSide, today: CivilDate)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Accepted.
            case accepted
            /// Declined.
            case declined
            /// Ended.
            case ended
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .accepted: .accepted
            case .declined: .declined
            case .ended: .ended
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.heldBySender, .accepted, .accepted), Edge(.declined, .accepted, .accepted),
        Edge(.heldBySender, .declined, .declined), Edge(.declined, .declined, .declined),
        Edge(.accepted, .ended, .closed),
        Edge(.heldBySender, .ended, .ended), Edge(.declined, .ended, .ended), Edge(.accepted, .ended, .ended),
        Edge(.ended, .ended, .ended),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<ChildState> {
        switch event {
        case .accepted(let date): accepted(from: date)
        case .declined(let reason): declined(reason)
        case .ended(let reason, let date, let side, let today):
            date > today
                ? .forbidden(.endingInFuture) : ended(reason, on: date, by: side)
        }
    }

    private func accepted(from date: CivilDate) -> Transition<ChildState> {
        switch self {
        case .heldBySender, .declined: .to(.accepted(Accepted(from: date)))
        case .accepted: .forbidden(.alreadyAccepted)
        case .closed, .ended: .forbidden(.alreadyOver)
        }
    }

    private func declined(_ reason: DecidedChild.DeclineReason) -> Transition<ChildState> {
        switch self {
        case .heldBySender, .declined: .to(.declined(Declined(reason: reason)))
        case .accepted: .forbidden(.alreadyAccepted)
        case .closed, .ended: .forbidden(.alreadyOver)
        }
    }

    private func ended(_ reason: EndedChild.Reason, on date: CivilDate, by side: TransferSide) -> Transition<ChildState>
    {
        switch self {
        case .heldBySender, .declined: endedBeforeAcceptance(reason, on: date, by: side)
        case .accepted(let accepted): endedAfterAcceptance(accepted, reason, on: date, by: side)
        case .ended(let ended):
            ended.saidBy.contains(side)
                ? .forbidden(.alreadyOver) : .to(.ended(Ended(ended, confirmedBy: side)), rule: "T-10")
        case .closed: .forbidden(.alreadyOver)
        }
    }

    private func endedBeforeAcceptance(
        _ reason: EndedChild.Reason, on date: CivilDate, by side: TransferSide
    ) -> Transition<ChildState> {
        switch (reason, side) {
        case (.transferred, _): .forbidden(.closingBeforeAcceptance)
        // A plan is ended in a review by whoever works it, and that is still the sending authority.
        case (.noLongerInNeed, .receiving): .forbidden(.planNotOurs)
        case (.noLongerInNeed, .sending), (.died, _), (.returned, _):
            .to(.ended(Ended(reason: reason, on: date, acceptedFrom: nil, saidBy: side)), rule: reason.rule)
        }
    }

    private func endedAfterAcceptance(
        _ accepted: Accepted, _ reason: EndedChild.Reason, on date: CivilDate, by side: TransferSide
    ) -> Transition<ChildState> {
        switch (reason, side) {
        case (.transferred, .sending):
            date < accepted.from
                ? .forbidden(.closingBeforeEffect) : .to(.closed(Closed(from: accepted, on: date)), rule: reason.rule)
        case (.transferred, .receiving): .forbidden(.closingIsTheSenders)
        case (.returned, _): .forbidden(.returnedAfterAcceptance)
        case (.noLongerInNeed, .sending): .forbidden(.planNotOurs)
        case (.noLongerInNeed, .receiving), (.died, _):
            .to(
                .ended(Ended(reason: reason, on: date, acceptedFrom: accepted.from, saidBy: side)), rule: reason.rule)
        }
    }
}

extension EndedChild.Reason {
    /// The rule an ending with this reason rests on.
    var rule: RuleCitation? {
        switch self {
        case .transferred: "T-10"
        case .noLongerInNeed: "CAL-27"
        case .died, .returned: nil
        }
    }
}

extension Forbidden {
    static let alreadyAccepted = Forbidden(
        code: "already-accepted", message: "Responsibility for this child has been accepted.",
        remedy: "Telephone the other authority; a case is handed back by a transfer of its own.")
    static let alreadyOver = Forbidden(
        code: "already-over", message: "This child's part of the transfer is over.",
        remedy: "Prepare a new transfer if the family has moved again.")
    static let closingBeforeAcceptance = Forbidden(
        code: "closing-before-acceptance",
        message: "The sending authority closes as transferred only after the receiving authority has accepted.",
        remedy: "Wait for their decision, or telephone their team; until then we work the plan.", rule: "T-10")
    static let closingBeforeEffect = Forbidden(
        code: "closing-before-effect", message: "The closure is dated before the acceptance takes effect.",
        remedy: "Close on the date from which they accepted, or later.", rule: "T-10")
    static let closingIsTheSenders = Forbidden(
        code: "closing-is-the-senders", message: "Only the sending authority closes as transferred.",
        remedy: "Leave the closure to the sending authority.", rule: "T-10")
    static let planNotOurs = Forbidden(
        code: "plan-not-ours", message: "Only the authority that works the plan ends it in a review.",
        remedy: "Decline responsibility, or let the authority that works the plan hold the review.", rule: "CAL-27")
    static let returnedAfterAcceptance = Forbidden(
        code: "returned-after-acceptance", message: "The family's return came after responsibility was accepted.",
        remedy: "The authority that accepted prepares a transfer back.")
    static let endingInFuture = Forbidden(
        code: "in-future", message: "Something that has happened cannot be dated in the future.",
        remedy: "Give the date on which it happened.")
}

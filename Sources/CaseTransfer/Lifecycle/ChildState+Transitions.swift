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
                ? .forbidden(.endingInFuture) : ended(Ended.Word(side: side, reason: reason, on: date))
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

    private func ended(_ word: Ended.Word) -> Transition<ChildState> {
        if case .ended(let ended) = self, ended.words.contains(where: { $0.side == word.side }) {
            return .forbidden(.alreadyOver)
        }
        let fault = acceptedFrom.map { Self.faultAfterAcceptance(word, from: $0) } ?? Self.faultBeforeAcceptance(word)
        if let fault { return .forbidden(fault) }
        let rule = word.reason.rule
        switch self {
        case .heldBySender, .declined: return .to(.ended(Ended(word, acceptedFrom: nil)), rule: rule)
        case .accepted(let accepted):
            return word.reason == .transferred
                ? .to(.closed(Closed(from: accepted, on: word.on)), rule: rule)
                : .to(.ended(Ended(word, acceptedFrom: accepted.from)), rule: rule)
        case .ended(let ended): return .to(.ended(Ended(ended, word)), rule: rule)
        case .closed: return .forbidden(.alreadyOver)
        }
    }

    private static func faultBeforeAcceptance(_ word: Ended.Word) -> Forbidden? {
        switch (word.reason, word.side) {
        case (.transferred, _): .closingBeforeAcceptance
        // A plan is ended in a review by whoever works it, and that is still the sending authority.
        case (.noLongerInNeed, .receiving): .planNotOurs
        case (.noLongerInNeed, .sending), (.died, _), (.returned, _): nil
        }
    }

    private static func faultAfterAcceptance(_ word: Ended.Word, from accepted: CivilDate) -> Forbidden? {
        switch (word.reason, word.side) {
        case (.transferred, .sending): word.on < accepted ? .closingBeforeEffect : nil
        case (.transferred, .receiving): .closingIsTheSenders
        case (.returned, _): .returnedAfterAcceptance
        case (.noLongerInNeed, .sending): .planNotOurs
        case (.noLongerInNeed, .receiving), (.died, _): nil
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

public import WorkingDays

extension ChildState: LifecycleMachine {
    /// What can happen to responsibility for a child.
    public enum Event: LifecycleEvent {
        /// The receiving authority accepts responsibility from a date.
        case accepted(from: CivilDate)
        /// The receiving authority declines it.
        case declined(DecidedChild.DeclineReason)
        /// One side's work ends; `today` is when it says so, `movedTo` the authority of a family that moved on.
        ///
        /// `asIfNotAccepted`: whether it is judged as if nobody had accepted, because whoever says it had not seen the acceptance, or
        /// because the acceptance rested on papers that were recalled.
        case ended(
            EndedChild.Reason, on: CivilDate, by: TransferSide, today: CivilDate, movedTo: AuthorityCode? = nil,
            asIfNotAccepted: Bool = false)
        /// One side takes back its word that its work ended, which was a mistake.
        case endingWithdrawn(EndedChild.Reason, on: CivilDate, by: TransferSide)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Accepted.
            case accepted
            /// Declined.
            case declined
            /// Ended.
            case ended
            /// The word that it ended was taken back.
            case endingWithdrawn = "ending-withdrawn"
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .accepted: .accepted
            case .declined: .declined
            case .ended: .ended
            case .endingWithdrawn: .endingWithdrawn
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.heldBySender, .accepted, .accepted), Edge(.declined, .accepted, .accepted),
        Edge(.heldBySender, .declined, .declined), Edge(.declined, .declined, .declined),
        Edge(.accepted, .ended, .closed),
        Edge(.heldBySender, .ended, .ended), Edge(.declined, .ended, .ended), Edge(.accepted, .ended, .ended),
        Edge(.closed, .ended, .ended), Edge(.ended, .ended, .ended),
        Edge(.closed, .endingWithdrawn, .accepted),
        Edge(.ended, .endingWithdrawn, .heldBySender), Edge(.ended, .endingWithdrawn, .accepted),
        Edge(.ended, .endingWithdrawn, .declined), Edge(.ended, .endingWithdrawn, .closed),
        Edge(.ended, .endingWithdrawn, .ended),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<ChildState> {
        switch event {
        case .accepted(let date): accepted(from: date)
        case .declined(let reason): declined(reason)
        case .ended(let reason, let date, let side, let today, let movedTo, let asIfNotAccepted):
            date > today
                ? .forbidden(.endingInFuture)
                : ended(
                    Ended.Word(side: side, reason: reason, on: date, movedTo: movedTo),
                    acceptedFrom: asIfNotAccepted ? nil : acceptedFrom)
        case .endingWithdrawn(let reason, let date, let side): withdrawn(reason, on: date, by: side)
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

    private func ended(_ word: Ended.Word, acceptedFrom: CivilDate?) -> Transition<ChildState> {
        let own = words.filter { $0.side == word.side }
        // Each side says once why its work ended. A switched route leaves the case open, so an end may follow it; and news of the
        // child's safety is told whatever was said before.
        let mayFollow = word.reason.isNewsOfSafety || own.allSatisfy { $0.reason.effect == .switchesRoute }
        guard mayFollow, !own.contains(where: { $0.reason == word.reason }) else { return .forbidden(.alreadyOver) }
        if let fault = Self.fault(of: word, acceptedFrom: acceptedFrom) { return .forbidden(fault) }
        let isAfterClosing = words.contains { $0.reason == .transferred }
        return .to(
            saying(words + [word]), rule: word.reason.rule,
            notices: word.reason.notices + (isAfterClosing ? [.newsAfterClosing] : []))
    }

    private func withdrawn(
        _ reason: EndedChild.Reason, on date: CivilDate, by side: TransferSide
    ) -> Transition<ChildState> {
        var left = words
        guard let index = left.firstIndex(where: { $0.side == side && $0.reason == reason && $0.on == date }) else {
            return .forbidden(.endingNotSaid)
        }
        left.remove(at: index)
        return .to(saying(left), notices: [.endingWithdrawn])
    }

    /// Why a side may not say that word, by the acceptance that counts for it, or nil.
    private static func fault(of word: Ended.Word, acceptedFrom: CivilDate?) -> Forbidden? {
        if let acceptedFrom, word.reason == .transferred, word.side == .sending, word.on < acceptedFrom {
            return .closingBeforeEffect
        }
        guard !word.reason.speakers(afterAcceptance: acceptedFrom != nil).contains(word.side) else { return nil }
        return switch word.reason {
        case .transferred: acceptedFrom == nil ? .closingBeforeAcceptance : .closingIsTheSenders
        case .returned: .returnedAfterAcceptance
        case .movedOn: .movedOnAfterAcceptance
        case .noLongerInNeed: .planNotOurs
        // What happens in the child's life is open to both sides, so only a declined service is left.
        case .serviceDeclined, .died, .turned18, .leftEngland, .harmEnquiry, .protectionPlan, .lookedAfter:
            .serviceNotOurs
        }
    }
}

extension EndedChild.Reason {
    /// What people on both sides should look at when a child's part ends so.
    fileprivate var notices: [Finding] {
        switch self {
        case .harmEnquiry, .protectionPlan, .lookedAfter: [.routeSwitched]
        case .serviceDeclined: [.serviceDeclined]
        case .movedOn: [.movedAgain]
        case .leftEngland: [.leftEngland]
        case .transferred, .died, .returned, .noLongerInNeed, .turned18: []
        }
    }
}

extension Finding {
    static let newsAfterClosing = Finding(
        code: "news-after-closing", severity: .warning, place: "ending",
        message: "There is news of the child after the sending authority closed its case as transferred.",
        remedy: "Read it, and telephone whoever still sees the family or keeps its record.", rule: "T-10")
    static let endingWithdrawn = Finding(
        code: "ending-withdrawn", severity: .warning, place: "ending",
        message: "It was said in mistake that the work for the child ended: what stood before stands again.",
        remedy:
            "Look at who holds the case and when the meeting is due; take back a word of your own that rested on it.",
        rule: .ourDefault)
    static let routeSwitched = Finding(
        code: "route-switched", severity: .warning, place: "ending",
        message: "The child is on another route now; this transfer is not it.",
        remedy: "Tell the other authority by telephone too, and the parents of the change of approach and its reasons.",
        rule: "DERBY-5")
    static let serviceDeclined = Finding(
        code: "service-declined", severity: .warning, place: "ending",
        message:
            "The family declines the service. It is no answer about sharing, and the duty stays where the child lives.",
        remedy: "Record it; look again when there is ground for a section 47 enquiry.", rule: "DERBY-4")
    static let movedAgain = Finding(
        code: "moved-again", severity: .warning, place: "ending",
        message: "The family has moved on before anybody accepted: more than one move in a short time.",
        remedy: "Consider trafficking and modern slavery, and the impact of the move on the child.", rule: "DERBY-63")
    static let leftEngland = Finding(
        code: "left-england", severity: .note, place: "ending", message: "The child lives outside England now.",
        remedy: "Tell the services of that nation or country; this gateway does not reach them.")
}

extension Finding {
    static let acceptanceCrossed = Finding(
        code: "acceptance-crossed", severity: .warning, place: "ending",
        message:
            "Our acceptance crossed their word that the child's part of this transfer ended: their gateway rejects it, and we "
            + "do not hold the case.",
        remedy:
            "Ring them now and agree who works the plan. If their word was a mistake they take it back, and we accept again.",
        rule: .ourDefault)
}

extension Forbidden {
    static let alreadyAccepted = Forbidden(
        code: "already-accepted", message: "Responsibility for this child has been accepted.",
        remedy: "Telephone the other authority; a case is handed back by a transfer of its own.")
    static let alreadyOver = Forbidden(
        code: "already-over", message: "This child's part of the transfer is over.",
        remedy:
            "Prepare a new transfer if the family has moved again; if the ending was a mistake, whoever said it takes "
            + "it back with `handover ending withdraw`.")
    static let endingNotSaid = Forbidden(
        code: "ending-not-said", message: "This side has not said that ending, or has taken it back already.",
        remedy: "Give reason and date as `handover show` prints them; each side takes back only its own word.")
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
    static let movedOnAfterAcceptance = Forbidden(
        code: "moved-on-after-acceptance", message: "The family moved on after responsibility was accepted.",
        remedy: "The authority that accepted prepares a transfer to the next one.")
    static let movedOnWhere = Forbidden(
        code: "moved-on-where", message: "A move to another authority names that authority, and no other ending does.",
        remedy: "Give the authority the family lives in now: not the one it left, nor the one of this transfer.")
    static let reviewMisplaced = Forbidden(
        code: "review-misplaced", message: "The review stands beside another ending, or after the day of the ending.",
        remedy: "Give the review's day with an ending as no longer in need, on that day or before.", rule: "CAL-27")
    static let serviceNotOurs = Forbidden(
        code: "service-not-ours", message: "The service is declined with the authority that works the plan.",
        remedy: "Telephone them, so that they accept and record it; refuse or decline the pack for what is ours.",
        rule: "DERBY-4")
    static let endingInFuture = Forbidden(
        code: "in-future", message: "Something that has happened cannot be dated in the future.",
        remedy: "Give the date on which it happened.")
}

public import WorkingDays

extension PackState: LifecycleMachine {
    /// What can happen to a pack.
    public enum Event: LifecycleEvent {
        /// The case was prepared, or prepared again.
        case prepared
        /// The pack was sealed and queued.
        case sealed(on: CivilDate)
        /// The receiving gateway's receipt was stored.
        case delivered(on: CivilDate)
        /// The receiving gateway said no for good.
        case rejected(RejectionCode, on: CivilDate)
        /// The same bytes are sent again after what was wrong had been put right.
        case resumed(on: CivilDate)
        /// A team has the pack and says when the meeting is due.
        case acknowledged(DueMeeting, on: CivilDate)
        /// A team says no to it for this child.
        case refused(RefusedChild.Reason, on: CivilDate, RefusedChild.Detail? = nil)
        /// The receiving authority says anew when the meeting is due.
        case restated(DueMeeting)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Prepared.
            case prepared
            /// Sealed.
            case sealed
            /// Receipt stored.
            case delivered
            /// Rejected for good.
            case rejected
            /// Sent again.
            case resumed
            /// Acknowledged.
            case acknowledged
            /// Refused.
            case refused
            /// The due date said anew.
            case restated
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .prepared: .prepared
            case .sealed: .sealed
            case .delivered: .delivered
            case .rejected: .rejected
            case .resumed: .resumed
            case .acknowledged: .acknowledged
            case .refused: .refused
            case .restated: .restated
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.draft, .prepared, .draft), Edge(.rejected, .prepared, .draft),
        Edge(.draft, .sealed, .queued), Edge(.rejected, .sealed, .queued),
        Edge(.queued, .delivered, .delivered), Edge(.acknowledged, .delivered, .acknowledged),
        Edge(.refused, .delivered, .refused),
        Edge(.queued, .rejected, .rejected), Edge(.rejected, .resumed, .queued),
        Edge(.queued, .acknowledged, .acknowledged), Edge(.delivered, .acknowledged, .acknowledged),
        Edge(.acknowledged, .acknowledged, .acknowledged), Edge(.refused, .acknowledged, .acknowledged),
        Edge(.queued, .refused, .refused), Edge(.delivered, .refused, .refused),
        Edge(.acknowledged, .refused, .refused), Edge(.refused, .refused, .refused),
        Edge(.acknowledged, .restated, .acknowledged), Edge(.refused, .restated, .refused),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<PackState> {
        switch event {
        case .prepared: prepared()
        case .sealed(let date): sealed(on: date)
        case .delivered(let date): delivered(on: date)
        case .rejected(let code, let date): rejected(code, on: date)
        case .resumed(let date): resumed(on: date)
        case .acknowledged(let due, let date): acknowledged(due, on: date)
        case .refused(let reason, let date, let detail): refused(reason, detail, on: date)
        case .restated(let due): restated(due)
        }
    }

    private func prepared() -> Transition<PackState> {
        switch self {
        case .draft, .rejected: .to(.draft)
        case .queued, .delivered, .acknowledged, .refused: .forbidden(.packAlreadySent)
        }
    }

    private func sealed(on date: CivilDate) -> Transition<PackState> {
        switch self {
        case .draft, .rejected: .to(.queued(Queued(sealedOn: date)))
        case .queued, .delivered, .acknowledged, .refused: .forbidden(.packAlreadySent)
        }
    }

    private func delivered(on date: CivilDate) -> Transition<PackState> {
        switch self {
        case .queued(let queued): .to(.delivered(Delivered(from: queued, on: date)))
        // The team's answer can overtake a receipt that was lost on the way.
        case .acknowledged, .refused: .to(self)
        case .draft, .delivered, .rejected: .forbidden(.packNotWaiting)
        }
    }

    private func rejected(_ code: RejectionCode, on date: CivilDate) -> Transition<PackState> {
        switch self {
        case .queued(let queued): .to(.rejected(Rejected(from: queued, on: date, code: code)))
        case .draft, .delivered, .acknowledged, .refused, .rejected: .forbidden(.packNotWaiting)
        }
    }

    private func resumed(on date: CivilDate) -> Transition<PackState> {
        switch self {
        case .rejected: .to(.queued(Queued(sealedOn: date)))
        case .draft, .queued, .delivered, .acknowledged, .refused: .forbidden(.packNotRejected)
        }
    }

    private func acknowledged(_ due: DueMeeting, on date: CivilDate) -> Transition<PackState> {
        switch self {
        case .queued, .delivered, .acknowledged, .refused:
            .to(.acknowledged(Acknowledged(on: date, due: due)), rule: due.rule)
        case .draft, .rejected: .forbidden(.packFirst)
        }
    }

    private func restated(_ due: DueMeeting) -> Transition<PackState> {
        switch self {
        case .acknowledged(let acknowledged):
            .to(.acknowledged(Acknowledged(on: acknowledged.on, due: due)), rule: due.rule)
        case .refused(let refused):
            // Without an acknowledgement before it, a refusal has said no date that could be said anew.
            refused.due == nil
                ? .forbidden(.acknowledgeFirst)
                : .to(
                    .refused(Refused(on: refused.on, reason: refused.reason, detail: refused.detail, due: due)),
                    rule: due.rule)
        case .queued, .delivered: .forbidden(.acknowledgeFirst)
        case .draft, .rejected: .forbidden(.packFirst)
        }
    }

    private func refused(
        _ reason: RefusedChild.Reason, _ detail: RefusedChild.Detail?, on date: CivilDate
    ) -> Transition<PackState> {
        switch self {
        case .queued, .delivered, .acknowledged, .refused:
            .to(.refused(Refused(on: date, reason: reason, detail: detail, due: due)))
        case .draft, .rejected: .forbidden(.packFirst)
        }
    }
}

extension Forbidden {
    static let refusalDetail = Forbidden(
        code: "refusal-detail", message: "What stands beside the refusal's reason does not belong to it.",
        remedy:
            "Say how the residence was checked, and when; which documents; or which route: each with its own reason.")
    static let packAlreadySent = Forbidden(
        code: "pack-already-sent", message: "The pack of this transfer has been sent.",
        remedy: "Send what is missing as a supplement, or prepare a new transfer.")
    static let packNotWaiting = Forbidden(
        code: "pack-not-waiting", message: "No pack is waiting for an answer of the other gateway.",
        remedy: "Look at the transfer's messages: the answer has come already or belongs to another message.")
    static let packNotRejected = Forbidden(
        code: "pack-not-rejected", message: "The other gateway has not rejected the pack.",
        remedy: "Leave it to the outbox, which sends it again by itself.")
    static let packFirst = Forbidden(
        code: "pack-first", message: "No pack has been sent for this child.",
        remedy: "Prepare the case and send the pack first.")
}

public import WorkingDays

extension DeliveryState: LifecycleMachine {
    /// What can happen to a message on its way.
    public enum Event: LifecycleEvent {
        /// The other gateway's receipt was stored.
        case receiptStored(MessageDigest, on: CivilDate)
        /// The other gateway's rejection was stored.
        case rejected(RejectionCode, on: CivilDate)
        /// The outbox gave up.
        case givenUp(fault: String)
        /// A person asked for the same bytes to be sent again.
        case resumed
        /// A message before it was rejected.
        case earlierRejected(MessageDigest, on: CivilDate)
        /// The other authority has no gateway, so a person hands it over.
        case leftToHand
        /// A person has handed it over.
        case handedOver(HandMeans, on: CivilDate)
        /// Somebody told us that it arrived.
        case arrivalReported(HandMeans, on: CivilDate)
        /// The other authority has a gateway now, so the same bytes are sent to it.
        case posted
        /// A person withdrew it before any of it had left.
        case withdrawn(on: CivilDate)

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Receipt stored.
            case receiptStored = "receipt-stored"
            /// Rejected.
            case rejected
            /// Given up.
            case givenUp = "given-up"
            /// Resumed.
            case resumed
            /// An earlier message rejected.
            case earlierRejected = "earlier-rejected"
            /// Left to a person.
            case leftToHand = "left-to-hand"
            /// Handed over.
            case handedOver = "handed-over"
            /// Arrival reported.
            case arrivalReported = "arrival-reported"
            /// Sent to their new gateway.
            case posted
            /// Withdrawn.
            case withdrawn
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .receiptStored: .receiptStored
            case .rejected: .rejected
            case .givenUp: .givenUp
            case .resumed: .resumed
            case .earlierRejected: .earlierRejected
            case .leftToHand: .leftToHand
            case .handedOver: .handedOver
            case .arrivalReported: .arrivalReported
            case .posted: .posted
            case .withdrawn: .withdrawn
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.queued, .receiptStored, .delivered), Edge(.needsAttention, .receiptStored, .delivered),
        Edge(.delivered, .receiptStored, .delivered),
        Edge(.queued, .rejected, .rejected), Edge(.needsAttention, .rejected, .rejected),
        Edge(.queued, .givenUp, .needsAttention), Edge(.needsAttention, .givenUp, .needsAttention),
        Edge(.needsAttention, .resumed, .queued), Edge(.rejected, .resumed, .queued),
        Edge(.stranded, .resumed, .queued),
        Edge(.queued, .earlierRejected, .stranded), Edge(.needsAttention, .earlierRejected, .stranded),
        Edge(.queued, .leftToHand, .byHand),
        Edge(.byHand, .handedOver, .handedOver), Edge(.handedOver, .handedOver, .handedOver),
        Edge(.handedOver, .arrivalReported, .arrived), Edge(.arrived, .arrivalReported, .arrived),
        Edge(.byHand, .posted, .queued), Edge(.handedOver, .posted, .queued), Edge(.arrived, .posted, .queued),
        Edge(.queued, .withdrawn, .withdrawn), Edge(.needsAttention, .withdrawn, .withdrawn),
        Edge(.byHand, .withdrawn, .withdrawn),
        Edge(.rejected, .withdrawn, .withdrawn), Edge(.stranded, .withdrawn, .withdrawn),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<DeliveryState> {
        switch event {
        case .receiptStored(let receipt, let date): receiptStored(receipt, on: date)
        case .rejected(let code, let date): rejected(code, on: date)
        case .givenUp(let fault): givenUp(fault)
        case .resumed: resumed()
        case .earlierRejected(let message, let date): earlierRejected(message, on: date)
        case .leftToHand: leftToHand()
        case .handedOver(let means, let date): handedOver(means, on: date)
        case .arrivalReported(let means, let date): arrivalReported(means, on: date)
        case .posted: posted()
        case .withdrawn(let date): withdrawn(on: date)
        }
    }

    private func receiptStored(_ receipt: MessageDigest, on date: CivilDate) -> Transition<DeliveryState> {
        switch self {
        case .queued, .needsAttention: .to(.delivered(Delivered(receipt: receipt, on: date)))
        case .delivered(let delivered): delivered.receipt == receipt ? .to(self) : .forbidden(.secondReceipt)
        case .rejected, .stranded, .withdrawn: .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: .forbidden(.goesByHand)
        }
    }

    private func rejected(_ code: RejectionCode, on date: CivilDate) -> Transition<DeliveryState> {
        guard code.isFinal else { return .forbidden(.notFinal) }
        switch self {
        case .queued, .needsAttention: return .to(.rejected(Rejected(code: code, on: date)))
        case .delivered, .rejected, .stranded, .withdrawn: return .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: return .forbidden(.goesByHand)
        }
    }

    private func givenUp(_ fault: String) -> Transition<DeliveryState> {
        switch self {
        case .queued, .needsAttention: .to(.needsAttention(NeedsAttention(fault: fault)))
        case .delivered, .rejected, .stranded, .withdrawn: .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: .forbidden(.goesByHand)
        }
    }

    private func resumed() -> Transition<DeliveryState> {
        switch self {
        case .needsAttention, .stranded: .to(.queued)
        case .rejected(let rejected): rejected.code.canBePutRight ? .to(.queued) : .forbidden(.rejectedForGood)
        case .queued: .forbidden(.sentByItself)
        case .delivered, .withdrawn: .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: .forbidden(.goesByHand)
        }
    }

    private func earlierRejected(_ message: MessageDigest, on date: CivilDate) -> Transition<DeliveryState> {
        switch self {
        case .queued, .needsAttention: .to(.stranded(Stranded(behind: message, on: date)))
        case .delivered, .rejected, .stranded, .withdrawn: .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: .forbidden(.goesByHand)
        }
    }

    private func leftToHand() -> Transition<DeliveryState> {
        switch self {
        case .queued: .to(.byHand)
        case .delivered, .rejected, .needsAttention, .stranded, .withdrawn: .forbidden(.alreadyAnswered)
        case .byHand, .handedOver, .arrived: .forbidden(.goesByHand)
        }
    }

    private func handedOver(_ means: HandMeans, on date: CivilDate) -> Transition<DeliveryState> {
        guard means.carriesPapers else { return .forbidden(.noPapersThatWay) }
        switch self {
        case .byHand, .handedOver: return .to(.handedOver(HandedOver(means, on: date)))
        case .arrived: return .forbidden(.arrivedAlready)
        case .queued, .delivered, .rejected, .needsAttention, .stranded, .withdrawn: return .forbidden(.goesByGateway)
        }
    }

    private func arrivalReported(_ means: HandMeans, on date: CivilDate) -> Transition<DeliveryState> {
        switch self {
        case .handedOver(let handed):
            date < handed.on ? .forbidden(.arrivalBeforeHandover) : .to(.arrived(Arrived(means, on: date)))
        // What was said first is what counts; a second voice only says the same again.
        case .arrived: .to(self)
        case .byHand: .forbidden(.handOverFirst)
        case .queued, .delivered, .rejected, .needsAttention, .stranded, .withdrawn: .forbidden(.goesByGateway)
        }
    }

    private func posted() -> Transition<DeliveryState> {
        switch self {
        case .byHand, .handedOver, .arrived: .to(.queued)
        case .queued, .delivered, .rejected, .needsAttention, .stranded, .withdrawn: .forbidden(.goesByGateway)
        }
    }
}

extension DeliveryState {
    private func withdrawn(on date: CivilDate) -> Transition<DeliveryState> {
        switch self {
        // One that lost its place is withdrawn by whoever says that its news is not needed any more.
        case .queued, .needsAttention, .byHand, .rejected, .stranded: .to(.withdrawn(Withdrawn(on: date)))
        case .delivered, .handedOver, .arrived: .forbidden(.recallInstead)
        case .withdrawn: .forbidden(.alreadyAnswered)
        }
    }
}

extension RejectionCode {
    /// Whether people can put right what was wrong, so that the same bytes, sent again, may be taken.
    ///
    /// A seal becomes known when peer cards are exchanged again; an address is corrected; a damaged upload is repeated.
    public var canBePutRight: Bool {
        switch self {
        case .signature, .contents, .senderMismatch, .wrongRecipient, .outOfOrder, .tryLater: true
        case .malformed, .misdated, .unsupported, .conflict, .notAllowed, .tooLarge: false
        }
    }
}

extension Forbidden {
    static let secondReceipt = Forbidden(
        code: "second-receipt", message: "Another receipt for this message is kept already.",
        remedy: "A message has one receipt for ever: ask IT to compare the two.")
    static let alreadyAnswered = Forbidden(
        code: "already-answered", message: "The other gateway has answered this message, or one before it.",
        remedy: "Look at the transfer's messages for the answer.")
    static let notFinal = Forbidden(
        code: "not-final", message: "That answer is not final; the message is sent again by itself.",
        remedy: "Leave it to the outbox.")
    static let rejectedForGood = Forbidden(
        code: "rejected-for-good", message: "The same bytes would be rejected again.",
        remedy: "Do the step anew; the rejection's code says what has to differ.")
    static let goesByHand = Forbidden(
        code: "goes-by-hand", message: "A person hands this message over: the other authority has no gateway.",
        remedy: "Write it out with `handover by-hand write`, and record that it went with `handover by-hand sent`.")
    static let goesByGateway = Forbidden(
        code: "goes-by-gateway", message: "This message goes by gateway, or went: nobody hands it over.",
        remedy: "See `handover show` for how far it has come.")
    static let handOverFirst = Forbidden(
        code: "hand-over-first", message: "Nobody has recorded that this was handed over.",
        remedy: "Record it first with `handover by-hand sent`.")
    static let arrivedAlready = Forbidden(
        code: "arrived-already", message: "Its arrival was reported already.",
        remedy: "Nothing to do. To send something new, do the step anew or send a supplement.")
    static let arrivalBeforeHandover = Forbidden(
        code: "arrival-before-handover", message: "It is said to have arrived before it was handed over.",
        remedy: "Check the two dates.")
    static let sentByItself = Forbidden(
        code: "sent-by-itself", message: "The message is in the outbox and is sent by itself.",
        remedy: "Wait, or look at the last fault shown for it.")
}

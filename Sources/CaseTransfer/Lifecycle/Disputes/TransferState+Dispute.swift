import WorkingDays

extension TransferState {
    /// The disputes in which an answer is awaited.
    public var openDisputes: [Dispute] { disputes.filter(\.isOpen) }

    /// Takes what a side says in a dispute. It touches no child, no meeting and no pack: clocks, holder and duty stand as they were.
    mutating func takeDispute(
        _ statement: DisputeStatement, by speaker: TransferSide, on date: CivilDate, digest: MessageDigest?
    ) -> Result<LawfulStep, Forbidden> {
        // The other side knows nothing of a transfer before its pack; after that nothing keeps a dispute from being raised.
        guard packDigest != nil else { return .failure(.packFirst) }
        let rule = MovingProcedure.of(speaker == .sending ? sender : recipient)?.dispute
        switch statement {
        case .raised(let raised):
            if let forbidden = Self.listFault(raised.children) { return .failure(forbidden) }
            guard raised.children.allSatisfy({ progress(of: $0) != nil }) else { return .failure(.unknownChild) }
            if let digest { disputes.append(Dispute(raised, id: digest, by: speaker, on: date)) }
            return .success(LawfulStep(rule: rule, notices: raised.visits.notices))
        case .said(let id, let act, let visits):
            guard let index = disputes.firstIndex(where: { $0.id == id }) else { return .failure(.unknownDispute) }
            let dispute = disputes[index]
            // Who sees the children is told whatever becomes of the rest, while there is a dispute.
            if dispute.isOpen { disputes[index].take(visits, of: speaker) }
            let here = DisputeState.Circumstances(
                speaker: speaker, raiser: dispute.raisedBy, children: dispute.children, today: date)
            // Without a digest it is only asked whether it may be said, and nobody can name the proposal yet.
            switch dispute.state.answer(to: act.event(message: digest ?? id, here)) {
            case .forbidden(let forbidden):
                // What the other side said crossed something of ours; that must not hold up its later messages.
                return speaker == side
                    ? .failure(forbidden) : .success(LawfulStep(rule: rule, notices: [.disputeOvertaken]))
            case .step(let step):
                disputes[index].state = step.next
                return .success(LawfulStep(rule: rule, notices: step.notices + (visits?.notices ?? [])))
            }
        }
    }

    /// Works out anew what has become of every dispute, from the messages that have a place, in the order of the transcript.
    ///
    /// Both sides may speak at once, and each has its own words first in its journal; in the transcript's order both come to the same.
    mutating func settleDisputes() {
        disputes = []
        let placed = messages.filter { $0.order != nil && !$0.isVoid }
        for message in Transcript.ordered(placed) {
            guard case .dispute(let statement) = message.statement, let speaker = side(of: message.sender) else {
                continue
            }
            // What was overtaken changes nothing, on either side.
            _ = takeDispute(statement, by: speaker, on: message.createdAt.londonDate, digest: message.digest)
        }
    }

    mutating func takeLegalAdvice(
        _ stage: LegalAdviceRecord.Stage, about dispute: MessageDigest, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard disputes.contains(where: { $0.id == dispute }) else { return .failure(.unknownDispute) }
        legalAdvice.append(LegalAdviceRecord(dispute: dispute, stage: stage, on: date))
        return .success(LawfulStep(rule: MovingProcedure.of(us)?.dispute))
    }
}

extension JournalEvent {
    /// Whether it brings a message of a dispute.
    var isInDispute: Bool {
        switch self {
        case .messageSealed(let record), .messageReceived(let record): record.statement.kind == .dispute
        case .gatewayInitialised, .personRegistered, .peerAdded, .peerWithdrawn, .draftPrepared, .consentRecorded,
            .overrideEntered, .overrideAuthorConfirmed, .overrideConfirmed, .adviceRecorded, .legalAdviceRecorded,
            .receiptStored, .rejectionStored, .rejectionIssued, .deliveryGivenUp, .deliveryResumed, .addressRevealed,
            .evidenceExported, .draftDiscarded, .payloadsErased, .calendarImported, .closuresChanged, .meetingRederived,
            .messageWithdrawn, .caseOpened, .documentsDestroyed, .breachNoted, .breachDecided, .adviceRequested,
            .otherChildCleared, .transferLinked:
            false
        }
    }
}

extension DisputeAct {
    fileprivate func event(message: MessageDigest, _ here: DisputeState.Circumstances) -> DisputeState.Event {
        switch self {
        case .answered: .answered(here)
        case .proposed(let effects): .proposed(effects, message: message, here)
        case .agreed(let proposal): .agreed(proposal: proposal, here)
        case .escalated: .escalated(here)
        case .withdrawn: .withdrawn(here)
        case .resolved(let effects): .resolved(effects, here)
        }
    }
}

extension DisputeVisits {
    /// What people should look at: that it is not agreed who visits, and that no day is set.
    fileprivate var notices: [Finding] {
        (by == .notAgreed ? [.visitsNotAgreed] : []) + (next == nil ? [.nextVisitNotSet] : [])
    }
}

extension Finding {
    static let disputeOvertaken = Finding(
        code: "dispute-overtaken", severity: .warning, place: "dispute",
        message: "What they said in the dispute crossed something of ours and changes nothing.",
        remedy: "Look at how the dispute stands with `handover dispute show`, and telephone them.")
    static let visitsNotAgreed = Finding(
        code: "visits-not-agreed", severity: .warning, place: "dispute",
        message: "It is not agreed who sees the children while the dispute runs.",
        remedy: "The service managers settle it; until then the authority that holds the case keeps visiting.",
        rule: "DERBY-76")
    static let nextVisitNotSet = Finding(
        code: "next-visit-not-set", severity: .warning, place: "dispute",
        message: "No day is set on which the children are seen next.",
        remedy: "Agree a day by telephone and say it with `handover dispute answer --next-visit DATE`.")
}

extension Forbidden {
    static let unknownDispute = Forbidden(
        code: "unknown-dispute", message: "The step names a dispute that was not raised in this transfer.",
        remedy: "Name it by its number in `handover dispute show`.")
}

import WorkingDays

extension TransferState {
    /// The disputes in which an answer is awaited.
    public var openDisputes: [Dispute] { disputes.filter(\.isOpen) }

    /// Takes what a side says in a dispute. It touches no child, no meeting and no pack: clocks, holder and duty stand as they were.
    mutating func takeDispute(
        _ statement: DisputeStatement, by speaker: TransferSide, on date: CivilDate, digest: MessageDigest?
    ) -> Result<LawfulStep, Forbidden> {
        let heard = hearDispute(statement, by: speaker, on: date, digest: digest)
        guard case .failure = heard, speaker != side, case .said(let id, _, _) = statement,
            disputes.contains(where: { $0.id == id })
        else { return heard }
        // What the other side said crossed something of ours; that must not hold up its later messages.
        if let digest { overtaken.insert(digest) }
        return .success(LawfulStep(rule: disputeRule(of: speaker)))
    }

    private func disputeRule(of speaker: TransferSide) -> RuleCitation? {
        MovingProcedure.of(speaker == .sending ? sender : recipient)?.dispute
    }

    private mutating func hearDispute(
        _ statement: DisputeStatement, by speaker: TransferSide, on date: CivilDate, digest: MessageDigest?
    ) -> Result<LawfulStep, Forbidden> {
        // The other side knows nothing of a transfer before its pack; after that nothing keeps a dispute from being raised.
        guard packDigest != nil else { return .failure(.packFirst) }
        let rule = disputeRule(of: speaker)
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
            case .forbidden(let forbidden): return .failure(forbidden)
            case .step(let step):
                if let digest, let turn = dispute.state.turn, turn.awaits == speaker, act.isAnswer {
                    disputes[index].answers.append(Dispute.Answer(message: digest, on: date, turn: turn))
                }
                disputes[index].state = step.next
                return .success(
                    LawfulStep(
                        rule: rule, notices: step.notices + (visits?.notices ?? []) + act.notices(in: self)))
            }
        }
    }

    /// Works out anew what has become of every dispute, from the messages that have a place, in the order of the transcript.
    ///
    /// Both sides may speak at once, and each has its own words first in its journal; in the transcript's order both come to the same.
    /// The list keeps the order of our journal, so that a dispute keeps its place in it while others arrive.
    mutating func settleDisputes() {
        disputes = []
        overtaken = []
        let placed = messages.filter { message in
            !message.isVoid && (message.order != nil || message.report?.outrankedBy.isEmpty ?? false)
        }
        // A report stands in our journal alone, so that a dispute with one has no order to agree on but ours; the others keep theirs.
        let reported = Set(placed.filter(\.isReported).compactMap(\.dispute))
        let signed = Transcript.withAgreementsFirst(placed.filter { !$0.isReported })
        for message in signed.filter({ !($0.dispute.map(reported.contains) ?? false) })
            + placed.filter({ $0.dispute.map(reported.contains) ?? false })
        {
            guard case .dispute(let statement) = message.statement, let speaker = side(of: message.sender) else {
                continue
            }
            // What was overtaken changes nothing, on either side.
            let heard = hearDispute(statement, by: speaker, on: message.saidOn, digest: message.digest)
            if case .failure = heard { overtaken.insert(message.digest) }
        }
        let places = Dictionary(
            messages.enumerated().map { ($0.element.digest, $0.offset) }, uniquingKeysWith: { first, _ in first })
        disputes.sort { places[$0.id] ?? .max < places[$1.id] ?? .max }
        closeDisputesOfEndedChildren()
    }

    /// Closes each dispute for whose children all work has ended by the word of both sides, or by death or an eighteenth birthday: nothing
    /// is left to decide, and nobody visits because of it.
    ///
    /// One side's word that a child left England, or that a plan ended, is what the other may dispute: it closes nothing. A dispute opens
    /// again when an ending is taken back, because it is worked out anew each time; so a side that has agreed to an ending reopens it by
    /// taking back its own.
    mutating func closeDisputesOfEndedChildren() {
        for index in disputes.indices {
            let ends = disputes[index].children.map { progress(of: $0)?.beyondDisputeSince }
            guard !ends.contains(nil), let last = ends.compactMap(\.self).max(),
                case .step(let step) = disputes[index].state.answer(to: .childrenEnded(on: last))
            else { continue }
            disputes[index].state = step.next
        }
    }

    /// A dispute's number for people, from 1: its place among those raised in our journal, which nothing that comes later changes.
    public func number(of dispute: Dispute) -> Int {
        let raised = messages.filter { message in
            guard case .dispute(.raised) = message.statement else { return false }
            return true
        }
        return (raised.firstIndex { $0.digest == dispute.id } ?? raised.count) + 1
    }

    mutating func takeLegalAdvice(
        _ stage: LegalAdviceRecord.Stage, about dispute: MessageDigest, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard disputes.contains(where: { $0.id == dispute }) else { return .failure(.unknownDispute) }
        legalAdvice.append(LegalAdviceRecord(dispute: dispute, stage: stage, on: date))
        return .success(LawfulStep(rule: MovingProcedure.of(us)?.dispute))
    }

    /// A reason of our own changes nothing that the other authority could see.
    func takeReason(about dispute: MessageDigest) -> Result<LawfulStep, Forbidden> {
        guard disputes.contains(where: { $0.id == dispute }) else { return .failure(.unknownDispute) }
        return .success(LawfulStep(rule: MovingProcedure.of(us)?.dispute))
    }
}

extension ConversationMessage {
    /// The dispute that it raises or speaks in; nil when it is of none.
    fileprivate var dispute: MessageDigest? {
        switch statement {
        case .dispute(.raised): digest
        case .dispute(.said(let dispute, _, _)): dispute
        default: nil
        }
    }
}

extension DisputeAct {
    /// Whether it is what the other side waits for.
    fileprivate var isAnswer: Bool {
        switch self {
        case .answered, .proposed, .agreed: true
        case .escalated, .withdrawn, .resolved: false
        }
    }

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
    static let ourWordOvertaken = Finding(
        code: "dispute-overtaken", severity: .warning, place: "dispute",
        message: "What we said in the dispute crossed something of theirs and changes nothing.",
        remedy: "Look at how the dispute stands with `handover dispute show`, and say it anew if it still holds.")
    static let nothingLeftToDecide = Finding(
        code: "dispute-nothing-left", severity: .note, place: "dispute",
        message:
            "Both sides have said that the work ended for every child of a dispute, or childhood has: it is closed by law, because "
            + "nothing is left to decide.",
        remedy: "Nothing to do. When the ending is taken back the dispute is open again.", rule: .ourDefault)
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

import WorkingDays

extension TransferState {
    /// Takes what a message says: the whole of it, or nothing.
    ///
    /// - Parameters:
    ///   - authority: who says it.
    ///   - date: the civil date on which it is said, by the sender's clock.
    ///   - recordedOn: the civil date on which our journal records it.
    ///   - digest: the message's digest; nil while it is only asked whether it may be said.
    ///   - order: the message's place, which tells what its author had seen; nil for a report, and while it is only asked.
    mutating func takeStatement(
        _ statement: Statement, by authority: AuthorityCode, on date: CivilDate, recordedOn: CivilDate,
        digest: MessageDigest?, order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        guard let speaker = side(of: authority), Self.speakers(of: statement.kind).contains(speaker) else {
            return .failure(.notYourStep)
        }
        switch statement {
        case .pack(let statement): return takePack(statement, on: date, recordedOn: recordedOn, digest: digest)
        case .supplement(let statement): return takeSupplement(statement)
        case .acknowledgement(let statement): return takeAcknowledgement(statement, on: date, order)
        case .refusal(let statement): return takeRefusal(statement, on: date, order)
        case .meeting(let statement): return takeMeeting(statement, on: date, order)
        case .decision(let statement): return takeDecision(statement, order)
        case .ending(let statement): return takeEnding(statement, by: speaker, on: date, order)
        case .endingWithdrawn(let statement): return takeEndingWithdrawn(statement, by: speaker)
        case .dispute(let statement): return takeDispute(statement, by: speaker, on: date, digest: digest)
        case .birth(let statement): return takeBirth(statement, by: speaker, on: date, order)
        case .residence(let statement): return takeResidence(statement, by: speaker, on: date)
        case .restatement(let statement): return takeRestatement(statement, by: speaker)
        case .recall(let statement):
            // A report has a name of its own and no order; what is only asked about has neither.
            return takeRecall(statement, on: date, isSigned: digest == nil || order != nil)
        case .destruction(let statement): return takeDestruction(statement, on: date)
        case .consentChange(let statement): return takeConsentChange(statement, on: date, digest: digest)
        case .receipt, .rejection, .test: return .success(LawfulStep())
        }
    }

    /// Which side may send a message of a kind.
    public static func speakers(of kind: MessageKind) -> Set<TransferSide> {
        switch kind {
        case .pack, .supplement, .recall, .consentChange: [.sending]
        case .acknowledgement, .refusal, .meeting, .decision, .restatement, .destruction: [.receiving]
        case .receipt, .rejection, .ending, .endingWithdrawn, .birth, .dispute, .test, .residence:
            [.sending, .receiving]
        }
    }

    private func takeSupplement(_ statement: SupplementStatement) -> Result<LawfulStep, Forbidden> {
        guard let pack = packDigest else { return .failure(.packFirst) }
        guard statement.pack == pack else { return .failure(.anotherPack) }
        if children.allSatisfy(\.isTakenBack) { return .failure(.recalledAlready) }
        return .success(LawfulStep(rule: MovingProcedure.of(sender)?.notification))
    }

    private mutating func takeAcknowledgement(
        _ statement: AcknowledgementStatement, on date: CivilDate, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        guard let pack = packDigest else { return .failure(.packFirst) }
        guard statement.pack == pack else { return .failure(.anotherPack) }
        var dues = statement.children[...]
        let authority = recipient
        let recalled = recalledChildren(knownTo: .receiving, order)
        let result = step(dues.map(\.child), \.pack) { child in
            guard let due = dues.popFirst() else { return .forbidden(.unknownChild) }
            if recalled.contains(child.child) { return .forbidden(.childRecalled) }
            if let fault = Self.papersFault(of: child) { return .forbidden(fault) }
            let answer = child.pack.answer(to: .acknowledged(due, on: date))
                .noticing(Self.differences(of: due, before: child.pack.due, receiving: authority))
            guard let residence = child.residence, residence.date != due.residence else { return answer }
            return answer.noticing(.residenceDiffers)
        }
        if case .success = result { openAgain(statement.children.map(\.child)) }
        return result
    }

    private mutating func takeRefusal(
        _ statement: RefusalStatement, on date: CivilDate, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        guard let pack = packDigest else { return .failure(.packFirst) }
        guard statement.pack == pack else { return .failure(.anotherPack) }
        var refusals = statement.children[...]
        let recalled = recalledChildren(knownTo: .receiving, order)
        let result = step(refusals.map(\.child), \.pack) { child in
            guard let refused = refusals.popFirst() else { return .forbidden(.unknownChild) }
            if recalled.contains(child.child) { return .forbidden(.childRecalled) }
            guard refused.detailFits else { return .forbidden(.refusalDetail) }
            if case .checked(_, let day) = refused.detail, day > date { return .forbidden(.endingInFuture) }
            let answer = child.pack.answer(to: .refused(refused.reason, on: date, refused.detail))
            let loses = refused.reason == .wrongChild && child.isAcceptedAndOpen
            return loses ? answer.noticing(.refusedAfterAcceptance) : answer
        }
        if case .success = result { quarantineWrongChildren(of: statement, on: date) }
        return result
    }

    private mutating func takeMeeting(
        _ statement: MeetingStatement, on date: CivilDate, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        let recalled = recalledChildren(knownTo: .receiving, order)
        let known = childStates(knownTo: .receiving, order)
        return step(statement.children, \.meeting) { child in
            if recalled.contains(child.child) { return .forbidden(.childRecalled) }
            if let fault = Prerequisite.of(statement.outcome.step).fault(for: child, known: known[child.child]) {
                return .forbidden(fault)
            }
            let circumstances = MeetingState.Circumstances(
                today: date, residence: child.residence?.date,
                due: child.pack.due.flatMap { told in
                    let limit = WorkingDayLimit(workingDays: told.workingDays, rule: told.rule)
                    return MeetingDates.of(child, limit: limit)?.governing
                })
            return switch statement.outcome {
            case .convened(let day): child.meeting.answer(to: .convened(for: day, circumstances))
            case .held(let day): child.meeting.answer(to: .held(on: day, circumstances))
            case .notHeld(let day, let reason): child.meeting.answer(to: .notHeld(on: day, reason, circumstances))
            }
        }
    }

    private mutating func takeDecision(
        _ statement: DecisionStatement, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        var decisions = statement.children[...]
        let recalled = recalledChildren(knownTo: .receiving, order)
        let known = childStates(knownTo: .receiving, order)
        let dispute = MovingProcedure.of(recipient)?.dispute
        return step(decisions.map(\.child), \.state) { child in
            guard let decided = decisions.popFirst() else { return .forbidden(.unknownChild) }
            if recalled.contains(child.child) { return .forbidden(.childRecalled) }
            switch decided.decision {
            case .accepted(let date):
                if let fault = Prerequisite.of(.accept).fault(for: child) { return .forbidden(fault) }
                var answer = child.state.answer(to: .accepted(from: date))
                if child.meeting.name != .held { answer = answer.noticing(.acceptedBeforeMeeting(child.pack.due)) }
                if let residence = child.residence, date < residence.date {
                    answer = answer.noticing(.acceptedBeforeResidence)
                }
                // It crossed the recall: recorded on both sides, and the sending authority holds the plan all the same.
                if child.isTakenBack { answer = answer.noticing(.recalledAfterAcceptance) }
                return answer
            case .declined(let reason):
                if let fault = Prerequisite.of(.decline).fault(for: child) { return .forbidden(fault) }
                // What the other side had said of the child's end, unseen, stands as it stood.
                return (known[child.child] ?? child.state).answer(to: .declined(reason))
                    .saying(child.state.words).citing(dispute)
            }
        }
    }

    private mutating func takeEnding(
        _ statement: EndingStatement, by speaker: TransferSide, on date: CivilDate, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        var endings = statement.children[...]
        let ours: Set = [sender, recipient]
        let references = endings.map(\.child)
        let recalled = recalledChildren(knownTo: speaker, order)
        // Only the sending side can have missed an acceptance: the other one says it.
        let missed = speaker == .sending ? references.filter { isAcceptance(of: $0, unseenIn: order) } : []
        let crossed = speaker == .sending ? references.filter { hasCrossedAcceptance(of: $0, unseenIn: order) } : []
        return step(references, \.state) { child in
            guard let ending = endings.popFirst() else { return .forbidden(.unknownChild) }
            if let fault = Prerequisite.of(.end).fault(for: child) { return .forbidden(fault) }
            if let fault = ending.detailFault(between: ours) { return .forbidden(fault) }
            let isRecalled = recalled.contains(child.child)
            if isRecalled, ending.reason == .transferred { return .forbidden(.childRecalled) }
            var answer = child.state.answer(
                to: .ended(
                    ending.reason, on: ending.on, by: speaker, today: date, movedTo: ending.movedTo,
                    asIfNotAccepted: isRecalled || missed.contains(child.child)))
            if ending.reason == .noLongerInNeed, ending.review == nil { answer = answer.noticing(.endedWithoutReview) }
            return crossed.contains(child.child) ? answer.noticing(.acceptanceCrossed) : answer
        }
    }
}

extension EndedChild {
    /// Why what stands beside the reason does not belong to it, or nil.
    fileprivate func detailFault(between authorities: Set<AuthorityCode>) -> Forbidden? {
        if (reason == .movedOn) != (movedTo != nil) { return .movedOnWhere }
        if let movedTo, authorities.contains(movedTo) { return .movedOnWhere }
        guard let review else { return nil }
        return reason == .noLongerInNeed && review <= on ? nil : .reviewMisplaced
    }
}

extension MeetingStatement.Outcome {
    fileprivate var step: CaseStep {
        switch self {
        case .convened: .convene
        case .held: .recordHeld
        case .notHeld: .recordNotHeld
        }
    }
}

extension Transition<ChildState> {
    /// The same answer with these words of the end of the child's part.
    fileprivate func saying(_ words: [ChildState.Ended.Word]) -> Transition {
        switch self {
        case .forbidden: self
        case .step(let step): .to(step.next.saying(words), rule: step.rule, notices: step.notices)
        }
    }
}

extension Transition {
    /// The same answer with one more thing for people to look at.
    fileprivate func noticing(_ notice: Finding) -> Transition { noticing([notice]) }

    /// The same answer with more for people to look at.
    fileprivate func noticing(_ notices: [Finding]) -> Transition {
        switch self {
        case .forbidden: self
        case .step(let step): .to(step.next, rule: step.rule, notices: step.notices + notices)
        }
    }

    /// The same answer resting on a rule.
    fileprivate func citing(_ rule: RuleCitation?) -> Transition {
        switch self {
        case .forbidden: self
        case .step(let step): .to(step.next, rule: step.rule ?? rule, notices: step.notices)
        }
    }
}

extension Finding {
    static let endedWithoutReview = Finding(
        code: "ended-without-review", severity: .warning, place: "ending",
        message: "The plan was ended as no longer in need, and no review is named.",
        remedy: "Ask the authority that ended it which review decided it.", rule: "CAL-27")
    static let residenceDiffers = Finding(
        code: "residence-differs", severity: .warning, place: "residence",
        message: "The two authorities count from different residence dates.",
        remedy: "Agree by telephone when the family became resident; both dates stay on record.", rule: "T-2")
    static let acceptedBeforeResidence = Finding(
        code: "accepted-before-residence", severity: .warning, place: "decision",
        message: "Responsibility is accepted from before the residence date.",
        remedy: "Check both dates with the other authority.", rule: "T-2")

    static func acceptedBeforeMeeting(_ due: DueMeeting?) -> Finding {
        Finding(
            code: "accepted-before-meeting", severity: .note, place: "meeting",
            message: "Responsibility is accepted before the receiving-in meeting was held.",
            remedy: "The meeting stays due: convene and hold it.", rule: due?.rule)
    }
}

extension Forbidden {
    static let anotherPack = Forbidden(
        code: "another-pack", message: "The step names another pack than this transfer's.",
        remedy: "Name the pack by the digest of the message that was sent.")
}

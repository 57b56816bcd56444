import WorkingDays

extension TransferState {
    /// The state after the entry that opens a transfer: a draft, or a first message sealed or received.
    ///
    /// Nil for an entry that belongs to no transfer or opens none, such as a receipt.
    ///
    /// - Parameter us: whose journal it is.
    public static func opening(_ entry: JournalEntry, us: AuthorityCode) -> TransferState? {
        guard let conversation = entry.conversation else { return nil }
        var state: TransferState
        switch entry.event {
        case .draftPrepared(let recipient, _, _):
            state = TransferState(conversation: conversation, sender: us, recipient: recipient, us: us)
        case .messageSealed(let record), .messageReceived(let record):
            state = TransferState(
                conversation: conversation, sender: record.sender, recipient: record.recipient, us: us)
        case .papersReceived(let papers):
            state = TransferState(conversation: conversation, sender: papers.sender, recipient: us, us: us)
        case .gatewayInitialised, .personRegistered, .peerAdded, .peerWithdrawn, .consentRecorded, .overrideEntered,
            .overrideAuthorConfirmed, .overrideConfirmed, .adviceRecorded, .legalAdviceRecorded, .disputeReasonRecorded,
            .receiptStored, .rejectionStored,
            .deliveryGivenUp, .deliveryResumed, .rejectionIssued, .addressRevealed, .evidenceExported, .draftDiscarded,
            .payloadsErased, .calendarImported, .closuresChanged, .meetingRederived, .dueChanged, .caseDatesNoted,
            .clockSettled, .clockMoved, .caseNoted, .caseAssigned, .recordExported, .deputyNamed, .personAway,
            .signInNoted, .signInWaitBegan, .listOpened,
            .peerByHandEntered, .mailboxConfirmed, .messageLeftToHand, .byHandWritten, .handedOver,
            .arrivalReported, .deliveryPosted, .statementReported, .messageWithdrawn, .caseOpened, .documentOpened,
            .documentsDestroyed, .breachNoted, .breachDecided, .adviceRequested, .otherChildCleared,
            .transferLinked, .sameChildNoted, .breachDecisionTold, .protectedWordsRefused, .protectedPlaceMatched,
            .enteredConfirmed,
            .journalOpened, .protectionKeyReplaced, .keysRenewed,
            .teamsChanged, .accessRestricted, .restrictionLifted, .glassBroken, .glassLookedAt:
            return nil
        }
        state.apply(entry)
        return state
    }

    /// The fold of a whole conversation; nil when its first entry opens no transfer.
    ///
    /// - Parameters:
    ///   - entries: the conversation's entries, in the order of the journal.
    ///   - us: whose journal it is.
    public static func folding(_ entries: some Sequence<JournalEntry>, us: AuthorityCode) -> TransferState? {
        var state: TransferState?
        for entry in entries {
            if state == nil {
                state = opening(entry, us: us)
            } else {
                state?.apply(entry)
            }
        }
        return state
    }

    /// Takes one more entry of the journal; one that the law would not have allowed becomes an ``Anomaly``.
    public mutating func apply(_ entry: JournalEntry) {
        guard entry.conversation == conversation else {
            anomalies.append(Anomaly(entry: entry.number, code: Forbidden.anotherConversation.code))
            return
        }
        let (knownOvertaken, knownClosed) = (overtaken, closedByLaw)
        let settling = settlingOfDisputes(after: entry.event)
        switch take(entry.event, by: entry.actor, at: entry.recordedAt) {
        case .failure(let forbidden): anomalies.append(Anomaly(entry: entry.number, code: forbidden.code))
        case .success(let step):
            noteEntry(of: entry)
            noteTeams(of: entry)
            settleDisputes(settling)
            notices += step.notices.map { Notice(entry.event, finding: $0) }
            let newlyOvertaken = overtaken.subtracting(knownOvertaken)
            if !newlyOvertaken.isEmpty {
                notices += messages.filter { newlyOvertaken.contains($0.digest) }.map {
                    Notice($0.digest, finding: $0.sender == us ? .ourWordOvertaken : .disputeOvertaken)
                }
            }
            notices += closedByLaw.subtracting(knownClosed).map { _ in
                Notice(entry.event, finding: .nothingLeftToDecide)
            }
        }
    }

    private var closedByLaw: Set<MessageDigest> {
        Set(disputes.filter { $0.state.name == .nothingLeft }.map(\.id))
    }

    /// Takes an event and says what the law thinks of it.
    ///
    /// A message always enters the list of messages, lawful or not, because it exists and has its number.
    mutating func take(
        _ event: JournalEvent, by actor: Actor, at moment: Moment
    ) -> Result<LawfulStep, Forbidden> {
        if isDiscarded, let forbidden = Self.faultAfterDiscard(of: event) { return .failure(forbidden) }
        switch event {
        case .draftPrepared(let recipient, let children, _):
            return takeDraft(for: recipient, children: children)
        case .consentRecorded(let subject, let children, let answer):
            return updateChildren(children) { $0.record(answer, of: subject) }
        case .adviceRecorded(let children, let adviser, let mayShare):
            let answers = adviser.isVouchedFor(by: actor, under: SharingProcedure.of(sending: sender))
            return updateChildren(children) {
                $0.advice = ChildProgress.RecordedAdvice(adviser: adviser, mayShare: mayShare)
                if mayShare, answers { $0.answer($0.standingWithdrawals.compactMap(\.message)) }
            }
        case .adviceRequested(let children, _):
            return updateChildren(children) { _ in }
        case .overrideEntered(let children, let limb, let authoriser, let tookPart):
            return takeOverride(
                limb, authoriser: authoriser, tookPart: Set(tookPart ?? []), for: children, by: actor)
        case .overrideAuthorConfirmed(let children):
            return step(children, \.override) { $0.override.answer(to: .authorConfirmed(by: actor)) }
        case .overrideConfirmed(let children):
            return takeOverrideConfirmed(for: children, by: actor)
        case .legalAdviceRecorded(let dispute, let stage):
            return takeLegalAdvice(stage, about: dispute, on: moment.londonDate)
        case .disputeReasonRecorded(let dispute):
            return takeReason(about: dispute)
        case .messageSealed(let record):
            return takeSealed(record, at: moment)
        case .messageReceived(let record):
            return takeReceived(record, at: moment)
        case .receiptStored(let message, let receipt, _):
            return takeDelivery(.receiptStored(receipt, on: moment.londonDate), of: message)
        case .rejectionStored(let message, let code, _):
            return takeDelivery(.rejected(code, on: moment.londonDate), of: message)
        case .deliveryGivenUp(let message, let fault):
            return takeDelivery(.givenUp(fault: fault), of: message)
        case .deliveryResumed(let message):
            return takeDelivery(.resumed, of: message)
        case .caseNoted(let note):
            return takeNote(note, on: moment.londonDate)
        case .caseAssigned(let person):
            return takeAssignment(to: person, on: moment.londonDate)
        case .messageLeftToHand(let message):
            return takeDelivery(.leftToHand, of: message)
        case .handedOver(let message, let means, let date):
            return date > moment.londonDate
                ? .failure(.endingInFuture) : takeDelivery(.handedOver(means, on: date), of: message)
        case .arrivalReported(let message, let means, let date):
            return date > moment.londonDate
                ? .failure(.endingInFuture) : takeDelivery(.arrivalReported(means, on: date), of: message)
        case .deliveryPosted(let message):
            return takeDelivery(.posted, of: message)
        case .papersReceived(let papers):
            return takePapers(papers, at: moment)
        case .statementReported(let reported):
            return takeReport(reported, at: moment)
        case .messageWithdrawn(let message):
            return takeDelivery(.withdrawn(on: moment.londonDate), of: message)
        case .breachNoted(let message, let knownAt):
            return takeBreach(message, knownAt: knownAt, at: moment)
        case .breachDecided(let message, let decision):
            return takeBreachDecision(decision, about: message, on: moment.londonDate)
        case .documentsDestroyed(let message, _):
            return messages.contains { $0.digest == message } ? .success(LawfulStep()) : .failure(.unknownMessage)
        case .transferLinked(let link):
            return takeLink(link)
        case .sameChildNoted(let same):
            return takeSameChild(same, by: actor)
        case .breachDecisionTold(let message, let decision, let means, let date):
            return takeToldBreachDecision(
                BreachDecisionTold(decision: decision, means: means, on: date), about: message, on: moment.londonDate)
        case .enteredConfirmed(let messages):
            return takeConfirmation(of: messages, by: actor)
        case .rejectionIssued, .evidenceExported, .recordExported, .byHandWritten, .caseOpened, .documentOpened,
            .otherChildCleared, .journalOpened:
            return .success(LawfulStep())
        case .caseDatesNoted(let dates, let message):
            return takeDates(dates, through: message)
        case .clockSettled(let clock, let children, let day):
            return takeSettled(clock, of: children, on: day, today: moment.londonDate)
        case .clockMoved(let change):
            return takeAlert(change.key, now: change.now, due: change.due, on: moment.londonDate)
        case .accessRestricted(let scope):
            return takeRestriction(scope, by: actor, at: moment)
        case .restrictionLifted:
            return takeRestrictionLifted(by: actor, at: moment)
        case .glassBroken(let until):
            return takeBrokenGlass(until: until, by: actor, at: moment)
        case .glassLookedAt(let numbers):
            return takeLookedAt(numbers, by: actor)
        case .draftDiscarded:
            return takeDiscard()
        case .payloadsErased:
            // What was recalled is destroyed whatever becomes of the rest.
            let isConcerned = children.contains { $0.papers.name != .held } || !recalledDocuments.isEmpty
            // Under an earlier law it was over where one side alone had said what ended.
            let wasOver =
                !children.isEmpty && openDisputes.isEmpty && children.allSatisfy { $0.isOver || $0.state.isOver }
            return isOver || isConcerned || wasOver ? .success(LawfulStep()) : .failure(.notOver)
        case .addressRevealed(let child), .meetingRederived(let child, _, _, _),
            .dueChanged(let child, _, _, _):
            return progress(of: child) == nil ? .failure(.unknownChild) : .success(LawfulStep())
        case .gatewayInitialised, .personRegistered, .peerAdded, .peerWithdrawn, .calendarImported,
            .closuresChanged, .deputyNamed, .personAway, .signInNoted, .signInWaitBegan, .listOpened,
            .peerByHandEntered, .mailboxConfirmed, .protectedWordsRefused, .protectedPlaceMatched,
            .protectionKeyReplaced, .keysRenewed,
            .teamsChanged:
            return .failure(.notOfATransfer)
        }
    }
}

extension TransferState {
    /// Gives a prepared case up: lawful while no pack of it is with the other authority, or on its way there.
    mutating func takeDiscard() -> Result<LawfulStep, Forbidden> {
        guard side == .sending else { return .failure(.notYourStep) }
        guard !children.isEmpty else { return .failure(.noChildren) }
        for child in children {
            switch child.pack {
            case .draft, .rejected: break
            case .queued, .delivered, .acknowledged, .refused: return .failure(.packAlreadySent)
            case .withdrawn: return .failure(.packWithdrawn)
            }
        }
        isDiscarded = true
        return .success(LawfulStep())
    }

    /// Why an event has no place in a discarded transfer; nil for what records a look, an answer or an erasure.
    static func faultAfterDiscard(of event: JournalEvent) -> Forbidden? {
        switch event {
        case .draftPrepared, .consentRecorded, .overrideEntered, .overrideAuthorConfirmed, .overrideConfirmed,
            .adviceRecorded, .legalAdviceRecorded, .disputeReasonRecorded, .messageSealed, .deliveryResumed,
            .draftDiscarded,
            .clockSettled, .caseNoted, .caseAssigned, .messageLeftToHand, .handedOver, .deliveryPosted,
            .papersReceived, .statementReported:
            .discarded
        case .gatewayInitialised, .personRegistered, .peerAdded, .peerWithdrawn, .messageReceived, .receiptStored,
            .rejectionStored, .rejectionIssued, .deliveryGivenUp, .addressRevealed, .evidenceExported, .payloadsErased,
            .calendarImported, .closuresChanged, .meetingRederived, .dueChanged, .caseDatesNoted, .clockMoved,
            .recordExported, .deputyNamed, .personAway, .signInNoted, .signInWaitBegan, .listOpened,
            .peerByHandEntered, .mailboxConfirmed,
            .byHandWritten,
            .arrivalReported, .messageWithdrawn, .caseOpened, .documentOpened, .documentsDestroyed, .breachNoted,
            .breachDecided,
            .adviceRequested, .otherChildCleared, .transferLinked, .sameChildNoted, .breachDecisionTold,
            .protectedWordsRefused, .protectedPlaceMatched, .enteredConfirmed, .journalOpened, .protectionKeyReplaced,
            .keysRenewed,
            .teamsChanged, .accessRestricted, .restrictionLifted, .glassBroken, .glassLookedAt:
            nil
        }
    }
}

extension Forbidden {
    static let discarded = Forbidden(
        code: "discarded", message: "The prepared case was discarded.",
        remedy: "Prepare it again with `handover prepare`; that makes a new transfer.")
    /// Words are erased under retention only once a transfer is over.
    public static let notOver = Forbidden(
        code: "not-over", message: "The transfer is not over: somebody still works with what is recorded.",
        remedy: "Erase it once it is closed on both sides, or discard what was never sent.")
}

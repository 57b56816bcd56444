import CaseTransfer
import ExchangeFormats
import TransferStore
import WorkingDays

extension Chronology.Entry {
    /// An entry of the journal as the chronology tells it.
    ///
    /// - Parameters:
    ///   - stored: the entry with what stands beside it.
    ///   - people: everybody registered, by handle.
    ///   - words: the words behind a message's codes.
    ///   - kept: what stands beside the entry, without what the reader may not see.
    ///   - peer: the other authority, whose answers are under its seal.
    ///   - name: how an authority is called.
    init(
        _ stored: StoredEntry, people: [PersonID: RegisteredPerson], message words: [String: String],
        kept: JournalPayload, peer: AuthorityCode, calling name: (AuthorityCode) -> String
    ) {
        let entry = stored.entry
        let source = entry.event.source(in: entry, peer: peer)
        self.init(
            number: entry.number, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn,
            who: Chronology.Who(entry.actor, people: people), what: entry.event.words(calling: name),
            event: entry.event.name.rawValue, rule: entry.rule, reason: kept.rationale,
            words: words.merging(kept.details) { $1 }, erased: stored.isErased, standing: source.standing,
            signedBy: source.signer.map { Chronology.Named(code: $0, name: name($0)) }, messageDigest: source.message,
            hash: stored.hash)
    }
}

extension Chronology.Who {
    init(_ actor: Actor, people: [PersonID: RegisteredPerson]) {
        self.init(
            person: actor.person, name: actor.person.flatMap { people[$0]?.name }, post: actor.post,
            roles: actor.roles, deputyOf: actor.deputyOf, enteredBy: actor.enteredBy)
    }
}

extension JournalEvent {
    /// On whose word the event stands, under whose seal, and of which message.
    fileprivate func source(in entry: JournalEntry, peer: AuthorityCode) -> (
        standing: Chronology.Standing, signer: AuthorityCode?, message: MessageDigest?
    ) {
        let ours: Chronology.Standing = entry.actor.person == nil ? .automatic : .recorded
        switch self {
        case .messageSealed(let record), .messageReceived(let record): return (.signed, record.sender, record.digest)
        case .receiptStored(let message, _, _), .rejectionStored(let message, _, _): return (.signed, peer, message)
        case .deliveryGivenUp(let message, _), .deliveryResumed(let message), .messageLeftToHand(let message),
            .handedOver(let message, _, _), .deliveryPosted(let message),
            .messageWithdrawn(let message), .documentsDestroyed(let message, _), .breachNoted(let message, _),
            .breachDecided(let message, _):
            return (ours, nil, message)
        // Nobody signed it: somebody was told, and entered it.
        case .arrivalReported(let message, _, _): return (.reported, nil, message)
        case .breachDecisionTold(let message, _, _, _): return (.reported, nil, message)
        case .papersReceived(let papers): return (.reported, nil, papers.name)
        case .statementReported(let reported): return (.reported, nil, reported.name)
        case .rejectionIssued(let file, _, _): return (ours, nil, file)
        case .caseNoted(let note): return (note.isReported ? .reported : ours, nil, nil)
        case .gatewayInitialised, .personRegistered, .peerAdded, .peerWithdrawn, .draftPrepared, .consentRecorded,
            .overrideEntered, .overrideAuthorConfirmed, .overrideConfirmed, .adviceRecorded, .legalAdviceRecorded,
            .disputeReasonRecorded, .addressRevealed, .evidenceExported, .draftDiscarded, .payloadsErased,
            .calendarImported, .closuresChanged,
            .meetingRederived, .dueChanged, .caseDatesNoted, .clockSettled, .clockMoved, .caseAssigned, .recordExported,
            .deputyNamed, .personAway, .signInNoted, .signInWaitBegan, .listOpened, .peerByHandEntered,
            .mailboxConfirmed, .byHandWritten, .caseOpened, .documentOpened,
            .adviceRequested, .otherChildCleared, .transferLinked, .sameChildNoted, .protectedWordsRefused,
            .protectedPlaceMatched,
            .enteredConfirmed, .journalOpened, .protectionKeyReplaced, .keysRenewed,
            .teamsChanged, .accessRestricted, .restrictionLifted, .glassBroken, .glassLookedAt:
            return (ours, nil, nil)
        }
    }
}

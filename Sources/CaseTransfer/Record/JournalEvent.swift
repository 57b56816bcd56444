public import WorkingDays

/// What can happen in an authority's journal, with the facts a fold needs and nobody's name.
public enum JournalEvent: Hashable, Sendable, Codable {
    /// The gateway was set up for an authority; always entry 1.
    case gatewayInitialised(authority: AuthorityCode)
    /// A person was registered, or their post, roles or dates were changed.
    case personRegistered(person: PersonID, roles: [Role], from: CivilDate, until: CivilDate?)
    /// A peer's certificates were registered after the fingerprint was confirmed.
    case peerAdded(peer: AuthorityCode, fingerprints: [MessageDigest], confirmation: PeerConfirmation)
    /// A peer, or one of its certificates, is trusted no longer.
    case peerWithdrawn(peer: AuthorityCode, fingerprints: [MessageDigest])
    /// A case was prepared for a recipient; findings that were sent past are named by code.
    case draftPrepared(recipient: AuthorityCode, children: [ChildReference], sentPast: [String])
    /// Somebody's answer on sharing was recorded; `subject` is the person's key in the case file, such as `p1`.
    case consentRecorded(subject: String, children: [ChildReference], answer: ConsentAnswer.Kind)
    /// An override of permission was entered; it counts once the authoriser has confirmed it. `tookPart` names everybody else who wrote
    /// any of what it rests on, none of whom confirms it in anybody's stead; nil for nobody.
    case overrideEntered(
        children: [ChildReference], limb: ConsentOverride.Limb, authoriser: PersonID, tookPart: [PersonID]? = nil)
    /// The author confirmed under their own account an override that was typed for them.
    case overrideAuthorConfirmed(children: [ChildReference])
    /// The authoriser confirmed an override under their own account.
    case overrideConfirmed(children: [ChildReference])
    /// Advice was received after a refusal.
    case adviceRecorded(children: [ChildReference], adviser: SharingAdvice.Adviser, mayShare: Bool)
    /// Legal advice about a dispute was asked for or came; what it says stands in the payload and never leaves the authority.
    case legalAdviceRecorded(dispute: MessageDigest, stage: LegalAdviceRecord.Stage)
    /// A reason of our own about a dispute was recorded without a message; it stands in the payload and never leaves the authority.
    case disputeReasonRecorded(dispute: MessageDigest)
    /// A message of ours was sealed and queued.
    case messageSealed(MessageRecord)
    /// A message of a peer was verified and stored.
    case messageReceived(MessageRecord)
    /// The peer's signed receipt for a message of ours was stored.
    case receiptStored(message: MessageDigest, receipt: MessageDigest, witness: JournalWitness)
    /// The peer's signed, final rejection of a message of ours was stored.
    case rejectionStored(message: MessageDigest, code: RejectionCode, witness: JournalWitness)
    /// A message of a peer was refused for good by this gateway; `file` is the SHA-256 of its bytes as they came.
    case rejectionIssued(file: MessageDigest, peer: AuthorityCode, code: RejectionCode)
    /// Delivery was given up after repeated faults and needs a person.
    case deliveryGivenUp(message: MessageDigest, fault: String)
    /// A person asked for a message to be sent again, the same bytes.
    case deliveryResumed(message: MessageDigest)
    /// A confidential address was shown to a person who gave a reason.
    case addressRevealed(child: ChildReference)
    /// A transfer's messages were written out as files; `withAddress` says whether with a confidential address.
    case evidenceExported(withAddress: Bool)
    /// A prepared case was given up before its pack was sent.
    case draftDiscarded
    /// The names and reasons beside these entries were erased under retention; a tombstone without such an entry is a fault.
    case payloadsErased(entries: [Int])
    /// A list of bank holidays was imported; every limit is counted with it from here on.
    case calendarImported(CalendarRecord)
    /// The authority's own closed days were set or cleared.
    case closuresChanged(CalendarRecord)
    /// A child's meeting comes out on another date by a new calendar; `stands` when the receiving authority's word holds meanwhile.
    case meetingRederived(child: ChildReference, was: DueMeeting, now: DueMeeting, stands: Bool)
    /// Our own people told, noted or considered something that no message carries.
    case caseNoted(CaseNote)
    /// The work on a transfer was given to somebody, or put back on the team's list.
    case caseAssigned(to: PersonID?)
    /// A transfer's chronology was written out; `file` is the SHA-256 of what was written.
    case recordExported(format: RecordFormat, withAddress: Bool, file: MessageDigest)
    /// A manager named somebody to act in their stead for a period, or took it back, which leaves no days.
    case deputyNamed(manager: PersonID, deputy: PersonID, from: CivilDate, until: CivilDate?)
    /// It was recorded that somebody is away, both days included.
    case personAway(person: PersonID, from: CivilDate, until: CivilDate)
    /// Somebody's way of signing in to the workbench was made, changed, locked or used.
    case signInNoted(person: PersonID, note: SignInNote)
    /// So many attempts to sign in failed that a wait began: for a person, or, without one, for an address.
    case signInWaitBegan(person: PersonID?)
    /// Somebody read the list of work, in which children are named; once a day for each person.
    case listOpened
    /// An authority without a gateway was entered as a peer by hand; its mailbox does not count before it is confirmed.
    case peerByHandEntered(peer: AuthorityCode)
    /// A second person confirmed the mailbox of a peer by hand.
    case mailboxConfirmed(peer: AuthorityCode, confirmation: PeerConfirmation)
    /// A sealed message of ours is for a person to hand over; no outbox sends it.
    case messageLeftToHand(message: MessageDigest)
    /// Messages were written out to be handed over; `withAddress` says whether with a confidential address.
    case byHandWritten(messages: [MessageDigest], withAddress: Bool)
    /// A person handed a message of ours over; to which mailbox stands in the payload.
    case handedOver(message: MessageDigest, means: HandMeans, on: CivilDate)
    /// Somebody told us that a message of ours arrived; who stands in the payload.
    case arrivalReported(message: MessageDigest, means: HandMeans, on: CivilDate)
    /// The peer has a gateway now, so a message that went by hand is queued for it, the same bytes.
    case deliveryPosted(message: MessageDigest)
    /// A case's papers came without a gateway.
    case papersReceived(PapersReceived)
    /// What the other authority said or did was entered as reported; who told us stands in the payload.
    case statementReported(ReportedStatement)
    /// A child's meeting is due on another date because of what a message said; `cause` is the kind of message.
    case dueChanged(child: ChildReference, was: DueMeeting, now: DueMeeting, cause: MessageKind)
    /// The dates that clocks count from, as pack and supplements say up to a message.
    case caseDatesNoted(dates: [CaseDates], through: MessageDigest)
    /// What a clock waits for was done: a review held, a record given out, a summary written.
    case clockSettled(clock: ClockKind, children: [ChildReference], on: CivilDate)
    /// A clock came to a stage of which people are told, or left it; told once.
    case clockMoved(ClockChange)
    /// A message of ours was withdrawn before any of it had left; nothing of it went anywhere.
    case messageWithdrawn(message: MessageDigest)
    /// Somebody opened what a transfer's messages say; once a day for each person and way.
    case caseOpened(way: PapersOpened.Way)
    /// Somebody read one document of a transfer, or took a file of it away; once a day for each person, document and way.
    case documentOpened(document: DocumentName, way: PapersOpened.Way)
    /// Documents of a message were taken out of its file for good; the digests by which the manifest lists them stay.
    case documentsDestroyed(message: MessageDigest, documents: [MessageDigest])
    /// A possible personal data breach became known by a message: a recall, or a refusal as the wrong child's.
    case breachNoted(message: MessageDigest, knownAt: Moment)
    /// It was decided what is to be done about a possible breach.
    case breachDecided(message: MessageDigest, decision: BreachDecision)
    /// Advice on sharing was asked for; whether and what was advised is a fact of its own.
    case adviceRequested(children: [ChildReference], adviser: SharingAdvice.Adviser)
    /// Documents name a child who goes elsewhere, and somebody confirmed on which ground they are sent.
    case otherChildCleared(documents: Int, ground: OtherChildGround)
    /// The family moved on: this transfer and another one of ours are about the same move.
    case transferLinked(TransferLink)
    /// Children of this transfer are in another one of ours too, or are accepted in both now, or are no longer.
    case sameChildNoted(SameChild)
    /// What the other authority decided about a possible breach, as somebody there told us; who stands in the payload.
    case breachDecisionTold(message: MessageDigest, decision: BreachDecision, means: HandMeans, on: CivilDate)
    /// Words about one family were refused because they name an address that another transfer holds in confidence; the words are not
    /// kept.
    case protectedWordsRefused
    /// A case that somebody checked gives openly an address that another transfer holds in confidence; neither is kept. Once a day for each
    /// person and address: `place` is a keyed digest, of that day alone, by which the same one is known again; nil in entries older than it.
    case protectedPlaceMatched(place: MessageDigest?)
    /// A person confirmed under their own account decisions that were typed for them.
    case enteredConfirmed(messages: [MessageDigest])
    /// Somebody read the journal itself: of one transfer, or of all; once a day for each person and way, each export by itself.
    case journalOpened(way: JournalWay)
    /// The key by which confidential addresses and children are known again was gone or was another one, so the present one has taken its
    /// place; of so many transfers the addresses have to be read again, and are hidden where that cannot be done.
    case protectionKeyReplaced(transfers: Int)
    /// New keys of the gateway were taken into use; the fingerprints of the seal's certificates, new and former.
    case keysRenewed(seal: MessageDigest, former: MessageDigest)
    /// Somebody's teams were changed; no team for nobody's.
    case teamsChanged(person: PersonID, teams: [TeamID])
    /// A transfer was restricted to those who need to know; why stands in the payload. It is never sent.
    case accessRestricted(Restriction.Scope)
    /// The restriction was lifted.
    case restrictionLifted
    /// Somebody opened a restricted transfer who is not among those it is restricted to; why stands in the payload.
    case glassBroken(until: Moment)
    /// A manager looked at who had opened it, by their numbers in the transfer from 1.
    case glassLookedAt(numbers: [Int])
}

/// How somebody read the journal.
public enum JournalWay: String, Hashable, Sendable, Codable, CaseIterable {
    /// Shown on a screen.
    case shown
    /// Written out as a file.
    case exported
    /// What stands there of legal advice was shown.
    case legalAdvice = "legal-advice"

    /// The way in words.
    var words: String {
        switch self {
        case .shown: "read what the journal says"
        case .exported: "wrote out what the journal says"
        case .legalAdvice: "read legal advice"
        }
    }
}

/// In what form a chronology is written out.
public enum RecordFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// A page to print or file.
    case html
    /// For a program to read.
    case json
}

/// How an officer confirmed that a peer card is really the peer's.
public enum PeerConfirmation: String, Hashable, Sendable, Codable, CaseIterable {
    /// The fingerprint was read out over the telephone, to a number found elsewhere than on the card.
    case telephone
    /// The fingerprint was compared in person.
    case inPerson = "in-person"
    /// Both gateways belong to one demonstration on one machine.
    case demonstration
}

/// A message as the journal chains it: its identity, its place and its coded statement.
public struct MessageRecord: Hashable, Sendable, Codable {
    /// The message's id.
    public var id: MessageID
    /// Its digest.
    public var digest: MessageDigest
    /// Who sealed it.
    public var sender: AuthorityCode
    /// Whom it is for.
    public var recipient: AuthorityCode
    /// When it was sealed, by its sender's clock.
    public var createdAt: Moment
    /// Its place in the conversation; nil for answers.
    public var order: MessageOrder?
    /// The sender's journal when it sealed.
    public var journal: JournalWitness
    /// What it says.
    public var statement: Statement

    /// Puts a record together.
    public init(
        id: MessageID, digest: MessageDigest, sender: AuthorityCode, recipient: AuthorityCode, createdAt: Moment,
        order: MessageOrder?, journal: JournalWitness, statement: Statement
    ) {
        self.id = id
        self.digest = digest
        self.sender = sender
        self.recipient = recipient
        self.createdAt = createdAt
        self.order = order
        self.journal = journal
        self.statement = statement
    }

    /// Takes what the journal chains of a manifest.
    public init(_ manifest: MessageManifest, digest: MessageDigest) {
        self.init(
            id: manifest.id, digest: digest, sender: manifest.sender, recipient: manifest.recipient,
            createdAt: manifest.createdAt, order: manifest.order, journal: manifest.journal,
            statement: manifest.statement)
    }
}

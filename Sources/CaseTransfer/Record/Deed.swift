/// What was done, as somebody looks for it in the audit: every event of the journal is one of these.
public enum Deed: String, Hashable, Sendable, CaseIterable {
    /// Read a case, a document or a list of them.
    case read
    /// Wrote originals out as files.
    case downloaded
    /// Printed or exported a case, its chronology or its evidence.
    case exported
    /// Was shown a confidential address.
    case address
    /// Read or wrote out the journal, or read legal advice.
    case audit
    /// Restricted a transfer to those who need to know, or lifted that.
    case restricted
    /// Opened a restricted transfer with a reason, or looked at who had.
    case glass
    /// Prepared a case, or put it away again.
    case prepared
    /// Recorded an answer on sharing, advice on it, or an override.
    case consent
    /// Sent a case, or documents that complete it.
    case sent
    /// Acknowledged a pack, or refused it for a child.
    case acknowledged
    /// Convened a receiving-in meeting, or said how it went.
    case meeting
    /// Accepted, declined or ended the work for a child, or took that back.
    case decided
    /// Spoke or was advised in a dispute.
    case disputed
    /// Told the other authority of a residence date, a birth, another due date or a change of mind.
    case told
    /// Took papers back, destroyed them, dealt with a possible breach, or erased names and reasons.
    case recalled
    /// Recorded what was told, noted, considered or done.
    case recorded
    /// Gave the work to somebody, named a deputy or noted an absence.
    case assigned
    /// Carried by hand, entered papers or what the other authority said.
    case byHand = "by-hand"
    /// A message of another authority came.
    case received
    /// How a message of ours fared on its way.
    case delivery
    /// Signed in, or ended their sessions.
    case signIn = "sign-in"
    /// Changed who is registered, in which team, or how they sign in.
    case people
    /// Changed partners, calendar or keys of the gateway.
    case gateway
    /// What the gateway reckoned by itself.
    case reckoned

    /// What somebody chooses it by.
    public var words: String {
        switch self {
        case .read: "Read a case, a document or a list"
        case .downloaded: "Downloaded documents"
        case .exported: "Printed or exported a case or its record"
        case .address: "Saw a confidential address"
        case .audit: "Read the audit or legal advice"
        case .restricted: "Restricted a transfer, or lifted that"
        case .glass: "Broke the glass, or looked at who did"
        case .prepared: "Prepared a case, or discarded it"
        case .consent: "Recorded consent, advice or an override"
        case .sent: "Sent a case or further documents"
        case .acknowledged: "Acknowledged or refused a pack"
        case .meeting: "Convened or recorded a meeting"
        case .decided: "Decided: accepted, declined or ended"
        case .disputed: "Spoke or was advised in a dispute"
        case .told: "Told the other authority something else"
        case .recalled: "Recalled, destroyed or erased, or dealt with a breach"
        case .recorded: "Recorded what was told, noted or done"
        case .assigned: "Gave the work to somebody, named a deputy or noted an absence"
        case .byHand: "Carried by hand, or entered what was reported"
        case .received: "Received from another authority"
        case .delivery: "Delivery of our messages"
        case .signIn: "Signed in, or signed out everywhere"
        case .people: "Changed people, teams or accounts"
        case .gateway: "Changed partners, calendar or keys"
        case .reckoned: "What the gateway reckoned by itself"
        }
    }

    /// The marks of the events that are this, in no order; see ``JournalEvent/mark``.
    public var marks: [String] { Self.byMark.filter { $0.value == self }.map(\.key) }

    /// Every mark there can be, with what was done.
    private static let byMark: [String: Deed] = {
        var found: [String: Deed] = [:]
        for name in JournalEvent.Name.allCases {
            switch name {
            case .messageSealed: for kind in MessageKind.allCases { found[name.mark("\(kind)")] = .of(sealed: kind) }
            case .caseOpened, .documentOpened:
                for way in PapersOpened.Way.allCases { found[name.mark(way.rawValue)] = .of(way) }
            case .signInNoted: for note in SignInNote.allCases { found[name.mark(note.rawValue)] = .of(note) }
            default: found[name.rawValue] = .of(name)
            }
        }
        return found
    }()

    /// What an event is by its name alone; those that differ in kind are told apart by it.
    private static func of(_ name: JournalEvent.Name) -> Deed {
        switch name {
        case .listOpened, .caseOpened, .documentOpened: .read
        case .evidenceExported, .recordExported: .exported
        case .addressRevealed: .address
        case .journalOpened: .audit
        case .accessRestricted, .restrictionLifted: .restricted
        case .glassBroken, .glassLookedAt: .glass
        case .draftPrepared, .draftDiscarded, .transferLinked, .otherChildCleared: .prepared
        case .consentRecorded, .overrideEntered, .overrideAuthorConfirmed, .overrideConfirmed, .adviceRecorded,
            .adviceRequested:
            .consent
        case .legalAdviceRecorded, .disputeReasonRecorded: .disputed
        case .messageSealed: .sent
        case .messageReceived, .rejectionIssued: .received
        case .receiptStored, .rejectionStored, .deliveryGivenUp, .deliveryResumed, .messageWithdrawn: .delivery
        case .payloadsErased, .documentsDestroyed, .breachNoted, .breachDecided, .breachDecisionTold: .recalled
        case .caseNoted, .clockSettled, .enteredConfirmed, .protectedWordsRefused, .protectedPlaceMatched: .recorded
        case .caseAssigned, .deputyNamed, .personAway: .assigned
        case .messageLeftToHand, .byHandWritten, .handedOver, .arrivalReported, .deliveryPosted, .papersReceived,
            .statementReported:
            .byHand
        case .signInNoted, .signInWaitBegan: .signIn
        case .personRegistered, .teamsChanged: .people
        case .gatewayInitialised, .peerAdded, .peerWithdrawn, .peerByHandEntered, .mailboxConfirmed, .calendarImported,
            .closuresChanged, .protectionKeyReplaced, .keysRenewed:
            .gateway
        case .meetingRederived, .dueChanged, .caseDatesNoted, .clockMoved, .sameChildNoted: .reckoned
        }
    }

    private static func of(sealed kind: MessageKind) -> Deed {
        switch kind {
        case .pack, .supplement: .sent
        case .receipt, .rejection, .test: .delivery
        case .acknowledgement, .refusal: .acknowledged
        case .meeting: .meeting
        case .decision, .ending, .endingWithdrawn: .decided
        case .dispute: .disputed
        case .birth, .residence, .restatement, .consentChange: .told
        case .recall, .destruction: .recalled
        }
    }

    private static func of(_ way: PapersOpened.Way) -> Deed {
        switch way {
        case .shown, .listed: .read
        case .writtenOut: .downloaded
        case .addressRevealed: .address
        case .exported: .exported
        }
    }

    private static func of(_ note: SignInNote) -> Deed {
        switch note {
        case .signedIn, .newWaysRead, .signedOutEverywhere: .signIn
        case .accountAdded, .passwordSet, .passwordChanged, .codeMade, .locked, .unlocked, .linked, .unlinked: .people
        }
    }
}

extension JournalEvent {
    /// By what the event is found in the journal: its name, and where that tells one deed from another its kind, as `caseOpened.shown`.
    public var mark: String {
        switch self {
        case .messageSealed(let message): name.mark("\(message.statement.kind)")
        case .caseOpened(let way), .documentOpened(_, let way): name.mark(way.rawValue)
        case .signInNoted(_, let note): name.mark(note.rawValue)
        default: name.rawValue
        }
    }
}

extension JournalEvent.Name {
    fileprivate func mark(_ kind: String) -> String { "\(rawValue).\(kind)" }
}

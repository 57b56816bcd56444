/// A step that needs a role.
public enum PermittedStep: String, Hashable, Sendable, Codable, CaseIterable {
    /// See cases: lists, packs, timelines.
    case readCase = "read-case"
    /// See a confidential address, with a reason.
    case revealAddress = "reveal-address"
    /// Prepare a case, or a supplement to it.
    case prepare
    /// Record who was asked for permission and what they said, and advice.
    case recordConsent = "record-consent"
    /// Write an override of permission.
    case enterOverride = "enter-override"
    /// Confirm an override as its authoriser.
    case confirmOverride = "confirm-override"
    /// Seal and send a pack, a supplement, word of a birth or of the residence date, and send a message again.
    case send
    /// Acknowledge a pack for a team.
    case acknowledge
    /// Refuse a pack for a child.
    case refuse
    /// Convene the receiving-in meeting.
    case convene
    /// Record a meeting as held or not held.
    case recordMeeting = "record-meeting"
    /// Confirm a decision that somebody typed for one.
    case confirmEntered = "confirm-entered"
    /// Accept responsibility for a child.
    case accept
    /// Decline responsibility for a child.
    case decline
    /// Decide that a child under a supervision order is accepted (T-18).
    case decideOrder = "decide-supervision-order"
    /// End our work for a child.
    case close
    /// End it although our procedure keeps the child in need for longer (CAM-40).
    case closeEarly = "close-early"
    /// Raise a dispute with the other authority.
    case raiseDispute = "raise-dispute"
    /// Answer, propose, agree, escalate or withdraw while a dispute is with the team managers.
    case answerDispute = "answer-dispute"
    /// The same once it is with the service managers, and resolve it on either rung.
    case decideDispute = "decide-dispute"
    /// Record that legal advice on a dispute was asked for or came.
    case recordLegalAdvice = "record-legal-advice"
    /// Discard a prepared case.
    case discard
    /// Erase the names and reasons of a transfer that is over, under retention.
    case erase
    /// Withdraw a message of ours that has not left.
    case withdraw
    /// Declare that no file which was written out to be handed over has left.
    case declareNothingLeft = "declare-nothing-left"
    /// Recall what was delivered and should not have been.
    case recall
    /// Confirm that what was recalled, or refused as the wrong child's, is destroyed.
    case confirmDestruction = "confirm-destruction"
    /// Decide what is to be done about a possible data breach.
    case decideBreach = "decide-breach"
    /// Read the journal with its reasons and names.
    case readJournal = "read-journal"
    /// Verify the journal's chain, which shows nobody.
    case verifyJournal = "verify-journal"
    /// Register a peer's certificates.
    case addPeer = "add-peer"
    /// Confirm the mailbox of a peer by hand, as the second person who heard it.
    case confirmMailbox = "confirm-mailbox"
    /// Register a family whose papers came without a gateway.
    case registerPapers = "register-papers"
    /// Enter what the other authority said or did as reported, and that something arrived there.
    case recordReport = "record-report"
    /// Withdraw trust in a peer or a certificate.
    case withdrawPeer = "withdraw-peer"
    /// Send a test message, and run the checks of the gateway.
    case runChecks = "run-checks"
    /// Register a person, or change post, roles or dates.
    case registerPerson = "register-person"
    /// Give somebody a way of signing in to the workbench, or lock or change it.
    case changeSignIn = "change-sign-in"
    /// Import a list of bank holidays.
    case changeCalendar = "change-calendar"
    /// Make new keys for the gateway, and take them into use.
    case renewKeys = "renew-keys"
    /// Record what was told, noted or considered.
    case recordNote = "record-note"
    /// Write a transfer's chronology out as a document.
    case exportRecord = "export-record"
    /// Give the work on a transfer to somebody, or put it on the team's list.
    case assign
    /// Name somebody to act in one's own stead for a period.
    case nameDeputy = "name-deputy"
    /// Record that somebody is away.
    case recordAbsence = "record-absence"
    /// Set or clear the authority's own closures, which lengthen its limits.
    case setClosures = "set-closures"
    /// Restrict a transfer to those who need to know, lift that, and look at who opened it all the same.
    case restrict
    /// Open a transfer that is restricted to others, with a reason, for a time.
    case breakGlass = "break-glass"

    /// What a step shows or changes, which is what keeps duties apart.
    var reach: Reach {
        switch self {
        // Whoever only reads breaks the glass to read: nothing of the case is changed by it.
        case .readCase, .readJournal, .exportRecord, .breakGlass: Reach(showsChildren: true, changes: false)
        case .revealAddress, .prepare, .recordConsent, .enterOverride, .confirmOverride, .confirmEntered, .send,
            .acknowledge, .refuse,
            .convene, .recordMeeting, .accept, .decline, .decideOrder, .close, .closeEarly, .raiseDispute,
            .answerDispute, .decideDispute, .recordLegalAdvice, .discard, .erase, .setClosures, .recordNote, .assign,
            .nameDeputy, .recordAbsence, .restrict,
            .registerPapers, .recordReport, .withdraw, .declareNothingLeft, .recall, .confirmDestruction, .decideBreach:
            Reach(showsChildren: true, changes: true)
        case .verifyJournal: Reach(showsChildren: false, changes: false)
        case .addPeer, .confirmMailbox, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn, .changeCalendar,
            .renewKeys:
            Reach(showsChildren: false, changes: true)
        }
    }

    struct Reach {
        let showsChildren: Bool
        let changes: Bool
    }

    /// The roles that may take the step.
    public var roles: Set<Role> {
        switch self {
        case .readCase, .breakGlass:
            [
                .practitioner, .businessSupport, .teamManager, .serviceManager, .caldicottGuardian, .legalAdviser,
                .auditor,
            ]
        case .revealAddress: [.practitioner, .teamManager, .serviceManager]
        case .prepare, .send, .discard, .withdraw: [.practitioner, .businessSupport, .teamManager, .serviceManager]
        case .recordConsent: [.practitioner, .teamManager, .serviceManager, .caldicottGuardian, .legalAdviser]
        case .enterOverride, .refuse: [.practitioner, .teamManager, .serviceManager]
        case .confirmOverride, .confirmEntered, .accept, .decline, .decideOrder, .close, .declareNothingLeft:
            [.teamManager, .serviceManager]
        case .acknowledge, .convene, .recordMeeting: [.practitioner, .businessSupport, .teamManager, .serviceManager]
        case .raiseDispute, .answerDispute: [.teamManager, .serviceManager]
        case .closeEarly: [.serviceManager]
        case .decideDispute, .setClosures: [.serviceManager]
        case .recordLegalAdvice: [.serviceManager, .legalAdviser]
        case .recall: [.practitioner, .teamManager, .serviceManager, .caldicottGuardian]
        case .confirmDestruction: [.teamManager, .serviceManager, .caldicottGuardian]
        case .decideBreach: [.serviceManager, .caldicottGuardian, .legalAdviser]
        case .erase: [.serviceManager, .caldicottGuardian]
        case .readJournal: [.teamManager, .serviceManager, .caldicottGuardian, .legalAdviser, .auditor]
        case .recordNote, .recordAbsence: [.practitioner, .businessSupport, .teamManager, .serviceManager]
        case .exportRecord: [.teamManager, .serviceManager, .caldicottGuardian, .legalAdviser, .auditor]
        case .assign, .nameDeputy, .restrict: [.teamManager, .serviceManager]
        case .registerPapers, .recordReport: [.practitioner, .businessSupport, .teamManager, .serviceManager]
        case .confirmMailbox: [.administrator, .teamManager, .serviceManager]
        case .verifyJournal: Set(Role.allCases)
        case .addPeer, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn, .changeCalendar, .renewKeys:
            [.administrator]
        }
    }
}

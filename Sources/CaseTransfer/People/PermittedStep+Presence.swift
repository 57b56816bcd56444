/// Who has to be at the keyboard for a step.
public enum Presence: Hashable, Sendable {
    /// Somebody who may see what they enter may type it for the person; the journal says who did.
    case mayBeEntered
    /// Whoever types it sees what it shows, so they need the right themselves.
    case asTypistMay
    /// Nobody but the person, under their own account.
    case inPerson(Forbidden)
}

extension PermittedStep {
    /// Who has to be at the keyboard.
    ///
    /// Whoever could type a decision for a manager would have taken it. What is said to the other authority in a team's name may be
    /// typed, and is shown as such; what cannot be undone, what settles a dispute or a breach, and what changes who may act may not.
    public var presence: Presence {
        switch self {
        case .readCase, .prepare, .recordConsent, .enterOverride, .send, .acknowledge, .refuse, .convene,
            .recordMeeting, .accept, .decline, .close, .raiseDispute, .recordLegalAdvice, .discard, .withdraw, .recall,
            .readJournal, .verifyJournal, .registerPapers, .recordReport, .recordNote, .exportRecord, .assign,
            .recordAbsence:
            .mayBeEntered
        case .revealAddress: .asTypistMay
        case .confirmOverride: .inPerson(.overrideNotInPerson)
        case .confirmEntered: .inPerson(.enteredNotInPerson)
        case .nameDeputy: .inPerson(.deputyNotInPerson)
        case .restrict: .inPerson(.restrictionNotInPerson)
        case .breakGlass: .inPerson(.breakGlassNotInPerson)
        case .answerDispute, .decideDispute, .decideOrder, .closeEarly, .declareNothingLeft, .confirmDestruction,
            .decideBreach, .erase, .setClosures:
            .inPerson(.decisionNotInPerson(self))
        case .addPeer, .confirmMailbox, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn, .changeCalendar,
            .renewKeys:
            .inPerson(.administrationNotInPerson)
        }
    }

    /// The command by which a decision is taken in person.
    fileprivate var command: String {
        switch self {
        case .answerDispute, .decideDispute: "`handover dispute ...`"
        case .decideOrder: "`handover accept ... --because \"...\"`"
        case .confirmDestruction: "`handover destroy`"
        case .decideBreach: "`handover breach decide`"
        case .erase: "`handover erase`"
        case .setClosures: "`handover calendar closures`"
        case .close, .closeEarly: "`handover close`"
        case .declareNothingLeft: "`handover withdraw ... --nothing-left`"
        default: "`handover`"
        }
    }
}

extension Forbidden {
    static func decisionNotInPerson(_ step: PermittedStep) -> Forbidden {
        let roles = Role.allCases.filter(step.roles.contains).map(\.words).joined(separator: " or ")
        return Forbidden(
            code: "not-in-person", message: "The step \(step.rawValue) is not typed for somebody else.",
            remedy: "The \(roles) runs \(step.command) under their own account, without --as.")
    }
}

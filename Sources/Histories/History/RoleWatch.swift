import CaseTransfer

/// Who may see and do what, written down a second time and by hand: who is shown a child, and who decides.
///
/// The law has its own table; where the two differ, one of them is wrong.
enum RoleWatch {
    /// What shows no child.
    private static let blind: Set<PermittedStep> = [
        .verifyJournal, .addPeer, .confirmMailbox, .withdrawPeer, .runChecks, .registerPerson, .changeSignIn,
        .renewKeys,
        .changeCalendar,
    ]
    /// What changes nothing.
    private static let looking: Set<PermittedStep> = [
        .readCase, .readJournal, .verifyJournal, .exportRecord, .breakGlass,
    ]
    /// What only managers do.
    private static let deciding: Set<PermittedStep> = [
        .confirmOverride, .accept, .decline, .decideOrder, .close, .closeEarly, .declareNothingLeft, .raiseDispute,
        .answerDispute, .decideDispute, .setClosures, .assign, .nameDeputy, .restrict,
    ]

    /// What is wrong with a step being allowed to these roles, or nil.
    static func wrong(with step: PermittedStep, by roles: [Role]) -> String? {
        let names = roles.map(\.rawValue).joined(separator: ", ")
        if roles.isEmpty { return "somebody without a role may \(step.rawValue)" }
        if roles.contains(.administrator), !blind.contains(step) {
            return "an administrator (\(names)) may \(step.rawValue)"
        }
        if roles.contains(.auditor), !looking.contains(step) { return "an auditor (\(names)) may \(step.rawValue)" }
        if deciding.contains(step), !roles.contains(.teamManager), !roles.contains(.serviceManager) {
            return "nobody's manager (\(names)) may \(step.rawValue)"
        }
        return nil
    }
}

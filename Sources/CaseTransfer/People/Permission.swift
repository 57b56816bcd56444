public import WorkingDays

/// Who may take which step, and which duties one person may not combine.
///
/// An administrator is shown no child and an auditor changes nothing, whatever other roles they hold.
public enum Permission {
    /// Why somebody with these roles may not take a step, or nil when they may.
    public static func check(_ step: PermittedStep, by roles: [Role]) -> Forbidden? {
        let reach = step.reach
        if reach.showsChildren && roles.contains(.administrator) { return .administratorSeesNoChild }
        if reach.changes && roles.contains(.auditor) { return .auditorChangesNothing }
        return step.roles.isDisjoint(with: roles) ? .notPermitted(step) : nil
    }

    /// Why a person may not take a step on a date, or nil when they may.
    ///
    /// Whoever enters it for them must be registered too, and be allowed to see what they enter; what is decided in person is entered
    /// by nobody, see ``PermittedStep/presence``.
    ///
    /// - Parameters:
    ///   - step: the step.
    ///   - person: whose step it is.
    ///   - typist: who enters it, when that is somebody else.
    ///   - date: the civil date.
    public static func check(
        _ step: PermittedStep, by person: RegisteredPerson, enteredBy typist: RegisteredPerson? = nil,
        on date: CivilDate
    ) -> Forbidden? {
        guard person.isActive(on: date), typist?.isActive(on: date) ?? true else { return .personNotActive }
        if let forbidden = check(step, by: person.roles) { return forbidden }
        guard let typist, typist.id != person.id else { return nil }
        switch step.presence {
        case .inPerson(let forbidden): return forbidden
        case .asTypistMay: if let forbidden = check(step, by: typist.roles) { return forbidden }
        case .mayBeEntered: break
        }
        if step.reach.showsChildren && typist.roles.contains(.administrator) { return .administratorSeesNoChild }
        return step.reach.changes && typist.roles.contains(.auditor) ? .auditorChangesNothing : nil
    }
}

extension Forbidden {
    static func notPermitted(_ step: PermittedStep) -> Forbidden {
        let roles = Role.allCases.filter(step.roles.contains).map(\.rawValue).joined(separator: ", ")
        return Forbidden(
            code: "not-permitted", message: "None of your roles may take the step \(step.rawValue).",
            remedy: "Ask somebody who is registered as one of: \(roles).")
    }

    static let administratorSeesNoChild = Forbidden(
        code: "not-permitted", message: "An administrator of the gateway is shown no child.",
        remedy: "Ask a practitioner or manager; casework and administration are kept apart.")
    static let administrationNotInPerson = Forbidden(
        code: "not-permitted", message: "Administration is done in person and is not entered for somebody else.",
        remedy: "An administrator runs the command under their own account, without --as.")
    static let auditorChangesNothing = Forbidden(
        code: "not-permitted", message: "An auditor changes nothing.",
        remedy: "Ask a practitioner or manager to take the step.")
    static let personNotActive = Forbidden(
        code: "not-permitted", message: "The person is not registered for this date.",
        remedy: "An administrator can change their dates.")
}

extension SharingAdvice.Adviser {
    /// Whether advice that somebody records lifts what a withdrawal stopped (DERBY-72, HAV-55, CAL-39).
    ///
    /// It asks no less than the gate at the first sending, and a name behind it: the adviser, or a manager who has the advice before
    /// them, records it under their own account. What a practitioner notes of a conversation stays on record and lifts nothing.
    func isVouchedFor(by actor: Actor, under procedure: SharingProcedure) -> Bool {
        guard actor.isInPerson else { return false }
        let isManager = actor.roles.contains(where: \.isTeamManagerOrAbove)
        return switch self {
        case .caldicottGuardian: isManager || actor.roles.contains(.caldicottGuardian)
        case .legalServices: isManager || actor.roles.contains(.legalAdviser)
        case .teamManager: isManager && procedure.takesManagersReason
        }
    }
}

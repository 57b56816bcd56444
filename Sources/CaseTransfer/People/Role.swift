/// What a person may do at their authority.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Works with families: prepares, records, convenes.
    case practitioner
    /// Exports packs, acknowledges, sends invitations.
    case businessSupport = "business-support"
    /// Authorises overrides, accepts responsibility.
    case teamManager = "team-manager"
    /// Decides disputes (DERBY-76).
    case serviceManager = "service-manager"
    /// Advises on sharing without permission (DERBY-72).
    case caldicottGuardian = "caldicott-guardian"
    /// Advises on the law (DERBY-72, DERBY-76).
    case legalAdviser = "legal-adviser"
    /// Reads everything, changes nothing.
    case auditor
    /// Runs the gateway and is shown no child.
    case administrator
}

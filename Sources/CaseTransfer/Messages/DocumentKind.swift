/// What a document in a bundle is.
public enum DocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The social work assessment (DERBY-69 item 1).
    case assessment
    /// The Child in Need plan (DERBY-69 item 2).
    case plan
    /// The minutes of the latest review (DERBY-69 item 3).
    case minutes
    /// The summary or case report (DERBY-69 item 4, CAM-48).
    case summary
    /// What a duty worker needs in the first minute, the people and the move.
    case facts
    /// An address that must not become known, alone in a part of its own (T-16).
    case confidentialAddress = "confidential-address"
    /// Who was asked for permission to share, what they said, and on whose authority it was shared (DERBY-70).
    case consent
    /// The people, telephone numbers and reasons behind a message's codes.
    case statement
    /// Any other relevant information (DERBY-69).
    case other

    /// The four documents that the procedures name, in their order (DERBY-69, HAV-52, CAL-36).
    public static let four: [DocumentKind] = [.assessment, .plan, .minutes, .summary]
}

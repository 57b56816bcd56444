public import CaseTransfer

/// By what a child of a transfer is known again in another one: a keyed digest, nobody's name.
public struct ChildMark: Hashable, Sendable {
    /// What was digested.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A unique pupil number, present or former.
        case pupilNumber = "upn"
        /// An NHS number.
        case nhsNumber = "nhs"
        /// The sending authority's own identifier, with that authority.
        case localID = "local"
        /// A name with the date of birth.
        case nameAndBirth = "name"
        /// Of a child not yet born, the mother's name with her date of birth.
        case mother
    }

    /// The child, by the reference of its transfer.
    public let child: ChildReference
    /// What was digested.
    public let kind: Kind
    /// The keyed digest.
    public let digest: MessageDigest

    /// Puts a mark together.
    public init(child: ChildReference, kind: Kind, digest: MessageDigest) {
        self.child = child
        self.kind = kind
        self.digest = digest
    }
}

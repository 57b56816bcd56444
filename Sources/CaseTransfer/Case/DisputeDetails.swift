/// The words behind what is said in a dispute.
///
/// Legal advice has no place in them: it stays in the authority's own journal.
public struct DisputeDetails: Hashable, Sendable, Codable {
    /// What this side says.
    public var statement: String
    /// What this side will itself do to see the children, while it is not agreed who does.
    public var meanwhile: String?
    /// What a proposal or a resolution means, per child, in words.
    public var effects: [ChildReason]
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(
        statement: String, meanwhile: String? = nil, effects: [ChildReason] = [], contact: Contact? = nil
    ) {
        self.statement = statement
        self.meanwhile = meanwhile
        self.effects = effects
        self.contact = contact
    }
}

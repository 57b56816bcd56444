/// Somebody to ring: a person, a team, or both, with a telephone number.
public struct Contact: Hashable, Sendable, Codable {
    /// The person; nil for a team's line.
    public var name: String?
    /// The post: social worker, team manager.
    public var post: String?
    /// The team or organisation.
    public var team: String?
    /// The telephone number, as one would dial it.
    public var telephone: String
    /// The e-mail address.
    public var email: String?

    /// Puts a contact together.
    public init(
        name: String? = nil, post: String? = nil, team: String? = nil, telephone: String, email: String? = nil
    ) {
        self.name = name
        self.post = post
        self.team = team
        self.telephone = telephone
        self.email = email
    }
}

/// Who did something: a registered person, somebody who entered it for them, or the gateway itself.
public struct Actor: Hashable, Sendable, Codable {
    /// The person whose act it is; nil when the gateway acted by itself.
    public var person: PersonID?
    /// The person's post as registered when they acted.
    public var post: String?
    /// The person's roles when they acted.
    public var roles: [Role]
    /// Who typed it, when that was somebody else: "entered by … for …".
    public var enteredBy: PersonID?
    /// The manager in whose stead the person acted, by a deputyship that held on that day.
    public var deputyOf: PersonID?
    /// The person's teams when they acted; nil for none.
    public var teams: [TeamID]?

    /// Puts an actor together.
    public init(
        person: PersonID?, post: String?, roles: [Role], enteredBy: PersonID? = nil, deputyOf: PersonID? = nil,
        teams: [TeamID]? = nil
    ) {
        self.person = person
        self.post = post
        self.roles = roles
        self.enteredBy = enteredBy
        self.deputyOf = deputyOf
        self.teams = teams
    }

    /// The gateway acting by itself.
    public static let gateway = Actor(person: nil, post: nil, roles: [])

    /// Everybody who stands behind the act: whose it is, who typed it, and in whose stead it was done.
    public var standsFor: Set<PersonID> { Set([person, enteredBy, deputyOf].compactMap(\.self)) }

    /// Whether the person did it under their own account.
    public var isInPerson: Bool { person != nil && enteredBy == nil }
}

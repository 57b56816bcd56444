public import CaseTransfer

/// A way of signing in that somebody else gave a person: whoever holds it can come in as them, so they and their managers are told.
public struct GivenSignInWay: Hashable, Sendable, Codable {
    /// That its person was shown it, or whoever came in as them.
    public struct Reading: Hashable, Sendable, Codable {
        /// When, by our clock.
        public var at: Moment
        /// From which address.
        public var address: String
        /// What the browser called itself.
        public var browser: String

        /// Puts the three together.
        public init(at: Moment, address: String, browser: String) {
            self.at = at
            self.address = address
            self.browser = browser
        }
    }

    /// Who can be signed in as.
    public var person: PersonID
    /// What was given: an account, a password, a secret for one-time codes, or a link to the provider.
    public var way: SignInNote
    /// Who gave it.
    public var giver: PersonID
    /// Their name when they gave it.
    public var giverName: String
    /// Their post when they gave it.
    public var giverPost: String
    /// When, by our clock.
    public var givenAt: Moment
    /// That it was read; nil until then.
    public var reading: Reading?

    /// One just given.
    public init(
        person: PersonID, way: SignInNote, giver: PersonID, giverName: String, giverPost: String, givenAt: Moment
    ) {
        self.person = person
        self.way = way
        self.giver = giver
        self.giverName = giverName
        self.giverPost = giverPost
        self.givenAt = givenAt
    }
}

/// As whom the authority's own provider knows a person.
public struct SignInLink: Hashable, Sendable {
    /// The person.
    public var person: PersonID
    /// The provider, as it calls itself in what it signs.
    public var issuer: String
    /// What the provider calls the person there.
    public var subject: String

    /// Puts a link together.
    public init(person: PersonID, issuer: String, subject: String) {
        self.person = person
        self.issuer = issuer
        self.subject = subject
    }
}

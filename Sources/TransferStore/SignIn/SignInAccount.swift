public import CaseTransfer

/// A person's own way of signing in to the workbench: a password, and one-time codes if they have them.
///
/// What they may do stays with their registration. The password stands here only as what was derived from it.
public struct SignInAccount: Hashable, Sendable, Codable {
    /// What was derived from a password, and how.
    public struct Password: Hashable, Sendable, Codable {
        /// N, r and p of scrypt, as they were when it was derived.
        public var rounds: Int
        /// See ``rounds``.
        public var blockSize: Int
        /// See ``rounds``.
        public var lanes: Int
        /// Random bytes that no other password has.
        public var salt: [UInt8]
        /// The bytes derived.
        public var hash: [UInt8]

        /// Puts them together.
        public init(rounds: Int, blockSize: Int, lanes: Int, salt: [UInt8], hash: [UInt8]) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.lanes = lanes
            self.salt = salt
            self.hash = hash
        }
    }

    /// Whose it is.
    public var person: PersonID
    /// Their password.
    public var password: Password
    /// Whether somebody else knows the password, so that it must be changed before anything else.
    public var mustChangePassword: Bool
    /// The secret of their one-time codes; nil while they have none.
    public var codeSecret: [UInt8]?
    /// The time step of the last code that was taken; neither it nor an earlier one is taken again.
    public var lastCodeStep: Int64?
    /// Whether an administrator locked the account.
    public var isLocked: Bool
    /// When the person last signed in, by our clock.
    public var lastSignedInAt: Moment?
    /// Where the person signed in before, the latest first; nil when they never did.
    public var familiar: [FamiliarPlace]?

    /// A place where somebody signed in, known again by a keyed digest of it and of whose account it is.
    public struct FamiliarPlace: Hashable, Sendable, Codable {
        /// The digest.
        public var mark: String
        /// The last time, by our clock.
        public var lastAt: Moment

        /// Puts the two together.
        public init(mark: String, lastAt: Moment) {
            self.mark = mark
            self.lastAt = lastAt
        }
    }

    /// An account just made, with a password that its person did not choose.
    public init(person: PersonID, password: Password) {
        self.person = person
        self.password = password
        mustChangePassword = true
        isLocked = false
    }
}

/// Somebody at a browser who has shown who they are, wholly or so far.
public struct StoredSession: Hashable, Sendable {
    /// The digest of the secret that the browser holds.
    public var secret: MessageDigest
    /// Whose it is.
    public var person: PersonID
    /// How far it has come.
    public var stage: SignInStage
    /// When its person signed in, by our clock.
    public var beganAt: Moment
    /// When it was last used, to within half a minute.
    public var seenAt: Moment
    /// The address it began from.
    public var address: String
    /// What the browser calls itself, cut to 200 signs.
    public var browser: String
    /// By which way its person came.
    public var way: Way

    /// How somebody showed who they are.
    public enum Way: Hashable, Sendable {
        /// With an account of ours.
        case account
        /// At the authority's provider, in what these roles have in common with the registration; nil for all of it.
        case provider(roles: [Role]?)
    }

    /// Puts a session together.
    public init(
        secret: MessageDigest, person: PersonID, stage: SignInStage, beganAt: Moment, seenAt: Moment, address: String,
        browser: String, way: Way = .account
    ) {
        self.way = way
        self.secret = secret
        self.person = person
        self.stage = stage
        self.beganAt = beganAt
        self.seenAt = seenAt
        self.address = address
        self.browser = browser
    }
}

/// How often signing in failed for a handle or an address, one after the other.
public struct SignInFailures: Hashable, Sendable {
    /// How often.
    public var count: Int
    /// The last time, by our clock; where failures are forgiven one by one, since when the next one is being forgiven.
    public var lastAt: Moment

    /// Puts the two together.
    public init(count: Int, lastAt: Moment) {
        self.count = count
        self.lastAt = lastAt
    }
}

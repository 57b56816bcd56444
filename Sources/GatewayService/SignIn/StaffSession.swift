public import CaseTransfer
import SecureXML
import TransferStore

/// Somebody at a browser, found by the secret that the browser showed.
public struct StaffSession: Hashable, Sendable {
    /// The registered person, as their registration stands now, in the roles that their groups at the provider allow if they came through it.
    public let person: RegisteredPerson
    /// How far they have come.
    public let stage: SignInStage
    /// When they signed in.
    public let beganAt: Moment
    /// When the session was last used before.
    public let seenAt: Moment
    /// The address it began from.
    public let address: String
    /// What the browser calls itself.
    public let browser: String
    /// Whether the person has a password here that they can change.
    public let hasPassword: Bool
    /// How many ways of signing in others gave the person that nobody has read of yet.
    public let unreadWays: Int
    /// What each form of this session carries back.
    public let formToken: String
    let stored: StoredSession

    /// Whether the person came through the authority's provider, where they are signed in still when they are not here.
    public var isThroughProvider: Bool { stored.way != .account }
}

/// A place in which somebody is signed in.
public struct SignedInPlace: Hashable, Sendable {
    /// When they signed in there.
    public let beganAt: Moment
    /// When it was last used, to within half a minute.
    public let seenAt: Moment
    /// The address it began from.
    public let address: String
    /// What the browser calls itself.
    public let browser: String
    /// Whether it is the one that asks.
    public let isThis: Bool
}

/// The secret by which a browser is known: 32 random bytes, of which the store keeps the digest only.
public struct SessionSecret: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads what ``text`` writes; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// As it stands in a cookie: base64url without padding (RFC 4648 §5).
    public var text: String { Base64URL.string(bytes) }

    var digest: MessageDigest { MessageDigest(SHA256Hasher.digest(bytes)) }

    /// What each form of the session carries: made from the secret, so that the store need not hold it.
    func formToken() throws -> String {
        Base64URL.string(try KeyedHash.make(Array("form token of a session".utf8), key: bytes))
    }
}

extension SessionSecret: CustomStringConvertible, CustomReflectable {
    /// Nothing of it: it must not stand in a log.
    public var description: String { "SessionSecret(not shown)" }
    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension StaffSession {
    /// Whether a form carried the token of this session.
    public func owns(_ token: String) -> Bool { KeyedHash.areEqual(Array(token.utf8), Array(formToken.utf8)) }
}

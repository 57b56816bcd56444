public import CaseTransfer
import SecureXML
import TransferStore

/// How somebody's account stands, as an administrator is shown it: never a secret.
public struct AccountLine: Hashable, Sendable, Codable {
    /// Whose it is.
    public var person: PersonID
    /// Whether the person is registered for today; without that nobody signs in.
    public var active: Bool
    /// Whether an administrator locked it.
    public var locked: Bool
    /// Whether they have one-time codes.
    public var codes: Bool
    /// Whether the password is one that an administrator set, and must be changed.
    public var mustChangePassword: Bool
    /// How often signing in failed lately, one after the other.
    public var failures: Int
    /// Seconds for which nobody may try because of them.
    public var waits: Int64
    /// In how many places the person is signed in.
    public var sessions: Int
    /// When they last signed in with it; nil when they never did.
    public var lastSignedInAt: Moment?
    /// As whom the authority's provider knows the person; nil when they do not sign in through it.
    public var subject: String?
    /// Whether there is a password; without, there is only the link to the provider.
    public var password: Bool
}

extension Gateway {
    /// Gives a registered person an account, with a password that they must change at the first sign-in.
    ///
    /// - Throws: `GatewayFault`: `person-unknown`, `person-not-active`, `user-exists`, what is wrong with the password
    ///   (`password-short`, `password-long`, `password-guessed`), or `not-permitted`.
    public func addAccount(for person: PersonID, password: String, by acting: ActingPerson) throws {
        let derived = try setUpPassword(password, for: person, by: acting)
        try changeSignIn(of: person, note: .accountAdded, by: acting) { writer in
            guard try writer.signInAccount(person) == nil else {
                throw GatewayFault(
                    .no, code: "user-exists", message: "\(person) has an account already.",
                    remedy: "Set another password with `handover user password \(person)`.")
            }
            try writer.save(SignInAccount(person: person, password: derived))
        }
    }

    /// Sets another password, which the person must change at the next sign-in, and ends their sessions.
    ///
    /// No place is trusted any more: whoever had the former password may have been at one.
    ///
    /// - Throws: as ``addAccount(for:password:by:)``, and `user-unknown`.
    public func setPassword(_ password: String, of person: PersonID, by acting: ActingPerson) throws {
        let derived = try setUpPassword(password, for: person, by: acting)
        try changeAccount(of: person, note: .passwordSet, by: acting) { account, writer in
            account.password = derived
            account.mustChangePassword = true
            account.familiar = nil
            try writer.removeSessions(of: person)
        }
    }

    /// Makes a new secret for a person's one-time codes; the codes of the one before are taken no longer, and sessions end.
    ///
    /// - Throws: `GatewayFault`: `user-unknown` or `not-permitted`.
    public func makeCodeSecret(of person: PersonID, by acting: ActingPerson) throws -> OneTimeSecret {
        try require(.changeSignIn, of: acting)
        let secret = try surroundings.random(20)
        try changeAccount(of: person, note: .codeMade, by: acting) { account, writer in
            account.codeSecret = secret
            account.lastCodeStep = nil
            try writer.removeSessions(of: person)
        }
        return OneTimeSecret(
            key: Base32.string(secret),
            address: OneTimeCode.address(secret: secret, person: person, authority: name(of: authority)))
    }

    /// Locks an account, which ends its person's sessions at their next request, or opens it again with its failures forgotten.
    ///
    /// - Throws: `GatewayFault`: `user-unknown` or `not-permitted`.
    public func lockAccount(of person: PersonID, locked: Bool, by acting: ActingPerson) throws {
        try require(.changeSignIn, of: acting)
        let subject = try SignInSubjects(handle: person.text, address: "", key: signInKey()).account
        try changeAccount(of: person, note: locked ? .locked : .unlocked, by: acting) { account, writer in
            account.isLocked = locked
            guard !locked else { return _ = try writer.removeSessions(of: person) }
            for subject in [subject] + (account.familiar ?? []).map(\.mark) {
                try writer.forgetSignInFailures(of: subject)
            }
        }
    }

    /// Ends every session of a person: the person themselves, or an administrator.
    ///
    /// - Returns: how many there were.
    /// - Throws: `GatewayFault`: `person-unknown` or `not-permitted`.
    @discardableResult
    public func signOutEverywhere(_ person: PersonID, by acting: ActingPerson) throws -> Int {
        if acting.person.id != person || acting.enteredBy != nil { try require(.changeSignIn, of: acting) }
        guard try store.read({ try $0.person(person) }) != nil else { throw Self.unknown(person) }
        return try changeSignIn(of: person, note: .signedOutEverywhere, by: acting) { writer in
            try writer.removeSessions(of: person)
        }
    }

    /// Every account and how it stands, by handle.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`.
    public func accounts(for acting: ActingPerson) throws -> [AccountLine] {
        try require(.changeSignIn, of: acting)
        let now = self.now
        let today = self.today
        let key = try signInKey()
        return try store.read { reader in
            let accounts = Dictionary(uniqueKeysWithValues: try reader.signInAccounts().map { ($0.person, $0) })
            let links = Dictionary(uniqueKeysWithValues: try reader.signInLinks().map { ($0.person, $0) })
            return try Set(accounts.keys).union(links.keys).sorted { $0.text < $1.text }.map { person in
                let account = accounts[person]
                let subject = try SignInSubjects(handle: person.text, address: "", key: key).account
                let failures = try ([subject] + (account?.familiar ?? []).map(\.mark))
                    .compactMap { try reader.signInFailures($0) }
                return AccountLine(
                    person: person, active: try reader.person(person)?.isActive(on: today) ?? false,
                    locked: account?.isLocked ?? false, codes: account?.codeSecret != nil,
                    mustChangePassword: account?.mustChangePassword ?? false,
                    failures: failures.map(\.count).max() ?? 0,
                    waits: failures.compactMap { SignInWaits.account.left($0, at: now) }.max() ?? 0,
                    sessions: try reader.sessions(of: person).count { $0.stage == .open && holds($0, at: now) },
                    lastSignedInAt: account?.lastSignedInAt, subject: links[person]?.subject, password: account != nil)
            }
        }
    }

    private func setUpPassword(
        _ password: String, for person: PersonID, by acting: ActingPerson
    ) throws -> SignInAccount.Password {
        try require(.changeSignIn, of: acting)
        guard let registered = try store.read({ try $0.person(person) }) else { throw Self.unknown(person) }
        guard registered.until.map({ $0 >= today }) ?? true else {
            throw GatewayFault(
                .no, code: "person-not-active", message: "\(person) is registered no longer.",
                remedy: "Change their dates with `handover person add` first.")
        }
        if let fault = PasswordRule.fault(of: password, for: person, called: registered.name) { throw fault }
        return try SignInAccount.Password(of: password, salt: surroundings.random(16))
    }

    private func changeAccount(
        of person: PersonID, note: SignInNote, by acting: ActingPerson,
        _ change: (inout SignInAccount, StoreWriter) throws -> Void
    ) throws {
        try changeSignIn(of: person, note: note, by: acting) { writer in
            guard var account = try writer.signInAccount(person) else {
                throw GatewayFault(
                    .notFound, code: "user-unknown", message: "\(person) has no account for the workbench.",
                    remedy: "See `handover user list`, or give them one with `handover user add \(person)`.")
            }
            try change(&account, writer)
            try writer.save(account)
        }
    }

    /// Changes how somebody signs in and says so in the journal, in one commit.
    @discardableResult
    func changeSignIn<Value>(
        of person: PersonID, note: SignInNote, by acting: ActingPerson, from address: String? = nil,
        through provider: String? = nil, failedBefore: Int = 0, _ change: (StoreWriter) throws -> Value
    ) throws -> Value {
        let now = self.now
        let today = self.today
        let salt = try surroundings.random(32)
        return try store.write { writer in
            let value = try change(writer)
            if note.isWayIn, acting.person.id != person {
                try writer.insert(
                    GivenSignInWay(
                        person: person, way: note, giver: acting.person.id, giverName: acting.person.name,
                        giverPost: acting.person.post, givenAt: now))
            }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: .signInNoted(person: person, note: note),
                    payload: address.map { address in
                        var details = ["address": address]
                        if failedBefore > 0 { details["failedBefore"] = String(failedBefore) }
                        details["through"] = provider
                        return JournalPayload(details: details)
                    }), at: now, salt: salt)
            return value
        }
    }
}

public import CaseTransfer
import Foundation
import SecureXML
import TransferStore

/// What comes of a step of signing in.
public enum SignInAnswer: Hashable, Sendable {
    /// It goes on with this secret, which the browser holds from now on.
    case session(SessionSecret, SignInStage)
    /// No. It is never said which of handle, password, code, lock or registration it was.
    case refused
    /// Too much failed before: nothing was looked at, and after so many seconds it may be tried again.
    case wait(Int64)
    /// Too many people sign in at this moment.
    case busy
    /// The password chosen is not taken, for the reason given.
    case notTaken(GatewayFault)
}

/// From where somebody signs in.
public struct SignInOrigin: Hashable, Sendable {
    /// The address of the browser, or of the proxy's word for it.
    public var address: String
    /// What the browser calls itself.
    public var browser: String

    /// Puts the two together.
    public init(address: String, browser: String) {
        self.address = address
        self.browser = browser
    }

    /// The network of that address, as failures are counted for it: of IPv6 the first half. Nil for what is no address.
    public var network: String? { SignInNetwork.name(of: address) }
}

extension Gateway {
    /// Signs somebody in by handle and password.
    ///
    /// A handle that nobody has costs the same time, is answered in the same words and is locked out as the others are.
    ///
    /// - Throws: the store's own fault, or `CryptoFailure`.
    public func signIn(handle: String, password: String, from origin: SignInOrigin) async throws -> SignInAnswer {
        let handle = handle.trimmingCharacters(in: .whitespaces).lowercased()
        return try await counting(handle, from: origin) { attempt in
            try await self.look(at: handle, password, attempt, from: origin)
        }
    }

    /// Counts an attempt, looks at it unless somebody has to wait, and says in the journal when a wait begins with it.
    private func counting(
        _ handle: String, from origin: SignInOrigin, look: (SignInAttempt) async throws -> SignInAnswer
    ) async throws -> SignInAnswer {
        switch try await countAttempt(handle: handle, from: origin.address) {
        case .wait(let seconds): return .wait(seconds)
        case .counted(let attempt):
            let answer = try await look(attempt)
            if answer == .refused { try await noteRefusal(of: attempt) }
            return answer
        }
    }

    private func look(
        at handle: String, _ password: String, _ attempt: SignInAttempt, from origin: SignInOrigin
    ) async throws -> SignInAnswer {
        let person = PersonID(handle)
        let account = try await BlockingWork.run {
            try person.flatMap { person in try self.store.read { try $0.signInAccount(person) } }
        }
        // Longer than any password that was ever taken: not worth deriving, and equally so for every account.
        guard PasswordRule.bytes(password).count <= PasswordRule.most else { return .refused }
        let kept = account?.password ?? .ofNobody
        guard let isRight = try await passwordWork.run({ try kept.isOf(password) }) else {
            try await uncount(attempt)
            return .busy
        }
        guard isRight, let account else { return .refused }
        let verified =
            account.password.isOutOfDate ? try await derive(password, anewFor: account) : account.password
        return try await BlockingWork.run {
            try self.passPassword(verified, of: account.person, attempt, from: origin)
        }
    }

    private func passPassword(
        _ verified: SignInAccount.Password, of person: PersonID, _ attempt: SignInAttempt, from origin: SignInOrigin
    ) throws -> SignInAnswer {
        let today = self.today
        let (registered, account) = try store.read { (try $0.person(person), try $0.signInAccount(person)) }
        guard let registered, registered.isActive(on: today), let account, !account.isLocked else { return .refused }
        if account.codeSecret != nil {
            let secret = SessionSecret(try surroundings.random(32))
            let isBegun = try store.write { writer in
                guard let latest = try writer.signInAccount(person), latest.password == verified, !latest.isLocked
                else { return false }
                // This attempt was none of the failures; those before it stay until the code is right too.
                try takeBack(attempt, with: writer)
                try begin(
                    .code, for: person, replacing: nil, from: origin.address, browser: origin.browser, secret: secret,
                    with: writer)
                return true
            }
            return isBegun ? .session(secret, .code) : .refused
        }
        return try arrive(
            account, registered, by: .password(verified), attempt: attempt, address: origin.address,
            browser: origin.browser)
    }

    /// Takes the one-time code of somebody whose password was right.
    ///
    /// - Throws: the store's own fault, or `CryptoFailure`.
    public func give(code: String, in session: StaffSession, from origin: SignInOrigin) async throws -> SignInAnswer {
        guard session.stage == .code else { return .refused }
        return try await counting(session.person.id.text, from: origin) { attempt in
            try await self.look(atCode: code, in: session, attempt)
        }
    }

    private func look(
        atCode code: String, in session: StaffSession, _ attempt: SignInAttempt
    ) async throws -> SignInAnswer {
        try await BlockingWork.run {
            let now = self.now
            let account = try self.store.write { writer -> SignInAccount? in
                // In the transaction that notes the step, so that one code given twice at one moment is taken once.
                guard var account = try writer.signInAccount(session.person.id), let secret = account.codeSecret,
                    try writer.session(session.stored.secret) != nil,
                    let step = try OneTimeCode.step(of: code, secret: secret, at: now, after: account.lastCodeStep)
                else { return nil }
                account.lastCodeStep = step
                try writer.save(account)
                return account
            }
            guard let account else { return .refused }
            return try self.arrive(
                account, session.person, by: .code(session.stored.secret), attempt: attempt,
                address: session.address, browser: session.browser)
        }
    }

    /// What somebody gave last on their way in.
    private enum LastProof {
        /// This password; there are no one-time codes.
        case password(SignInAccount.Password)
        /// A one-time code, in the session that the password began.
        case code(MessageDigest)
    }

    /// Whether what was given still opens this account, after whatever an administrator changed while it was looked at.
    private func holds(_ proof: LastProof, of account: SignInAccount, in reader: StoreReader) throws -> Bool {
        guard !account.isLocked else { return false }
        switch proof {
        case .password(let verified): return account.password == verified && account.codeSecret == nil
        // Setting a password, making codes and locking end it.
        case .code(let former): return try reader.session(former) != nil
        }
    }

    /// Everything that was asked for is right: what failed before is forgotten, and the session is a new one.
    private func arrive(
        _ account: SignInAccount, _ person: RegisteredPerson, by proof: LastProof, attempt: SignInAttempt,
        address: String, browser: String
    ) throws -> SignInAnswer {
        let former: MessageDigest? = if case .code(let session) = proof { session } else { nil }
        let secret = SessionSecret(try surroundings.random(32))
        let stage: SignInStage = account.mustChangePassword ? .password : .open
        let now = self.now
        let enter: (StoreWriter) throws -> Void = { writer in
            // Looking at a password takes up to seconds; what it opened may be shut by now.
            guard var latest = try writer.signInAccount(person.id), try self.holds(proof, of: latest, in: writer),
                latest.mustChangePassword == (stage == .password)
            else { throw Overtaken() }
            try self.takeBack(attempt, with: writer)
            // What others fail elsewhere is not made good by somebody who comes in where they always do.
            for count in attempt.counts where count.subject != attempt.subjects.network {
                try writer.forgetSignInFailures(of: count.subject)
            }
            try self.begin(
                stage, for: person.id, replacing: former, from: address, browser: browser, secret: secret, with: writer)
            guard stage == .open else { return }
            latest.lastSignedInAt = now
            latest.remember(attempt.subjects.pair, at: now)
            try writer.save(latest)
        }
        do {
            if stage == .open {
                try changeSignIn(
                    of: person.id, note: .signedIn, by: ActingPerson(person: person), from: address,
                    failedBefore: attempt.before, enter)
            } else {
                try store.write(enter)
            }
        } catch is Overtaken {
            return .refused
        }
        return .session(secret, stage)
    }

    /// Changes the password of the person at a browser, ends all their other sessions and gives this one another secret.
    ///
    /// - Parameter current: the password they have; it is not asked for again right after they gave it, in the stage `password`.
    /// - Throws: the store's own fault, or `CryptoFailure`.
    public func changePassword(
        from current: String, to new: String, in session: StaffSession, from origin: SignInOrigin
    ) async throws -> SignInAnswer {
        guard session.stage != .code else { return .refused }
        let person = session.person
        guard let account = try await BlockingWork.run({ try self.store.read { try $0.signInAccount(person.id) } })
        else { return .refused }
        if session.stage == .open {
            let answer = try await counting(person.id.text, from: origin) { attempt in
                guard let isRight = try await passwordWork.run({ try account.password.isOf(current) }) else {
                    try await uncount(attempt)
                    return .busy
                }
                guard isRight else { return .refused }
                try await uncount(attempt)
                return .session(SessionSecret([]), .open)
            }
            guard case .session = answer else { return answer }
        }
        return try await choose(new, insteadOf: account, in: session)
    }

    private func choose(
        _ new: String, insteadOf account: SignInAccount, in session: StaffSession
    ) async throws -> SignInAnswer {
        let person = session.person
        if let fault = PasswordRule.fault(of: new, for: person.id, called: person.name) { return .notTaken(fault) }
        let salt = try surroundings.random(16)
        let derived = try await passwordWork.run { () throws -> SignInAccount.Password? in
            try account.password.isOf(new) ? nil : SignInAccount.Password(of: new, salt: salt)
        }
        guard let derived else { return .busy }
        guard let derived else {
            return .notTaken(
                GatewayFault(
                    .badInput, code: "password-same", message: "The password is the one you have.",
                    remedy: "Choose another one."))
        }
        return try await BlockingWork.run { try self.save(derived, insteadOf: account.password, in: session) }
    }

    /// Somebody else changed the account, or ended the session, while a password was being derived.
    private struct Overtaken: Error {}

    private func save(
        _ password: SignInAccount.Password, insteadOf former: SignInAccount.Password, in session: StaffSession
    ) throws -> SignInAnswer {
        let person = session.person
        let secret = SessionSecret(try surroundings.random(32))
        let now = self.now
        let today = self.today
        let salt = try surroundings.random(32)
        let acting = ActingPerson(person: person)
        let pair = try SignInSubjects(handle: person.id.text, address: session.address, key: signInKey()).pair
        do {
            try changeSignIn(
                of: person.id, note: .passwordChanged, by: acting, from: session.address
            ) { writer in
                guard var account = try writer.signInAccount(person.id), account.password == former,
                    !account.isLocked, try writer.session(session.stored.secret) != nil
                else { throw Overtaken() }
                account.password = password
                account.mustChangePassword = false
                account.lastSignedInAt = now
                account.remember(pair, at: now)
                try writer.save(account)
                try writer.removeSessions(of: person.id)
                if session.stage == .password {
                    // Only now are they in; the password that was set for them opened nothing else.
                    try writer.append(
                        JournalDraft(
                            occurredOn: today, actor: acting.actor,
                            event: .signInNoted(person: person.id, note: .signedIn),
                            payload: JournalPayload(details: ["address": session.address])), at: now, salt: salt)
                }
                try begin(
                    .open, for: person.id, replacing: nil, from: session.address, browser: session.browser,
                    secret: secret, way: session.stored.way, with: writer)
            }
        } catch is Overtaken {
            return .refused
        }
        return .session(secret, .open)
    }

    /// What was kept of a password is derived again at the cost that is asked for now.
    ///
    /// - Returns: the password as it is kept now; the former where somebody else changed it meanwhile.
    private func derive(
        _ password: String, anewFor account: SignInAccount
    ) async throws -> SignInAccount.Password {
        let salt = try surroundings.random(16)
        guard let derived = try await passwordWork.run({ try SignInAccount.Password(of: password, salt: salt) }) else {
            return account.password
        }
        return try await store.write { writer in
            guard var latest = try writer.signInAccount(account.person), latest.password == account.password else {
                return account.password
            }
            latest.password = derived
            try writer.save(latest)
            return derived
        }
    }
}

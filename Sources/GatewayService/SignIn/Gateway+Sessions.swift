import CaseTransfer
import TransferStore

extension Gateway {
    /// Seconds that somebody has for the steps between the password and the pages.
    static let patienceBetweenSteps: Int64 = 600
    /// Seconds within which the use of a session is noted once, so that reading pages does not write each time.
    static let seenEvery: Int64 = 30

    /// Who is at the browser that shows this secret, or nil when nobody is any more.
    ///
    /// Asked at every request: somebody who left, is locked, or stayed away too long is not there at their next one.
    ///
    /// - Throws: the store's own fault.
    public func session(_ secret: SessionSecret) async throws -> StaffSession? {
        try await BlockingWork.run { try self.findSession(secret) }
    }

    private func findSession(_ secret: SessionSecret) throws -> StaffSession? {
        let digest = secret.digest
        let now = self.now
        let shown = now.adding(seconds: -Self.daysGivenWaysAreShown * 86_400)
        let (stored, person, account, ways, link) = try store.read { reader in
            let stored = try reader.session(digest)
            return (
                stored, try stored.flatMap { try reader.person($0.person) },
                try stored.flatMap { try reader.signInAccount($0.person) },
                try stored.map { try reader.givenSignInWays(to: $0.person, since: shown) } ?? [],
                try stored.flatMap { try reader.signInLink(of: $0.person) }
            )
        }
        guard let stored else { return nil }
        let roles = person.map { self.roles(of: $0, in: stored, linked: link) } ?? []
        guard var person, !roles.isEmpty, person.isActive(on: today), account?.isLocked != true, holds(stored, at: now)
        else {
            try store.write { try $0.removeSession(digest) }
            return nil
        }
        person.roles = roles
        if now.secondsSinceEpoch - stored.seenAt.secondsSinceEpoch >= Self.seenEvery {
            try store.write { try $0.touchSession(digest, at: now) }
        }
        return StaffSession(
            person: person, stage: stored.stage, beganAt: stored.beganAt, seenAt: stored.seenAt,
            address: stored.address, browser: stored.browser, hasPassword: account != nil,
            unreadWays: ways.count { $0.reading == nil },
            formToken: try secret.formToken(), stored: stored)
    }

    /// In which roles somebody is there: their registration's, or of those what their groups allowed when they came through the provider;
    /// none when that provider, or their link to it, is gone.
    private func roles(of person: RegisteredPerson, in session: StoredSession, linked link: SignInLink?) -> [Role] {
        guard case .provider(let granted) = session.way else { return person.roles }
        guard let link, link.issuer == provider?.settings.issuer else { return [] }
        return OpenIDSettings.roles(registered: person.roles, granted: granted)
    }

    /// Whether a session is neither too old nor too long unused.
    func holds(_ session: StoredSession, at now: Moment) -> Bool {
        let age = now.secondsSinceEpoch - session.beganAt.secondsSinceEpoch
        let unused = now.secondsSinceEpoch - session.seenAt.secondsSinceEpoch
        guard session.stage == .open else { return age < Self.patienceBetweenSteps }
        return age < Int64(staffLimits.longestHours) * 3600 && unused < Int64(staffLimits.idleMinutes) * 60
    }

    private var staffLimits: (idleMinutes: Int, longestHours: Int) {
        (settings.staff?.idleMinutes ?? 30, settings.staff?.longestHours ?? 10)
    }

    /// Ends the session of a browser.
    ///
    /// - Throws: the store's own fault.
    public func signOut(_ session: StaffSession) async throws {
        let secret = session.stored.secret
        try await store.write { writer in _ = try writer.removeSession(secret) }
    }

    /// Ends every session of the person at a browser.
    ///
    /// - Throws: the store's own fault.
    public func signOutEverywhere(_ session: StaffSession) async throws {
        _ = try await BlockingWork.run {
            try self.signOutEverywhere(session.person.id, by: ActingPerson(person: session.person))
        }
    }

    /// Where the person at a browser is signed in, the latest first.
    ///
    /// - Throws: the store's own fault.
    public func places(of session: StaffSession) async throws -> [SignedInPlace] {
        let now = self.now
        return try await BlockingWork.run {
            try self.store.read { try $0.sessions(of: session.person.id) }
                .filter { $0.stage == .open && self.holds($0, at: now) }
                .map { place in
                    SignedInPlace(
                        beganAt: place.beganAt, seenAt: place.seenAt, address: place.address, browser: place.browser,
                        isThis: place.secret == session.stored.secret)
                }
        }
    }

    /// Makes a session in place of the one before, if there was one: a secret never outlives a step.
    func begin(
        _ stage: SignInStage, for person: PersonID, replacing former: MessageDigest?, from address: String,
        browser: String, secret: SessionSecret, way: StoredSession.Way = .account, with writer: StoreWriter
    ) throws {
        let now = self.now
        if let former { try writer.removeSession(former) }
        try writer.removeSessions(
            begunBefore: now.adding(seconds: -Int64(staffLimits.longestHours) * 3600),
            orUnusedSince: now.adding(seconds: -max(Int64(staffLimits.idleMinutes) * 60, Self.patienceBetweenSteps)))
        try writer.insert(
            StoredSession(
                secret: secret.digest, person: person, stage: stage, beganAt: now, seenAt: now,
                address: String(address.prefix(64)), browser: String(browser.prefix(200)), way: way))
    }
}

import CaseTransfer
import Foundation
import Logging
import Synchronization
import TransferStore

extension Gateway {
    /// Days for which a place is remembered where somebody signed in; our default.
    static let daysFamiliar: Int64 = 90
    /// The most places that are remembered of a person.
    static let mostFamiliar = 16

    /// Counts an attempt as a failure before it is looked at, so that a thousand at one moment are a thousand failures.
    func countAttempt(handle: String, from address: String) async throws -> CountedAttempt {
        let key = try signInKey()
        let subjects = try SignInSubjects(handle: handle, address: address, key: key)
        let person = PersonID(handle)
        let now = self.now
        return try await store.write { writer in
            let account = try person.flatMap { try writer.signInAccount($0) }
            let counts = Self.counts(subjects, isFamiliar: account?.isFamiliar(subjects.pair, at: now) == true)
            let failures = try counts.map { ($0, try writer.signInFailures($0.subject)) }
            if let longest = failures.compactMap({ $0.waits.left($1, at: now) }).max() { return .wait(longest) }
            for (count, failures) in failures {
                try writer.noteSignInFailures(count.waits.adding(to: failures, at: now), of: count.subject)
            }
            try writer.forgetSignInFailures(before: now.adding(seconds: -SignInWaits.memory))
            return .counted(
                SignInAttempt(
                    person: account?.person, address: address, subjects: subjects, counts: counts,
                    before: failures.first?.1?.count ?? 0))
        }
    }

    private static func counts(_ subjects: SignInSubjects, isFamiliar: Bool) -> [SignInAttempt.Count] {
        if isFamiliar, let pair = subjects.pair { return [SignInAttempt.Count(subject: pair, waits: .account)] }
        return [SignInAttempt.Count(subject: subjects.account, waits: .account)]
            + (subjects.network.map { [SignInAttempt.Count(subject: $0, waits: .address)] } ?? [])
    }

    /// Takes an attempt back that was no failure.
    func uncount(_ attempt: SignInAttempt) async throws {
        try await store.write { writer in try self.takeBack(attempt, with: writer) }
    }

    /// See ``uncount(_:)``; within a transaction.
    func takeBack(_ attempt: SignInAttempt, with writer: StoreWriter) throws {
        let now = self.now
        for count in attempt.counts {
            guard let failures = try writer.signInFailures(count.subject), failures.count > 1 else {
                try writer.forgetSignInFailures(of: count.subject)
                continue
            }
            // It was let in, so the wait for those before it was over; it must not begin anew.
            let over = now.adding(seconds: -count.waits.wait(after: failures.count - 1))
            let lastAt = min(failures.lastAt, over)
            try writer.noteSignInFailures(SignInFailures(count: failures.count - 1, lastAt: lastAt), of: count.subject)
        }
    }

    /// Says in the journal that a wait began, once for each wait, and for an address once an hour at most.
    ///
    /// A handle that nobody has leaves no entry of its own: whoever tries thousands would fill the journal with them.
    func noteRefusal(of attempt: SignInAttempt) async throws {
        let now = self.now
        let salt = try surroundings.random(32)
        try await store.write { writer in
            for count in attempt.counts {
                let isAddress = count.waits != .account
                guard let failures = try writer.signInFailures(count.subject),
                    let left = count.waits.left(failures, at: now)
                else { continue }
                let until = now.adding(seconds: isAddress ? max(left, 3600) : left)
                guard self.waitsNoted.withLock({ $0.note(count.subject, until: until, at: now) }) else { continue }
                guard isAddress || attempt.person != nil else {
                    // It costs a commit as an entry does: nobody learns from the time whether the handle is anybody's.
                    try writer.noteSignInFailures(failures, of: count.subject)
                    continue
                }
                try writer.append(
                    JournalDraft(
                        occurredOn: now.londonDate, actor: .gateway,
                        event: .signInWaitBegan(person: isAddress ? nil : attempt.person),
                        payload: JournalPayload(
                            details: ["address": attempt.address, "failures": String(failures.count)])), at: now,
                    salt: salt)
            }
        }
    }

    /// Says in the log, once in the life of this process, that the proxy does not pass on where browsers are.
    public func noteAddressNotPassedOn() {
        guard waitsNoted.withLock({ $0.noteNoAddress() }) else { return }
        log.warning(
            "The proxy sends no X-Forwarded-For: failed sign-ins count for handles alone, and the journal lacks addresses"
        )
    }

    /// The key of the digests that failures are counted under; made when it is first needed.
    ///
    /// Whoever loses it loses what was counted, which is a day old at most.
    func signInKey() throws -> [UInt8] {
        try signInKeyRead.withLock { known in
            if let known { return known }
            let path = layout.signInKey
            if PrivateFile.size(path) != Int64(Self.signInKeyLength) {
                PrivateFile.remove(path)
                let fresh = path + "." + String(ProcessInfo.processInfo.processIdentifier)
                try PrivateFile.write(surroundings.random(Self.signInKeyLength), to: fresh)
                // Of two that make one at once the first is kept.
                link(fresh, path)
                PrivateFile.remove(fresh)
            }
            let key = try PrivateFile.read(path)
            known = key
            return key
        }
    }

    private static let signInKeyLength = 32
}

/// Which waits stand in the journal already; in memory alone, so that a restart costs one entry more.
struct WaitsNoted: Sendable {
    private var until: [String: Moment] = [:]
    private var saidNoAddress = false

    /// Whether it is to be said that no address comes through the proxy; true once.
    mutating func noteNoAddress() -> Bool {
        defer { saidNoAddress = true }
        return !saidNoAddress
    }

    /// Whether a wait is to be noted now; it then counts as noted until a moment.
    mutating func note(_ subject: String, until end: Moment, at now: Moment) -> Bool {
        if let noted = until[subject], noted > now { return false }
        until = until.filter { $0.value > now }
        until[subject] = end
        return true
    }
}

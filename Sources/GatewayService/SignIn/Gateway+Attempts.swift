import CaseTransfer
import TransferStore

extension Gateway {
    /// Counts an attempt as a failure before it is looked at, so that a thousand at one moment are a thousand failures.
    ///
    /// - Returns: seconds to wait, with nothing counted, when too much failed before; nil when the attempt may be looked at.
    func countAttempt(_ subjects: SignInSubjects) async throws -> Int64? {
        let now = self.now
        return try await store.write { writer in
            let account = try writer.signInFailures(subjects.account)
            let address = try writer.signInFailures(subjects.address)
            let waits = [
                SignInWaits.account.left(account, at: now), SignInWaits.address.left(address, at: now),
            ].compactMap(\.self)
            if let longest = waits.max() { return longest }
            try writer.noteSignInFailures(SignInWaits.account.adding(to: account, at: now), of: subjects.account)
            try writer.noteSignInFailures(SignInWaits.address.adding(to: address, at: now), of: subjects.address)
            try writer.forgetSignInFailures(before: now.adding(seconds: -SignInWaits.memory))
            return nil
        }
    }

    /// Takes an attempt back that was no failure.
    func uncount(_ subjects: SignInSubjects) async throws {
        try await store.write { writer in try self.takeBack(subjects, with: writer) }
    }

    /// See ``uncount(_:)``; within a transaction.
    func takeBack(_ subjects: SignInSubjects, with writer: StoreWriter) throws {
        let now = self.now
        for (subject, waits) in [(subjects.account, SignInWaits.account), (subjects.address, .address)] {
            guard let failures = try writer.signInFailures(subject), failures.count > 1 else {
                try writer.forgetSignInFailures(of: subject)
                continue
            }
            // It was let in, so the wait for those before it was over; it must not begin anew.
            let over = now.adding(seconds: -waits.wait(after: failures.count - 1))
            let lastAt = min(failures.lastAt, over)
            try writer.noteSignInFailures(SignInFailures(count: failures.count - 1, lastAt: lastAt), of: subject)
        }
    }
}

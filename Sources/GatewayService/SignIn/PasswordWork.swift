import CaseTransfer
import Foundation
import SecureXML
import Synchronization
import TransferStore

extension SignInAccount.Password {
    /// What deriving costs now: 32 MiB gone through three times, some 0.2 s of one core (OWASP's second setting).
    static let presentCost = Scrypt.Cost(rounds: 1 << 15, blockSize: 8, lanes: 3)

    /// Derives what is kept of a password.
    ///
    /// - Throws: `CryptoFailure` with code `password-hash`.
    init(of password: String, salt: [UInt8], cost: Scrypt.Cost = presentCost) throws {
        self.init(
            rounds: cost.rounds, blockSize: cost.blockSize, lanes: cost.lanes, salt: salt,
            hash: try Scrypt.derive(PasswordRule.bytes(password), salt: salt, cost: cost))
    }

    /// Whether this was derived from a password.
    ///
    /// - Throws: `CryptoFailure` with code `password-hash`.
    func isOf(_ password: String) throws -> Bool {
        let cost = Scrypt.Cost(rounds: rounds, blockSize: blockSize, lanes: lanes)
        let derived = try Scrypt.derive(PasswordRule.bytes(password), salt: salt, cost: cost, count: hash.count)
        return KeyedHash.areEqual(derived, hash)
    }

    /// Whether it was derived at another cost than is asked for now.
    var isOutOfDate: Bool {
        Scrypt.Cost(rounds: rounds, blockSize: blockSize, lanes: lanes) != Self.presentCost
    }

    /// One that no password gives, for accounts that nobody has: they take as long as the others.
    static let ofNobody = SignInAccount.Password(
        rounds: presentCost.rounds, blockSize: presentCost.blockSize, lanes: presentCost.lanes,
        salt: [UInt8](repeating: 0x4e, count: 16), hash: [UInt8](repeating: 0, count: 32))
}

/// Derives passwords two at a time, and turns people away rather than let a crowd take the machine's memory.
final class PasswordWork: Sendable {
    /// How many may wait; at two at a time the last of them waits some three seconds.
    static let mostWaiting = 32

    private let queue: OperationQueue
    private let waiting = Mutex(0)

    init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .userInitiated
    }

    /// Does the work when there is a place; nil when too many wait already.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value? {
        let mayWait = waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard mayWait else { return nil }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}

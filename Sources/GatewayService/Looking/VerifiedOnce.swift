import CaseTransfer
import ExchangeFormats
import Synchronization

/// The messages verified within one piece of work, so that a page that shows one in five places verifies it once.
///
/// It ends with the work: what is shown next is read and verified anew, and nothing that was opened stays in memory.
final class VerifiedOnce: Sendable {
    @TaskLocal static var current: VerifiedOnce?

    private let kept = Mutex<[MessageDigest: VerifiedBundle]>([:])

    /// The message, verified by the work when it is not known yet.
    func message(_ digest: MessageDigest, _ verify: () throws -> VerifiedBundle) rethrows -> VerifiedBundle {
        if let known = kept.withLock({ $0[digest] }) { return known }
        let verified = try verify()
        kept.withLock { $0[digest] = verified }
        return verified
    }
}

extension Gateway {
    /// Does a piece of work that reads the same sealed messages several times, each of which is verified once for all of it.
    public func verifyingEachMessageOnce<Value>(_ work: () throws -> Value) rethrows -> Value {
        try VerifiedOnce.$current.withValue(VerifiedOnce()) { try work() }
    }
}

import CaseTransfer
import Foundation
import Synchronization

/// One transfer as one transaction knows it, so that its row is read once in it.
struct TransferInHand {
    let conversation: ConversationID
    let state: TransferState
    /// The hash of its last entry.
    let hash: MessageDigest
    /// How many entries it has.
    let entries: Int
}

/// The fold of each transfer last asked for, and the hash of the journal's entry up to which it was folded.
///
/// A hash names the whole history before it, so what is found is right in any transaction and after any rollback.
final class TransferCache: Sendable {
    private struct Fold {
        var hash: MessageDigest
        var state: TransferState
    }

    private let folds = Mutex<[ConversationID: Fold]>([:])

    /// More transfers than a busy authority has in hand at once; beyond it the cache starts again.
    private static let limit = 256

    /// The fold up to an entry, or nil when the one kept is of another moment.
    func state(of conversation: ConversationID, at hash: MessageDigest) -> TransferState? {
        folds.withLock { folds in
            guard let fold = folds[conversation], fold.hash == hash else { return nil }
            return fold.state
        }
    }

    func keep(_ state: TransferState, at hash: MessageDigest) {
        folds.withLock { folds in
            if folds.count >= Self.limit, folds[state.conversation] == nil { folds.removeAll(keepingCapacity: true) }
            folds[state.conversation] = Fold(hash: hash, state: state)
        }
    }

    private let known = Mutex<[Data: RegisteredPerson]>([:])

    /// The person that a row's bytes say, read once for the same bytes: a list asks for everybody each time.
    func person(_ bytes: Data) throws -> RegisteredPerson {
        if let person = known.withLock({ $0[bytes] }) { return person }
        let person = try CanonicalJSON.decode(RegisteredPerson.self, from: bytes, of: "person")
        known.withLock { known in
            if known.count >= Self.mostPeople { known.removeAll(keepingCapacity: true) }
            known[bytes] = person
        }
        return person
    }

    /// More people than an authority has at work on transfers.
    private static let mostPeople = 4096
}

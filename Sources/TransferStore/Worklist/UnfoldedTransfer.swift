import CaseTransfer
import Foundation

/// What the store holds of one transfer, read but not yet folded, so that several can be folded at once.
struct UnfoldedTransfer: Sendable {
    let conversation: ConversationID
    /// The hash of its last entry.
    let hash: MessageDigest
    /// The fold in memory, when it is of that moment.
    let known: TransferState?
    /// The fold in the row, as it was up to some entry; nil when there is none or it cannot be read.
    let begun: TransferState?
    /// The entries after that, as they stand in the journal.
    let entries: [Data]

    /// The transfer up to its last entry.
    ///
    /// - Parameter authority: whose journal it is.
    /// - Throws: `StoreError.Code.corrupt`.
    func folded(for authority: AuthorityCode?) throws -> TransferState {
        if let known { return known }
        var state = begun
        for entry in try CanonicalJSON.decodeAll(JournalEntry.self, from: entries, of: "journal entry") {
            if state == nil {
                state = authority.flatMap { TransferState.opening(entry, us: $0) }
            } else {
                state?.apply(entry)
            }
        }
        guard let state else { throw StoreError.damaged("transfer") }
        return state
    }
}

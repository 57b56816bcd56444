public import CaseTransfer

/// An entry of the journal as it is kept: what is chained, its hash, and what lies beside it.
public struct StoredEntry: Hashable, Sendable {
    /// What became of the erasable part of an entry.
    public enum Payload: Hashable, Sendable {
        /// The entry never had one.
        case none
        /// Names, addresses and reasons.
        case kept(JournalPayload)
        /// Erased under retention at this moment; the chain still verifies.
        case erased(at: Moment)
    }

    /// What is chained.
    public let entry: JournalEntry
    /// SHA-256 over the entry's bytes as they stand in the store.
    public let hash: MessageDigest
    /// What lies beside the chain.
    public let payload: Payload

    /// The same entry with other words beside it, for somebody who may not read all of them.
    public func showing(_ words: JournalPayload) -> StoredEntry {
        StoredEntry(entry: entry, hash: hash, payload: .kept(words))
    }
}

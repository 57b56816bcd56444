public import CaseTransfer

/// One thing that a check of the journal found, with the entries it is about.
public struct JournalFinding: Hashable, Sendable {
    /// What was found.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The entry does not have the hash that it, or the entry after it, says it has.
        case changedEntry = "changed-entry"
        /// The payload beside the entry is not the one that was chained.
        case changedPayload = "changed-payload"
        /// The payload beside the entry is gone and left no tombstone.
        case removedPayload = "removed-payload"
        /// The payload was erased under retention, and a later entry says so; no fault.
        case erased
        /// The payload is gone like one that was erased, and no entry says that it was.
        case unrecordedErasure = "unrecorded-erasure"
        /// The transfer or the time that stands beside the entry, by which it is found, is not the one that was chained.
        case changedColumns = "changed-columns"
        /// Entries are missing.
        case removedEntry = "removed-entry"
        /// The entry stands after one that came later.
        case reordered
        /// The entry is there a second time, or was put in.
        case insertedEntry = "inserted-entry"
        /// The entry's place in the file does not follow the one before, although the chain does.
        case gap
        /// The first entry is not the one every journal begins with.
        case wrongFirstEntry = "wrong-first-entry"
        /// A peer holds proof that the journal was longer.
        case cutTail = "cut-tail"
        /// A peer holds proof of another entry at this number: the chain was made anew from somewhere before it.
        case rebuiltChain = "rebuilt-chain"
    }

    /// What was found.
    public let code: Code
    /// The entries it is about, by number.
    public let entries: ClosedRange<Int>
    /// What proves it, where that is something a peer holds.
    public let witness: HeldWitness?

    init(_ code: Code, _ entries: ClosedRange<Int>, witness: HeldWitness? = nil) {
        self.code = code
        self.entries = entries
        self.witness = witness
    }

    init(_ code: Code, _ entry: Int) { self.init(code, entry...entry) }

    /// Whether somebody has tampered or something is damaged; an erased payload is neither.
    public var isFault: Bool { code != .erased }

    /// What was found, in plain English.
    public var message: String {
        let which =
            entries.count == 1
            ? "Entry \(entries.lowerBound)" : "Entries \(entries.lowerBound) to \(entries.upperBound)"
        let proof = witness.map { ", as \($0.source) from \($0.peer) proves" } ?? ""
        return switch code {
        case .changedEntry: "\(which): changed after it was written."
        case .changedPayload: "\(which): the names and reasons beside it were changed."
        case .removedPayload: "\(which): the names and reasons beside it were removed without a record of it."
        case .erased: "\(which): names and reasons erased under retention."
        case .unrecordedErasure:
            "\(which): the names and reasons beside it are gone, and no entry of the journal says that they were erased."
        case .changedColumns: "\(which): the transfer or the time beside it was changed, by which it is found."
        case .removedEntry: "\(which): removed."
        case .reordered: "\(which): moved from its place."
        case .insertedEntry: "\(which): put in beside the entry of the same number."
        case .gap: "\(which): the file's numbering does not follow the entry before."
        case .wrongFirstEntry: "\(which): not the entry with which a journal begins."
        case .cutTail: "\(which): cut off the end of the journal\(proof)."
        case .rebuiltChain: "\(which): written anew\(proof)."
        }
    }
}

/// Proof of what our journal once was, in something a peer holds: a signed message of ours.
public struct HeldWitness: Hashable, Sendable {
    /// Who holds it.
    public let peer: AuthorityCode
    /// The length and head of our journal that it states.
    public let witness: JournalWitness
    /// Where it was found, such as a file's name.
    public let source: String

    /// Puts a proof together.
    public init(peer: AuthorityCode, witness: JournalWitness, source: String) {
        self.peer = peer
        self.witness = witness
        self.source = source
    }
}

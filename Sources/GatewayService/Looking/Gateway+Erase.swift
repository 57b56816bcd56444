public import CaseTransfer
import Foundation
import TransferStore

/// What an erasure came to.
public struct ErasedWords: Hashable, Sendable {
    /// The numbers of the entries whose names and reasons were erased.
    public let entries: [Int]
    /// Whether the bytes are gone from the write-ahead log too; false while another process was reading.
    public let isComplete: Bool
}

extension Gateway {
    /// Erases the names and reasons beside a finished transfer's entries, and says so in the journal, whose chain still verifies.
    ///
    /// The sealed messages are not touched: `handover purge` takes documents out of those. Why a transfer was erased stays.
    ///
    /// - Parameter sentence: why; it goes on record.
    /// - Throws: `GatewayFault`: `sentence-needed`, `address-confidential`, `nothing-to-erase`, `papers-not-removed`, what our law forbids, or `not-permitted`.
    public func erase(_ transfer: TransferState, because sentence: String, by acting: ActingPerson) throws
        -> ErasedWords
    {
        try require(.erase, of: acting, on: transfer)
        guard transfer.isOver else { throw GatewayFault(Forbidden.notOver) }
        let reason = JournalPayload(rationale: try Self.sentence(sentence))
        try requireUnnamed(reason, in: transfer)
        let now = self.now
        let today = self.today
        let salt = try surroundings.random(32)
        // The sealed papers still say the names: nobody takes tokens of them again.
        let searched = try searchBasis(of: transfer)
        let erased = try write(as: acting.actor, on: transfer.conversation) { writer in
            let kept = try writer.entries(of: transfer.conversation).filter { stored in
                if case .payloadsErased = stored.entry.event { return false }
                if case .kept = stored.payload { return true }
                return false
            }.map(\.entry.number)
            let event = JournalEvent.payloadsErased(entries: kept)
            if let state = try writer.transfer(transfer.conversation) {
                guard state.isOver else { throw GatewayFault(Forbidden.notOver) }
                if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                    throw GatewayFault(forbidden)
                }
            }
            // An attempt that was interrupted may have left nothing but files.
            guard !kept.isEmpty else {
                guard hasPaperFiles(of: transfer) else { throw Self.nothingToErase }
                return [Int]()
            }
            for number in kept { try writer.erasePayload(of: number, at: now) }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event,
                    payload: reason), at: now, salt: salt)
            try writer.removeDraft(transfer.conversation)
            try writer.removeChildMarks(of: transfer.conversation)
            try writer.keep([], of: transfer.conversation, basis: searched)
            return kept
        }
        // What the papers were is in the journal by digest; the files are names and reasons through and through.
        try removePaperFiles(of: transfer)
        return ErasedWords(entries: erased, isComplete: try store.emptyWriteAheadLog())
    }

    /// Whether the names of a transfer were erased under retention: then nobody takes them out of its sealed papers again, whatever is
    /// made anew, as the tokens of the search are after an upgrade or under another key.
    ///
    /// What a recall had destroyed was erased too, and says no reason of its own; the other children's names stay.
    func isErased(_ transfer: TransferState) throws -> Bool {
        // It was over when it was erased, for every child, by whatever law was in force then.
        let mayHaveBeenOver = transfer.children.contains { $0.state.isOver || $0.papers.name != .held }
        guard transfer.isOver || mayHaveBeenOver else { return false }
        return try store.read { try $0.entries(of: transfer.conversation) }.contains { stored in
            guard case .payloadsErased = stored.entry.event else { return false }
            return stored.payload != .none
        }
    }

    private static let nothingToErase = GatewayFault(
        .no, code: "nothing-to-erase", message: "No names or reasons of this transfer are left in the journal.",
        remedy: "Nothing is to be done; the sealed messages are treated with `handover purge`.")
}

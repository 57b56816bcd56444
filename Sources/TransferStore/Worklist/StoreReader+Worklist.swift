public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// A transfer as the journal tells it now, or nil when the journal has nothing that opens it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfer(_ conversation: ConversationID) throws -> TransferState? {
        try inHand(conversation)?.state
    }

    func inHand(_ conversation: ConversationID) throws -> TransferInHand? {
        if let inHand, inHand.conversation == conversation { return inHand }
        guard let row = try row("\(Self.stateColumns) WHERE conversation = ?", [conversation.text]) else { return nil }
        let found = TransferInHand(
            conversation: conversation, state: try transferState(row), hash: try row.digest(at: 1),
            entries: try row.value(Int.self, at: 6))
        inHand = found
        return found
    }

    /// Several transfers as the journal tells them now, in the order asked for; what the journal does not open is left out.
    ///
    /// They are read one after the other and folded side by side.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers(_ conversations: [ConversationID]) throws -> [TransferState] {
        let authority = try authority()
        let unfolded = try conversations.compactMap { conversation in
            try row("\(Self.stateColumns) WHERE conversation = ?", [conversation.text]).map(unfoldedTransfer)
        }
        let states = try unfolded.mapOnAllProcessors { try $0.folded(for: authority) }
        for (unfolded, state) in zip(unfolded, states) where unfolded.known == nil {
            cache.keep(state, at: unfolded.hash)
        }
        return states
    }

    /// The hash of a transfer's last entry, which names its whole history, or nil when the journal has nothing that opens it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func lastHash(of conversation: ConversationID) throws -> MessageDigest? {
        if let inHand, inHand.conversation == conversation { return inHand.hash }
        // Its row has it: to fold the history for it would read all of it.
        return try row("SELECT last_hash FROM transfer WHERE conversation = ?", [conversation.text])?.digest(at: 0)
    }

    /// Every transfer, the latest changed first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers() throws -> [TransferState] {
        try rows("\(Self.stateColumns) ORDER BY last_entry DESC", [], transferState)
    }

    /// The transfers whose ids begin with some text, in the order of their ids.
    ///
    /// - Parameter limit: how many at most; two are enough to tell that a prefix is ambiguous.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers(idPrefix prefix: String, limit: Int = 100) throws -> [TransferState] {
        // Compared as a range, so that nothing in the text has a meaning of its own; no id holds a character beyond "f".
        try rows(
            "\(Self.stateColumns) WHERE conversation >= ? AND conversation < ? ORDER BY conversation LIMIT ?",
            [prefix, prefix + "g", limit], transferState)
    }

    /// The transfers with another authority that are not over, in the order of their ids.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersAtWork(with peer: AuthorityCode) throws -> [TransferState] {
        try rows(
            "\(Self.stateColumns) WHERE peer = ? AND is_over = 0 ORDER BY conversation", [peer.text], transferState)
    }

    private static let stateColumns = """
        SELECT conversation, last_hash, state, state_entry, first_entry, last_entry, entries FROM transfer
        """

    /// The fold of a row: the one in memory, or else the one in the row with the entries that came after it.
    private func transferState(_ row: Row) throws -> TransferState {
        let unfolded = try unfoldedTransfer(row)
        if let known = unfolded.known { return known }
        let state = try unfolded.folded(for: unfolded.begun == nil ? try authority() : nil)
        cache.keep(state, at: unfolded.hash)
        return state
    }

    private func unfoldedTransfer(_ row: Row) throws -> UnfoldedTransfer {
        let conversation = try row.identifier(ConversationID.self, at: 0)
        let hash = try row.digest(at: 1)
        if let known = cache.state(of: conversation, at: hash) {
            return UnfoldedTransfer(conversation: conversation, hash: hash, known: known, begun: nil, entries: [])
        }
        // A fold that another release wrote may not be readable; the journal always is.
        let begun = try row.optional(Data.self, at: 2).flatMap {
            try? CanonicalJSON.decode(TransferState.self, from: $0, of: "transfer")
        }
        let first = begun == nil ? try row.value(Int.self, at: 4) : try row.value(Int.self, at: 3) + 1
        let entries = try journalBytes(of: conversation, from: first, through: try row.value(Int.self, at: 5))
        return UnfoldedTransfer(conversation: conversation, hash: hash, known: nil, begun: begun, entries: entries)
    }

    /// Whose journal it is, by its first entry.
    func authority() throws -> AuthorityCode? {
        guard case .gatewayInitialised(let authority) = try entry(1)?.entry.event else { return nil }
        return authority
    }

    private func journalBytes(
        of conversation: ConversationID, from first: Int, through last: Int
    ) throws -> [Data] {
        try rows(
            "SELECT bytes FROM journal_entry WHERE conversation = ? AND number BETWEEN ? AND ? ORDER BY number",
            [conversation.text, first, last]
        ) { try $0.value(Data.self, at: 0) }
    }
}

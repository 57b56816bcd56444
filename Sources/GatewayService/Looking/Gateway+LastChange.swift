public import CaseTransfer
import TransferStore

extension Gateway {
    /// The number of the journal's last entry about a transfer that changes what somebody would decide on: what one of us did, and what
    /// the other side said. Looking at a case, and a receipt that comes back, change nothing, but for breaking the glass, which a manager
    /// has to see before they say that they looked; 0 when there is no such entry.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func lastChange(of transfer: TransferState, by acting: ActingPerson) throws -> Int {
        try require(.readCase, of: acting, on: transfer)
        return try store.read { try $0.lastChange(of: transfer.conversation) }
    }
}

extension StoreReader {
    /// The number of the last entry about a transfer that changes what somebody would decide on; 0 when there is none.
    func lastChange(of conversation: ConversationID) throws -> Int {
        try entries(of: conversation).last { $0.entry.isChange }?.entry.number ?? 0
    }
}

extension JournalEntry {
    fileprivate var isChange: Bool {
        switch event {
        case .caseOpened, .documentOpened, .journalOpened, .addressRevealed, .evidenceExported, .recordExported,
            .glassLookedAt:
            false
        // It is a look, but a manager answers for it: what came after their page is not looked at with the rest.
        case .glassBroken: true
        case .messageReceived: true
        default: actor.person != nil
        }
    }
}

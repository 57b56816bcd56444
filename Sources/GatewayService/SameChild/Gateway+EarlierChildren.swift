import CaseTransfer
import Foundation
import Logging
import TransferStore
import WorkingDays

/// Why nobody can say yet that a child is in no other transfer: the transfers at work have not all been looked through.
struct ChildSearchOpen: Equatable, Sendable {
    /// How far the search is, and of how many transfers; nil before it began.
    let progress: ChildSearchProgress?
    /// Transfers whose children cannot be read.
    let unread: [ConversationID]
    /// Whether the search has still to be done, or goes on.
    let isRunning: Bool

    var words: String {
        guard !isRunning else {
            let far = progress.map { " (\($0.looked) of \($0.total) so far)" } ?? ""
            return "The transfers at work have not all been looked through for children they share\(far)."
        }
        return "The children of \(unread.count) transfers cannot be read, so they are compared with nobody's (first "
            + "\(unread.first?.text.prefix(8) ?? ""))."
    }

    var remedy: String {
        isRunning
            ? "`handover serve` goes through them after its start, `handover doctor --local --mend` at once. Until then look "
                + "through `handover list` and say so."
            : "Run `handover doctor`, restore messages/ from the backup, then `handover doctor --local --mend`. Until then look "
                + "through `handover list` and say so."
    }
}

extension Gateway {
    /// Once in the life of a home that is older than the marks, and again after marks were lost or could not be taken: takes those of every
    /// child whose transfer is at work, and puts on record which are in two.
    ///
    /// Never within somebody's request: a large home takes minutes. Whoever asks meanwhile is told that it is not finished.
    ///
    /// - Parameter stopped: asked before each transfer; what is done by then stays done.
    /// - Throws: the store's fault.
    func markEarlierChildren(unless stopped: () -> Bool = { false }) throws {
        let hasRun = try store.read { try $0.hasMarkedEarlierChildren() }
        let conversations = try store.read { reader in
            hasRun ? try reader.transfersWithUnreadChildren() : try reader.conversationsAtWork()
        }
        guard !hasRun || !conversations.isEmpty, try childMarking(from: authority) != nil else { return }
        for (index, conversation) in conversations.enumerated() {
            guard !stopped() else { return }
            if !hasRun, index.isMultiple(of: Self.searchStep) {
                try store.write { writer in
                    try writer.noteChildSearch(ChildSearchProgress(looked: index, total: conversations.count))
                }
            }
            try markEarlierChildren(of: conversation)
        }
        if !hasRun { try store.write { try $0.noteEarlierChildrenMarked() } }
    }

    /// After how many transfers the search says how far it is.
    private static let searchStep = 25

    private func markEarlierChildren(of conversation: ConversationID) throws {
        // One that has marks may lack those of a message that came while the key could not be read.
        guard let transfer = try store.read({ try $0.transfer(conversation) }) else { return }
        do {
            let marks = try childMarks(of: transfer)
            try store.write { writer in
                try writer.keep(marks, of: conversation)
                try writer.noteChildrenRead(of: conversation)
            }
        } catch let fault as GatewayFault {
            // Its children cannot be compared, and whoever asks is told; `doctor` names the message that no longer verifies.
            log.error("A transfer's children cannot be read", metadata: ["reason": "\(fault.code)"])
            try store.write { try $0.noteChildrenUnread(of: conversation) }
        }
    }

    /// Why nobody can say yet that a child is in no other transfer; nil when everything at work was looked through.
    func childSearchOpen() throws -> ChildSearchOpen? {
        try store.read { reader in
            let isRunning = try !reader.hasMarkedEarlierChildren()
            let unread = try reader.transfersWithUnreadChildren()
            guard isRunning || !unread.isEmpty else { return nil }
            return ChildSearchOpen(progress: try reader.childSearch(), unread: unread, isRunning: isRunning)
        }
    }

    /// Looks through everything that shares a child, for what a process that died left out.
    func noteSameChildrenLeftOut(unless stopped: () -> Bool = { false }) throws {
        try markEarlierChildren(unless: stopped)
        for conversation in try store.read({ try $0.transfersSharingAChild() }) where !stopped() {
            try noteSameChildren(of: conversation)
        }
    }

    /// Does at once what `serve` does after its start and every hour: marks of addresses and children that are older than the marks or
    /// their key, names of transfers whose papers could not be read for the search, and names that were purged since they were taken.
    ///
    /// - Throws: the store's fault.
    public func markWhatIsUnmarked() throws {
        try markEarlierPlaces()
        try noteSameChildrenLeftOut()
        try retrySearch()
        try forgetPurgedNames()
    }

    /// The marks of a transfer's children, read again from what was prepared, sealed or entered.
    private func childMarks(of transfer: TransferState) throws -> [ChildMark] {
        guard let marking = try childMarking(from: transfer.sender) else { return [] }
        if let papers = try papersView(of: transfer, revealing: true) {
            return zip(transfer.children, papers.children).flatMap { progress, child -> [ChildMark] in
                guard let name = child.name, let born = child.bornOn.flatMap({ CivilDate($0) }) else { return [] }
                return marking.mark(of: progress.child, name: name, bornOn: born)
            }
        }
        guard let file = try contents(of: transfer, revealing: true).caseFile else { return [] }
        let drafted = try? draftFacts(of: transfer).references
        return marking.marks(of: file.children, people: file.people) { ChildReference($0) ?? drafted?[$0] }
    }
}

public import CaseTransfer
import ExchangeFormats
import TransferStore

extension Gateway {
    /// What the children of some transfers are called, as their papers here say it, by transfer and in the pack's order.
    ///
    /// For a list that people work from; it opens no papers, and that it was read is journalled, once a day for each person. A transfer is left out whose papers are closed, purged, erased or cannot be
    /// read: the list then says its number. The names are kept nowhere but in memory, until its papers are others.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func childNames(of transfers: [ConversationID], by acting: ActingPerson) throws -> [ConversationID: [String]]
    {
        try require(.readCase, of: acting)
        try recordListReading(by: acting)
        let open = try transfers.filter { try !isClosed($0, to: acting) }
        let last = try store.read { reader in
            try open.compactMap { id in try reader.lastHash(of: id).map { (id: id, hash: $0) } }
        }
        var named: [ConversationID: [String]] = [:]
        for (id, hash) in last { named[id] = childNames.known(for: hash) }
        // A page has some dozens of families: only those whose names are not known yet are folded, and their papers read.
        let unknown = last.filter { named[$0.id] == nil }
        let read = try unknown.mapOnAllProcessors { transfer -> [String] in
            guard let state = try store.read({ try $0.transfer(transfer.id) }) else { return [] }
            return try childNames(of: state)
        }
        for (transfer, names) in zip(unknown, read) {
            childNames.keep(names, for: transfer.hash)
            named[transfer.id] = names
        }
        return named.filter { !$0.value.isEmpty }
    }

    /// Whoever reads a case, or assigns it, makes an entry that changes no papers: these are opened again when they are others, and not before.
    private func childNames(of transfer: TransferState) throws -> [String] {
        guard (try? isErased(transfer)) == false else { return [] }
        let papers = try papersOfNames(in: transfer)
        if let known = childNamesByPapers.known(for: papers) { return known }
        let (names, isWhole) = readChildNames(of: transfer)
        // What cannot be read today may be restored from a backup tomorrow, and its papers are the same by their names.
        if isWhole { childNamesByPapers.keep(names, for: papers) }
        return names
    }

    /// By which papers the names of a transfer's children are kept in memory.
    func papersOfNames(in transfer: TransferState) throws -> PapersOfNames {
        PapersOfNames(conversation: transfer.conversation, basis: try searchBasis(of: transfer))
    }

    private func readChildNames(of transfer: TransferState) -> (names: [String], isWhole: Bool) {
        // One message that no longer verifies costs its own line the names, and no other.
        let file = Result { try contents(of: transfer, revealing: false).caseFile }
        let papers = Result { try papersView(of: transfer) }
        let named =
            (try? file.get())?.children.map(\.name) ?? (try? papers.get())?.children.compactMap(\.name) ?? []
        let isWhole = if case .success = file, case .success = papers { true } else { false }
        return (named.filter { !$0.isEmpty }, isWhole)
    }
}

/// The papers of one transfer, as ``Gateway/searchBasis(of:)`` says which they are.
struct PapersOfNames: Hashable, Sendable {
    let conversation: ConversationID
    let basis: [UInt8]
}

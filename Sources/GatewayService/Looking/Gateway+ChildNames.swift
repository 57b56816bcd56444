public import CaseTransfer
import TransferStore

extension Gateway {
    /// What the children of some transfers are called, as their papers here say it, by transfer and in the pack's order.
    ///
    /// For a list that people work from; it opens no papers, and that it was read is journalled, once a day for each person. A transfer is left out whose papers are closed, purged, erased or cannot be
    /// read: the list then says its number. The names are kept nowhere but in memory, until the transfer's next entry.
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
            return readChildNames(of: state)
        }
        for (transfer, names) in zip(unknown, read) {
            childNames.keep(names, for: transfer.hash)
            named[transfer.id] = names
        }
        return named.filter { !$0.value.isEmpty }
    }

    private func readChildNames(of transfer: TransferState) -> [String] {
        guard (try? isErased(transfer)) == false else { return [] }
        // One message that no longer verifies costs its own line the names, and no other.
        let file = try? contents(of: transfer, revealing: false).caseFile
        let papers = try? papersView(of: transfer)
        return (file?.children.map(\.name) ?? papers?.children.compactMap(\.name) ?? []).filter { !$0.isEmpty }
    }
}

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
        var named: [ConversationID: [String]] = [:]
        for id in transfers {
            guard let last = try store.read({ try $0.lastHash(of: id) }),
                let transfer = try store.read({ try $0.transfer(id) })
            else { continue }
            if isClosed(transfer.needToKnow, to: acting) { continue }
            let names = childNames.value(for: last, { self.readChildNames(of: transfer) })
            if !names.isEmpty { named[id] = names }
        }
        return named
    }
    private func readChildNames(of transfer: TransferState) -> [String] {
        // One message that no longer verifies costs its own line the names, and no other.
        let file = try? contents(of: transfer, revealing: false).caseFile
        let papers = try? papersView(of: transfer)
        return (file?.children.map(\.name) ?? papers?.children.compactMap(\.name) ?? []).filter { !$0.isEmpty }
    }
}

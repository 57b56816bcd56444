public import CaseTransfer
import TransferStore

extension Gateway {
    /// What the children of some transfers are called, as their papers here say it, by transfer and in the pack's order.
    ///
    /// For a list that people work from; it opens no papers. A transfer is left out whose papers are closed, purged, erased or cannot be
    /// read: the list then says its number. The names are kept nowhere but in memory, until the transfer's next entry.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func childNames(of transfers: [ConversationID], by acting: ActingPerson) throws -> [ConversationID: [String]]
    {
        try require(.readCase, of: acting)
        var named: [ConversationID: [String]] = [:]
        for id in transfers {
            guard let last = try store.read({ try $0.lastHash(of: id) }),
                let transfer = try store.read({ try $0.transfer(id) })
            else { continue }
            let names = childNames.value(for: last) {
                // One message that no longer verifies costs its own line the names, and no other.
                let contents = try? contents(of: transfer, revealing: false).caseFile?.children.map(\.name)
                let papers = try? papersView(of: transfer)?.children.compactMap(\.name)
                return (contents ?? papers ?? []).filter { !$0.isEmpty }
            }
            if !names.isEmpty { named[id] = names }
        }
        return named
    }
}

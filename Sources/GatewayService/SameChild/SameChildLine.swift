public import CaseTransfer
import TransferStore
import WorkingDays

/// Another transfer of ours in which children of this one are too, as lists and pages show it: nobody's name.
public struct SameChildLine: Hashable, Sendable, Codable {
    /// The other transfer.
    public var transfer: ConversationID
    /// The authority it is with.
    public var authority: AuthorityCode
    /// Its name.
    public var authorityName: String
    /// The children's numbers in this transfer, from 1.
    public var children: [Int]
    /// How the children stand there, in words.
    public var standing: String
    /// By what they were known again.
    public var basis: [SameChild.Basis]
    /// Whether responsibility for one of them stands accepted in both transfers.
    public var acceptedInBoth: Bool

    /// The line in words.
    public var words: String {
        "the same child is in transfer \(transfer.text.prefix(8)) with \(authorityName): \(standing) "
            + "(\(basis.map(\.words).joined(separator: "; ")))"
    }
}

extension Gateway {
    /// The other transfers of a transfer's children, as long as the child stands in both.
    func sameChildLines(of state: TransferState) -> [SameChildLine] {
        state.sameChildren.compactMap { same in
            guard let other = try? store.read({ try $0.transfer(same.transfer) }) else { return nil }
            let pairs = same.children.filter { pair in
                (state.isLive(pair.child) || state.isAccepted(pair.child))
                    && (other.isLive(pair.other) || other.isAccepted(pair.other))
            }
            guard !pairs.isEmpty else { return nil }
            return SameChildLine(
                transfer: same.transfer, authority: same.authority, authorityName: name(of: same.authority),
                children: pairs.compactMap { pair in state.children.firstIndex { $0.child == pair.child } }
                    .map { $0 + 1 }.sorted(),
                standing: TransferStanding.words(other, of: pairs.map(\.other)),
                basis: SameChild.Basis.allCases.filter { basis in pairs.contains { $0.basis == basis } },
                acceptedInBoth: same.acceptedInBoth)
        }
    }
}

import WorkingDays

/// That two transfers of ours are about one family's moves: it moved on before the first was accepted (DERBY-63).
public struct TransferLink: Hashable, Sendable, Codable {
    /// Which of the two the entry stands in.
    public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        /// The family has moved on from here to the other transfer's authority.
        case onward
        /// The family came to be sent here from the other transfer.
        case from
    }

    /// Which way it points.
    public var direction: Direction
    /// The other transfer.
    public var transfer: ConversationID
    /// Its receiving authority.
    public var authority: AuthorityCode
    /// Which move of the family this is, counted over the transfers that are linked: 2 for the first redirect.
    public var move: Int
    /// The children of this transfer who moved on; nil where it was not noted, and where the family came from the other transfer.
    public var children: [ChildReference]?

    /// Puts a link together.
    public init(
        direction: Direction, transfer: ConversationID, authority: AuthorityCode, move: Int,
        children: [ChildReference]? = nil
    ) {
        self.direction = direction
        self.transfer = transfer
        self.authority = authority
        self.move = move
        self.children = children
    }

    func words(calling name: (AuthorityCode) -> String) -> String {
        switch direction {
        case .onward:
            "the family moved on: transfer \(transfer.text.prefix(8)) to \(name(authority)) goes on from here (move \(move))"
        case .from:
            "goes on from transfer \(transfer.text.prefix(8)) to \(name(authority)), from where the family moved on "
                + "(move \(move))"
        }
    }
}

extension TransferState {
    mutating func takeLink(_ link: TransferLink) -> Result<LawfulStep, Forbidden> {
        guard side == .sending else { return .failure(.notYourStep) }
        guard link.transfer != conversation, link.move > 1 else { return .failure(.anotherConversation) }
        links.append(link)
        return .success(
            LawfulStep(rule: "DERBY-63", notices: link.direction == .from ? [.movedRepeatedly(link.move)] : []))
    }

    /// Whether a child's case goes on from here in another transfer of ours; where it was not noted whose does, every child's.
    public func goesOn(_ child: ChildReference) -> Bool {
        links.contains { $0.direction == .onward && $0.children?.contains(child) ?? true }
    }

    /// Which move of the family this transfer is, as far as the transfers of ours that are linked tell; 1 for the first.
    public var move: Int { links.filter { $0.direction == .from }.map(\.move).max() ?? 1 }
}

extension Finding {
    static func movedRepeatedly(_ move: Int) -> Finding {
        Finding(
            code: "moved-repeatedly", severity: .warning, place: "links",
            message: "This is move \(move) of the family in transfers of ours that are linked.",
            remedy: "Consider trafficking and modern slavery, and the impact of the moves on the child.",
            rule: "DERBY-63")
    }
}

import WorkingDays

/// That children of this transfer are in another transfer of ours too, which we send or receive as we do this one.
///
/// It stops nothing: a family can move twice, and papers can come by two ways. It is on record in both transfers, so that two authorities
/// cannot accept the same child with nobody here knowing.
public struct SameChild: Hashable, Sendable, Codable {
    /// By what a child was known again.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// By a pupil number, an NHS number, or the sending authority's own identifier.
        case identifier
        /// By name and date of birth alone, so somebody has to look.
        case nameAndBirth = "name-and-birth"
        /// Not yet born, by the mother's name and date of birth.
        case mother

        /// The basis in words.
        public var words: String {
            switch self {
            case .identifier: "known by an identifier"
            case .nameAndBirth: "known by name and date of birth only"
            case .mother: "not yet born, known by the mother"
            }
        }
    }

    /// One child in both transfers, by the opaque reference that each has for it.
    public struct Pair: Hashable, Sendable, Codable {
        /// The child here.
        public var child: ChildReference
        /// The child there.
        public var other: ChildReference
        /// By what it was known again.
        public var basis: Basis

        /// Puts a pair together.
        public init(child: ChildReference, other: ChildReference, basis: Basis) {
            self.child = child
            self.other = other
            self.basis = basis
        }
    }

    /// The other transfer.
    public var transfer: ConversationID
    /// The authority that the other transfer is with.
    public var authority: AuthorityCode
    /// The children who are in both.
    public var children: [Pair]
    /// Whether responsibility for one of them stands accepted in both.
    public var acceptedInBoth: Bool
    /// True in the entry of a person who was asked in this very transfer why its children are in the other one too; nil otherwise.
    ///
    /// An entry of a person without it is from a gateway that counted one answer for both transfers: nobody may have been asked here.
    public var wasAsked: Bool?

    /// Puts it together.
    public init(
        transfer: ConversationID, authority: AuthorityCode, children: [Pair], acceptedInBoth: Bool = false
    ) {
        self.transfer = transfer
        self.authority = authority
        self.children = children
        self.acceptedInBoth = acceptedInBoth
    }

    func words(calling name: (AuthorityCode) -> String) -> String {
        let count = children.count == 1 ? "1 child is" : "\(children.count) children are"
        let ways = Set(children.map(\.basis.words)).sorted().joined(separator: "; ")
        return "noted that \(count) in transfer \(transfer.text.prefix(8)) with \(name(authority)) too (\(ways))"
            + (acceptedInBoth ? "; responsibility stands accepted in both: the service manager is told" : "")
    }
}

extension TransferState {
    /// Takes the note; said again of the same transfer it takes the place of what was said before.
    mutating func takeSameChild(_ same: SameChild, by actor: Actor) -> Result<LawfulStep, Forbidden> {
        guard same.transfer != conversation else { return .failure(.anotherConversation) }
        guard same.children.allSatisfy({ progress(of: $0.child) != nil }) else { return .failure(.unknownChild) }
        // What the gateway found by itself nobody was asked about.
        if actor != .gateway, same.wasAsked == true { answeredSameChildren.insert(same.transfer) }
        var same = same
        same.wasAsked = nil
        if let index = sameChildren.firstIndex(where: { $0.transfer == same.transfer }) {
            sameChildren[index] = same
        } else {
            sameChildren.append(same)
        }
        return .success(LawfulStep(rule: .ourDefault))
    }

    /// Whether work on a child goes on in this transfer, or is about to: its papers were not taken back, and nothing has ended it.
    public func isLive(_ child: ChildReference) -> Bool {
        guard !isDiscarded, let progress = progress(of: child), progress.recalled == nil,
            progress.papers.name == .held, ![.withdrawn, .rejected].contains(progress.pack.name)
        else { return false }
        return !progress.state.isOver
    }

    /// Whether responsibility for a child stands accepted by the receiving authority, closed by the sending one or not.
    public func isAccepted(_ child: ChildReference) -> Bool {
        guard let progress = progress(of: child), !progress.isTakenBack else { return false }
        return [.accepted, .closed].contains(progress.state.name)
    }
}

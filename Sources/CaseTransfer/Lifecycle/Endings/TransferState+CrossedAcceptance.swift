public import WorkingDays

extension TransferState {
    /// The children whose acceptance by us crossed the sending side's word that their part ended, while we have said nothing since:
    /// their gateway rejects it, and the people of both sides have to speak.
    public var crossedAcceptances: [ChildReference] {
        guard side == .receiving else { return [] }
        return children.filter { child in
            guard case .ended = child.state, child.state.words(by: .receiving).isEmpty else { return false }
            let ending = messages.last { message in
                guard case .ending(let ending) = message.statement else { return false }
                return message.sender == sender && ending.children.contains { $0.child == child.child }
            }
            guard let ending, hasCrossedAcceptance(of: child.child, unseenIn: ending.order) else { return false }
            return !hasSpoken(of: child.child, since: ending.recordedAt.londonDate)
        }.map(\.child)
    }

    /// Whether it is on record here that we spoke with the other authority of a child, on a day or after it.
    public func hasSpoken(of child: ChildReference, since date: CivilDate) -> Bool {
        record.notes.contains { note in
            guard case .counterpartContact(let contact) = note else { return false }
            return contact.children.contains(child) && contact.on >= date
        }
    }
}

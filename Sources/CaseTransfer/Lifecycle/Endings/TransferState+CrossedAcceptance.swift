import WorkingDays

extension TransferState {
    /// The children whose acceptance by us crossed the sending side's word that their part ended, while we have said nothing since:
    /// their gateway rejects it, and the people of both sides have to speak.
    public var crossedAcceptances: [ChildReference] {
        guard side == .receiving else { return [] }
        return children.filter { child in
            guard case .ended = child.state, child.state.words(by: .receiving).isEmpty else { return false }
            let place = messages.lastIndex { message in
                guard case .ending(let ending) = message.statement else { return false }
                return message.sender == sender && ending.children.contains { $0.child == child.child }
            }
            guard let place, hasCrossedAcceptance(of: child.child, unseenIn: messages[place].order) else {
                return false
            }
            return !hasSpoken(of: child.child, sinceMessageAt: place)
        }.map(\.child)
    }

    /// The children whose plan the receiving authority works though their papers are closed to it, because it refused them as the wrong
    /// child's or was only told that they are recalled, while it is not on record here that we spoke with the other authority since.
    public var acceptedWithoutPapers: [ChildReference] {
        children.filter { child in
            guard child.isAcceptedAndOpen, child.papers.name != .held else { return false }
            let place = messages.lastIndex {
                [.refusal, .recall].contains($0.kind) && !$0.isVoid && $0.statement.children.contains(child.child)
            }
            return place.map { !hasSpoken(of: child.child, sinceMessageAt: $0) } ?? false
        }.map(\.child)
    }

    /// Whether it is on record here that we spoke with the other authority of a child once its papers were recalled.
    public func hasSpokenSinceRecall(of child: ChildReference) -> Bool {
        let place = messages.lastIndex { $0.kind == .recall && !$0.isVoid && $0.statement.children.contains(child) }
        return place.map { hasSpoken(of: child, sinceMessageAt: $0) } ?? false
    }

    /// Whether a contact about a child was entered after a message, and did not take place on a day before it.
    func hasSpoken(of child: ChildReference, sinceMessageAt place: Int) -> Bool {
        let day = messages[place].recordedAt.londonDate
        return zip(record.notes, record.messagesBefore).contains { note, messagesBefore in
            guard messagesBefore > place, case .counterpartContact(let contact) = note else { return false }
            return contact.children.contains(child) && contact.on >= day
        }
    }
}

extension ChildProgress {
    /// Whether the receiving authority has accepted the child's case, and nothing has taken it back or ended the plan since.
    var isAcceptedAndOpen: Bool {
        state.acceptedFrom != nil && !isTakenBack && state.words.allSatisfy { $0.reason.effect != .endsPlan }
    }
}

/// What the author of a word cannot have known when it was sealed, by the order that stands in the message.
///
/// Both gateways read the same order, so both judge a word that crossed another in the same way. What is asked before it is sealed, and
/// what was reported by hand, carries no order: its author knows everything that stands in our journal.
extension TransferState {
    /// Whether the receiving side has accepted a child in a message that the author of this one had not seen.
    ///
    /// The author spoke as one who may speak before an acceptance; its own gateway rejects ours for good, or has had its word taken back.
    /// So only the receiving side asks: the author itself had whatever stands before its word in its journal, and there a signed
    /// acceptance can stand in the place of a report.
    func isAcceptance(of child: ChildReference, unseenIn order: MessageOrder?) -> Bool {
        acceptances(of: child, unseenIn: order).contains { !$0.isVoid }
    }

    /// Whether such an acceptance of ours is under way, or came back rejected: the people here have to hear of it.
    func hasCrossedAcceptance(of child: ChildReference, unseenIn order: MessageOrder?) -> Bool {
        acceptances(of: child, unseenIn: order).contains { !$0.isVoid || $0.isNotAllowed }
    }

    private func acceptances(of child: ChildReference, unseenIn order: MessageOrder?) -> [ConversationMessage] {
        guard us == recipient, let order else { return [] }
        let seen = order.seen?.sequence ?? 0
        return messages.filter { message in
            message.sender == us && (message.order?.sequence ?? 0) > seen && message.accepts(child)
        }
    }

    /// What was said of the end of a child's part that the author of a word knew: all that its own side said, and what it had seen of the
    /// other side. An author without an order knows all that stands in our journal.
    func endings(
        of child: ChildProgress, knownTo speaker: TransferSide, _ order: MessageOrder?
    ) -> [ChildState.Ended.Word] {
        guard let order else { return child.state.words }
        let seen = order.seen?.sequence ?? 0
        return child.state.words.filter { word in
            if word.side == speaker { return true }
            let said = messages.last { message in
                !message.isVoid && side(of: message.sender) == word.side && message.says(word, of: child.child)
            }
            return (said?.order?.sequence ?? 0) <= seen
        }
    }

    /// Each child's state as the author of a word knew it, without the endings of the other side that it had not seen.
    ///
    /// A meeting or a refusal of responsibility that crossed an ending is let in by it: the ending stands, and nothing that was sealed
    /// behind such a word, a section 47 enquiry about a sibling among it, is lost with it.
    func childStates(knownTo speaker: TransferSide, _ order: MessageOrder?) -> [ChildReference: ChildState] {
        Dictionary(
            children.map { ($0.child, $0.state.saying(endings(of: $0, knownTo: speaker, order))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The children whose papers were recalled and whose recall the author of a word knew: the sending side all of them, the other one
    /// those in the recalls that it had seen.
    ///
    /// A word that crossed the recall is let in: it is recorded on both sides and gives the receiving authority nothing to hold.
    func recalledChildren(knownTo speaker: TransferSide, _ order: MessageOrder?) -> Set<ChildReference> {
        Set(children.filter { isRecalled($0, knownTo: speaker, order) }.map(\.child))
    }

    private func isRecalled(_ child: ChildProgress, knownTo speaker: TransferSide, _ order: MessageOrder?) -> Bool {
        guard child.isTakenBack else { return false }
        guard speaker == .receiving, let order else { return true }
        let seen = order.seen?.sequence ?? 0
        return messages.contains { message in
            guard case .recall(let recall) = message.statement, !message.isVoid else { return false }
            return recall.children.contains(child.child) && (message.order?.sequence ?? 0) <= seen
        }
    }
}

extension ConversationMessage {
    /// Whether it accepts responsibility for a child.
    func accepts(_ child: ChildReference) -> Bool {
        guard case .decision(let decision) = statement else { return false }
        return decision.children.contains { decided in
            guard case .accepted = decided.decision else { return false }
            return decided.child == child
        }
    }

    /// Whether it says this word that a child's part ended.
    fileprivate func says(_ word: ChildState.Ended.Word, of child: ChildReference) -> Bool {
        guard case .ending(let ending) = statement else { return false }
        return ending.children.contains { $0.child == child && $0.reason == word.reason && $0.on == word.on }
    }

    /// Whether the other gateway rejected it because its law does not allow it.
    fileprivate var isNotAllowed: Bool {
        guard case .rejected(let rejected) = delivery else { return false }
        return rejected.code == .notAllowed
    }
}

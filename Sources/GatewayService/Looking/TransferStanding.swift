import CaseTransfer
import WorkingDays

/// How a transfer stands in one phrase, from the pack to the closing.
enum TransferStanding {
    /// The phrase of each child, each once, in the children's order.
    static func words(_ state: TransferState) -> String {
        words(state, of: state.children.map(\.child))
    }

    /// The phrases of some children only.
    static func words(_ state: TransferState, of children: [ChildReference]) -> String {
        if state.isDiscarded { return "discarded" }
        var phrases: [String] = []
        for child in state.children where children.contains(child.child) {
            let phrase =
                words(child, side: state.side, delivery: state.packDelivery) + reported(child, in: state)
            if !phrases.contains(phrase) { phrases.append(phrase) }
        }
        return phrases.joined(separator: "; ")
    }

    /// What has to stand beside a phrase that rests on a report.
    private static func reported(_ child: ChildProgress, in state: TransferState) -> String {
        if child.recalled != nil || child.papers.name == .destroyed, state.isOnlyReported(.papers, of: child.child) {
            return " (reported, not signed)"
        }
        if child.isClosedByRecall { return "" }
        let fact: CaseFact =
            switch child.state {
            case .accepted, .declined, .closed, .ended: .responsibility
            case .heldBySender: child.meeting.name == .held && child.pack.name == .acknowledged ? .meeting : .pack
            }
        let isReported =
            state.isOnlyReported(fact, of: child.child)
            || (child.state.acceptedFrom != nil && state.isAcceptanceOnlyReported(of: child.child))
        return isReported ? " (reported, not signed)" : ""
    }

    private static func words(_ child: ChildProgress, side: TransferSide, delivery: DeliveryState?) -> String {
        guard let recalled = child.recalled else { return standing(child, side: side, delivery: delivery) }
        let papers =
            switch child.papers {
            case .held, .quarantined: "not destroyed yet"
            case .destroyed(let destroyed): "destroyed on \(destroyed.on)"
            }
        let taken = "recalled on \(recalled.on) (\(recalled.reason.rawValue)), \(papers)"
        guard child.isTakenBack else {
            let told = "said to be " + taken
            return child.isClosedByRecall ? told : standing(child, side: side, delivery: delivery) + "; " + told
        }
        return taken + (child.state.acceptedFrom == nil ? "" : "; what was accepted on them stands no more")
    }

    /// How a child stands whatever is said of a recall.
    private static func standing(_ child: ChildProgress, side: TransferSide, delivery: DeliveryState?) -> String {
        switch child.state {
        case .accepted(let accepted): return "accepted from \(accepted.from)"
        case .declined(let declined): return "declined: \(declined.reason.rawValue)"
        case .closed(let closed):
            return "closed on \(closed.on), accepted from \(closed.acceptedFrom)"
                + (child.meeting.name == .held ? "" : "; the meeting is still due")
        case .ended(let ended):
            var reasons: [String] = []
            for word in ended.words.map(\.reason.rawValue) where !reasons.contains(word) { reasons.append(word) }
            return "ended" + (ended.on.map { " on \($0)" } ?? "") + ": " + reasons.joined(separator: ", ")
                + (ended.placeToConfirm == nil ? "" : ", not said by the sending authority")
        case .heldBySender: break
        }
        switch child.pack {
        case .draft:
            return [.enteredForAuthor, .entered].contains(child.override.name)
                ? "draft, awaiting the override's confirmation" : "draft"
        case .queued:
            switch delivery {
            case .byHand: return "sealed, to be handed over"
            case .handedOver(let handed):
                return "handed over \(handed.means.words) on \(handed.on), not said to have arrived"
            case .queued, .delivered, .rejected, .needsAttention, .stranded, .arrived, .withdrawn, nil:
                return "sealed, not delivered yet"
            }
        case .delivered(let delivered):
            return side == .sending
                ? "delivered on \(delivered.on), not acknowledged yet" : "arrived on \(delivered.on), not acknowledged"
        case .acknowledged(let acknowledged):
            return child.meeting.name == .held
                ? "meeting held, not accepted yet" : "acknowledged on \(acknowledged.on)"
        case .refused(let refused):
            let papers =
                if case .destroyed(let destroyed) = child.papers { ", destroyed on \(destroyed.on)" } else { "" }
            return "refused: \(RefusedChild.words(refused.reason, refused.detail))" + papers
        case .rejected(let rejected): return "rejected: \(rejected.code.rawValue)"
        case .withdrawn(let withdrawn): return "withdrawn on \(withdrawn.on), before it left"
        }
    }
}

extension TransferState {
    /// How far our pack has come; nil at the receiving side, and while none is sealed.
    fileprivate var packDelivery: DeliveryState? {
        packDigest.flatMap { pack in messages.first { $0.digest == pack }?.delivery }
    }
}

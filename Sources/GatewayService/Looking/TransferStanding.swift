import CaseTransfer
import WorkingDays

/// How a transfer stands in one phrase, from the pack to the closing.
enum TransferStanding {
    /// The phrase of each child, each once, in the children's order.
    static func words(_ state: TransferState) -> String {
        if state.isDiscarded { return "discarded" }
        var phrases: [String] = []
        for child in state.children {
            let phrase = words(child, side: state.side)
            if !phrases.contains(phrase) { phrases.append(phrase) }
        }
        return phrases.joined(separator: "; ")
    }

    private static func words(_ child: ChildProgress, side: TransferSide) -> String {
        if let recalled = child.recalled {
            let papers =
                switch child.papers {
                case .held, .quarantined: "not destroyed yet"
                case .destroyed(let destroyed): "destroyed on \(destroyed.on)"
                }
            return "recalled on \(recalled.on) (\(recalled.reason.rawValue)), \(papers)"
        }
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
        case .heldBySender: break
        }
        switch child.pack {
        case .draft:
            return [.enteredForAuthor, .entered].contains(child.override.name)
                ? "draft, awaiting the override's confirmation" : "draft"
        case .queued: return "sealed, not delivered yet"
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

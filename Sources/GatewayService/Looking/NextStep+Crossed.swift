import CaseTransfer
import WorkingDays

extension NextStep {
    /// What an acceptance of ours asks that crossed the other side's word of an ending; nil when none did, and once we spoke with them.
    ///
    /// A route that was switched to protect the child comes first: then they are rung for that.
    static func crossedAcceptance(of state: TransferState, _ id: Substring) -> NextStep? {
        let crossed = state.crossedAcceptances
        let words = state.children.filter { crossed.contains($0.child) }.compactMap {
            $0.state.words(by: .sending).last
        }
        guard let word = words.first, !words.contains(where: { $0.reason.effect == .switchesRoute }) else { return nil }
        return NextStep(
            what:
                "ring them now: our acceptance crossed their word (\(word.reason.words)) and does not stand; agree who works "
                + "the plan, and record that you spoke",
            command: "handover record contact \(id)" + numbers(of: crossed, in: state) + " --with \"...\" --how HOW")
    }

    /// What it asks of both sides that papers are closed on which an acceptance rests; nil when none are, and once we spoke with them.
    ///
    /// It comes before their destruction: a child must not be left without a record.
    static func withoutPapers(of state: TransferState, _ id: Substring) -> NextStep? {
        let children = state.acceptedWithoutPapers
        guard !children.isEmpty else { return nil }
        return NextStep(
            what: (state.side == .receiving
                ? "ring them before anything is destroyed: we accepted this case, work the plan, and its papers are closed; "
                : "ring them now: they had accepted this case and refuse its papers as the wrong child's; ")
                + "agree who works the plan, and record that you spoke",
            command: "handover record contact \(id)" + numbers(of: children, in: state) + " --with \"...\" --how HOW")
    }

    /// What a recall leaves the sending side to do about the child, whose plan it holds: until the case goes on to another authority, it
    /// is ended here, or somebody spoke with the receiving side.
    static func afterRecall(of state: TransferState, _ id: Substring) -> NextStep? {
        guard state.side == .sending else { return nil }
        let open = state.children.filter { child in
            guard child.recalled != nil, !state.goesOn(child.child) else { return false }
            return child.state.words(by: .sending).allSatisfy { $0.reason == .transferred }
                && !state.hasSpokenSinceRecall(of: child.child)
        }
        guard !open.isEmpty else { return nil }
        let again = open.contains { $0.state.acceptedFrom != nil }
        return NextStep(
            what: (again
                ? "the plan is ours again, what they accepted rested on recalled papers: " : "the plan is ours: ")
                + "ring them, prepare the transfer to the right authority or work on, and record that you spoke",
            command: "handover record contact \(id)" + numbers(of: open.map(\.child), in: state)
                + " --with \"...\" --how HOW")
    }

    /// What it asks of the receiving side that a recall was only told of a child whom it has not accepted; nil once it spoke with them.
    static func toldRecall(of state: TransferState, _ id: Substring) -> NextStep? {
        let children = childrenSaidToBeRecalled(in: state).filter { !state.hasSpokenSinceRecall(of: $0) }
        guard !children.isEmpty else { return nil }
        return NextStep(
            what:
                "ring them: a recall that was only told moves neither duty nor clock; ask for their signed word, or where the "
                + "family is, and record that you spoke",
            command: "handover record contact \(id)" + numbers(of: children, in: state) + " --with \"...\" --how HOW")
    }

    /// What the receiving side waits for after a recall that was only told, when nothing else is to be done.
    static func recallToSettle(in state: TransferState) -> NextStep? {
        guard !childrenSaidToBeRecalled(in: state).isEmpty else { return nil }
        return NextStep(
            what:
                "ring them: until they sign that the papers are recalled, or say where the family is, duty and clock stay with us",
            command: nil)
    }

    private static func childrenSaidToBeRecalled(in state: TransferState) -> [ChildReference] {
        state.children.filter { child in
            child.isClosedByRecall && !child.isTakenBack && !child.isOver && child.state.name != .ended
        }.map(\.child)
    }

    private static func numbers(of children: [ChildReference], in state: TransferState) -> String {
        guard children.count < state.children.count else { return "" }
        return state.children.enumerated().filter { children.contains($1.child) }.map { " --child \($0.offset + 1)" }
            .joined()
    }
}

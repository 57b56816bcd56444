public import CaseTransfer
public import WorkingDays

/// What is to be done next about a transfer at our side, and the command that does it.
public struct NextStep: Hashable, Sendable, Codable {
    /// What, in words.
    public var what: String
    /// The command; nil when it is done without one, as a telephone call is.
    public var command: String?
    /// The day by which it is due; nil when no rule gives one.
    public var by: CivilDate?
    /// The rule that asks for it; nil when none does by name.
    public var rule: RuleCitation?
    /// The step whose right it takes, where readers of the same page differ in it; nil elsewhere.
    public var needs: PermittedStep?
}

extension NextStep {
    /// By when an urgent notice is answered, and the rule of our own procedure that wants a timely response.
    struct Urgency {
        var by: CivilDate
        var rule: RuleCitation?
    }

    /// The next step at our side of a transfer; nil while it is the other side's turn, and when everything is done.
    ///
    /// - Parameters:
    ///   - state: the transfer.
    ///   - due: the earliest due date of a meeting that was not held.
    ///   - today: the civil date.
    ///   - urgent: by when an urgent notice is answered; nil when none waits for us.
    static func of(
        _ state: TransferState, meetingDue due: CivilDate?, today: CivilDate, urgent: Urgency? = nil
    ) -> NextStep? {
        guard !state.isDiscarded else { return nil }
        let id = state.conversation.text.prefix(8)
        let toHand = state.messages.count { $0.delivery?.name == .byHand }
        if toHand > 0 {
            return NextStep(
                what: "hand over \(toHand == 1 ? "1 message" : "\(toHand) messages"): "
                    + (state.whyByHand.map { "this transfer stays by hand, \($0.words)" } ?? "they have no gateway"),
                command: "handover by-hand write \(id) --to FOLDER")
        }
        if let step = withoutPapers(of: state, id) { return step }
        if state.side == .receiving, state.hasQuarantine {
            return NextStep(
                what: "a manager confirms that what was recalled or refused is destroyed",
                command: "handover destroy \(id)")
        }
        if state.side == .sending, state.hasQuarantine,
            state.messages.contains(where: { $0.kind == .recall && ($0.delivery?.isByHand ?? false) })
        {
            return NextStep(
                what: "ring them; once they say that what was recalled is destroyed, enter it as reported",
                command: "handover by-hand report \(id) destroyed")
        }
        if let step = crossedAcceptance(of: state, id) ?? afterTheirEnding(of: state, id) { return step }
        if let step = afterRecall(of: state, id) ?? toldRecall(of: state, id) { return step }
        if let step = residence(of: state, id) { return step }
        // A child for whom everything is done asks for nothing more.
        let open = state.children.filter { !$0.isOver && $0.state.name != .ended && !$0.isClosedByRecall }
        return state.side == .receiving
            ? receiving(open, id, due: due, today: today, answered: answeredRefusals(of: state), urgent: urgent)
                ?? placeToSettle(in: state) ?? recallToSettle(in: state)
            : sending(
                // Where it was settled that we keep a case there is nothing more to settle, or to close: we work on, or wait for it.
                open.filter { child in
                    ![.declined, .accepted].contains(child.state.name)
                        || state.disputeKeepingWithSender(child.child) == nil
                }, id, isDisputed: !state.openDisputes.isEmpty, today: today, answered: answeredRefusals(of: state))
    }

    private static func receiving(
        _ open: [ChildProgress], _ id: Substring, due: CivilDate?, today: CivilDate, answered: Set<ChildReference>,
        urgent: Urgency?
    ) -> NextStep? {
        if open.contains(where: { $0.pack.name == .delivered }) {
            return NextStep(
                what: "acknowledge this", command: "handover acknowledge \(id)", by: urgent?.by, rule: urgent?.rule)
        }
        if open.contains(where: { $0.pack.name == .refused && answered.contains($0.child) }) {
            return NextStep(
                what: "they answered the refusal: acknowledge this, or refuse it again",
                command: "handover acknowledge \(id)", by: urgent?.by, rule: urgent?.rule)
        }
        let acknowledged = open.filter { $0.pack.name == .acknowledged && $0.state.name != .declined }
        if acknowledged.contains(where: { [.none, .notHeld].contains($0.meeting.name) }) {
            return NextStep(what: "convene a meeting", command: "handover convene \(id) --for DATE", by: due)
        }
        if let date = acknowledged.compactMap(\.meeting.convenedFor).min() {
            return date <= today
                ? NextStep(what: "record the meeting of \(date)", command: "handover record-meeting \(id)")
                : NextStep(what: "hold the meeting on \(date)", command: nil, by: due)
        }
        if acknowledged.contains(where: { $0.state.name == .heldBySender }) {
            return NextStep(what: "accept responsibility, or decline it", command: "handover accept \(id)")
        }
        return nil
    }

    private static func sending(
        _ open: [ChildProgress], _ id: Substring, isDisputed: Bool, today: CivilDate, answered: Set<ChildReference>
    ) -> NextStep? {
        let drafts = open.filter { $0.pack.name == .draft }
        if drafts.contains(where: { $0.override.name == .enteredForAuthor }) {
            return NextStep(what: "confirm the override, as its author", command: "handover confirm \(id)")
        }
        if drafts.contains(where: { $0.override.name == .entered }) {
            return NextStep(what: "confirm the override, as its authoriser", command: "handover confirm \(id)")
        }
        if open.contains(where: { $0.isOverrideAwaited && $0.override.name == .entered }) {
            return NextStep(what: "confirm the override, as its authoriser", command: "handover confirm \(id)")
        }
        if !drafts.isEmpty { return NextStep(what: "send this", command: "handover send \(id)") }
        if open.contains(where: { $0.pack.name == .rejected }) {
            return NextStep(what: "prepare the case again", command: "handover prepare FOLDER")
        }
        if open.contains(where: { $0.state.name == .declined }) {
            return NextStep(
                what: "settle with them who is responsible; a manager rings, or raises a dispute",
                command: isDisputed ? "handover dispute show \(id)" : "handover dispute raise \(id)")
        }
        let tasks = open.filter { !answered.contains($0.child) }.compactMap { child in
            refusalTask(of: child, id).map { (task: $0, rank: rank(of: child)) }
        }
        if let first = tasks.min(by: { $0.rank < $1.rank }) { return first.task }
        let accepted = open.compactMap { child -> CivilDate? in
            guard case .accepted(let accepted) = child.state else { return nil }
            return accepted.from
        }
        guard let from = accepted.min() else { return nil }
        return NextStep(
            what: from <= today ? "close" : "close, once their responsibility begins on \(from)",
            command: "handover close \(id)")
    }
}

extension MeetingState {
    /// The day it is convened for, while it lies ahead or was not recorded yet.
    fileprivate var convenedFor: CivilDate? {
        guard case .convened(let convened) = self else { return nil }
        return convened.date
    }
}

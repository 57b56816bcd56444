import CaseTransfer
import WorkingDays

extension NextStep {
    /// What the other side's word that its work has ended asks of us; nil when there is none, and once we have said ours.
    ///
    /// Word of a route that protects the child comes first.
    static func afterTheirEnding(of state: TransferState, _ id: Substring) -> NextStep? {
        let words = state.children.compactMap { child in
            unanswered(child, in: state).map { (child: child, word: $0) }
        }
        let first = words.first { $0.word.reason.effect == .switchesRoute } ?? words.first
        guard let first else { return nil }
        let alike = state.children.enumerated().filter { unanswered($1, in: state) == first.word }.map {
            $0.offset + 1
        }
        var step = of(first.word, of: alike, child: first.child, at: state.side, id)
        if first.word.reason.effect == .switchesRoute, let local = SafeguardingProcedures.of(state.us) {
            step?.what += "; by \(local.value)"
            step?.rule = local.rule
        }
        return step
    }

    /// The other side's word about a child, while ours is missing; news of the child's safety that came after ours counts too, and so
    /// does, at the sending side, a place that the receiving one names alone, whatever else we have said.
    static func unanswered(_ child: ChildProgress, in state: TransferState) -> ChildState.Ended.Word? {
        let theirs = child.state.words(by: state.side.other)
        guard case .ended = child.state, let last = theirs.last else { return nil }
        let ours = child.state.words(by: state.side)
        if ours.isEmpty { return last }
        // What happened since our own word, in the order of our journal.
        for message in state.messages.reversed() where !message.isVoid {
            guard case .ending(let ending) = message.statement,
                let ended = ending.children.first(where: { $0.child == child.child })
            else { continue }
            if message.sender == state.us { break }
            let news = theirs.last { $0.reason == ended.reason && $0.reason.isNewsOfSafety }
            if let news, !ours.contains(where: { $0.reason == news.reason }) { return news }
        }
        return state.side == .sending && !child.isTakenBack ? child.state.placeToConfirm : nil
    }

    /// What the receiving side waits for after a word of its own that moves nothing alone.
    static func placeToSettle(in state: TransferState) -> NextStep? {
        let children = state.children.filter { $0.state.placeToConfirm != nil && !$0.isTakenBack }
        guard state.side == .receiving, !children.isEmpty else { return nil }
        let misfits = children.contains { child in
            child.state.words(by: .sending).contains { $0.reason.effect != .switchesRoute }
        }
        let stays = children.contains { $0.state.stopsMeeting } ? "the duty stays" : "duty and clock stay"
        return NextStep(
            what: misfits
                ? "ring them: what they and we say of the child does not fit; agree who sees the child and where, and whoever is wrong "
                    + "takes its word back"
                : "ring them: until they too say where the family is, \(stays) with us", command: nil)
    }

    private static func of(
        _ word: ChildState.Ended.Word, of children: [Int], child: ChildProgress, at side: TransferSide, _ id: Substring
    ) -> NextStep? {
        // An acceptance that rested on papers which were recalled counts no more.
        let acceptedFrom = child.isTakenBack ? nil : child.state.acceptedFrom
        let hasClosed = child.state.words(by: side).contains { $0.reason == .transferred }
        // Once the other side has accepted, closing as transferred is ours, whatever became of its work since (T-10, RC5).
        if side == .sending, acceptedFrom != nil, !hasClosed {
            return NextStep(
                what: (word.reason.effect == .switchesRoute ? "ring them now, then " : "")
                    + "close, as they had accepted",
                command: "handover close \(id)")
        }
        guard word.reason.speakers(afterAcceptance: acceptedFrom != nil).contains(side) else { return nil }
        // Each side says once why its work ended, so one of two words that do not fit has to be taken back.
        if let own = child.state.words(by: side).first(where: { $0.reason.effect != .switchesRoute }),
            child.state.placeToConfirm == word
        {
            return NextStep(
                what:
                    "ring them now, and see where the child is: they say that \(said(word)), and we said: \(own.reason.words); "
                    + "whoever is wrong takes its word back",
                command: nil)
        }
        let code = word.reason.rawValue
        return NextStep(
            what: what(word, at: side),
            command: side == .sending && word.reason == .movedOn
                ? "handover redirect \(id) FOLDER" + (word.movedTo.map { " --to \($0)" } ?? "")
                    + children.map { " --child \($0)" }.joined() + " --on \(word.on)"
                : "handover close \(id) --reason \(code)" + (word.movedTo.map { " --to \($0)" } ?? "")
                    + children.map { " --child \($0)" }.joined() + " --on \(word.on)")
    }

    private static func said(_ word: ChildState.Ended.Word) -> String {
        switch word.reason {
        case .returned: "the family is back with us"
        case .leftEngland: "the child left England"
        default: "the family has moved on"
        }
    }

    private static func what(_ word: ChildState.Ended.Word, at side: TransferSide) -> String {
        switch word.reason {
        case .transferred: "record it for our side"
        case .died: "they say that a child died on \(word.on): record it" + census(word)
        case .turned18: "they say that the young person turned 18 on \(word.on): record it" + census(word)
        case .leftEngland:
            "they say that the child left England: tell the services there, and record it" + census(word)
        case .serviceDeclined, .noLongerInNeed: "they ended the plan: record it" + census(word)
        case .returned:
            side == .sending
                ? "they say that the family is back with us: see the child, and record it"
                : "they say that the family is back with them: record it"
        case .movedOn:
            side == .sending
                ? "the family has moved on: begin a transfer to that authority from the case folder, which ends this one"
                : "they say that the family has moved on: record it"
        case .harmEnquiry: "a section 47 enquiry began: ring them now, join it, and record it"
        case .protectionPlan:
            "a Child Protection Plan was made: ring them now, go on by transfer-in conference, and record it"
        case .lookedAfter: "the child is looked after: ring them now, go on by the placement route, and record it"
        }
    }

    private static func census(_ word: ChildState.Ended.Word) -> String {
        word.reason.censusWords.map { " (\($0))" } ?? ""
    }
}

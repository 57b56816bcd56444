public import CaseTransfer
import TransferStore
public import WorkingDays

/// One dispute as a list shows it: codes, dates and references, nobody's name.
public struct DisputeLine: Hashable, Sendable, Codable {
    /// Its number in the transfer, from 1, by which commands call it.
    public var number: Int
    /// Its name: the digest of the message that raised it.
    public var dispute: MessageDigest
    /// On which ground.
    public var ground: RaisedDispute.Ground
    /// What it turns on.
    public var subject: RaisedDispute.Subject
    /// The children it is about, by their numbers in the pack.
    public var children: [Int]
    /// Who raised it.
    public var raisedBy: AuthorityCode
    /// When.
    public var raisedOn: CivilDate
    /// What has become of it.
    public var state: DisputeState.Name
    /// What a proposal or an agreement means for each child; none while nothing is proposed.
    public var effects: [DisputeEffect]
    /// The rung on which it stands today; nil once it is settled.
    public var rung: DisputeRung?
    /// Who answers next; nil once it is settled.
    public var answersNext: AuthorityCode?
    /// The last day in time for the answer.
    public var answerDue: CivilDate?
    /// The limit behind that day, labelled as ours: no procedure gives one.
    public var limit: String?
    /// How that day was counted: from when, by which convention and calendar.
    public var answerCount: WorkingDayCount?
    /// What became late, in words; nil while nothing is.
    public var lapse: String?
    /// Who sees the children meanwhile, in words; nil once the dispute is settled.
    public var visits: String?
    /// Whether the sides do not agree who sees the children.
    public var visitsNotAgreed: Bool
    /// The day on which the work had ended for the last of its children, so that the law closed it; nil while it has not.
    public var nothingLeftSince: CivilDate?
    /// What is to be done next at our side; nil while it is the other side's turn.
    public var nextStep: NextStep?

    /// Whether somebody still has to do something about it.
    public var isCurrent: Bool { answersNext != nil || state == .agreed }
}

/// One dispute with what both sides have said in it.
public struct DisputeView: Hashable, Sendable, Codable {
    /// The line of the list.
    public var line: DisputeLine
    /// What each side has said, in transcript order.
    public var statements: [DisputeSaying]
    /// That we asked for legal advice or have it; what it says is in our journal alone.
    public var legalAdvice: [LegalAdviceRecord]
}

/// One thing that a side said in a dispute.
public struct DisputeSaying: Hashable, Sendable, Codable {
    /// Which authority.
    public var authority: AuthorityCode
    /// When it was sealed.
    public var sealedAt: Moment
    /// How far it has come.
    public var delivery: String
    /// What it says in codes.
    public var says: String
    /// The words behind it, by field; none when they were purged.
    public var words: [String: String]
}

extension Gateway {
    /// Every dispute of a transfer, settled ones too, as it stands on a date.
    func disputeLines(of state: TransferState, on today: CivilDate) -> [DisputeLine] {
        state.disputes.map { dispute in
            let number = state.number(of: dispute)
            let turn = dispute.state.turn?.standing(on: today, in: calendar)
            return DisputeLine(
                number: number, dispute: dispute.id, ground: dispute.ground, subject: dispute.subject,
                children: dispute.children.compactMap { child in
                    state.children.firstIndex { $0.child == child }.map { $0 + 1 }
                },
                raisedBy: state.authority(on: dispute.raisedBy), raisedOn: dispute.raisedOn,
                state: dispute.state.name, effects: dispute.state.effects, rung: turn?.rung,
                answersNext: turn.map { state.authority(on: $0.awaits) }, answerDue: turn?.deadline(in: calendar).due,
                limit: turn?.rung.limit.label, answerCount: turn?.deadline(in: calendar).count,
                lapse: lapse(of: dispute, in: state, on: today),
                visits: dispute.isOpen ? visits(of: dispute, in: state, on: today) : nil,
                visitsNotAgreed: dispute.isOpen && dispute.isVisitingDisputed,
                nothingLeftSince: dispute.nothingLeftSince,
                nextStep: nextStep(for: dispute, number: number, in: state, on: today))
        }
    }

    /// Every dispute with both sides' statements.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func disputes(of transfer: TransferState, by acting: ActingPerson) throws -> [DisputeView] {
        try require(.readCase, of: acting, on: transfer)
        return disputeViews(of: transfer, messages: try messageViews(of: transfer), on: today)
    }

    func disputeViews(
        of transfer: TransferState, messages: [MessageView], on today: CivilDate
    ) -> [DisputeView] {
        var dispute: [MessageDigest: MessageDigest] = [:]
        for message in transfer.messages where !message.isVoid {
            switch message.statement {
            case .dispute(.raised): dispute[message.digest] = message.digest
            case .dispute(.said(let id, _, _)): dispute[message.digest] = id
            case .pack, .supplement, .receipt, .rejection, .acknowledgement, .refusal, .meeting, .decision, .ending,
                .endingWithdrawn, .birth, .test, .residence, .restatement, .recall, .destruction, .consentChange:
                break
            }
        }
        return disputeLines(of: transfer, on: today).map { line in
            DisputeView(
                line: line,
                statements: messages.filter { dispute[$0.digest] == line.dispute }.map { message in
                    DisputeSaying(
                        authority: message.sender, sealedAt: message.sealedAt, delivery: message.delivery,
                        says: message.says, words: message.words)
                },
                legalAdvice: transfer.legalAdvice.filter { $0.dispute == line.dispute })
        }
    }

    private func lapse(of dispute: Dispute, in state: TransferState, on today: CivilDate) -> String? {
        guard let turn = dispute.state.turn else { return nil }
        let standing = turn.standing(on: today, in: calendar)
        let who = name(of: state.authority(on: standing.awaits))
        if standing.isLate(on: today, in: calendar) {
            return "\(who)'s service manager has not answered by \(standing.deadline(in: calendar).due): "
                + "ours decides on next steps, where necessary after legal advice (DERBY-76)"
        }
        // A day that an earlier answer missed is told with that answer.
        guard standing.rung != turn.rung, standing.since != turn.since else { return nil }
        return "\(who)'s team manager has not answered by \(standing.since): it is with the service managers now"
    }

    private func visits(of dispute: Dispute, in state: TransferState, on today: CivilDate) -> String {
        if let side = dispute.agreedVisitor {
            return "\(name(of: state.authority(on: side))) sees the children, as both say"
                + (dispute.nextVisit.map { ", next on \($0.inWords)" } ?? "; no day is set")
        }
        // Nobody visits a child because of a dispute when the work for the child has ended.
        let current = dispute.children.filter { state.progress(of: $0)?.isOver == false }
        let holders = Set(current.compactMap { state.holderAndDuty(for: $0, on: today)?.holder?.authority })
        let said = TransferSide.allCases.compactMap { side -> String? in
            guard let visits = dispute.visits(saidBy: side) else { return nil }
            let speaker = name(of: state.authority(on: side))
            guard let visitor = visits.by.side else {
                return visits.next.map { "\(speaker) will itself see them on \($0.inWords)" }
            }
            return "\(speaker) says that \(name(of: state.authority(on: visitor))) does"
        }
        let keeps = holders.isEmpty ? "the authority that holds the case" : names(holders)
        return (dispute.isVisitingDisputed ? "NOT AGREED who sees the children" : "not yet agreed by both")
            + ": until it is, \(keeps) keeps visiting" + said.map { "; \($0)" }.joined()
    }

    private func names(_ codes: Set<AuthorityCode>) -> String {
        codes.sorted().map(name(of:)).joined(separator: " and ")
    }

    private func nextStep(
        for dispute: Dispute, number: Int, in state: TransferState, on today: CivilDate
    ) -> NextStep? {
        let id = state.conversation.text.prefix(8)
        let named = state.disputes.count > 1 ? "\(id) --dispute \(number)" : "\(id)"
        if let turn = dispute.state.turn?.standing(on: today, in: calendar) {
            guard turn.awaits == state.side else { return nil }
            let who = turn.rung == .teamManager ? "a team manager" : "a service manager"
            return NextStep(
                what: dispute.state.name == .proposed
                    ? "\(who) agrees, or makes a counter-proposal" : "\(who) answers",
                command: dispute.state.name == .proposed
                    ? "handover dispute agree \(named)" : "handover dispute answer \(named)",
                by: turn.deadline(in: calendar).due,
                needs: turn.rung == .teamManager ? .answerDispute : .decideDispute)
        }
        let toAccept = dispute.state.effects.filter { effect in
            effect.outcome == .receivingAccepts
                && [.heldBySender, .declined].contains(state.progress(of: effect.child)?.state.name)
        }
        if [.agreed, .resolved].contains(dispute.state.name), state.side == .receiving, !toAccept.isEmpty {
            return NextStep(
                what: "accept responsibility, as was agreed", command: "handover accept \(id)",
                by: toAccept.compactMap(\.from).min(), needs: .accept)
        }
        if let step = giveBack(dispute, in: state) { return step }
        guard dispute.state.name == .agreed else { return nil }
        return NextStep(
            what: "a service manager records what came of it", command: "handover dispute resolve \(named)",
            needs: .decideDispute)
    }
}

extension Gateway {
    /// What it asks of us that the sending authority is to go on working a case which the receiving one has accepted; nil once that is done.
    ///
    /// Neither acceptance nor closing falls by a dispute, so each side undoes its own word: by a transfer back, and by taking the closing
    /// back.
    private func giveBack(_ dispute: Dispute, in state: TransferState) -> NextStep? {
        let kept = dispute.children.filter { child in
            state.isWithRecipient(child) && state.disputeKeepingWithSender(child)?.id == dispute.id
                && !state.hasSpoken(of: child, since: dispute)
        }
        let id = state.conversation.text.prefix(8)
        if state.side == .receiving {
            let sentBack = state.sameChildren.filter { $0.authority == state.peer }.flatMap { $0.children.map(\.child) }
            guard kept.contains(where: { !sentBack.contains($0) }) else { return nil }
            return NextStep(
                what:
                    "prepare the transfer back, as was settled, or ring them and record that you spoke; until they accept it "
                    + "we work the plan",
                command: "handover prepare FOLDER")
        }
        let closed = state.children.enumerated().filter { _, child in
            kept.contains(child.child) && child.state.words(by: .sending).contains { $0.reason == .transferred }
        }
        guard !closed.isEmpty else { return nil }
        return NextStep(
            what: "take our closing back, as was settled; until we accept their transfer back they work the plan",
            command: "handover ending withdraw \(id)" + closed.map { " --child \($0.offset + 1)" }.joined()
                + " --reason transferred --because \"...\"", needs: .close)
    }
}

extension WorkingDayLimit {
    /// A rung's limit as it is shown, so that nobody takes it for law.
    fileprivate var label: String {
        "\(workingDays) working \(workingDays == 1 ? "day" : "days") (our default, in no procedure)"
    }
}

extension TransferState {
    /// The authority on a side.
    func authority(on side: TransferSide) -> AuthorityCode {
        switch side {
        case .sending: sender
        case .receiving: recipient
        }
    }
}

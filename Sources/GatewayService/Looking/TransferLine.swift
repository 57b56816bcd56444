public import CaseTransfer
import TransferStore
public import WorkingDays

/// One transfer as a list shows it: codes, dates and references, nobody's name.
public struct TransferLine: Hashable, Sendable, Codable {
    /// The transfer's id.
    public var transfer: ConversationID
    /// Whether we send or receive.
    public var side: String
    /// The other authority.
    public var peer: AuthorityCode
    /// Its name.
    public var peerName: String
    /// Whether the pack is an urgent notice.
    public var urgent: Bool
    /// How the transfer stands, in words: draft, arrived, acknowledged, accepted from when, declined, closed.
    public var standing: String
    /// The earliest date from which responsibility is accepted, or was; nil while it is for no child.
    public var acceptedFrom: CivilDate?
    /// How many children.
    public var children: Int
    /// Their references, in the pack's order.
    public var references: [ChildReference]
    /// Where the pack stands.
    public var pack: String
    /// Where responsibility stands, for each child.
    public var responsibility: [String]
    /// Who works the plan; several when siblings differ.
    public var caseHeldBy: [AuthorityCode]
    /// Since when they do; nil when it was so before this transfer, and when siblings differ.
    public var caseHeldSince: CivilDate?
    /// With whom the duty lies; several when siblings differ.
    public var dutyLiesWith: [AuthorityCode]
    /// Since when it does; nil when it was so before this transfer, and when siblings differ.
    public var dutySince: CivilDate?
    /// The earliest meeting due date of a child for whom none was held.
    public var meetingDue: CivilDate?
    /// How the clock stands, in words.
    public var clock: String
    /// The coming day in time for which that meeting is convened; nil while it is for none.
    public var convenedFor: CivilDate?
    /// By when a team should have answered the delivered pack: our default, in no procedure; nil once one did, and before it is delivered.
    public var acknowledgeBy: CivilDate?
    /// What is still open about the residence dates, in words; nil when both sides agree, and before a team has the pack.
    public var residenceOpen: String?
    /// What we would say of a due date now, in words, when it is another one than we said; nil when there is none.
    public var restatementOpen: String?
    /// What people were told about clocks and still stands, each once (see `handover due`).
    public var alerts: [RaisedAlert]
    /// What is to be done next at our side; nil while it is the other side's turn, and when all is done.
    public var nextStep: NextStep?
    /// What is still to be told or recorded at our side, each with the rule that asks for it.
    public var tasks: [NextStep]
    /// What was typed for somebody who has not confirmed it yet.
    public var enteredForAnother: [EnteredLine]
    /// Who has the work here; nil while it was never given to anybody.
    public var worker: WorkerLine?
    /// The disputes that somebody still has to do something about.
    public var disputes: [DisputeLine]
    /// What needs a person because something is stuck or late; nil when nothing does.
    public var attention: String?
    /// The possible breach of personal data of which nobody has said yet what is to be done, the most urgent; nil when there is none.
    public var breach: Breach?
    /// Other transfers of ours at work in which children of this one are too.
    public var sameChildren: [SameChildLine]
    /// Why it goes on by hand although they have a gateway, in words; nil when it does not.
    public var staysByHand: String?
    /// Whether papers here wait for somebody to confirm that they are destroyed; nobody may open them.
    public var quarantined: Bool
    /// Whether the other side switched the route to protect a child and we have not answered: it heads the list (T-10).
    public var routeSwitched: Bool
    /// Whether an urgent notice here waits for our team's answer: it heads the list (DERBY-66, HAV-49, CAL-33).
    public var urgentToAnswer: Bool
    /// Whether an urgent notice of ours is not there yet: it waits for a confirmation, to be sent, or for its receipt. It heads the list.
    public var urgentToSend: Bool
    /// How many points of the other side's messages, or of our journal, somebody should look at in `show`; they stop nothing.
    public var toLookAt: Int
    /// The day of moving from which the next meeting is counted, while nobody has confirmed it (T-2); nil otherwise.
    public var residencePlanned: CivilDate?
    /// Whether it is restricted to those who need to know.
    public var restricted = false
    /// Whether it is restricted from whoever looks: then the line says little more than that it is there.
    public var closed = false
}

extension Gateway {
    /// One transfer's line, whether or not the list shows it.
    func line(of state: TransferState, on today: CivilDate) throws -> TransferLine {
        let (undelivered, peer, people) = try store.read { reader in
            (try reader.undelivered(in: state.conversation), try reader.peer(state.peer), try reader.people())
        }
        return line(
            of: state, waiting: undelivered, peer: peer,
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), on: today)
    }

    /// Who holds a child's case and where the duty lies; of a prepared case, by the residence that it says.
    func holderAndDuty(
        of child: ChildProgress, in state: TransferState, draft: (folder: CaseFolder, facts: DraftFacts)?,
        on today: CivilDate
    ) -> HolderAndDuty? {
        state.holderAndDuty(for: child.child, on: today)
            ?? draft.flatMap { folder, facts in
                // A draft's residence is not sealed yet; who holds the case and where the duty lies does not wait for that.
                folder.caseFile.children.first { facts.references[$0.key] == child.child }.map {
                    HolderAndDuty.of(
                        sender: state.sender, recipient: state.recipient, residence: $0.move.residence,
                        state: child.state, on: today)
                }
            }
    }

    /// One transfer's line from what was read of it.
    func line(
        of state: TransferState, waiting: [OutboxItem], peer: PeerRecord?,
        people: [PersonID: RegisteredPerson], on today: CivilDate
    ) -> TransferLine {
        let draft = state.children.contains { $0.pack.name == .draft } ? try? self.draft(of: state) : nil
        let facts = state.children.compactMap { child in
            holderAndDuty(of: child, in: state, draft: draft, on: today)
        }
        let clocks = clocks(of: state, on: today)
        let open = clocks.filter { !$0.status.isSettled }
        let meetingDue = open.map(\.due.due).min()
        let urgent = urgency(of: state)
        let isUrgent = draft?.folder.caseFile.urgent ?? state.isUrgent
        let disputes = disputeLines(of: state, on: today).filter { $0.isCurrent || $0.nextStep != nil }
        return TransferLine(
            transfer: state.conversation, side: state.side.rawValue, peer: state.peer, peerName: name(of: state.peer),
            urgent: isUrgent, standing: TransferStanding.words(state),
            acceptedFrom: state.children.filter { !$0.isTakenBack }.compactMap(\.state.acceptedFrom).min(),
            children: state.children.count, references: state.children.map(\.child),
            pack: state.isDiscarded ? "discarded" : Self.merged(state.children.map(\.pack.name.rawValue)),
            responsibility: state.children.map(\.state.name.rawValue),
            caseHeldBy: Self.unique(facts.compactMap { $0.holder?.authority }),
            caseHeldSince: Self.same(facts.map(\.holder)),
            dutyLiesWith: Self.unique(facts.compactMap { $0.duty?.authority }),
            dutySince: Self.same(facts.map(\.duty)),
            meetingDue: meetingDue,
            clock: (open.min { $0.due.due < $1.due.due } ?? clocks.first).map {
                $0.status.words + $0.due.closureNote
            } ?? draft.map { draftStanding($0, of: state) } ?? "no clock yet",
            convenedFor: open.min { $0.due.due < $1.due.due }?.status.convenedFor,
            acknowledgeBy: acknowledgementDue(for: state), residenceOpen: NextStep.openResidence(of: state, clocks),
            restatementOpen: NextStep.openRestatement(of: state, clocks), alerts: state.alerts,
            nextStep: NextStep.of(state, meetingDue: meetingDue, today: today, urgent: urgent),
            tasks: recordTasks(of: state, people: people, on: today),
            enteredForAnother: enteredLines(of: state, people: people, on: today),
            worker: worker(of: state, people: people, on: today),
            disputes: disputes,
            attention: attention(
                for: state, disputes: disputes, waiting: waiting, telephone: peer?.dutyTelephone, on: today),
            breach: state.openBreaches.first, sameChildren: sameChildLines(of: state),
            staysByHand: peer?.isTrusted == true ? state.whyByHand?.words : nil,
            quarantined: state.side == .receiving && state.hasQuarantine,
            routeSwitched: Self.switchedRoute(of: state) != nil, urgentToAnswer: urgent != nil,
            urgentToSend: isUrgent && Self.hasPackToDeliver(state),
            toLookAt: state.anomalies.count + receivedWarnings(in: state),
            residencePlanned: open.min { $0.due.due < $1.due.due }.flatMap { clock in
                state.progress(of: clock.due.child)?.residence?.certainty == .provisional ? clock.due.residence : nil
            }, restricted: state.restriction != nil)
    }

    /// What a draft waits for, in the place of the clock, which is counted from what is sealed.
    private func draftStanding(_ draft: (folder: CaseFolder, facts: DraftFacts), of state: TransferState) -> String {
        let waits = state.children.lazy.compactMap { child -> String? in
            switch child.override {
            case .enteredForAuthor(let entered):
                "\(entered.author), the author of the override, then \(entered.authoriser), who authorises it"
            case .entered(let entered): "\(entered.authoriser), who authorises the override"
            case .none, .confirmed: nil
            }
        }
        if let who = waits.first { return "waits for the confirmation of \(who)" }
        do {
            _ = try openGate(of: draft.folder.caseFile, in: state, facts: draft.facts)
            return "lacks nothing that stops it: the clock is counted once it is sent"
        } catch let fault as GatewayFault {
            return "cannot be sent yet: \(fault.message)"
        } catch {
            return "cannot be read (\(codeOf(error)))"
        }
    }

    /// Warnings in what the other side said; our own were printed when we said it.
    private func receivedWarnings(in state: TransferState) -> Int {
        let received = Set(state.messages.filter { $0.sender != authority }.map(\.digest))
        return state.notices.count { notice in
            notice.finding.severity == .warning && (notice.message.map(received.contains) ?? false)
        }

    }

    /// What somebody has to do about a transfer, the most pressing thing first.
    private func attention(
        for state: TransferState, disputes: [DisputeLine], waiting: [OutboxItem], telephone: String?,
        on today: CivilDate
    ) -> String? {
        if state.isDiscarded { return nil }
        if let untold = Self.newsNotTold(of: state) {
            let ring = telephone.map { "ring \(name(of: state.peer)) on \($0)" } ?? "ring \(name(of: state.peer))"
            return "They have not been told: \(untold). To do now: \(ring), then say it anew or send it again."
        }
        if let switched = Self.switchedRoute(of: state) {
            let ring = telephone.map { ": ring \(name(of: state.peer)) on \($0) now." } ?? ": ring them now."
            let words = switched.reason.words
            return words.prefix(1).uppercased() + words.dropFirst() + ", from \(switched.on)" + ring
        }
        let ring = telephone.map { "ring \(name(of: state.peer)) on \($0)" } ?? "ring \(name(of: state.peer))"
        if state.hasQuarantine {
            return state.side == .receiving
                ? "Papers are closed to everybody here: they were recalled, or are the wrong child's."
                : "They have not confirmed yet that the papers are destroyed: \(ring)."
        }
        if let same = state.sameChildren.first(where: \.acceptedInBoth) {
            return "Responsibility for the same child stands accepted in transfer \(same.transfer.text.prefix(8)) with "
                + "\(name(of: same.authority)) too: a service manager settles now which authority holds the case."
        }
        if let breach = state.breaches.first(where: { $0.contradiction != nil }), let what = breach.contradiction {
            return "The two sides' decisions about the possible breach do not fit: \(what); settle it with them by "
                + "\(breach.reportBy)."
        }
        let waiting = waiting.filter { awaitsPerson($0, in: state) }
        if let stuck = waiting.first(where: { $0.state == .rejected }), let fault = stuck.fault {
            return (RejectionCode(rawValue: fault)?.explanation ?? "Rejected: \(fault).") + " Or \(ring)."
        }
        if let stuck = waiting.first {
            return "Not delivered (\(stuck.fault ?? "behind a rejected message")): \(ring), then "
                + "`handover resend \(state.conversation.text.prefix(8))`."
        }
        if let handed = overdueHandover(in: state), handed < today {
            return "Handed over, and nobody has said by \(handed) (our default) that it arrived: \(ring)."
        }
        if disputes.contains(where: \.visitsNotAgreed) {
            return "Not agreed who sees the children: the service managers settle it now; \(ring)."
        }
        if let lapse = disputes.compactMap(\.lapse).first { return "Dispute: \(lapse)." }
        if state.side == .sending, let due = acknowledgementDue(for: state), due < today {
            return "No acknowledgement by \(due) (our default): \(ring)."
        }
        if clocks(of: state, on: today).contains(where: { $0.status.isOverdue }) {
            return "The receiving-in meeting is overdue: a manager should look (T-4)."
        }
        return nil
    }

    /// Whether the pack of a child for whom there is still something to do has not reached the other side.
    private static func hasPackToDeliver(_ state: TransferState) -> Bool {
        state.side == .sending && !state.isDiscarded
            && state.children.contains {
                [.draft, .queued, .rejected].contains($0.pack.name) && $0.recalled == nil && !$0.isOver
                    && $0.state.name != .ended
            }
    }

    /// The other side's word that a child is on another route now, while we have not answered it.
    private static func switchedRoute(of state: TransferState) -> ChildState.Ended.Word? {
        state.children.compactMap { NextStep.unanswered($0, in: state) }
            .first { $0.reason.effect == .switchesRoute }
    }

    /// By when somebody should have said that what was handed over arrived; nil when nothing is on its way by hand.
    func overdueHandover(in state: TransferState) -> CivilDate? {
        let handed = state.messages.compactMap { message -> CivilDate? in
            guard case .handedOver(let handed)? = message.delivery else { return nil }
            return handed.on
        }
        return handed.min().map { AcknowledgementDeadline.of(packReceivedOn: $0, calendar: calendar).due }
    }

    /// When our delivered pack should have been acknowledged; nil once it was, or while it is not delivered.
    func acknowledgementDue(for state: TransferState) -> CivilDate? {
        let arrivals = state.children.compactMap { child -> CivilDate? in
            // Nobody answers for papers that were taken back.
            guard case .delivered(let delivered) = child.pack, child.recalled == nil else { return nil }
            return delivered.on
        }
        return arrivals.min().map {
            AcknowledgementDeadline.of(packReceivedOn: $0, urgent: state.isUrgent, calendar: calendar).due
        }
    }

    /// By when an urgent notice that came here is answered, and which rule of ours wants it; nil when none waits for us.
    private func urgency(of state: TransferState) -> NextStep.Urgency? {
        guard state.side == .receiving,
            let due = state.urgentAnswerDue(in: calendar, answered: NextStep.answeredRefusals(of: state))
        else { return nil }
        return NextStep.Urgency(
            by: due, rule: procedures.procedure(of: authority)?.moving.value?[.response]?.rule)
    }

    private static func unique(_ codes: [AuthorityCode]) -> [AuthorityCode] { Array(Set(codes)).sorted() }

    /// Since when a fact holds, when it is the same for every child.
    private static func same(_ facts: [HolderAndDuty.Fact?]) -> CivilDate? {
        Set(facts).count == 1 ? facts.first.flatMap { $0?.since } : nil
    }

    private static func merged(_ names: [String]) -> String { Array(Set(names)).sorted().joined(separator: ", ") }
}

extension Gateway {
    /// What the other side has not been told although a message of ours said it, in words; nil when there is nothing.
    private static func newsNotTold(of state: TransferState) -> String? {
        let words = state.newsNotTold.map(\.statement.newsInWords)
        let each = words.indices.filter { !words[..<$0].contains(words[$0]) }.map { words[$0] }
        return each.isEmpty ? nil : each.joined(separator: "; ")
    }
}

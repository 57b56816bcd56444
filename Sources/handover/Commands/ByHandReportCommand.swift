import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What the other authority can be reported to have said or done.
enum ReportableFact: String, CaseIterable {
    case acknowledged
    case refused
    case convened
    case held
    case notHeld = "not-held"
    case accepted
    case declined
    case ended
    case endingWithdrawn = "ending-withdrawn"
    case resident
    case restated
    case born
    case disputed
    case answered
    case proposed
    case agreed
    case escalated
    case withdrawn
    case resolved
    case recalled
    case destroyed
}

/// Enters what the other authority said or did.
struct ByHandReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Enters what the other authority said or did, as reported: who told us, how and when.",
        discussion: """
            FACT is one of: \(ReportableFact.allCases.map(\.rawValue).joined(separator: ", ")). \
            acknowledged: --team, --telephone, --due when they named a day. refused: --reason (\(RefusedChild.Reason.allCases.map(\.rawValue).joined(separator: ", "))). \
            convened, held, not-held: --date; not-held also --reason. accepted: --date, from when. declined: --reason. \
            ended: --reason, --date, and --to with moved-on, --review with no-longer-in-need. born: --date. \
            ending-withdrawn: --reason and --date of the ending. resident: --date, --source. restated: --due, --reason. \
            disputed: --ground, --subject, --visits, --next-visit. The others name a dispute of the transfer: proposed and resolved \
            with --effect, the rest with nothing more. recalled: --reason (\(RecallStatement.Reason.allCases.map(\.rawValue).joined(separator: ", "))), \
            --document for single papers, --known-at when somebody here knew of it earlier. destroyed: --date, of everything that was \
            recalled or refused unless --child is given. A child's safety is not reported here: ring.
            """)

    @OptionGroup var options: TransferOptions
    @Argument(help: "What they said or did.")
    var fact: String
    @OptionGroup var children: ChildOptions
    @OptionGroup var heard: HeardOptions
    @Option(name: .long, help: ArgumentHelp("When they said or did it. Default: today.", valueName: "date"))
    var on: String?
    @Option(name: .long, help: ArgumentHelp("The date it is about: of the meeting, from when.", valueName: "date"))
    var date: String?
    @Option(name: .long, help: ArgumentHelp("The coded reason.", valueName: "code"))
    var reason: String?
    @Option(name: .long, help: ArgumentHelp("With acknowledged: their team.", valueName: "name"))
    var team: String?
    @Option(name: .long, help: ArgumentHelp("With acknowledged: their team's number.", valueName: "number"))
    var telephone: String?
    @Option(name: .long, help: ArgumentHelp("With acknowledged: when they say the meeting is due.", valueName: "date"))
    var due: String?
    @Option(name: .long, help: ArgumentHelp("With accepted: their worker.", valueName: "name"))
    var worker: String?
    @Option(name: .long, help: ArgumentHelp("With ended, moved-on: the authority.", valueName: "code"))
    var to: String?
    @Option(name: .long, help: ArgumentHelp("With ended, no-longer-in-need: the review's day.", valueName: "date"))
    var review: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With resident: their source, \(ResidenceSource.Teller.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "code"))
    var source: String?
    @Option(name: .long, help: ArgumentHelp("With disputed: the ground.", valueName: "code"))
    var ground: String?
    @Option(name: .long, help: ArgumentHelp("With disputed: the subject.", valueName: "code"))
    var subject: String?
    @Option(
        name: .long, help: ArgumentHelp("With proposed, resolved: EFFECT, or NUMBER=EFFECT.", valueName: "effect"))
    var effect: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With recalled: a document, by its number in `documents`; repeat for several.", valueName: "number"))
    var document: [Int] = []
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With recalled, refused: when somebody here first knew of it, in UTC. Default: now.", valueName: "moment"))
    var knownAt: String?
    @OptionGroup var effects: EffectOptions
    @OptionGroup var which: DisputeOptions
    @OptionGroup var visiting: DisputeVisitOptions

    private struct Answer: Encodable {
        var transfer: ConversationID
        var report: MessageDigest
        var kind: MessageKind
        var signed = false
        var notices: [Finding]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let day = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let statement = try statement(in: transfer, gateway)
        let details = ["team": team, "telephone": telephone, "worker": worker, "meanwhile": visiting.weWill]
        let entered = try gateway.report(
            statement, in: transfer, on: day, heard: heard.value(), words: details.compactMapValues { $0 },
            knownAt: knownAt.map { try Typed.moment($0, option: "--known-at") }, by: acting)
        try options.output.answer(
            Answer(
                transfer: entered.conversation, report: entered.name, kind: entered.kind, notices: entered.notices)
        ) {
            "Entered as reported, not signed."
                + (entered.kind == .recall
                    ? " The papers are closed to everybody here. A manager destroys them with `handover destroy "
                        + "\(entered.conversation.text.prefix(8))`; tell your data protection officer: handover breach show "
                        + "\(entered.conversation.text.prefix(8))."
                    : "")
                + QueuedAnswer.noticeLines(entered.notices).map { "\n" + $0 }.joined()
        }
    }

    private func statement(in transfer: TransferState, _ gateway: Gateway) throws -> Statement {
        let fact: ReportableFact = try Typed.code(fact, option: "FACT")
        let named = try gateway.children(children.child, in: transfer)
        switch fact {
        case .acknowledged:
            return try gateway.reportedAcknowledgement(
                of: named, in: transfer, due: due.map { try Typed.date($0, option: "--due") })
        case .refused:
            let code: RefusedChild.Reason = try Typed.code(given(reason, "--reason"), option: "--reason")
            guard let pack = transfer.packDigest else { throw missing("a pack that could be refused") }
            return .refusal(
                RefusalStatement(pack: pack, children: named.map { RefusedChild(child: $0, reason: code) }))
        case .convened: return .meeting(MeetingStatement(children: named, outcome: .convened(for: try theDate())))
        case .held: return .meeting(MeetingStatement(children: named, outcome: .held(on: try theDate())))
        case .notHeld:
            let code: MeetingStatement.NotHeldReason = try Typed.code(given(reason, "--reason"), option: "--reason")
            return .meeting(MeetingStatement(children: named, outcome: .notHeld(on: try theDate(), reason: code)))
        case .accepted:
            let from = try theDate()
            return .decision(
                DecisionStatement(children: named.map { DecidedChild(child: $0, decision: .accepted(from: from)) }))
        case .declined:
            let code: DecidedChild.DeclineReason = try Typed.code(given(reason, "--reason"), option: "--reason")
            return .decision(
                DecisionStatement(children: named.map { DecidedChild(child: $0, decision: .declined(reason: code)) }))
        case .ended: return try ending(of: named, in: transfer)
        case .endingWithdrawn:
            let code: EndedChild.Reason = try Typed.code(given(reason, "--reason"), option: "--reason")
            let day = try theDate()
            return .endingWithdrawn(
                EndingWithdrawnStatement(children: named.map { WithdrawnEnding(child: $0, reason: code, on: day) }))
        case .resident: return try residence(of: named, in: transfer)
        case .restated:
            let code: RestatementStatement.Reason = try Typed.code(given(reason, "--reason"), option: "--reason")
            let day = try Typed.date(given(due, "--due"), option: "--due")
            guard
                case .acknowledgement(let said) = try gateway.reportedAcknowledgement(of: named, in: transfer, due: day)
            else { throw missing("a pack") }
            return .restatement(RestatementStatement(reason: code, children: said.children))
        case .born:
            guard named.count == 1, let child = named.first else { throw missing("one --child") }
            return .birth(BirthStatement(child: child, on: try theDate()))
        case .disputed:
            return .dispute(
                .raised(
                    RaisedDispute(
                        children: named, ground: try Typed.code(given(ground, "--ground"), option: "--ground"),
                        subject: try Typed.code(given(subject, "--subject"), option: "--subject"),
                        visits: try visiting.value() ?? DisputeVisits(by: .notAgreed, next: nil))))
        case .recalled: return try recall(of: named, in: transfer, gateway)
        case .destroyed:
            // What is not named was destroyed with the rest: nobody says it child by child over the telephone.
            let all = children.child.isEmpty
            return .destruction(
                DestructionStatement(
                    children: all ? transfer.quarantinedChildren : named,
                    documents: all ? transfer.quarantinedDocuments : [], on: try theDate(), by: nil, openings: []))
        case .answered, .proposed, .agreed, .escalated, .withdrawn, .resolved:
            return try saying(fact, in: transfer, gateway)
        }
    }

    private func recall(
        of named: [ChildReference], in transfer: TransferState, _ gateway: Gateway
    ) throws -> Statement {
        let code: RecallStatement.Reason = try Typed.code(given(reason, "--reason"), option: "--reason")
        guard document.isEmpty else {
            let documents = try document.map { number in
                guard let place = try gateway.paperDocument(number, of: transfer) else {
                    throw missing("a --document as `handover documents` numbers them")
                }
                return place
            }
            return .recall(RecallStatement(reason: code, documents: documents))
        }
        guard code != .wrongChild || !children.child.isEmpty || named.count == 1 else {
            throw missing("--child for each child it is about")
        }
        return .recall(RecallStatement(reason: code, children: named))
    }

    private func ending(of named: [ChildReference], in transfer: TransferState) throws -> Statement {
        guard !children.child.isEmpty || transfer.children.count == 1 else { throw missing("--child for each child") }
        let code: EndedChild.Reason = try Typed.code(given(reason, "--reason"), option: "--reason")
        let (day, movedTo) = (try theDate(), try to.map { try Typed.authority($0, option: "--to") })
        let review = try review.map { try Typed.date($0, option: "--review") }
        return .ending(
            EndingStatement(
                children: named.map {
                    EndedChild(child: $0, reason: code, on: day, movedTo: movedTo, review: review)
                }))
    }

    /// What they say of the residence date: confirmed when it is the one that counts here, corrected otherwise.
    private func residence(of named: [ChildReference], in transfer: TransferState) throws -> Statement {
        let day = try theDate()
        let source: ResidenceSource.Teller = try Typed.code(given(self.source, "--source"), option: "--source")
        let heardOn = try on.map { try Typed.date($0, option: "--on") }
        let known = named.compactMap { transfer.residence(of: $0) }
        let means: ResidenceSource.Means =
            heard.how == HandMeans.telephone.rawValue
            ? .telephone : heard.how == HandMeans.inPerson.rawValue ? .meeting : .writing
        return .residence(
            ResidenceStatement(
                children: named, act: known.allSatisfy { $0.date == day } ? .confirmed : .corrected,
                residence: Residence(date: day, certainty: .confirmed, kind: known.first?.kind ?? .notKnown),
                source: ResidenceSource(toldBy: source, how: means, on: heardOn ?? day)))
    }

    private func saying(_ fact: ReportableFact, in transfer: TransferState, _ gateway: Gateway) throws -> Statement {
        let dispute = try gateway.dispute(which.dispute, in: transfer)
        let act: DisputeAct
        switch fact {
        case .proposed:
            act = .proposed(try effects.value(effect, of: dispute, in: transfer, gateway, option: "--effect"))
        case .agreed:
            guard case .proposed(let proposed) = dispute.state else { throw missing("a proposal that stands") }
            act = .agreed(proposal: proposed.message)
        case .escalated: act = .escalated
        case .withdrawn: act = .withdrawn
        case .resolved:
            act = .resolved(
                effect.isEmpty
                    ? dispute.state.effects
                    : try effects.value(effect, of: dispute, in: transfer, gateway, option: "--effect"))
        case .acknowledged, .refused, .convened, .held, .notHeld, .accepted, .declined, .ended, .endingWithdrawn,
            .resident, .restated, .born, .disputed, .recalled, .destroyed, .answered:
            act = .answered
        }
        return .dispute(.said(of: dispute.id, act, visits: try visiting.value()))
    }

    private func theDate() throws -> CivilDate { try Typed.date(given(date, "--date"), option: "--date") }

    private func given(_ text: String?, _ option: String) throws -> String {
        guard let text else { throw missing(option) }
        return text
    }

    private func missing(_ what: String) -> CommandFailure {
        CommandFailure(
            .badInput, code: "report-incomplete", message: "To report \(fact), \(what) is needed.",
            remedy: "See `handover by-hand report --help` for what each fact takes.")
    }
}

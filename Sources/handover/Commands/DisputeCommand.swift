import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Disputes with the other authority.
struct DisputeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispute",
        abstract: "Raises, answers and settles disputes with the other authority.",
        discussion: """
            Nothing about a dispute stops or resets a clock, or moves the duty or the case. An answer is awaited from team managers \
            within 1 working day and from service managers within 5: our default, in no procedure. When the team managers' day passes, \
            the dispute is with the service managers, on both sides, without anybody doing anything (DERBY-76, HAV-59, CAL-43).
            """,
        subcommands: [
            DisputeRaiseCommand.self, DisputeAnswerCommand.self, DisputeAgreeCommand.self, DisputeEscalateCommand.self,
            DisputeWithdrawCommand.self, DisputeResolveCommand.self, DisputeAdviceCommand.self,
            DisputeReasonCommand.self, DisputeShowCommand.self,
        ])
}

/// Which dispute a command speaks of.
struct DisputeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The dispute's number in `dispute show`. Default: the only one that is not over.", valueName: "number"))
    var dispute: Int?
}

/// What a command says in a dispute, in words.
struct DisputeWordOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("What we say, in words; the other side reads it.", valueName: "words"))
    var because: String
    @Option(
        name: .long,
        help: ArgumentHelp("Why, for our own record alone; it is never sent (DERBY-79).", valueName: "words"))
    var rationale: String?
}

/// Who sees the children while a dispute runs.
struct DisputeVisitOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Who it is agreed sees the children meanwhile: sending, receiving, or not-agreed.", valueName: "side"))
    var visits: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "When they are seen next; while it is not agreed, when we ourselves see them.", valueName: "date"))
    var nextVisit: String?
    @Option(
        name: .long,
        help: ArgumentHelp("While it is not agreed: what we will ourselves do, in words.", valueName: "words"))
    var weWill: String?

    /// What is said; nil when nothing is.
    func value() throws -> DisputeVisits? {
        guard visits != nil || nextVisit != nil || weWill != nil else { return nil }
        return DisputeVisits(
            by: try visits.map { try Typed.code($0, option: "--visits") } ?? .notAgreed,
            next: try nextVisit.map { try Typed.date($0, option: "--next-visit") })
    }
}

/// Raises a dispute.
struct DisputeRaiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise",
        abstract: "Raises a dispute; their team manager answers within 1 working day (our default).",
        discussion: """
            Grounds: \(RaisedDispute.Ground.allCases.map(\.rawValue).joined(separator: ", ")).
            Subjects: \(RaisedDispute.Subject.allCases.map(\.rawValue).joined(separator: ", ")).
            Nothing blocks it. Say who sees the children meanwhile and when next, with --visits and --next-visit; left out, it is not \
            agreed, which heads both service managers' lists. Until both sides say the same, the authority that holds the case keeps \
            visiting.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("On which ground.", valueName: "code"))
    var ground: String
    @Option(name: .long, help: ArgumentHelp("What it turns on.", valueName: "code"))
    var subject: String
    @OptionGroup var visiting: DisputeVisitOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let raised = RaisedDispute(
            children: try gateway.children(children.child, in: transfer),
            ground: try Typed.code(ground, option: "--ground"), subject: try Typed.code(subject, option: "--subject"),
            visits: try visiting.value() ?? DisputeVisits(by: .notAgreed, next: nil))
        let queued = try await gateway.raiseDispute(
            transfer, raised, details: DisputeDetails(statement: words.because, meanwhile: visiting.weWill),
            rationale: words.rationale, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Dispute raised: \(raised.ground.words), \(raised.subject.words)." + QueuedAnswer.typed(acting, queued))
        }
    }
}

/// Answers in a dispute, or proposes.
struct DisputeAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Makes our statement in a dispute, or with --propose a proposal or counter-proposal.",
        discussion: EffectOptions.discussion)

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Propose this effect for every child, or as NUMBER=EFFECT for one; repeat for each.", valueName: "effect"))
    var propose: [String] = []
    @OptionGroup var effects: EffectOptions
    @OptionGroup var visiting: DisputeVisitOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let dispute = try gateway.dispute(which.dispute, in: transfer)
        let proposed = try effects.value(propose, of: dispute, in: transfer, gateway, option: "--propose")
        let queued = try await gateway.speak(
            propose.isEmpty ? .answered : .proposed(proposed), in: dispute, of: transfer,
            visits: try visiting.value(),
            details: DisputeDetails(
                statement: words.because, meanwhile: visiting.weWill, effects: effects.reasons(for: proposed)),
            rationale: words.rationale, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway, propose.isEmpty ? "Answered." : "Proposed: \(proposed.words).")
        }
    }
}

/// Shows the disputes of a transfer.
struct DisputeShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the disputes of a transfer: who answers next and by when, both sides' statements side by side."
    )

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var disputes: [DisputeView]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let disputes = try gateway.disputes(of: transfer, by: acting)
        try options.output.answer(Answer(disputes: disputes)) {
            disputes.isEmpty
                ? gateway.others(for: .raiseDispute, than: acting).map { "No dispute. One is raised by \($0)." }
                    ?? "No dispute. Raise one with: handover dispute raise \(transfer.conversation.text.prefix(8))"
                : disputes.map {
                    DisputePage(
                        view: $0, sender: transfer.sender, recipient: transfer.recipient, gateway: gateway,
                        acting: acting
                    ).lines.joined(separator: "\n")
                }.joined(separator: "\n\n")
        }
    }
}

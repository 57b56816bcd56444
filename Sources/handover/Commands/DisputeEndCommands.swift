import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What a proposal or a resolution means for the children.
struct EffectOptions: ParsableArguments {
    static let discussion =
        "Effects: " + DisputeEffect.Outcome.allCases.map(\.rawValue).joined(separator: ", ")
        + ". They change nothing by themselves: an authority that is to accept responsibility does so with `handover accept`."

    @Option(name: .long, help: ArgumentHelp("From when the effect is meant.", valueName: "date"))
    var from: String?
    @Option(
        name: .long,
        help: ArgumentHelp("What it means for each child, in words; the other side reads it.", valueName: "words"))
    var meaning: String?

    /// The effects that were typed, for every child of the dispute.
    func value(
        _ typed: [String], of dispute: Dispute, in transfer: TransferState, _ gateway: Gateway, option: String
    ) throws -> [DisputeEffect] {
        let date = try from.map { try Typed.date($0, option: "--from") }
        var chosen: [ChildReference: DisputeEffect] = [:]
        for text in typed {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let outcome: DisputeEffect.Outcome = try Typed.code(parts.last ?? "", option: option)
            let children = parts.count == 1 ? dispute.children : try gateway.children([parts[0]], in: transfer)
            for child in children { chosen[child] = DisputeEffect(child: child, outcome: outcome, from: date) }
        }
        // One for a child outside the dispute is left in, so that the law says what is wrong with it.
        let others = chosen.keys.filter { !dispute.children.contains($0) }
        return (dispute.children + others).compactMap { chosen[$0] }
    }

    func reasons(for effects: [DisputeEffect]) -> [ChildReason] {
        meaning.map { words in effects.map { ChildReason(child: $0.child, reason: words) } } ?? []
    }
}

/// Agrees to the proposal that stands.
struct DisputeAgreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: "Agrees to the other side's proposal, so that both have signed it.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @OptionGroup var visiting: DisputeVisitOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let dispute = try gateway.dispute(which.dispute, in: transfer)
        guard case .proposed(let proposed) = dispute.state else {
            throw CommandFailure(
                .no, code: "nothing-proposed", message: "No proposal stands that could be agreed to.",
                remedy: "Make one with `handover dispute answer --propose`.")
        }
        let queued = try await gateway.speak(
            .agreed(proposal: proposed.message), in: dispute, of: transfer, visits: try visiting.value(),
            details: DisputeDetails(statement: words.because, meanwhile: visiting.weWill), rationale: words.rationale,
            by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Agreed: \(proposed.effects.words).")
        }
    }
}

/// Takes a dispute to the service managers.
struct DisputeEscalateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate",
        abstract: "Takes a dispute from the team managers to the service managers (DERBY-76, HAV-59, CAL-43).")

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.speak(
            .escalated, in: gateway.dispute(which.dispute, in: transfer), of: transfer,
            details: DisputeDetails(statement: words.because), rationale: words.rationale, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway, "With the service managers: 5 working days (our default, in no procedure).")
        }
    }
}

/// Withdraws a dispute.
struct DisputeWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Takes back a dispute that we raised.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.speak(
            .withdrawn, in: gateway.dispute(which.dispute, in: transfer), of: transfer,
            details: DisputeDetails(statement: words.because), rationale: words.rationale, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Withdrawn.")
        }
    }
}

/// Brings a dispute to its end.
struct DisputeResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Records that a dispute is over, with its effect on each child; a service manager does it.",
        discussion: EffectOptions.discussion + """
             After an agreement the effects are those that both signed, and need not be given. Without one an authority ends a dispute \
            alone only by giving way: receiving-accepts for the receiving authority, sending-keeps for the sending one.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The effect on every child, or as NUMBER=EFFECT on one; repeat for each.", valueName: "effect"))
    var effect: [String] = []
    @OptionGroup var effects: EffectOptions
    @OptionGroup var words: DisputeWordOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let dispute = try gateway.dispute(which.dispute, in: transfer)
        let agreed = dispute.state.name == .agreed && effect.isEmpty ? dispute.state.effects : nil
        let resolved =
            try agreed ?? effects.value(effect, of: dispute, in: transfer, gateway, option: "--effect")
        let queued = try await gateway.speak(
            .resolved(resolved), in: dispute, of: transfer,
            details: DisputeDetails(statement: words.because, effects: effects.reasons(for: resolved)),
            rationale: words.rationale, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Resolved: \(resolved.words).")
        }
    }
}

/// Records legal advice.
struct DisputeAdviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advice",
        abstract: "Records that legal advice on a dispute was asked for or came; nothing of it is sent.",
        discussion: "What it says stands in our journal alone: `handover journal show` reads it. No message carries it."
    )

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @Flag(name: .long, help: "The advice came; without it, that it was asked for.")
    var received = false
    @Option(name: .long, help: ArgumentHelp("When. Default: today.", valueName: "date"))
    var on: String?
    @Option(
        name: .long,
        help: ArgumentHelp("What was asked, or what the advice says; it stays in our journal.", valueName: "words"))
    var words: String

    private struct Answer: Encodable {
        var transfer: String
        var stage: LegalAdviceRecord.Stage
        var on: String
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let stage: LegalAdviceRecord.Stage = received ? .received : .requested
        try gateway.recordLegalAdvice(
            stage, on: date, in: gateway.dispute(which.dispute, in: transfer), of: transfer, words: words, by: acting)
        try options.output.answer(
            Answer(transfer: transfer.conversation.text, stage: stage, on: date.description)
        ) {
            "Recorded: legal advice \(stage.rawValue) on \(date.inWords). It stays in our journal; nothing was sent."
        }
    }
}

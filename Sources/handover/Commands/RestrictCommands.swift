import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Restricts a transfer to those who need to know.
struct RestrictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrict",
        abstract: "Restricts a transfer to named people and teams, or restricts it otherwise than before.",
        discussion: """
            Only a team manager or service manager does, under their own account. Whoever sets it, service managers and whoever has the work \
            may read it without being named; --keep-out keeps somebody out whatever lets them in. Others see that a transfer is there, what \
            falls due and no name. Nothing of it is sent, and no message or deadline waits for it. In an emergency anybody who may read \
            cases opens it with `handover break-glass`, and the managers are told.
            """)

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Who may read it; repeat for several.", valueName: "person"))
    var to: [String] = []
    @Option(name: .long, help: ArgumentHelp("A team that may read it; repeat for several.", valueName: "team"))
    var team: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp("Who stays out whatever their team or role; repeat for several.", valueName: "person"))
    var keepOut: [String] = []
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
        var restriction: RestrictionLine?
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let scope = Restriction.Scope(
            people: try to.map(Typed.person), teams: try team.map(Typed.team), keptOut: try keepOut.map(Typed.person))
        try gateway.restrict(transfer, to: scope, because: because, by: acting)
        let after = try gateway.restriction(of: gateway.transfer(transfer.conversation.text), by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, restriction: after)) {
            "Transfer \(transfer.conversation.text.prefix(8)) is restricted to \(scope.namesInWords). Nothing of it is sent."
        }
    }
}

/// Lifts a restriction.
struct UnrestrictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unrestrict", abstract: "Lifts the restriction of a transfer.")

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        try gateway.unrestrict(transfer, because: because, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation)) {
            "Transfer \(transfer.conversation.text.prefix(8)) is restricted no more: whoever may read cases may read it."
        }
    }
}

/// Opens a restricted transfer in an emergency.
struct BreakGlassCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break-glass",
        abstract:
            "Opens a transfer that is restricted to others, for yourself and for \(BrokenGlass.longest / 3600) hours.",
        discussion: """
            For when somebody may be at risk and it cannot wait. The reason has at least \(Gateway.wordsOfReason) words and goes on record with \
            your name; it heads the managers' list until one of them has looked at it.
            """)

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Why you need it now; a manager reads it.", valueName: "sentence"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
        var openUntil: Moment
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let until = try gateway.breakGlass(transfer, because: because, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, openUntil: until)) {
            "Transfer \(transfer.conversation.text.prefix(8)) is open to you until \(until). The managers are told."
        }
    }
}

/// Says that a manager looked at who opened a restricted transfer.
struct LookedAtCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "looked-at",
        abstract: "Records that a manager looked at who had opened a transfer that was restricted to others.",
        discussion: "Nobody looks at what they opened themselves. The opening and what was found stay in the journal.")

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("What was found; it goes on record.", valueName: "sentence"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
        var lookedAt: [BrokenGlassLine]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let lines = try gateway.lookAtBrokenGlass(transfer, because: because, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, lookedAt: lines)) {
            lines.map { "Looked at: \($0.sentence)" }.joined(separator: "\n")
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Accepts responsibility.
struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accepts responsibility for the children from a date, with a named worker.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The date from which we work the case. Default: today.", valueName: "date"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("The worker who takes it.", valueName: "name"))
    var worker: String
    @Option(name: .long, help: ArgumentHelp("Their team. Default: the duty team of config.yaml.", valueName: "name"))
    var team: String?
    @Option(name: .long, help: ArgumentHelp("Their telephone number. Default: the duty number.", valueName: "number"))
    var telephone: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why, in words; it goes on record. Needed for a date before the residence date or one to come, and for a "
                + "child under a supervision order.",
            valueName: "words"))
    var because: String?

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let named = try gateway.children(children.child, in: transfer)
        let date = try from.map { try Typed.date($0, option: "--from") } ?? gateway.today
        let details = DecisionDetails(
            worker: worker, team: team ?? gateway.settings.dutyTeam,
            telephone: telephone ?? gateway.settings.dutyTelephone,
            reasons: because.map { words in named.map { ChildReason(child: $0, reason: words) } } ?? [])
        let queued = try await gateway.accept(transfer, children: named, from: date, details: details, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Responsibility accepted from \(date.inWords); worker: \(worker). "
                    + "In our census return the referral's source is 5C, another authority's services."
                    + QueuedAnswer.typed(acting, queued))
        }
    }
}

/// Declines responsibility.
struct DeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Declines responsibility for the children, with the reason.",
        discussion: "Reasons: " + DecidedChild.DeclineReason.allCases.map(\.rawValue).joined(separator: ", ")
            + ". The authority that holds the case goes on working it, and the duty stays where the child is.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The coded reason.", valueName: "code"))
    var reason: String
    @Option(name: .long, help: ArgumentHelp("The reason in words.", valueName: "words"))
    var because: String

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.decline(
            transfer, children: gateway.children(children.child, in: transfer),
            reason: Typed.code(reason, option: "--reason"), words: because, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Declined: \(reason). Their team manager is told with the reason." + QueuedAnswer.typed(acting, queued))
        }
    }
}

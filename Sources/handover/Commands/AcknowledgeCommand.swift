import ArgumentParser
import CaseTransfer
import GatewayService

/// Acknowledges a pack.
struct AcknowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Tells the sending authority which team has the pack, how to ring it, and when the meeting is due.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long,
        help: ArgumentHelp("The team that has it. Default: the duty team of config.yaml.", valueName: "name"))
    var team: String?
    @Option(
        name: .long, help: ArgumentHelp("The team's telephone number. Default: the duty number.", valueName: "number"))
    var telephone: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The number outside office hours. Default: that of config.yaml.", valueName: "number"))
    var outOfHours: String?
    @Option(name: .long, help: ArgumentHelp("The worker, when one is named already.", valueName: "name"))
    var worker: String?
    @Option(name: .long, help: ArgumentHelp("Anything else to tell the sending team.", valueName: "words"))
    var note: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why the same team acknowledges again, with something changed; it goes on record.", valueName: "sentence"))
    var because: String?

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let phone = telephone ?? gateway.settings.dutyTelephone
        let details = AcknowledgementDetails(
            team: team ?? gateway.settings.dutyTeam, telephone: phone,
            outOfHours: outOfHours ?? gateway.settings.outOfHoursTelephone,
            worker: worker.map { Contact(name: $0, telephone: phone) }, note: note)
        let named = children.child.isEmpty ? nil : try gateway.children(children.child, in: transfer)
        let queued = try await gateway.acknowledge(
            transfer, for: details, children: named, because: because, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Acknowledged for \(details.team), tel. \(details.telephone).")
        }
    }
}

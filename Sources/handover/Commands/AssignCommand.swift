import ArgumentParser
import CaseTransfer
import GatewayService

/// Gives the work to somebody.
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Gives the work on a transfer to one of us, or puts it on the team's list.",
        discussion: """
            Only a manager does. Everybody who may work on cases still can: it says whose list the transfer is on. When somebody leaves, \
            what they have stands on the team's list by itself.
            """)

    @OptionGroup var options: TransferOptions
    @Argument(help: "The person's handle; leave it out with --team.")
    var person: String?
    @Flag(name: .long, help: "Put it on the team's list.")
    var team = false
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String?

    private struct Answer: Encodable {
        var transfer: ConversationID
        var person: String?
        var tasks: [NextStep]
    }

    func validate() throws {
        guard (person == nil) == team else { throw ValidationError("Give a person's handle, or --team, and not both.") }
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let worker = try person.map { try Typed.person($0) }
        try gateway.assign(transfer, to: worker, because: because, by: acting)
        let after = try gateway.record(of: gateway.transfer(transfer.conversation.text), by: acting).line
        let answer = Answer(transfer: transfer.conversation, person: worker?.text, tasks: after.tasks)
        try options.output.answer(answer) {
            ([
                "Transfer \(transfer.conversation.text.prefix(8)) is "
                    + (worker.map { "with \($0)." } ?? "on the team's list.")
            ]
                + after.tasks.map(RecordPage.task)).joined(separator: "\n")
        }
    }
}

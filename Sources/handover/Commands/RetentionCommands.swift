import ArgumentParser
import CaseTransfer
import GatewayService

/// Gives a prepared case up.
struct DiscardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard",
        abstract: "Discards a prepared case that was never sent, or whose pack was rejected; it leaves the list.",
        discussion:
            "The copy of the case is removed. What was recorded about it stays in the journal, with the sentence why.")

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
        var discarded: Bool
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        try gateway.discard(transfer, because: because, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, discarded: true)) {
            "Discarded. Nothing of it was taken by \(gateway.name(of: transfer.peer)); the journal says why."
        }
    }
}

/// Erases names and reasons under retention.
struct EraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract:
            "Erases the names and reasons that the journal holds of a transfer that is over; the chain still verifies.",
        discussion: """
            Only a service manager or the Caldicott Guardian may. It cannot be undone. Not touched are the sealed messages and \
            receipts in messages/, evidence written out earlier, and backups: `handover purge` takes documents out of a message.
            """)

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false

    private struct Answer: Encodable {
        var transfer: ConversationID
        var entries: [Int]
        var complete: Bool
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        try Confirmation.ask(
            "Erase the names and reasons of transfer \(transfer.conversation.text.prefix(8)) for good?", yes: yes)
        let erased = try gateway.erase(transfer, because: because, by: acting)
        let answer = Answer(
            transfer: transfer.conversation, entries: erased.entries, complete: erased.isComplete)
        try options.output.answer(answer) {
            "Erased beside \(erased.entries.count) entries; the journal says so and still verifies.\n"
                + (erased.isComplete
                    ? "" : "Another process was reading: their bytes leave the disk when it next tidies its log.\n")
                + "Not touched: the sealed messages and receipts in messages/ (see `handover purge`), evidence written out "
                + "earlier, and backups."
        }
    }
}

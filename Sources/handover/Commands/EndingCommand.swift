import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What was said of the end of a child's part.
struct EndingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ending",
        abstract: "Corrects what we said of the end of our work; `handover close` says it.",
        subcommands: [EndingWithdrawCommand.self])
}

/// Takes an ending back.
struct EndingWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes back an ending that we said in mistake: what stood before stands again, on both sides.",
        discussion: """
            Holder, duty and the meeting's clock come out as if the ending had not been said; both messages stay on record. Only the \
            authority that said an ending takes it back. To put right its date or reason, take it back and close again.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The reason that was given, when we have said several. Default: the last.", valueName: "code"))
    var reason: String?
    @Option(
        name: .long,
        help: ArgumentHelp("How the mistake came about, in words; the other side reads it.", valueName: "words"))
    var because: String

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let coded: EndedChild.Reason? = try reason.map { try Typed.code($0, option: "--reason") }
        // A mistake about one child is seldom a mistake about all.
        guard !children.child.isEmpty || transfer.children.count == 1 else {
            throw CommandFailure(
                .badInput, code: "child-not-named", message: "It is not said of which child the ending was a mistake.",
                remedy: "Name each child with --child and its number in `handover show`.")
        }
        let queued = try await gateway.withdrawEnding(
            transfer, children: gateway.children(children.child, in: transfer), reason: coded, words: because,
            by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway,
                "Taken back. `handover show \(transfer.conversation.text.prefix(8))` says who holds the case and when the meeting is due."
            )
        }
    }
}

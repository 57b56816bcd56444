import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Sends a case on to a third authority.
struct RedirectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirect",
        abstract:
            "The family moved on before anybody accepted: begins a fresh transfer to the authority it lives in now.",
        discussion: """
            The case folder is checked and prepared for that authority as `prepare` does; this transfer ends as moved on, and each \
            journal entry names the other transfer. Send the new one with `handover send`. Moves that are linked are counted: consider \
            trafficking and modern slavery when there is more than one in a short time (DERBY-63).
            """)

    @OptionGroup var options: TransferOptions
    @Argument(help: "The case folder as it is now, with the same keys for the children.")
    var folder: String
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long, help: ArgumentHelp("The GSS code of the authority the family lives in now.", valueName: "code"))
    var to: String
    @Option(name: .long, help: ArgumentHelp("Since when. Default: today.", valueName: "date"))
    var on: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What is known of the move; it goes on record.", valueName: "sentence"))
    var because: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why the warnings of the check are sent past, once they were named; it goes on record.",
            valueName: "sentence"))
    var pastWarnings: String?

    private struct Answer: Encodable {
        var transfer: ConversationID
        var from: ConversationID
        var move: Int
        var awaitsConfirmationBy: PersonID?
        var findings: [Finding]
    }

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let redirected = try await gateway.redirect(
            transfer, from: folder, to: Typed.authority(to, option: "--to"),
            children: gateway.children(children.child, in: transfer), on: date, because: because, past: pastWarnings,
            by: acting)
        let prepared = redirected.prepared
        let answer = Answer(
            transfer: prepared.conversation, from: transfer.conversation, move: redirected.move,
            awaitsConfirmationBy: prepared.awaitsConfirmationBy, findings: prepared.report.findings)
        try options.output.answer(answer) {
            let short = prepared.conversation.text.prefix(8)
            return ReadinessPage(findings: prepared.report.findings).text
                + "\nPrepared transfer \(prepared.conversation) for \(gateway.name(of: prepared.recipient)): move "
                + "\(redirected.move) of the family in transfers of ours. Consider trafficking and modern slavery [DERBY-63].\n"
                + (redirected.ending == nil
                    ? "" : "\(gateway.name(of: transfer.recipient)) is told that the family moved on.\n")
                + (prepared.awaitsConfirmationBy.map {
                    "First \($0) confirms the override: handover confirm \(short)\n"
                }
                    ?? "")
                + "Send it with: handover send \(short)"
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What most commands about a transfer take: home, person, output, and the transfer itself.
struct TransferOptions: ParsableArguments {
    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The transfer's id, or enough of its beginning.")
    var transfer: String

    func open() throws -> (gateway: Gateway, acting: ActingPerson, transfer: TransferState) {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        return (gateway, acting, try gateway.transfer(transfer))
    }
}

/// Which children of a transfer a command speaks of.
struct ChildOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only this child, by its number in `show`; repeat for several. Default: all that were not recalled.",
            valueName: "number"))
    var child: [String] = []
}

/// The answer of every command that queues a message.
struct QueuedAnswer: Encodable {
    var transfer: String
    var message: String
    var digest: String
    var kind: String
    var recipient: String
    var notices: [Finding]
    var byHand: Bool

    init(_ queued: QueuedMessage) {
        transfer = queued.conversation.text
        message = queued.id.text
        digest = queued.digest.text
        kind = queued.kind.rawValue
        recipient = queued.recipient.text
        notices = queued.notices
        byHand = queued.byHand
    }

    static func words(_ queued: QueuedMessage, in gateway: Gateway, _ what: String) -> String {
        let short = queued.conversation.text.prefix(8)
        guard !queued.byHand else {
            return what + noticeLines(queued.notices).map { "\n" + $0 }.joined()
                + "\nSealed. It goes to \(gateway.name(of: queued.recipient)) by hand: nothing is sent by itself. "
                + "Write it out with `handover by-hand write \(short) --to FOLDER`, hand it over, and record that with "
                + "`handover by-hand sent \(short)`."
        }
        return what + noticeLines(queued.notices).map { "\n" + $0 }.joined()
            + "\nSealed and queued for \(gateway.name(of: queued.recipient)); "
            + "`handover serve` sends it, `handover show \(short)` tells when it was receipted."
            + (gateway.isServed ? "" : "\nNo `handover serve` runs here now: nothing leaves until it does.")
    }

    /// What is said beside a manager's decision that somebody typed for them; nothing when they did it themselves.
    static func typed(_ acting: ActingPerson, _ queued: QueuedMessage) -> String {
        guard acting.enteredBy != nil else { return "" }
        return " Entered for \(acting.person.id): it counts, and stands in their list until they run "
            + "`handover confirm \(queued.conversation.text.prefix(8))`."
    }

    /// Notices as lines: what to look at, and what puts it right.
    static func noticeLines(_ notices: [Finding]) -> [String] {
        notices.map { notice in
            "Look at: \(notice.message)" + (notice.rule.map { " [\($0)]" } ?? "")
                + " \(notice.remedy)  (\(notice.code))"
        }
    }
}

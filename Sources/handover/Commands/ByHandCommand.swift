import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Work with an authority that has no gateway.
struct ByHandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "by-hand",
        abstract: "Hands over, receives and reports where the other authority has no gateway.",
        discussion: """
            We seal and sign what we say as always; a person hands it over. What they say is entered as reported: who told us, how and \
            when stand beside it, and it is shown as "reported, not signed" wherever a signed fact would stand. Clocks, meetings, \
            decisions and disputes work the same. Once they have a gateway, the conversation goes on signed, and their signed word \
            outranks a report.
            """,
        subcommands: [
            ByHandWriteCommand.self, ByHandSentCommand.self, ByHandArrivedCommand.self, ByHandReceiveCommand.self,
            ByHandAddCommand.self, ByHandReportCommand.self,
        ])
}

/// Who told us, and how.
struct HeardOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Who told us: name and post.", valueName: "name, post"))
    var toldBy: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How: \(HandMeans.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "code"))
    var how: String
    @Option(
        name: .long,
        help: ArgumentHelp("Their number or address, as we know it from elsewhere.", valueName: "number"))
    var at: String?
    @Option(name: .long, help: ArgumentHelp("What they said, in words; it goes on record.", valueName: "words"))
    var words: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why something unusual is right: no number, no full name, a date to come, a child in another transfer.",
            valueName: "sentence"))
    var because: String?

    func value() throws -> HeardWord {
        HeardWord(
            toldBy: toldBy, means: try Typed.code(how, option: "--how"), reachedAt: at, words: words, because: because)
    }
}

/// Writes out what waits to be handed over.
struct ByHandWriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Writes what waits to be handed over: the sealed bundle, a page to read and print, and the files.",
        discussion: """
            For the council's secure e-mail and nothing else: the files hold the case. A confidential address is in none of them; tell \
            it by telephone, or write it out with --reveal-address and --reason, which goes on record. A document that names an address \
            called confidential after it was sealed is left out and named; look through PDFs yourself. The page is one HTML file \
            that fetches nothing; the sealed XML is the original.
            """)

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var to: String
    @Flag(name: .long, help: "Write confidential addresses too; needs --reason, and goes on record.")
    var revealAddress = false
    @Option(name: .long, help: ArgumentHelp("Why the address is written out.", valueName: "words"))
    var reason: String?

    func validate() throws {
        guard !revealAddress || !(reason ?? "").isEmpty else {
            throw ValidationError("--reveal-address needs --reason; it goes on record.")
        }
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let written = try gateway.writeByHand(
            transfer, to: to, revealing: revealAddress ? reason : nil, by: acting)
        SharedFolder.share(written.files.map { to + "/" + $0 }, writtenTo: to)
        try options.output.answer(written) {
            let short = transfer.conversation.text.prefix(8)
            return
                (written.files.map { "  \($0)" }
                + written.withheld.map {
                    "  left out, because it names an address that is confidential by now: \($0)"
                } + [
                    "\(written.files.count) files in \(to)",
                    written.mailbox.isEmpty
                        ? "Hand them over as before: this transfer stays by hand; tel. \(written.telephone)."
                        : "Send them by secure e-mail to \(written.mailbox) and to nobody else; tel. \(written.telephone).",
                    "Then record it: handover by-hand sent \(short); and when they say it arrived: "
                        + "handover by-hand arrived \(short)",
                ]).joined(separator: "\n")
        }
    }
}

/// Records that it went.
struct ByHandSentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent",
        abstract: "Records that a person handed over what was waiting: when, how, to which mailbox.")

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("When. Default: today.", valueName: "date"))
    var on: String?
    @Option(name: .long, help: ArgumentHelp("How: secure-email, letter, in-person or portal.", valueName: "code"))
    var how = HandMeans.secureEmail.rawValue
    @Option(
        name: .long,
        help: ArgumentHelp("The mailbox it went to. Default: the confirmed one.", valueName: "address"))
    var mailbox: String?
    @Option(name: .long, help: ArgumentHelp("Why it went to another mailbox, when it did.", valueName: "sentence"))
    var because: String?

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let messages = try gateway.recordHandedOver(
            transfer, by: Typed.code(how, option: "--how"), on: date, mailbox: mailbox, because: because,
            acting: acting)
        try options.output.answer(ByHandAnswer(transfer: transfer.conversation, messages: messages)) {
            "Recorded: \(messages.count == 1 ? "1 message" : "\(messages.count) messages") handed over on "
                + "\(date.inWords). Ring \(gateway.name(of: transfer.peer)) to hear that it arrived, and record that with "
                + "`handover by-hand arrived \(transfer.conversation.text.prefix(8))`."
        }
    }
}

/// Records that it arrived.
struct ByHandArrivedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrived",
        abstract: "Records that they told us that what was handed over has arrived: reported, not signed.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var heard: HeardOptions
    @Option(name: .long, help: ArgumentHelp("When it arrived. Default: today.", valueName: "date"))
    var on: String?

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let messages = try gateway.recordArrival(transfer, on: date, heard: heard.value(), by: acting)
        try options.output.answer(ByHandAnswer(transfer: transfer.conversation, messages: messages)) {
            "Recorded as reported, not signed: arrived on \(date.inWords)."
        }
    }
}

/// The messages that a command recorded something about.
struct ByHandAnswer: Encodable {
    var transfer: ConversationID
    var messages: [MessageDigest]
}

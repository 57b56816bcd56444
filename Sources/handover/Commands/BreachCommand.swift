import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Possible data breaches.
struct BreachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breach",
        abstract: "Shows possible data breaches and records what is decided: what a data protection officer needs.",
        discussion: """
            A recall, and a refusal because papers are the wrong child's, are noted in both journals. The 72 hours of UK GDPR article 33 \
            run from the moment at which it became known, nights and weekends included. Each authority decides for what it holds, and \
            its decision stays in its own journal: tell each other, and enter theirs with `breach told`, so that two decisions which \
            cannot both be meant are seen.
            """,
        subcommands: [BreachListCommand.self, BreachShowCommand.self, BreachDecideCommand.self, BreachToldCommand.self])
}

/// Lists possible breaches.
struct BreachListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists every possible breach, those without a decision first. Names nobody.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var breaches: [BreachReport]
        var upToDate: Bool
        var asOf: CivilDate?
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let reports = try gateway.breaches(by: personOptions.acting(in: gateway))
        let standing = gateway.worklistStanding
        if let words = standing.words { Console.err(words) }
        try output.answer(Answer(breaches: reports, upToDate: standing.isUpToDate, asOf: standing.asOf)) {
            if reports.isEmpty { return "No possible breach is on record." }
            return reports.map { report in
                "\(report.transfer.text.prefix(8))  \(report.what)  "
                    + (report.decision.map { "decided: \($0.words)" } ?? "to be decided by \(report.reportBy)")
                    + (report.contradiction.map { "  THE TWO SIDES' DECISIONS DO NOT FIT: \($0)" } ?? "")
            }.joined(separator: "\n")
        }
    }
}

/// Prints a breach for a data protection officer.
struct BreachShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints what a data protection officer needs: what, whose data in counts and kinds, when, to whom.",
        discussion: """
            The page names no child, address or person, and can be filed as it is. Whoever may see the case may print it, for whoever \
            recalls papers tells the officer at once; a service manager, the Caldicott Guardian or the legal adviser decides.
            """)

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var breaches: [BreachReport]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let reports = try gateway.breaches(of: transfer, by: acting)
        try options.output.answer(Answer(breaches: reports)) {
            reports.map { BreachPage(report: $0, gateway: gateway).text }.joined(separator: "\n\n")
        }
    }
}

/// Records a decision.
struct BreachDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Records what is done about a possible breach; the list is quiet then.",
        discussion: "Decisions:\n"
            + BreachDecision.allCases.map { "  \($0.rawValue): \($0.words)" }.joined(separator: "\n"))

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("The decision.", valueName: "code"))
    var decision: String
    @Option(
        name: .long, help: ArgumentHelp("Why, and the reference of a report; it goes on record.", valueName: "sentence")
    )
    var because: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why an earlier decision no longer stands, when there is one; both stay on record.", valueName: "sentence"))
    var changing: String?

    private struct Answer: Encodable {
        var transfer: ConversationID
        var decision: BreachDecision
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let coded: BreachDecision = try Typed.code(decision, option: "--decision")
        try gateway.decideBreach(transfer, coded, because: because, changing: changing, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, decision: coded)) {
            "Recorded: \(coded.words)."
        }
    }
}

/// Enters what the other authority decided.
struct BreachToldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "told",
        abstract: "Enters what the other authority decided about a possible breach, as they told us: not signed.",
        discussion: "Decisions, as they say them of themselves:\n"
            + BreachDecision.allCases.map { "  \($0.rawValue): \($0.words)" }.joined(separator: "\n"))

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Their decision.", valueName: "code"))
    var decision: String
    @OptionGroup var heard: HeardOptions
    @Option(name: .long, help: ArgumentHelp("When they told us. Default: today.", valueName: "date"))
    var on: String?

    private struct Answer: Encodable {
        var transfer: ConversationID
        var theirDecision: BreachDecision
        var contradictions: [String]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let coded: BreachDecision = try Typed.code(decision, option: "--decision")
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        try gateway.recordToldBreachDecision(transfer, coded, on: date, heard: heard.value(), by: acting)
        let contradictions = try gateway.transfer(transfer.conversation.text).breaches.compactMap(\.contradiction)
        try options.output.answer(
            Answer(transfer: transfer.conversation, theirDecision: coded, contradictions: contradictions)
        ) {
            (["Entered as told, not signed: \(coded.words)."]
                + contradictions.map { "The two decisions do not fit: \($0). Settle it with them." })
                .joined(separator: "\n")
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What falls due.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Shows what falls due, records what was done, and says anew when our meetings are due.",
        discussion: """
            Clocks: receiving-in meeting, acknowledgement, dispute, record of the meeting, review, summary, twelve months. Each shows from \
            what it counts and by which rule; a limit that no procedure on file sets is labelled as our default, or there is no clock \
            (T-1). While `handover serve` runs, people are told once when a clock comes within 10, 5 and 0 working days or is overdue, \
            and once when it no longer is; the journal says when.
            """,
        subcommands: [DueListCommand.self, DueShowCommand.self, DueDoneCommand.self, DueRestateCommand.self],
        defaultSubcommand: DueListCommand.self)
}

/// What falls due in all transfers.
struct DueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Shows what falls due within 10 working days or is overdue, the earliest first.",
        discussion: "A page has 50 clocks; the last line says which of how many.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "Everything that is awaited, however far ahead.")
    var all = false
    @Flag(name: .long, help: "Only what is due today or overdue.")
    var today = false
    @Option(name: .long, help: ArgumentHelp("Which page, from 1.", valueName: "number"))
    var page: Int?
    @Flag(name: .long, help: "All of it on one page, for a program.")
    var onePage = false

    func validate() throws {
        guard !all || !today else { throw ValidationError("Give --all or --today, not both.") }
        guard !onePage || page == nil else { throw ValidationError("Give --page or --one-page, not both.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let span: DueSpan = all ? .everything : today ? .today : .tenWorkingDays
        let page =
            onePage
            ? DuePage(whole: try gateway.due(span, by: acting)) : try gateway.due(span, page: page ?? 1, by: acting)
        let standing = gateway.worklistStanding
        if let words = standing.words { Console.err(words) }
        try output.answer(
            DueAnswer(
                due: page.due, page: page.page, pages: page.pages, size: page.size, total: page.total,
                upToDate: standing.isUpToDate, asOf: standing.asOf)
        ) {
            guard page.total > 0 else {
                return all
                    ? "Nothing is awaited."
                    : today ? "Nothing is due today or overdue." : "Nothing falls due within 10 working days."
            }
            let lines = page.due.map { $0.text(in: gateway) }.joined(separator: "\n")
            guard page.pages > 1 else { return lines }
            return lines + "\n" + PageFoot.words(page.places, of: page.total, page: page.page, pages: page.pages)
        }
    }
}

/// The clocks of one transfer.
struct DueShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows every clock of a transfer: from what it counts, by which rule, how it stands.")

    @OptionGroup var options: TransferOptions

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let lines = try gateway.due(of: transfer, by: acting)
        try options.output.answer(DueAnswer(due: lines)) {
            lines.isEmpty
                ? "No clock runs before the pack is sealed."
                : lines.map { $0.text(in: gateway) }.joined(separator: "\n")
        }
    }
}

/// Records what a clock waits for.
struct DueDoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Records that a review was held, a record given out, a summary written, or a long case looked at.",
        discussion: "It stays in our own journal. What the other clocks wait for stands in messages.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which clock: " + ClockKind.allCases.filter(\.isSettledByHand).map(\.rawValue).joined(separator: ", ")
                + ".",
            valueName: "code"))
    var clock: String
    @Option(name: .long, help: ArgumentHelp("The day on which it was done. Default: today.", valueName: "date"))
    var on: String?
    @Option(name: .long, help: ArgumentHelp("Anything to say about it, for our own record.", valueName: "words"))
    var note: String?

    private struct Done: Encodable {
        var transfer: String
        var clock: ClockKind
        var on: CivilDate
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let kind: ClockKind = try Typed.code(clock, option: "--clock")
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        try gateway.settle(
            kind, of: gateway.children(children.child, in: transfer), in: transfer, on: date, note: note, by: acting)
        try options.output.answer(Done(transfer: transfer.conversation.text, clock: kind, on: date)) {
            "Recorded: \(kind.words), done on \(date.inWords)."
        }
    }
}

private struct DueAnswer: Encodable {
    var due: [DueLine]
    var page: Int?
    var pages: Int?
    var size: Int?
    var total: Int?
    /// Nil where one transfer was read from its journal.
    var upToDate: Bool?
    var asOf: CivilDate?
}

extension DueLine {
    /// The clock as two lines: what, whose and when; then from what and by which rule.
    func text(in gateway: Gateway) -> String {
        let child = number.map { ", child \($0)" } ?? ""
        let limit = clock.isOurDefault ? "our default, in no procedure" : clock.rule.id
        let closures =
            clock.calendarVersion.map { WorkingDayCalendar.countsClosures(version: $0) } ?? false
            ? ", counted with local closures" : ""
        return
            "\(transfer.text.prefix(8))  \(clock.key.kind.words)\(child): due \(clock.due.inWords), \(clock.stage.words)"
            + " – \(gateway.name(of: clock.whose))\n"
            + "          \(clock.limit) from \(clock.from), \(clock.trigger) (\(limit))\(closures)"
    }
}

/// Says a due date anew.
struct DueRestateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restate",
        abstract: "Says anew when the meeting is due, by the limit, calendar and residence date that hold now.",
        discussion: """
            For the receiving authority after its acknowledgement, whose date stands until it does this. Both sides record old and new. \
            Reasons: \(RestatementStatement.Reason.allCases.map { "\($0.rawValue) (\($0.words))" }.joined(separator: ", ")).
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("Why, as a code.", valueName: "code"))
    var reason: String
    @Option(name: .long, help: ArgumentHelp("Why, in words; the other side reads it.", valueName: "words"))
    var because: String

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.restate(
            transfer, children: gateway.children(children.child, in: transfer),
            reason: Typed.code(reason, option: "--reason"), words: because, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Said anew; both sides show the new date and record the old.")
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// The authority's own closed days.
struct ClosuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closures",
        abstract: "Sets or clears days on which this authority's offices are closed; off unless set.",
        discussion: """
            No procedure lengthens a limit because an office is closed. Where closures are set, only this authority's own limits count \
            with them, and every such date says so. A service manager sets them: they lengthen the time a family waits.
            """,
        subcommands: [ClosuresSetCommand.self, ClosuresClearCommand.self])
}

/// Sets the closures.
struct ClosuresSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Sets the closed days, in place of those that were set before.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Days, or spans of them: 2026-12-29 or 2026-12-29..2026-12-31.")
    var days: [String]
    @Option(name: .long, help: "What it is called wherever a date rests on it.")
    var name: String
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var reason: String
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let statutory = gateway.calendar
        let closed = try days.flatMap(Self.span).filter(statutory.isWorkingDay)
        guard let overlay = ClosureOverlay(name: name, days: closed) else {
            throw CommandFailure(
                .badInput, code: "closures-unusable",
                message:
                    "The closures need a name of 1 to 60 characters and 1 to \(ClosureOverlay.mostDays) working days.",
                remedy: "Give days from Monday to Friday that are not bank holidays, as 2026-12-29..2026-12-31.")
        }
        let change = try gateway.change(toClosures: overlay, by: acting)
        let head = "\"\(overlay.name)\": \(overlay.days.map(\.description).joined(separator: ", "))."
        try CalendarChangePage(change, showingMeetings: true).carryOut(
            head: head, output: output, yes: yes, doing: "Set the closures?"
        ) {
            try gateway.changeClosures(change, reason: reason, by: acting)
        }
    }

    /// One day, or every day of a span of at most a year.
    private static func span(_ text: String) throws -> [CivilDate] {
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard let first = ends.first, let last = ends.last, ends.count <= 2 else {
            return [try Typed.date(text, option: "DAYS")]
        }
        let (from, to) = (try Typed.date(first, option: "DAYS"), try Typed.date(last, option: "DAYS"))
        guard from <= to, from.days(until: to) <= 366 else {
            throw CommandFailure(
                .badInput, code: "closures-span", message: "\(text) is no span of days.",
                remedy: "Give the earlier day first, and at most a year: 2026-12-29..2026-12-31.")
        }
        return (0...from.days(until: to)).map { from.adding(days: $0) }
    }
}

/// Clears the closures.
struct ClosuresClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Clears the closed days: limits are counted with bank holidays alone.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var reason: String
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let change = try gateway.change(toClosures: nil, by: acting)
        try CalendarChangePage(change, showingMeetings: true).carryOut(
            head: "No local closures.", output: output, yes: yes, doing: "Clear the closures?"
        ) {
            try gateway.changeClosures(change, reason: reason, by: acting)
        }
    }
}

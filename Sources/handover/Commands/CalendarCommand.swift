import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// The home's calendar of working days.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Shows and changes the working days that every limit is counted with.",
        subcommands: [CalendarShowCommand.self, CalendarImportCommand.self, ClosuresCommand.self])
}

/// Imports the list of bank holidays.
struct CalendarImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Imports the list of bank holidays that gov.uk publishes, once you have seen what it changes.",
        discussion: """
            Download https://www.gov.uk/bank-holidays.json and give the file. The command says which days come and go, against the \
            rules and against the calendar in use, and which open meetings fall due on another day. Nothing is changed before you \
            say yes. What a receiving authority has acknowledged stays its word until it says otherwise.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The file as it was downloaded.")
    var file: String
    @Flag(
        name: .long,
        help: "Take a list that contradicts days gone by, or lacks days that recur by rule; needs --reason.")
    var acceptChanges = false
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var reason: String?
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(file) is not there or cannot be read.",
                remedy: "Give the path of the downloaded list.")
        }
        if acceptChanges, (reason ?? "").allSatisfy(\.isWhitespace) {
            throw CommandFailure(
                .badInput, code: "reason-missing", message: "--accept-changes is given without a reason.",
                remedy: "Say why the list is right with --reason; it goes on record.")
        }
        let bytes = Array(data)
        let list = try BankHolidayFile.read(bytes)
        let change = try gateway.change(
            toImport: list, file: bytes, by: acting)
        let page = CalendarChangePage(change, showingMeetings: false)
        let head = "The list covers \(list.years.lowerBound) to \(list.years.upperBound)."
        try page.carryOut(head: head, output: output, yes: yes, doing: "Import the list?") {
            try gateway.importCalendar(change, accepting: acceptChanges ? reason : nil, by: acting)
        }
    }
}

/// Shows the calendar in use.
struct CalendarShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the bank holidays and local closures in use, and where they come from.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("One year. Default: this year and the next.", valueName: "year"))
    var year: Int?

    private struct Day: Encodable {
        var date: CivilDate
        var title: String
    }

    private struct Answer: Encodable {
        var version: String
        var days: [Day]
        var closures: String?
        var source: String
    }

    func run() throws {
        let gateway = try homeOptions.open()
        if let year, !(1900...2200).contains(year) {
            throw CommandFailure(
                .badInput, code: "year-range", message: "--year \(year) is out of reach.",
                remedy: "Give a year from 1900 to 2200.")
        }
        let calendar = gateway.calendar(countingFor: gateway.authority)
        let years = year.map { $0...$0 } ?? gateway.today.year...(gateway.today.year + 1)
        let origin = try gateway.calendarOrigin()
        let source =
            origin.map { origin in
                "journal entry \(origin.entry.number), \(origin.entry.recordedAt), by \(origin.entry.actor.person?.text ?? "the gateway")"
            } ?? "the rules and proclamations that this program knows"
        let answer = Answer(
            version: calendar.version,
            days: years.flatMap { calendar.holidays(in: $0) }.map { Day(date: $0.date, title: $0.title) },
            closures: calendar.closures?.name, source: source)
        try output.answer(answer) {
            let closures =
                calendar.closures.map {
                    "Local closures are ON: \"\($0.name)\", \($0.days.count) days; only this authority's own limits count with them."
                } ?? "Local closures are off."
            return
                (answer.days.map { "\($0.date)  \($0.date.weekday.name)  \($0.title)" }
                + [closures, "Calendar: \(answer.version), from \(source)."]).joined(separator: "\n")
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// When something falls due, so many working days from a residence date.
struct DeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline",
        abstract: "Counts working days from a residence date (England; the residence date is day 0).",
        discussion: """
            With a home at hand the home's calendar counts, with imported bank holidays; without one, what the program knows. Local \
            closures count only with --closures, and never for another authority's limit.
            """)

    @Option(name: .long, help: ArgumentHelp("The date of residence, as 2026-04-02.", valueName: "date"))
    var resident: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many working days: 20 in Derby (DERBY-78), 30 in Calderdale (CAL-45).", valueName: "number"))
    var workingDays: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Instead of a number, the receiving authority, by code or name: its own limit, or our default.",
            valueName: "authority"))
    var receiving: String?

    @Flag(name: .long, help: "Count with this home's local closures, as its own limits are counted.")
    var closures = false

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    private struct Holiday: Encodable {
        var date: CivilDate
        var title: String
    }

    private struct Answer: Encodable {
        var resident: CivilDate
        var workingDays: Int
        var rule: String?
        var limitSource: String?
        var due: CivilDate
        var holidaysSkipped: [Holiday]
        var convention: String
        var calendarVersion: String
    }

    func run() throws {
        guard let date = CivilDate(resident) else {
            throw CommandFailure(
                .badInput, code: "date-unreadable", message: "--resident \(resident) is not a date.",
                remedy: "Write the date as year-month-day: 2026-04-02.")
        }
        let receiver = try ownLimit()
        let limit = receiver?.limit
        guard let workingDays = workingDays ?? limit?.limit.workingDays, self.workingDays == nil || limit == nil else {
            throw CommandFailure(
                .usage, code: "limit-missing", message: "Give either --working-days or --receiving.",
                remedy: "For example: handover deadline --resident \(resident) --receiving Derby")
        }
        guard (1...10_000).contains(workingDays) else {
            throw CommandFailure(
                .badInput, code: "working-days-range", message: "--working-days \(workingDays) cannot be counted.",
                remedy: "Give a whole number from 1 to 10000.")
        }
        let calendar = try calendar(countingFor: receiver?.authority)
        let count = calendar.count(workingDays, from: date)
        let answer = Answer(
            resident: date, workingDays: workingDays, rule: limit?.limit.rule.id, limitSource: limit?.source,
            due: count.due,
            holidaysSkipped: count.skipped.map { Holiday(date: $0.date, title: $0.title) },
            convention: count.convention.rawValue, calendarVersion: count.calendarVersion)
        try output.answer(answer) {
            var lines = [
                "Due \(count.due.inWords) (\(count.due)): working day \(workingDays) after \(date.inWords).",
                "The residence date is day 0; a meeting held on the due date is in time.",
            ]
            if count.skipped.isEmpty {
                lines.append("No bank holiday falls in between.")
            } else {
                let skipped = count.skipped.map { "\($0.date) \($0.title)" }.joined(separator: "; ")
                lines.append(
                    "\(calendar.closures == nil ? "Bank holidays" : "Bank holidays and local closures") skipped: \(skipped)."
                )
            }
            if let limit { lines.append("Limit: \(limit.label), from \(limit.source).") }
            lines.append("Calendar: \(count.calendarVersion).")
            if let overlay = calendar.closures {
                lines.append("Counted with local closures, \"\(overlay.name)\", which are in no procedure.")
            }
            return lines.joined(separator: "\n")
        }
    }

    /// The limit of the receiving authority named, by the home's procedures when there is a home, else those carried here.
    private func ownLimit() throws -> OwnLimit? {
        guard let receiving else { return nil }
        let authority = try Typed.authorityByName(receiving)
        let layout = homeOptions.layout
        // A home that is opened for its calendar says itself what it does not use.
        let procedures =
            homeOptions.isAtHand ? ProceduresInForce(folder: layout.procedures) : homeOptions.procedures()
        let known = try? ConfigurationFile.read(layout.configuration).defaultMeetingWorkingDays
        return OwnLimit(
            authority: authority,
            limit: procedures.meetingLimit(
                receiving: authority, defaultWorkingDays: known ?? 20))
    }

    /// A receiving authority and its limit.
    private struct OwnLimit {
        var authority: AuthorityCode
        var limit: MeetingLimit
    }

    private func calendar(countingFor receiving: AuthorityCode?) throws -> WorkingDayCalendar {
        guard closures || homeOptions.isAtHand else { return .englandAndWales }
        let gateway = try homeOptions.open()
        if closures, let receiving, receiving != gateway.authority {
            throw CommandFailure(
                .badInput, code: "closures-not-theirs",
                message: "The closures of this home say nothing of another authority's limit.",
                remedy: "Leave out --closures: \(receiving) counts with bank holidays, or with closures of its own.")
        }
        return closures ? gateway.calendar(countingFor: gateway.authority) : gateway.calendar
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService
import TransferStore
import WorkingDays

/// Names a deputy.
struct PersonDeputyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deputy", abstract: "Names somebody to act in your stead for a period, or takes it back.",
        discussion: """
            A manager does this under their own account. The deputy then adds --deputy-for MANAGER to a command and has the manager's \
            roles for it; the journal says "… as deputy of …". Nobody approves by it what they had a part in (DERBY-71).
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The deputy's handle.")
    var deputy: String
    @Option(name: .long, help: ArgumentHelp("The first day. Default: today.", valueName: "date"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("The last day.", valueName: "date"))
    var until: String?
    @Flag(name: .long, help: "Take it back instead.")
    var withdraw = false
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String?

    private struct Answer: Encodable {
        var deputy: String
        var of: String
        var from: CivilDate?
        var until: CivilDate?
        var away: Absence?
    }

    func validate() throws {
        guard withdraw || until != nil else { throw ValidationError("Give the last day with --until.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let deputy = try Typed.person(deputy)
        let manager = acting.person.id
        guard let until, !withdraw else {
            try gateway.withdrawDeputy(deputy, because: because, by: acting)
            return try output.answer(Answer(deputy: deputy.text, of: manager.text)) {
                "\(deputy) is deputy of \(manager) no longer."
            }
        }
        let first = try from.map { try Typed.date($0, option: "--from") } ?? gateway.today
        let last = try Typed.date(until, option: "--until")
        try gateway.nameDeputy(deputy, from: first, until: last, because: because, by: acting)
        let away = try gateway.absence(of: deputy, from: first, until: last)
        try output.answer(Answer(deputy: deputy.text, of: manager.text, from: first, until: last, away: away)) {
            "\(deputy) is deputy of \(manager) from \(first.inWords) until \(last.inWords): they add --deputy-for \(manager)."
                + (away.map {
                    "\nLook at: \(deputy) is away from \($0.from.inWords) until \($0.until.inWords). Name somebody else for these days."
                } ?? "")
        }
    }
}

/// Records an absence.
struct PersonAwayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "away",
        abstract: "Records that somebody is away; their work stays theirs and says so in the list.",
        discussion: "Longer than two weeks, and Camden's procedure wants a case and transfer summary first (CAM-47).")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The person's handle.")
    var person: String
    @Option(name: .long, help: ArgumentHelp("The first day. Default: today.", valueName: "date"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("The last day.", valueName: "date"))
    var until: String
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "sentence"))
    var because: String?

    private struct Answer: Encodable {
        var person: String
        var from: CivilDate
        var until: CivilDate
        var longerThanTwoWeeks: Bool
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let id = try Typed.person(person)
        let absence = Absence(
            from: try from.map { try Typed.date($0, option: "--from") } ?? gateway.today,
            until: try Typed.date(until, option: "--until"))
        try gateway.recordAbsence(of: id, from: absence.from, until: absence.until, because: because, by: acting)
        let answer = Answer(
            person: id.text, from: absence.from, until: absence.until, longerThanTwoWeeks: absence.isLong)
        try output.answer(answer) { "\(id) is away from \(absence.from.inWords) until \(absence.until.inWords)." }
    }
}

/// Records a last day.
struct PersonLeaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "Records somebody's last day; their work then stands on the team's list.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The person's handle.")
    var person: String
    @Option(name: .long, help: ArgumentHelp("The last day on which they may act.", valueName: "date"))
    var on: String

    private struct Answer: Encodable {
        var person: String
        var until: CivilDate
        var left: WorkLeft
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let id = try Typed.person(person)
        let last = try Typed.date(on, option: "--on")
        let left = try gateway.leave(id, on: last, by: acting, canSignIn: Account.exists)
        try output.answer(Answer(person: id.text, until: last, left: left)) {
            "\(id) may act until \(last.inWords). Transfers that then go to the team's list: \(left.transfers)."
                + (left.overrides == 0
                    ? ""
                    : "\nOverrides that wait for their confirmation: \(left.overrides). Have them confirmed before that day, or "
                        + "entered again naming somebody else.")
        }
    }
}

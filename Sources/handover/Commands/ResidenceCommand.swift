import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// The residence date, which both authorities count from.
struct ResidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "residence",
        abstract: "Confirms or corrects the day from which a child lives in the new area.",
        discussion: """
            The meeting's limit and the duty both start on that day (T-2, DERBY-64, DERBY-78). The pack states it; the other authority \
            confirms it or corrects it, and each side's latest word stands until it says another. While the two differ, both due dates \
            are shown and warnings go by the earlier. Every word says who told the date, and how; old and new due dates go on record.
            """,
        subcommands: [ResidenceConfirmCommand.self, ResidenceCorrectCommand.self, ResidenceStateCommand.self])
}

/// Where a residence date comes from.
struct ResidenceSourceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Who told the date: " + ResidenceSource.Teller.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "code"))
    var toldBy: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How: " + ResidenceSource.Means.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "code"))
    var how: String
    @Option(name: .long, help: ArgumentHelp("The day on which it was told. Default: today.", valueName: "date"))
    var toldOn: String?
    @Option(name: .long, help: ArgumentHelp("Who told it, by name or post.", valueName: "name"))
    var teller: String?

    func value(today: CivilDate) throws -> ResidenceSource {
        ResidenceSource(
            toldBy: try Typed.code(toldBy, option: "--told-by"), how: try Typed.code(how, option: "--how"),
            on: try toldOn.map { try Typed.date($0, option: "--told-on") } ?? today)
    }
}

/// Confirms the other authority's date.
struct ResidenceConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirms the residence date that the other authority has stated.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @OptionGroup var source: ResidenceSourceOptions

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.sayResidence(
            ResidenceWord(
                act: .confirmed, source: source.value(today: gateway.today), toldBy: source.teller),
            of: gateway.children(children.child, in: transfer), in: transfer, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Confirmed: both authorities count from this date.")
        }
    }
}

/// Names another date.
struct ResidenceCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Names another residence date, with the reason and who told it.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @OptionGroup var source: ResidenceSourceOptions
    @Option(name: .long, help: ArgumentHelp("The date of residence, as 2026-04-02.", valueName: "date"))
    var resident: String
    @Option(name: .long, help: ArgumentHelp("Why it is this date; the other side reads it.", valueName: "words"))
    var reason: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What kind of move: " + Residence.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                + ". Default: as it stands.", valueName: "code"))
    var kind: String?
    @Flag(name: .long, help: "The date is planned or reported; nobody has checked it.")
    var provisional = false

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try Typed.date(resident, option: "--resident")
        let queued = try await gateway.sayResidence(
            ResidenceWord(
                act: .corrected, date: date, certainty: provisional ? .provisional : nil,
                kind: try kind.map { try Typed.code($0, option: "--kind") },
                source: source.value(today: gateway.today), toldBy: source.teller, reason: reason),
            of: gateway.children(children.child, in: transfer), in: transfer, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Corrected to \(date.inWords); it is their turn to confirm.")
        }
    }
}

/// Says our own date again.
struct ResidenceStateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Says our own residence date again, surer than before: the family has moved in.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @OptionGroup var source: ResidenceSourceOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What kind of move: " + Residence.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                + ". Default: as it stands.", valueName: "code"))
    var kind: String?
    @Flag(name: .long, help: "The date is planned or reported; nobody has checked it.")
    var provisional = false

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.sayResidence(
            ResidenceWord(
                act: .stated, certainty: provisional ? .provisional : nil,
                kind: try kind.map { try Typed.code($0, option: "--kind") },
                source: source.value(today: gateway.today), toldBy: source.teller),
            of: gateway.children(children.child, in: transfer), in: transfer, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Said again; it is the other authority's turn to confirm.")
        }
    }
}

import ArgumentParser
import CaseTransfer
import ExchangeFormats
import GatewayService
import WorkingDays

/// Writes the example case.
struct ExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Writes the invented Sample-Brook family as a case system would export it: case.json and PDFs.")

    @Option(
        name: .long, help: ArgumentHelp("The day the family moved. Default: 12 working days ago.", valueName: "date"))
    var movedOn: String?
    @Option(name: .long, help: ArgumentHelp("The authority they left.", valueName: "code"))
    var from = "E08000033"
    @Option(name: .long, help: ArgumentHelp("The authority they live in now.", valueName: "code"))
    var to = "E06000015"
    @Flag(name: .long, help: "Keep the new address confidential: somebody must not learn it.")
    var confidential = false
    @Argument(help: "The folder to write; made if it is not there.")
    var folder: String
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var folder: String
        var movedOn: CivilDate
    }

    func run() throws {
        let today = Surroundings.ofThisMachine.now().londonDate
        let date =
            try movedOn.map { try Typed.date($0, option: "--moved-on") }
            ?? ExampleFamily.moved(workingDaysAgo: 12, today: today)
        let (left, entered) = (
            try Typed.authority(from, option: "--from"), try Typed.authority(to, option: "--to")
        )
        guard left != entered else {
            throw CommandFailure(
                .badInput, code: "same-authority", message: "--from and --to are the same authority.",
                remedy: "A move inside one authority is not a transfer; name two.", rule: "T-17")
        }
        let family = ExampleFamily(
            movedOn: date, from: left, to: entered,
            newAddress: confidential ? .confidential : .open)
        try family.write(to: folder)
        try output.answer(Answer(folder: folder, movedOn: date)) {
            "Wrote \(folder): an invented family who moved on \(date.inWords). Check it with: handover prepare --check \(folder)"
        }
    }
}

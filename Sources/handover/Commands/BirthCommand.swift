import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Tells of a birth.
struct BirthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "birth",
        abstract: "Tells the other authority that a child sent as unborn was born. It changes no date.",
        discussion: "Either side says it. The NHS number and the rest of the facts follow as a supplement.")

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("The child, by its number in `show`.", valueName: "number"))
    var child: String
    @Option(name: .long, help: ArgumentHelp("The day of birth. Default: today.", valueName: "date"))
    var on: String?
    @Option(name: .long, help: ArgumentHelp("The child's name, when there is one.", valueName: "name"))
    var name: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where mother and child are, who sees them; never a confidential address.", valueName: "words"))
    var note: String?

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        guard let born = try gateway.children([child], in: transfer).first else { return }
        let queued = try await gateway.recordBirth(
            transfer, child: born, on: date, name: name, note: note, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(queued, in: gateway, "Born on \(date.inWords). No date, holder or duty changes.")
        }
    }
}

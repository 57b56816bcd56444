import ArgumentParser
import ExchangeFormats

/// Prints docs/procedures.md from the citations in code and tests.
struct ProcedureRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Prints every rule, where it is held and which test cites it, as docs/procedures.md.",
        shouldDisplay: false)

    @Option(name: .long, help: ArgumentHelp("The folder of the sources.", valueName: "folder"))
    var sources = "Sources"
    @Option(name: .long, help: ArgumentHelp("The folder of the tests.", valueName: "folder"))
    var tests = "Tests"

    func run() throws {
        Console.out(RulesPage(citations: try RuleCitations(sources: sources, tests: tests)).text)
    }
}

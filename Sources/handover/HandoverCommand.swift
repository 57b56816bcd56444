import ArgumentParser
import Foundation

/// The command line.
@main
struct HandoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Moves a Child in Need case from one local authority to another, and proves afterwards that it did.",
        discussion: Exit.table,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Try it", subcommands: [DemoCommand.self, ExampleCommand.self]),
            CommandGroup(
                name: "Set up a gateway",
                subcommands: [
                    InitCommand.self, CardCommand.self, KeysCommand.self, PeerCommand.self, PersonCommand.self,
                    UserCommand.self,
                    CalendarCommand.self, ServeCommand.self, DoctorCommand.self,
                ]),
            CommandGroup(
                name: "Send a case",
                subcommands: [
                    PrepareCommand.self, ConfirmCommand.self, SendCommand.self, SupplementCommand.self,
                    ResendCommand.self, BirthCommand.self, CloseCommand.self, EndingCommand.self,
                    DiscardCommand.self,
                    WithdrawCommand.self, RecallCommand.self, RedirectCommand.self, ConsentCommand.self,
                ]),
            CommandGroup(
                name: "Receive a case",
                subcommands: [
                    AcknowledgeCommand.self, RefuseCommand.self, ConveneCommand.self, RecordMeetingCommand.self,
                    AcceptCommand.self, DeclineCommand.self, DestroyCommand.self,
                ]),
            CommandGroup(name: "Keep the record", subcommands: [RecordCommand.self, AssignCommand.self]),
            CommandGroup(
                name: "Keep a case to those who need to know",
                subcommands: [
                    RestrictCommand.self, UnrestrictCommand.self, BreakGlassCommand.self, LookedAtCommand.self,
                ]),
            CommandGroup(name: "Work with an authority that has no gateway", subcommands: [ByHandCommand.self]),
            CommandGroup(
                name: "Settle with the other authority",
                subcommands: [ResidenceCommand.self, DueCommand.self, DisputeCommand.self]),
            CommandGroup(name: "When something went astray", subcommands: [BreachCommand.self]),
            CommandGroup(
                name: "Look",
                subcommands: [
                    ListCommand.self, ShowCommand.self, DocumentsCommand.self, InvitationCommand.self,
                    JournalCommand.self, EvidenceCommand.self, EraseCommand.self, ProcedureCommand.self,
                    ReferenceCommand.self,
                ]),
            CommandGroup(
                name: "With a bundle in hand",
                subcommands: [
                    VerifyCommand.self, InspectCommand.self, ExtractCommand.self, PurgeCommand.self,
                    DeadlineCommand.self,
                ]),
        ])

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let json = arguments.contains("--json")
        do {
            var command = try parse(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(finish(error, json: json))
        }
    }

    /// Reads the command line; what is wrong with it apart from `--json` is said first, because that is what was meant.
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        do {
            return try parseAsRoot(arguments)
        } catch {
            guard arguments.contains("--json"), exitCode(for: error) != .success else { throw error }
            _ = try parseAsRoot(arguments.filter { $0 != "--json" })
            throw error
        }
    }

    /// Turns whatever a command threw into words on the right stream and one exit code of the table.
    private static func finish(_ error: any Error, json: Bool) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        let parserCode = exitCode(for: error)
        let ours = error is CommandFailure
        if !ours, parserCode == .success || fullMessage(for: error).contains("--help") || error is CleanExit {
            if parserCode == .success {
                Console.out(fullMessage(for: error))
                return Exit.done.rawValue
            }
            if json {
                return CommandFailure(
                    .usage, code: "usage", message: message(for: error),
                    remedy: "Run the command with --help to see what it takes."
                ).report(json: true)
            }
            Console.err(fullMessage(for: error))
            return Exit.usage.rawValue
        }
        return CommandFailure(error).report(json: json)
    }
}

import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// Local procedures as data.
struct ProcedureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure",
        abstract: "Shows and checks authorities' own procedures: names, roles, plan contents, clocks, outcomes, paths.",
        subcommands: [
            ProcedureListCommand.self, ProcedureShowCommand.self, ProcedureCheckCommand.self,
            ProcedureRulesCommand.self,
        ])
}

/// Lists the procedures on file.
struct ProcedureListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the procedures on file, with the limit each sets for the meeting.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    private struct Line: Encodable {
        var authority: AuthorityCode
        var council: String
        var meetingWorkingDays: Int?
        var rule: String?
        var source: String
    }

    private struct Answer: Encodable {
        var procedures: [Line]
        var notUsed: [String]
    }

    func run() throws {
        let procedures = homeOptions.procedures()
        let lines = procedures.all.map { procedure in
            let limit = procedure.meetingLimit.value
            return Line(
                authority: procedure.authority, council: procedure.council, meetingWorkingDays: limit?.workingDays,
                rule: limit?.rule.id, source: procedures.source(of: procedure.authority))
        }
        let notUsed = procedures.notUsed.map(\.path)
        let files = Set(procedures.homeFiles.map(\.path))
        try output.answer(Answer(procedures: lines, notUsed: notUsed)) {
            let known = lines.map { line in
                let limit = line.meetingWorkingDays.map { "meeting within \($0) working days (\(line.rule ?? ""))" }
                return "\(line.authority)  \(line.council): \(limit ?? "sets no limit for the meeting")\n"
                    + "           from \(line.source)"
            }
            let faulty = notUsed.map { path in
                "! \(path) is not used" + (files.contains(path) ? "; see: handover procedure check \(path)" : "")
            }
            return (known + faulty).joined(separator: "\n")
        }
    }
}

/// Shows one procedure.
struct ProcedureShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows an authority's procedure, every value with its rule and where it was read.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "Print the file itself, to be copied into the home's procedures folder and changed.")
    var file = false
    @Argument(help: "The authority: its GSS code or its name, such as E06000015 or Derby.")
    var authority: String

    private struct Answer: Encodable {
        var source: String
        var supervisionOrderEverywhere: Ruled<String>
        var procedure: LocalProcedure
    }

    func run() throws {
        let code = try Typed.authorityByName(authority)
        let procedures = homeOptions.procedures()
        guard let procedure = procedures.procedure(of: code) else {
            throw CommandFailure(
                .noSuchFile, code: "procedure-not-on-file", message: "No procedure of \(code) is on file.",
                remedy:
                    "Its meeting limit is our configured default, labelled so. To put its procedure on file, print another "
                    + "authority's with --file, change it, and save it as procedures/\(code).yaml in the home.")
        }
        let source = procedures.source(of: code)
        if file {
            let kept = procedures.homeFiles.first { $0.path == source }
            let text =
                try kept.map { try String(contentsOfFile: $0.path, encoding: .utf8) } ?? ProceduresOnFile.text(of: code)
            return Console.out(String((text ?? "").dropLast()))
        }
        let answer = Answer(
            source: source, supervisionOrderEverywhere: LocalProcedure.supervisionOrderEverywhere, procedure: procedure)
        try output.answer(answer) { ProcedurePage(procedure: procedure, source: source).text }
    }
}

/// Checks a procedure file.
struct ProcedureCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a procedure file: every fault with its line, what is wrong and the remedy.")

    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The file to check, named by the authority's code.", valueName: "file"))
    var path: String

    private struct Answer: Encodable {
        var good: Bool
        var authority: AuthorityCode?
        var faults: [ProcedureFault]
    }

    func run() throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let expected = name.hasSuffix(".yaml") ? AuthorityCode(String(name.dropLast(5))) : nil
        switch ProcedureFile.read(path: path, expected: expected) {
        case .procedure(let procedure):
            try output.answer(Answer(good: true, authority: procedure.authority, faults: [])) {
                "\(path) is good: \(procedure.council), \(procedure.citedRules.count) values, each with its rule."
            }
        case .faults(let faults):
            try output.answer(Answer(good: false, authority: nil, faults: faults)) {
                faults.map { "[\($0.code.rawValue)] \($0.words)\n  Remedy: \($0.remedy)" }.joined(separator: "\n")
            }
            throw ExitCode(faults.first?.code == .unreadable ? Exit.noSuchFile.rawValue : Exit.badInput.rawValue)
        }
    }
}

extension Typed {
    /// An authority by its code, or by a name that only one has.
    static func authorityByName(_ text: String) throws -> AuthorityCode {
        if let code = AuthorityCode(text), AuthorityRegister.england.authority(code) != nil { return code }
        let found = AuthorityRegister.england.search(name: text)
        let exact = found.filter { $0.name.lowercased() == text.lowercased() }
        if let one = exact.count == 1 ? exact.first : (found.count == 1 ? found.first : nil) { return one.code }
        throw CommandFailure(
            .badInput, code: "authority-not-found",
            message: found.isEmpty
                ? "No English authority is called \(text)." : "\(text) may be \(found.count) authorities.",
            remedy: found.isEmpty
                ? "Give its GSS code, such as E06000015 for Derby."
                : "Give the code of one: " + found.prefix(6).map { "\($0.code) \($0.name)" }.joined(separator: ", ")
                    + ".")
    }
}

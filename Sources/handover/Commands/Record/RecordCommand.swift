import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import WorkingDays

/// The record of a transfer that no message carries.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Records who was told, noted and considered, shows it, and writes the chronology out.",
        discussion: """
            Nothing of this is sent: it stays in our journal, its names and words where they can be erased. What our own procedure asks for \
            stands as a task in `handover list` until it is recorded.
            """,
        subcommands: [
            RecordFamilyCommand.self, RecordAgencyCommand.self, RecordDeficitCommand.self, RecordVisitCommand.self,
            RecordContactCommand.self, RecordTraffickingCommand.self, RecordClosingCommand.self,
            RecordSummaryCommand.self, RecordShowCommand.self, RecordExportCommand.self,
        ])
}

/// What every command that records a note takes.
struct NoteOptions: ParsableArguments {
    @OptionGroup var transfer: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The day on which it was done. Default: today.", valueName: "date"))
    var on: String?

    /// What was recorded, and what is still to be.
    private struct Answer: Encodable {
        var transfer: ConversationID
        var entry: Int
        var kind: CaseNote.Name
        var what: String
        var rule: RuleCitation?
        var tasks: [NextStep]
    }

    /// Records the note that a command makes of the children and the day.
    func record(
        words: [String: String?] = [:], because: String? = nil,
        _ note: ([ChildReference], CivilDate) throws -> CaseNote
    ) throws {
        let (gateway, acting, transfer) = try transfer.open()
        let date = try on.map { try Typed.date($0, option: "--on") } ?? gateway.today
        let made = try note(gateway.children(children.child, in: transfer), date)
        let entry = try gateway.record(
            made, words: words.compactMapValues { Self.given($0) }, because: Self.given(because), of: transfer,
            by: acting)
        let after = try gateway.record(of: gateway.transfer(transfer.conversation.text), by: acting)
        let answer = Answer(
            transfer: transfer.conversation, entry: entry.number, kind: made.name, what: made.words, rule: entry.rule,
            tasks: after.line.tasks)
        try self.transfer.output.answer(answer) {
            let line = after.lines.filter { $0.entry == entry.number }
            return (["Recorded."] + RecordPage.lines(line) + after.line.tasks.map(RecordPage.task))
                .joined(separator: "\n")
        }
    }

    /// Words without the space around them; nil for none.
    static func given(_ words: String?) -> String? {
        let words = words?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return words.isEmpty ? nil : words
    }

    /// Words that a command needs.
    static func needed(_ words: String?, option: String, what: String) throws -> String {
        guard let words = given(words) else {
            throw CommandFailure(
                .badInput, code: "words-needed", message: "\(option) is missing: \(what).",
                remedy: "Give it; it stands beside the entry and can be erased under retention.")
        }
        return words
    }

    /// By which means somebody was told.
    static func means(_ text: String?) throws -> ContactMeans {
        guard let text else {
            throw CommandFailure(
                .badInput, code: "words-needed", message: "--how is missing: by which means.",
                remedy: "Give one of: \(ContactMeans.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return try Typed.code(text, option: "--how")
    }

    /// The codes of a list, for help.
    static func codes<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> String where Value.RawValue == String {
        Value.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

/// Shows the record.
struct RecordShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows what was recorded, and what is still to be told or recorded.")

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var transfer: ConversationID
        var worker: WorkerLine?
        var record: [RecordLine]
        var tasks: [NextStep]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let shown = try gateway.record(of: transfer, by: acting)
        let answer = Answer(
            transfer: transfer.conversation, worker: shown.line.worker, record: shown.lines, tasks: shown.line.tasks)
        try options.output.answer(answer) {
            let lines = shown.lines.isEmpty ? ["Nothing is recorded yet."] : RecordPage.lines(shown.lines)
            return (lines + shown.line.tasks.map(RecordPage.task)).joined(separator: "\n")
        }
    }
}

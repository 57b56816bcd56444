import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// The journal.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Shows the journal, or verifies that nobody has changed it.",
        subcommands: [JournalShowCommand.self, JournalVerifyCommand.self])
}

/// Prints entries.
struct JournalShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints the journal's entries: who, what, when, which rule and why.",
        discussion: """
            That you read it goes on record, once a day. Legal advice is left out: service managers and legal advisers read it in the \
            staff pages, or with record export --with-legal-advice.
            """
    )

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this transfer.")
    var transfer: String?
    @Option(name: .long, help: ArgumentHelp("Only the last so many entries.", valueName: "number"))
    var last: Int?

    struct Line: Encodable {
        var number: Int
        var recordedAt: Moment
        var occurredOn: CivilDate?
        var person: String?
        var post: String?
        var enteredBy: String?
        var deputyOf: String?
        var transfer: String?
        var what: String
        var rule: String?
        var reason: String?
        var erased: Bool
        var hash: String
    }

    private struct Answer: Encodable {
        var entries: [Line]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let conversation = try transfer.map { try gateway.transfer($0).conversation }
        let entries = try gateway.readJournal(of: conversation, last: last, by: acting)
        let lines = entries.map { Self.line($0, in: gateway) }
        try output.answer(Answer(entries: lines)) { lines.map(Self.words).joined(separator: "\n") }
    }

    private static func line(_ stored: StoredEntry, in gateway: Gateway) -> Line {
        var reason: String?
        var erased = false
        switch stored.payload {
        case .none: break
        case .kept(let payload): reason = payload.rationale
        case .erased: erased = true
        }
        let entry = stored.entry
        return Line(
            number: entry.number, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn,
            person: entry.actor.person?.text, post: entry.actor.post, enteredBy: entry.actor.enteredBy?.text,
            deputyOf: entry.actor.deputyOf?.text,
            transfer: entry.conversation?.text, what: entry.event.words(calling: gateway.name(of:)),
            rule: entry.rule?.id, reason: reason, erased: erased, hash: stored.hash.text)
    }

    private static func words(_ line: Line) -> String {
        let who =
            line.person.map { person in
                person + (line.post.map { " (\($0))" } ?? "") + (line.deputyOf.map { ", as deputy of \($0)" } ?? "")
                    + (line.enteredBy.map { ", entered by \($0)" } ?? "")
            } ?? "the gateway"
        var text = "\(line.number)  \(line.recordedAt)  \(who)  \(line.what)"
        if let date = line.occurredOn, date != line.recordedAt.londonDate { text += "  (on \(date))" }
        if let rule = line.rule { text += "  [\(rule)]" }
        if let transfer = line.transfer { text += "  \(transfer.prefix(8))" }
        if let reason = line.reason { text += "\n      why: \(reason)" }
        if line.erased { text += "\n      (words erased under retention)" }
        return text
    }
}

/// Verifies the journal.
struct JournalVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifies the journal's chain, and its heads as other authorities' messages and receipts hold them.",
        discussion: """
            Every message and receipt of ours carries our journal's length and head, signed. Those in this home are compared; \
            --witness names a folder of such files as the other authority keeps them: with them a journal that was cut short \
            or built anew together with this home is found too. A folder that this gateway wrote itself proves nothing more than \
            no folder: have theirs given to you. Exit code 0: it holds; 1: it does not; 2: no witness of ours \
            is in the folders named, so nothing was compared with them.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Option(
        name: .long,
        help: "A folder of our sealed messages and receipts as the other side holds them; repeat for several.")
    var witness: [String] = []

    private struct Answer: Encodable {
        struct Line: Encodable {
            var code: String
            var entry: Int?
            var message: String
        }
        var verified: Bool
        var entries: Int
        var head: String?
        var witnesses: Int
        var ourOwn: Int
        var erased: Int
        var findings: [Line]
        var unusable: [String]
        var remedy: String?
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let result = try gateway.verifyJournal(witnessFolders: witness)
        let answer = Answer(
            verified: result.isSound && !result.lacksWitness, entries: result.entries, head: result.head?.text,
            witnesses: result.witnesses, ourOwn: result.ourOwn, erased: result.erased,
            findings: result.faults.map { Answer.Line(code: $0.code, entry: $0.entry, message: $0.message) },
            unusable: result.unusable, remedy: result.isSound && result.lacksWitness ? Self.findWitness : nil)
        try output.answer(answer) {
            var lines = answer.findings.map { "\($0.code): \($0.message)" }
            lines += answer.unusable.map { "Says it is ours and cannot be used: \($0)" }
            lines.append(
                result.isSound
                    ? "The journal holds: \(answer.entries) entries, \(answer.ourOwn) messages and answers of our own and "
                        + "\(answer.witnesses) witnesses agree, "
                        + "\(answer.erased) payloads erased."
                    : "The journal does not hold. Keep the store as it is, and restore nothing before an auditor has seen it."
            )
            if let remedy = answer.remedy { lines.append(remedy) }
            return lines.joined(separator: "\n")
        }
        if !result.isSound { throw Exit.no.code }
        if result.lacksWitness { throw Exit.indeterminate.code }
    }

    private static let findWitness =
        "No message or receipt of ours is in the folders named: nothing was compared with what others hold. "
        + "Name the folder with the other authority's copies, as its `handover evidence` wrote them."
}

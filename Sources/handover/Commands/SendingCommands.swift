import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import Logging
import TransferStore
import WorkingDays

/// Prepares a case.
struct PrepareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Checks a case folder, prints what was found, and prepares the case for sending.",
        discussion: """
            The folder holds case.json and the files it names, as your case system exports them; `handover example` writes one. \
            Only an unidentified child, a recipient that is not on the register, a Child Protection Plan or looked-after child, the \
            consent gate, an unreadable file and a document that names a child who goes elsewhere stop a case. Warnings are sent past with one sentence: --because "…".

            With --census the folder is begun: a new case.json takes what a CIN census return says of the child and can be believed, \
            and the check names what is still missing. Nothing is prepared until you complete it and run the command again.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The case folder.")
    var folder: String
    @Option(
        name: .long,
        help: ArgumentHelp("The receiving authority's GSS code, when it is not the case file's.", valueName: "code"))
    var to: String?
    @Flag(name: .long, help: "Only check; create nothing.")
    var check = false
    @Option(
        name: .long, help: ArgumentHelp("Why the warnings are sent past; it goes on record.", valueName: "sentence"))
    var because: String?
    @OptionGroup var otherChild: OtherChildOptions
    @OptionGroup var census: CensusOptions

    private struct Answer: Encodable {
        var prepared: Bool
        var transfer: ConversationID?
        var awaitsConfirmationBy: PersonID?
        var awaitsAuthorConfirmationBy: PersonID?
        var findings: [Finding]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let recipient = try to.map { try Typed.authority($0, option: "--to") }
        if let begun = try census.request(recipient: recipient) {
            return try begun.carryOut(in: gateway, folder: folder, output: output, by: acting)
        }
        let ground = try otherChild.ground(because: because)
        let report = try gateway.checkReadiness(of: folder, recipient: recipient, by: acting).clearing(ground)
        let page = ReadinessPage(findings: report.findings)
        let sentence = because?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let stopped = report.isBlocked || (report.needsSentence && sentence.isEmpty)
        if check || stopped {
            try output.answer(Answer(prepared: false, findings: report.findings)) {
                page.text
                    + (report.isBlocked
                        ? "\nNothing was created: put right what stops it."
                        : check || !stopped
                            ? "" : "\nNothing was created: put the warnings right, or give --because \"why\".")
            }
            if stopped { throw Exit.no.code }
            return
        }
        let prepared = try gateway.prepare(
            folder, recipient: recipient, sentence: because, otherChild: ground, by: acting)
        let answer = Answer(
            prepared: true, transfer: prepared.conversation, awaitsConfirmationBy: prepared.awaitsConfirmationBy,
            awaitsAuthorConfirmationBy: prepared.awaitsAuthorConfirmationBy, findings: report.findings)
        try output.answer(answer) {
            let short = prepared.conversation.text.prefix(8)
            let confirming = [prepared.awaitsAuthorConfirmationBy, prepared.awaitsConfirmationBy].compactMap {
                $0?.text
            }
            let next =
                confirming.isEmpty
                ? ""
                : "First \(confirming.joined(separator: ", then ")) confirms the override, each under their own account: "
                    + "handover confirm \(short)\n"
            return page.text
                + "\nPrepared transfer \(prepared.conversation) for \(gateway.name(of: prepared.recipient)).\n"
                + next + "Send it with: handover send \(short)"
        }
    }
}

/// Confirms an override.
struct ConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract:
            "Confirms under one's own account what was typed for one, and an override as its authoriser or author.",
        discussion: """
            An override that somebody typed for its author is confirmed by the author first, then by the authoriser. An acceptance, a \
            refusal of responsibility, a closing or a dispute that somebody typed for a manager with --as counts at once, and stands in the \
            manager's `list --mine` until she confirms it or says something else in its place. Her deputy may, with --deputy-for; another \
            manager does for one who has left, decides such things no more, or is away without a deputy.
            """)

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var transfer: ConversationID
        var children: [ChildReference]
        var awaitsConfirmationBy: PersonID?
        var entered: [EnteredLine]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let own = try gateway.enteredFor(acting, in: transfer)
        let entered = own.isEmpty ? [] : try gateway.confirmEntered(transfer, by: acting)
        // What waits for nobody else's word is said as ever when there is nothing to confirm at all.
        let confirmed =
            entered.isEmpty || transfer.children.contains { $0.override.awaited.contains(acting.person.id) }
            ? try gateway.confirmOverride(transfer, by: acting) : nil
        let answer = Answer(
            transfer: transfer.conversation, children: confirmed?.children ?? [],
            awaitsConfirmationBy: confirmed?.awaits, entered: entered)
        try options.output.answer(answer) {
            let own = entered.map {
                "Confirmed: \($0.says), entered for \($0.person) by \($0.enteredBy) on \($0.on)."
            }
            let override = confirmed.map { confirmed in
                "The override is confirmed for \(confirmed.children.count) children. "
                    + (confirmed.awaits.map { "\($0) confirms it next, under their own account." }
                        ?? "The case may be sent.")
            }
            return (own + [override].compactMap(\.self)).joined(separator: "\n")
        }
    }
}

/// Sends a prepared case.
struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Seals a prepared case and queues it; `handover serve` delivers it.",
        discussion: """
            An urgent notice is prepared and sent in one step: handover send --urgent FOLDER. It needs only who, where, present risk \
            and whom to ring. When it says nothing of permission, the risk is the ground for sharing: --because says why it \
            cannot wait, and the manager named by --authoriser confirms it before it leaves. Warnings of the check are listed, and \
            nothing is prepared, until --past-warnings says why they are sent past.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The transfer's id, or enough of its beginning; with --urgent, the case folder.")
    var transfer: String
    @Flag(name: .long, help: "Prepare and send an urgent notice: who, where, present risk and whom to ring.")
    var urgent = false
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With --urgent: why it cannot wait; otherwise why a child is in another transfer too, when it has come "
                + "there since.", valueName: "sentence"))
    var because: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With --urgent: why the warnings of the check are sent past, once they were named; it goes on record.",
            valueName: "sentence"))
    var pastWarnings: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With --urgent: the manager who confirms sharing without permission because of the risk.",
            valueName: "person"))
    var authoriser: String?
    @OptionGroup var waiting: WaitOptions

    func validate() throws {
        guard urgent || pastWarnings == nil else {
            throw ValidationError("--past-warnings is for --urgent; otherwise --because says why.")
        }
    }

    func run() async throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        var id = transfer
        if urgent {
            let prepared = try prepareUrgent(in: gateway, by: acting)
            if let manager = prepared.awaitsConfirmationBy {
                let short = prepared.conversation.text.prefix(8)
                throw CommandFailure(
                    .no, code: "override-unconfirmed",
                    message: "The notice is prepared as transfer \(prepared.conversation) and has not left.",
                    remedy: "\(manager) runs `handover confirm \(short)`, then `handover send \(short)` sends it. "
                        + "Telephone \(gateway.name(of: prepared.recipient)) meanwhile.",
                    rule: MovingProcedure.of(gateway.authority)?.sharing.override.id)
            }
            id = prepared.conversation.text
        }
        let queued: QueuedMessage
        do {
            queued = try await gateway.send(
                gateway.transfer(id), because: urgent ? pastWarnings : because, by: acting)
        } catch let fault as GatewayFault where urgent && fault.code == "override-unconfirmed" {
            // The notice stays prepared, and only here does anybody learn under which id.
            throw GatewayFault(
                fault.kind, code: fault.code, message: fault.message + " The notice is prepared as transfer \(id).",
                remedy: "The authoriser runs `handover confirm \(id.prefix(8))` under their own account; then "
                    + "`handover send \(id.prefix(8))`.", rule: fault.rule)
        }
        try await waiting.finish(queued, "Sealed.", in: gateway, output)
    }

    /// Where warnings stop it, they are shown as `prepare` shows them.
    private func prepareUrgent(in gateway: Gateway, by acting: ActingPerson) throws -> PreparedCase {
        do {
            return try gateway.prepareUrgent(
                transfer, sentence: because, past: pastWarnings, authoriser: authoriser.map(Typed.person), by: acting)
        } catch let fault as GatewayFault where fault.code == "sentence-needed" && !output.json {
            Console.err(ReadinessPage(findings: try gateway.checkUrgent(transfer, by: acting).findings).text)
            throw fault
        }
    }
}

/// Whether a command waits for the receipt.
struct WaitOptions: ParsableArguments {
    @Flag(name: .long, help: "Wait for the peer's receipt; deliver from here when `serve` is not running.")
    var wait = false
    @Option(name: .long, help: ArgumentHelp("With --wait: for at most so many seconds.", valueName: "number"))
    var seconds = 120

    func finish(_ queued: QueuedMessage, _ what: String, in gateway: Gateway, _ output: OutputOptions) async throws {
        guard wait, !queued.byHand else {
            return try output.answer(QueuedAnswer(queued)) { QueuedAnswer.words(queued, in: gateway, what) }
        }
        let quiet = Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() }
        let transport = try PeerTransport.https(gateway.layout, logger: quiet)
        let limit = Duration.seconds(seconds)
        if !output.json { Console.err("Waiting for the receipt of \(gateway.name(of: queued.recipient)) …") }
        let progress = try await gateway.exchanging(through: transport) {
            try await gateway.follow(queued.digest, for: limit)
        }
        switch progress {
        case .delivered:
            try output.answer(QueuedAnswer(queued)) {
                "\(what) \(gateway.name(of: queued.recipient)) verified, stored and receipted it."
                    + QueuedAnswer.noticeLines(queued.notices).map { "\n" + $0 }.joined()
            }
        case .byHand:
            try output.answer(QueuedAnswer(queued)) { QueuedAnswer.words(queued, in: gateway, what) }
        case .rejected(let code):
            throw CommandFailure(
                .no, code: "rejected-\(code?.rawValue ?? "unknown")",
                message: "\(gateway.name(of: queued.recipient)) rejected the message.",
                remedy: code?.explanation ?? "Telephone them.")
        case .needsAttention(let fault), .underWay(.some(let fault)):
            throw CommandFailure(
                .peerUnreachable, code: fault,
                message: "\(gateway.name(of: queued.recipient)) has not receipted it; it stays queued.",
                remedy: "Run `handover peer test \(queued.recipient)`, which names what is wrong.")
        case .underWay(nil):
            throw CommandFailure(
                .tryAgain, code: "still-under-way", message: "No receipt within \(seconds) seconds; it stays queued.",
                remedy: "See `handover show \(queued.conversation.text.prefix(8))`, and that `handover serve` runs.")
        }
    }
}

/// Sends what a pack lacked.
struct SupplementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement",
        abstract: "Sends what a pack lacked, from the case folder as it is now.",
        discussion: """
            The folder is the whole case, with the same keys for the children. It is checked as `prepare` checks one, and compared \
            with what was sent: only new or changed documents leave. Another child, another authority or an address that was \
            confidential and is open now stops it.
            """)

    @OptionGroup var options: TransferOptions
    @Argument(help: "The case folder with the documents to add.")
    var folder: String
    @Option(
        name: .long,
        help: ArgumentHelp("What it adds or corrects, and why; the receiving team reads it.", valueName: "words"))
    var note: String?
    @Flag(name: .long, help: "Only check, and say what it would send; send nothing.")
    var check = false
    @Option(
        name: .long, help: ArgumentHelp("Why new warnings are sent past; it goes on record.", valueName: "sentence"))
    var because: String?
    @OptionGroup var otherChild: OtherChildOptions
    @OptionGroup var waiting: WaitOptions

    private struct Answer: Encodable {
        var sent: Bool
        var adds: [DocumentKind]
        var findings: [Finding]
    }

    func validate() throws {
        guard check || note != nil else { throw ValidationError("Say with --note what it adds or corrects, and why.") }
    }

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let ground = try otherChild.ground(because: because)
        let report = try gateway.checkSupplement(transfer, from: folder, otherChild: ground, by: acting)
        let sentence = because?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let stopped = report.isBlocked || (report.needsSentence && sentence.isEmpty)
        if check || stopped {
            try options.output.answer(Answer(sent: false, adds: report.adds, findings: report.findings)) {
                ReadinessPage(findings: report.findings).text + "\n"
                    + (report.isBlocked
                        ? "Nothing was sent: put right what stops it."
                        : "It would send: \(report.adds.map(\.rawValue).joined(separator: ", ")).\nNothing was sent"
                            + (stopped ? ": put the new warnings right, or give --because \"why\"." : "."))
            }
            if stopped { throw Exit.no.code }
            return
        }
        let queued = try await gateway.supplement(
            transfer, from: folder, note: note ?? "", sentence: because, otherChild: ground, by: acting)
        let adds = report.adds.map(\.rawValue).joined(separator: ", ")
        try await waiting.finish(queued, "Supplement sealed: \(adds).", in: gateway, options.output)
    }
}

/// Sends again what needs attention.
struct ResendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: "Queues again what could not be delivered in a transfer: the stored bytes, no new message.")

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var transfer: ConversationID
        var messages: [MessageDigest]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let messages = try gateway.resend(transfer, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, messages: messages)) {
            "\(messages.count) messages are queued again; `handover serve` sends them."
        }
    }
}

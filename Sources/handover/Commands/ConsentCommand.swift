import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Permission to share, after a pack was sent.
struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Records what becomes of the permission to share after a pack was sent.",
        discussion: """
            A withdrawal tells the receiving authority by a signed message and stops further documents, until an override for risk or \
            advice that sharing may go ahead is recorded after it. Messages about a child's safety are never stopped: a death, a section \
            47 enquiry, a route that switches, any ending, a birth. Nothing that was lawfully shared is erased by it. A family that \
            refuses the sharing has not refused the service: that is `handover close --reason service-declined`.
            """,
        subcommands: [
            ConsentShowCommand.self, ConsentWithdrawCommand.self, ConsentGiveCommand.self, ConsentAdviceCommand.self,
            ConsentOverrideCommand.self,
        ])
}

/// Shows who is asked.
struct ConsentShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows who is asked about sharing, how commands call them, and their latest word.")

    @OptionGroup var options: TransferOptions

    private struct Answer: Encodable {
        var voices: [SharingVoice]
        var sharing: [String]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let voices = try gateway.sharingVoices(of: transfer, by: acting)
        let sharing = transfer.children.map(\.sharing.rawValue)
        try options.output.answer(Answer(voices: voices, sharing: sharing)) {
            (voices.map(Self.line)
                + sharing.enumerated().map { "child \($0.offset + 1): further sharing \($0.element)" })
                .joined(separator: "\n")
        }
    }

    private static func line(_ voice: SharingVoice) -> String {
        let children = voice.children.map(String.init).joined(separator: ", ")
        var text =
            "\(voice.subject)  \(voice.name), \(voice.standing), about \(children): "
            + (voice.answer?.words ?? "no answer on record")
        if let kinds = voice.withdrawnFor {
            text +=
                "; withdrawn since for "
                + (kinds.isEmpty ? "everything" : kinds.map(\.rawValue).joined(separator: ", "))
        }
        return text
    }
}

/// What a withdrawal and a new permission take.
struct ConsentWordOptions: ParsableArguments {
    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Whose word it is: p and their number in `consent show`, or a young person's reference.",
            valueName: "subject"))
    var who: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only for this kind of document, such as plan or summary; repeat for several. Default: everything.",
            valueName: "kind"))
    var document: [String] = []
    @Option(name: .long, help: ArgumentHelp("When they said it. Default: today.", valueName: "date"))
    var on: String?
    @Option(
        name: .long,
        help: ArgumentHelp("What was said, and how; the receiving team reads it.", valueName: "words"))
    var because: String

    func carryOut(_ change: ConsentChangeStatement.Change, _ what: String) async throws {
        let (gateway, acting, transfer) = try options.open()
        let queued = try await gateway.recordConsentChange(
            transfer, change, of: who, children: gateway.children(children.child, in: transfer),
            documents: document.map { try Typed.code($0, option: "--document") },
            on: on.map { try Typed.date($0, option: "--on") } ?? gateway.today, words: because, by: acting)
        try options.output.answer(QueuedAnswer(queued)) { QueuedAnswer.words(queued, in: gateway, what) }
    }
}

/// Records a withdrawal.
struct ConsentWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Somebody withdraws permission to share: tells the other side, and stops further documents.")

    @OptionGroup var word: ConsentWordOptions

    func run() async throws {
        try await word.carryOut(
            .withdrawn,
            "Withdrawn. Further documents stop until an override or advice is recorded; what was lawfully shared stays."
        )
    }
}

/// Records a new permission.
struct ConsentGiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: "Somebody gives permission to share again: tells the other side.")

    @OptionGroup var word: ConsentWordOptions

    func run() async throws { try await word.carryOut(.given, "Given.") }
}

/// Records advice.
struct ConsentAdviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advice",
        abstract: "Records that advice on sharing was asked for, or what was advised: two facts, each with its day.",
        discussion:
            "Advisers: caldicott-guardian, legal-services; team-manager where the procedure says \"if necessary\". After a "
            + "withdrawal it counts when the adviser or a manager records it under their own account; what a practitioner "
            + "records of it stays on record and lifts nothing.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("Who advises.", valueName: "adviser"))
    var from: String
    @Flag(name: .long, help: "It was asked for, and has not come yet.")
    var requested = false
    @Flag(name: .long, inversion: .prefixedNo, help: "Whether sharing may go ahead.")
    var mayShare: Bool?
    @Option(name: .long, help: ArgumentHelp("When. Default: today.", valueName: "date"))
    var on: String?
    @Option(
        name: .long, help: ArgumentHelp("What was asked, or the advice; it stays in our journal.", valueName: "words"))
    var because: String

    func validate() throws {
        guard requested != (mayShare != nil) else {
            throw ValidationError("Say either --requested, or --may-share or --no-may-share.")
        }
    }

    private struct Answer: Encodable {
        var transfer: ConversationID
        var sharing: [String]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        try gateway.recordSharingAdvice(
            transfer, from: Typed.code(from, option: "--from"), mayShare: mayShare,
            children: gateway.children(children.child, in: transfer),
            on: on.map { try Typed.date($0, option: "--on") } ?? gateway.today, words: because, by: acting)
        let sharing = try gateway.transfer(transfer.conversation.text).children.map(\.sharing.rawValue)
        try options.output.answer(Answer(transfer: transfer.conversation, sharing: sharing)) {
            "Recorded. Further sharing, child by child: \(sharing.joined(separator: ", "))."
                + (mayShare == true && sharing.contains(FurtherSharing.stopped.rawValue)
                    ? " It counts once the adviser or a manager has recorded it under their own account, without --as."
                    : "")
        }
    }
}

/// Enters an override.
struct ConsentOverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: "Enters an override for risk after a withdrawal; its authoriser confirms it with `handover confirm`.",
        discussion: "Grounds: risk-of-harm, seeking-increases-risk.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("On which ground.", valueName: "code"))
    var limb: String
    @Option(name: .long, help: ArgumentHelp("The manager who authorises it.", valueName: "person"))
    var authoriser: String
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var because: String

    private struct Answer: Encodable {
        var transfer: ConversationID
        var awaitsConfirmationBy: PersonID
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let manager = try Typed.person(authoriser)
        try gateway.enterLaterOverride(
            transfer, Typed.code(limb, option: "--limb"), authoriser: manager,
            children: gateway.children(children.child, in: transfer), words: because, by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, awaitsConfirmationBy: manager)) {
            "Entered. It counts once \(manager) has run `handover confirm \(transfer.conversation.text.prefix(8))`."
        }
    }
}

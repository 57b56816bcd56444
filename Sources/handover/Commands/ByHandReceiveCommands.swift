import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What came, as a command names it.
struct PaperOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A document that came: its kind, or KIND=FILE to keep the file here; repeat for each.",
            valueName: "kind[=file]"))
    var document: [String] = []

    func value() throws -> [PapersAtHand.Document] {
        try document.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let kind: DocumentKind = try Typed.code(parts.first ?? "", option: "--document")
            return PapersAtHand.Document(kind: kind, path: parts.count > 1 ? parts[1] : nil)
        }
    }
}

/// Registers a family whose papers came without a gateway.
struct ByHandReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Registers a family whose papers came by secure e-mail, by letter or from hand to hand.",
        discussion: """
            The meeting's clock starts from the residence date, as for a signed pack (DERBY-78). Kinds of documents: \
            \(DocumentKind.four.map(\.rawValue).joined(separator: ", ")), other. Files are kept in the home under their SHA-256. Names \
            stand beside the journal and can be erased; `show` alone prints them.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("The authority that sent the papers.", valueName: "code"))
    var from: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A child, as \"Name, date of birth\" or \"Name\"; repeat for each. \"unborn\" for an unborn child.",
            valueName: "name, date"))
    var child: [String]
    @Option(name: .long, help: ArgumentHelp("When they came to live here, as the papers say.", valueName: "date"))
    var residence: String
    @Flag(name: .long, help: "Somebody has checked the residence date; without it, it is provisional.")
    var residenceConfirmed = false
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where they live: \(Residence.Kind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "code"))
    var kind = Residence.Kind.notKnown.rawValue
    @OptionGroup var papers: PaperOptions
    @OptionGroup var heard: HeardOptions
    @Option(name: .long, help: ArgumentHelp("When the papers came. Default: today.", valueName: "date"))
    var on: String?
    @Flag(name: .long, help: "They asked for urgent attention.")
    var urgent = false

    private struct Answer: Encodable {
        var transfer: ConversationID
        var children: [ChildReference]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let sender = try Typed.authority(from, option: "--from")
        let residence = Residence(
            date: try Typed.date(residence, option: "--residence"),
            certainty: residenceConfirmed ? .confirmed : .provisional, kind: try Typed.code(kind, option: "--kind"))
        let transfer = try gateway.receiveByHand(
            PapersAtHand(
                sender: sender, children: child.map(Self.child), residence: residence, documents: papers.value(),
                on: on.map { try Typed.date($0, option: "--on") } ?? gateway.today, urgent: urgent),
            heard: heard.value(), by: acting)
        try output.answer(
            Answer(transfer: transfer.conversation, children: transfer.children.map(\.child))
        ) {
            let unknown = child.indices.filter { Self.child(child[$0]).bornOn == nil }.map { "\($0 + 1)" }
            return
                "Registered as transfer \(transfer.conversation) from \(gateway.name(of: sender)): signed by nobody.\n"
                + transfer.sameChildren.map { same in
                    "The same child is in transfer \(same.transfer.text.prefix(8)) from \(gateway.name(of: same.authority)) too; "
                        + "both show it.\n"
                }.joined()
                + (unknown.isEmpty
                    ? ""
                    : "Without a date of birth nobody can say whether child \(unknown.joined(separator: ", ")) is in another "
                        + "transfer already: look through `handover list`.\n")
                + "Acknowledge it with: handover acknowledge \(transfer.conversation.text.prefix(8))"
        }
    }

    /// A name, and behind the last comma a date of birth when one stands there.
    private static func child(_ text: String) -> PapersAtHand.Child {
        if text.lowercased() == "unborn" { return PapersAtHand.Child(name: "", unborn: true) }
        guard let comma = text.lastIndex(of: ","),
            let date = CivilDate(String(text[text.index(after: comma)...].drop { $0 == " " }))
        else { return PapersAtHand.Child(name: text) }
        return PapersAtHand.Child(name: String(text[..<comma]), bornOn: date)
    }
}

/// Adds documents that came later.
struct ByHandAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds documents that came later to papers that were registered by hand.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var papers: PaperOptions
    @OptionGroup var heard: HeardOptions
    @Option(name: .long, help: ArgumentHelp("When they came. Default: today.", valueName: "date"))
    var on: String?

    private struct Answer: Encodable {
        var transfer: ConversationID
        var added: Int
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let documents = try papers.value()
        try gateway.addPapers(
            documents, to: transfer, on: on.map { try Typed.date($0, option: "--on") } ?? gateway.today,
            heard: heard.value(), by: acting)
        try options.output.answer(Answer(transfer: transfer.conversation, added: documents.count)) {
            "Added: \(documents.count == 1 ? "1 document" : "\(documents.count) documents")."
        }
    }
}

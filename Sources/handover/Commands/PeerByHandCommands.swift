import ArgumentParser
import CaseTransfer
import GatewayService
import TransferStore

/// Enters an authority without a gateway.
struct PeerAddByHandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-by-hand",
        abstract: "Enters an authority that has no gateway: its secure mailbox and its duty team's telephone.",
        discussion: """
            Nothing is ever sent to it over the network: what we seal is written out with `handover by-hand write`, and a person hands \
            it over. Before that, a second person rings the authority, hears the mailbox read out and confirms it with \
            `handover peer confirm-by-hand`. The same command with another mailbox changes it, and it is confirmed again. Once the \
            authority has a gateway, its card is added as usual with `handover peer add`.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The authority's GSS code.")
    var authority: String
    @Option(name: .long, help: ArgumentHelp("The secure mailbox of its duty team.", valueName: "address"))
    var mailbox: String
    @Option(name: .long, help: ArgumentHelp("The team that reads it.", valueName: "name"))
    var team = "Children's duty team"
    @Option(
        name: .long,
        help: ArgumentHelp("The team's number, from a source of yours and not from an e-mail.", valueName: "number"))
    var telephone: String
    @Option(
        name: .long, help: ArgumentHelp("The number outside office hours. Default: the same.", valueName: "number"))
    var outOfHours: String?

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let peer = try gateway.addPeerByHand(
            Typed.authority(authority, option: "AUTHORITY"),
            ByHandContact(
                mailbox: mailbox, team: team, telephone: telephone, outOfHours: outOfHours ?? telephone),
            by: acting)
        try output.answer(ByHandPeerAnswer(peer)) {
            "\(peer.name) (\(peer.code)) is entered as a peer by hand: \(mailbox), tel. \(telephone).\n"
                + "Nothing is handed over yet: a second person rings them, hears the mailbox read out and runs\n"
                + "  handover peer confirm-by-hand \(peer.code) --mailbox ADDRESS"
        }
    }
}

/// Confirms the mailbox of an authority without a gateway.
struct PeerConfirmByHandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm-by-hand",
        abstract: "Confirms the mailbox of an authority without a gateway, as a second person heard it read out.",
        discussion:
            "An administrator, a team manager or a service manager does it, and never whoever entered the mailbox.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The authority's GSS code.")
    var authority: String
    @Option(name: .long, help: ArgumentHelp("The mailbox as it was read out to you.", valueName: "address"))
    var mailbox: String
    @Option(name: .long, help: ArgumentHelp("How you heard it: telephone or in-person.", valueName: "how"))
    var confirmed = "telephone"

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let means: PeerConfirmation = try Typed.code(confirmed, option: "--confirmed")
        guard means != .demonstration else {
            throw CommandFailure(
                .badInput, code: "code-unknown", message: "--confirmed demonstration is for the demonstration alone.",
                remedy: "Ring them, hear the mailbox read out, and give telephone or in-person.")
        }
        let peer = try gateway.confirmMailbox(
            of: Typed.authority(authority, option: "AUTHORITY"), heard: mailbox, by: means, acting: acting)
        try output.answer(ByHandPeerAnswer(peer)) {
            "The mailbox of \(peer.name) (\(peer.code)) is confirmed: \(peer.mailbox ?? mailbox)."
        }
    }
}

/// The answer about a peer by hand.
struct ByHandPeerAnswer: Encodable {
    var peer: String
    var mailbox: String?
    var telephone: String
    var mailboxConfirmed: Bool

    init(_ record: PeerRecord) {
        peer = record.code.text
        mailbox = record.mailbox
        telephone = record.dutyTelephone
        mailboxConfirmed = record.isMailboxConfirmed
    }
}

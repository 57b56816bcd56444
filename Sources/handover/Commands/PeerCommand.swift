import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore

/// The register of peers.
struct PeerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peer",
        abstract: "Registers, lists, tests and withdraws other authorities' gateways.",
        subcommands: [
            PeerAddCommand.self, PeerAddByHandCommand.self, PeerConfirmByHandCommand.self, PeerListCommand.self,
            PeerTestCommand.self, PeerWithdrawCommand.self,
        ])
}

/// Registers a peer from its card.
struct PeerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Registers a peer from its card, once its fingerprint has been confirmed.",
        discussion: """
            Without --fingerprint nothing is registered: the command prints the fingerprint. Ring the other authority's officer on a \
            number you found yourself, not one from the card, have them read theirs out, and give it back with --fingerprint.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The card file.")
    var card: String
    @Option(name: .long, help: "The fingerprint as the other officer read it out; spaces do not matter.")
    var fingerprint: String?
    @Option(name: .long, help: ArgumentHelp("How it was confirmed: telephone or in-person.", valueName: "how"))
    var confirmed = "telephone"

    private struct Answer: Encodable {
        var peer: String
        var registered: Bool
        var fingerprint: String
        var stayByHand: [String]? = nil
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let confirmation: PeerConfirmation = try Typed.code(confirmed, option: "--confirmed")
        guard confirmation != .demonstration else {
            throw CommandFailure(
                .badInput, code: "code-unknown", message: "--confirmed demonstration is for the demonstration alone.",
                remedy: "Compare the fingerprint, and give telephone or in-person.")
        }
        let card = try Self.read(card)
        let expected = try PeerCardFile.fingerprint(of: card)
        guard let fingerprint else {
            try output.answer(Answer(peer: card.authority.text, registered: false, fingerprint: expected)) {
                """
                Card of \(card.name) (\(card.authority)), \(card.exchangeURL). Nothing is registered yet.
                Ring its officer on a number that you found yourself and have them read out their fingerprint. Yours must be:
                  \(expected)
                Then run this command again with --fingerprint "…".
                """
            }
            throw Exit.no.code
        }
        let (heard, wanted) = (Self.bare(fingerprint), Self.bare(expected))
        guard heard.count == wanted.count, heard.allSatisfy(\.isHexDigit) else {
            throw CommandFailure(
                .badInput, code: "fingerprint-length",
                message: "--fingerprint has \(heard.filter(\.isHexDigit).count) digits; \(wanted.count) are wanted.",
                remedy: "Have all \(wanted.count) digits read out, 0 to 9 and a to f, and give them as they were heard."
            )
        }
        guard heard == wanted else {
            throw CommandFailure(
                .no, code: "fingerprint-differs", message: "The fingerprint read out is not this card's.",
                remedy: "Do not use this card. Ask the other officer for a fresh one by another way, and ring again.")
        }
        try gateway.addPeer(card, confirmedBy: confirmation, by: acting)
        let byHand = try gateway.transfersStayingByHand(with: card.authority)
        try output.answer(
            Answer(
                peer: card.authority.text, registered: true, fingerprint: expected,
                stayByHand: byHand.isEmpty ? nil : byHand.map(\.transfer.text))
        ) {
            "\(card.name) (\(card.authority)) is registered. Test it with: handover peer test \(card.authority)"
                + byHand.map { "\nTransfer \($0.transfer.text.prefix(8)) stays by hand: \($0.why.words)." }.joined()
        }
    }

    static func read(_ path: String) throws -> PeerCard {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Give the path of the card file.")
        }
        do {
            return try PeerCardFile.read(Array(data))
        } catch {
            throw CommandFailure(
                .badInput, code: error.rawValue, message: "\(path) is not a usable peer card.",
                remedy: "Ask the other officer to write it again with `handover card` and to send the file as it is.")
        }
    }

    private static func bare(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != ":" }
    }
}

/// Lists the peers.
struct PeerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the registered peers, their certificates and when they were last heard.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        struct Certificate: Encodable {
            var purpose: String
            var fingerprint: String
            var until: String
            var withdrawnAt: String?
        }
        struct Peer: Encodable {
            var code: String
            var name: String
            var url: String
            var telephone: String
            var outOfHours: String
            var lastContact: String?
            var byHand: Bool
            var mailbox: String?
            var mailboxConfirmed: Bool
            var certificates: [Certificate]
        }
        var peers: [Peer]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let peers = try gateway.store.read { try $0.peers() }
        let answer = Answer(
            peers: peers.map { peer in
                Answer.Peer(
                    code: peer.code.text, name: peer.name, url: peer.exchangeURL, telephone: peer.dutyTelephone,
                    outOfHours: peer.outOfHoursTelephone, lastContact: peer.lastContact?.text,
                    byHand: peer.isByHand, mailbox: peer.mailbox, mailboxConfirmed: peer.isMailboxConfirmed,
                    certificates: peer.certificates.map { certificate in
                        Answer.Certificate(
                            purpose: certificate.purpose.rawValue, fingerprint: certificate.fingerprint.text,
                            until: certificate.until.text, withdrawnAt: certificate.withdrawnAt?.text)
                    })
            })
        try output.answer(answer) {
            if peers.isEmpty { return "No peer is registered. Exchange cards with another authority: handover card." }
            return answer.peers.map { peer in
                if peer.byHand, let mailbox = peer.mailbox {
                    return "\(peer.code)  \(peer.name)  BY HAND  \(mailbox)  tel. \(peer.telephone)  "
                        + (peer.mailboxConfirmed
                            ? "mailbox confirmed"
                            : "mailbox NOT CONFIRMED: handover peer confirm-by-hand \(peer.code)")
                }
                let live = peer.certificates.filter { $0.withdrawnAt == nil }
                let state =
                    live.isEmpty
                    ? "withdrawn" : "certificates until \(live.map(\.until).min().map { String($0.prefix(10)) } ?? "?")"
                return "\(peer.code)  \(peer.name)  \(peer.url)  tel. \(peer.telephone)  \(state)"
                    + "  last contact \(peer.lastContact ?? "never")"
            }.joined(separator: "\n")
        }
    }
}

/// Stops trusting a peer.
struct PeerWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Stops trusting a peer at once, without a restart.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The authority's GSS code.")
    var authority: String
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var reason: String
    @Flag(name: .long, help: "Do it without being asked again.")
    var yes = false

    private struct Answer: Encodable {
        var peer: String
        var withdrawn: Bool
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let code = try Typed.authority(authority, option: "AUTHORITY")
        try Confirmation.ask(
            "Withdraw \(gateway.name(of: code)) (\(code))? Nothing will be sent to it or taken from it.", yes: yes)
        try gateway.withdrawPeer(code, reason: reason, by: acting)
        try output.answer(Answer(peer: code.text, withdrawn: true)) {
            "\(gateway.name(of: code)) (\(code)) is trusted no longer. A new card and telephone call bring it back."
        }
    }
}

/// Asks before something that is hard to undo.
enum Confirmation {
    static func ask(_ question: String, yes: Bool) throws {
        if yes { return }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure(
                .usage, code: "confirmation-needed", message: "\(question) Nobody is there to answer.",
                remedy: "Give --yes to do it without being asked.")
        }
        Console.err(question + " Type yes to go on:")
        guard readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes" else {
            throw CommandFailure(.no, code: "not-confirmed", message: "Nothing was changed.", remedy: "Answer yes.")
        }
    }
}

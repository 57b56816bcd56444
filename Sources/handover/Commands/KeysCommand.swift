import ArgumentParser
import ExchangeFormats
import GatewayService

/// The gateway's keys.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Renews the keys with which this gateway seals and connects.",
        subcommands: [KeysRenewCommand.self])
}

/// Renews seal and TLS keys.
struct KeysRenewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Makes new keys aside with their card; with --fingerprint, takes them into use.",
        discussion: """
            First without --fingerprint: the present keys stay in use, and a card is written for the peers, who add it beside the one they \
            have and compare its fingerprint by telephone. When every peer has, stop `serve` and run the command again with that \
            fingerprint: the new keys take the place of the old ones. What was sealed before still verifies.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Option(
        name: .long,
        help: ArgumentHelp("The file to write the new card to. Default: card-CODE-new.json here.", valueName: "file"))
    var to: String?
    @Option(
        name: .long,
        help: "The new card's fingerprint, once every peer has registered it: takes the new keys into use.")
    var fingerprint: String?

    private struct Answer: Encodable {
        var renewed: Bool
        var card: String?
        var fingerprint: String
    }

    func validate() throws {
        guard fingerprint == nil || to == nil else { throw ValidationError("Give --to or --fingerprint, not both.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        if let fingerprint {
            try gateway.renewKeys(confirming: fingerprint, by: acting)
            return try output.answer(Answer(renewed: true, card: nil, fingerprint: fingerprint)) {
                """
                The new keys are in use from the next command on, and the former private keys are gone.
                Next: back up \(gateway.layout.keys), start `handover serve`, and run `handover peer test CODE` for each peer.
                """
            }
        }
        let (card, bytes) = try gateway.prepareKeys(by: acting)
        let digits = try PeerCardFile.fingerprint(of: card)
        let path = to ?? "card-\(card.authority)-new.json"
        try NewFile.write(bytes, to: path, option: "--to")
        try output.answer(Answer(renewed: false, card: path, fingerprint: digits)) {
            """
            Wrote \(path), the card of new keys that wait in \(gateway.layout.keys)/next. The present keys stay in use.
              1. Send it to every peer; each adds it with `handover peer add`, and does not withdraw what it has.
              2. When they ring you, read this out:
                   \(digits)
              3. When all have it: stop `serve` and run handover keys renew --fingerprint "…" with these digits.
            """
        }
    }
}

import ArgumentParser
import ExchangeFormats
import Foundation
import GatewayService

/// Writes our peer card.
struct CardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Writes this authority's signed peer card, for another authority's officer.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("The file to write. Default: card-CODE.json here.", valueName: "file"))
    var to: String?

    private struct Answer: Encodable {
        var card: String
        var fingerprint: String
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let card = try gateway.card()
        let bytes = try PeerCardFile.write(card, key: gateway.seal.key)
        let path = to ?? "card-\(card.authority).json"
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .cannotCreate, code: "file-not-written", message: "\(path) cannot be written.",
                remedy: "Name a file in a folder you may write to with --to.")
        }
        let fingerprint = try PeerCardFile.fingerprint(of: card)
        try output.answer(Answer(card: path, fingerprint: fingerprint)) {
            """
            Wrote \(path). Send it to the other authority's officer by any means; it holds no secret.
            When they ring you, read this out:
              \(fingerprint)
            """
        }
    }
}

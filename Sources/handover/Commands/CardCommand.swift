import ArgumentParser
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore

/// Writes our peer card.
struct CardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Writes this authority's signed peer card, for another authority's officer.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("The file to write. Default: card-CODE.json here.", valueName: "file"))
    var to: String?

    @Flag(
        name: .long,
        help: "Write no file: print the fingerprint to read out, which stays the same while nothing changes.")
    var fingerprint = false

    private struct Answer: Encodable {
        var card: String?
        var fingerprint: String
    }

    func validate() throws {
        guard !fingerprint || to == nil else { throw ValidationError("Give --to or --fingerprint, not both.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let (card, bytes) = try gateway.cardFile()
        let digits = try PeerCardFile.fingerprint(of: card)
        if fingerprint { return try output.answer(Answer(card: nil, fingerprint: digits)) { digits } }
        let path = to ?? "card-\(card.authority).json"
        try NewFile.write(bytes, to: path, option: "--to")
        try output.answer(Answer(card: path, fingerprint: digits)) {
            """
            Wrote \(path). Send it to the other authority's officer by any means; it holds no secret.
            When they ring you, read this out:
              \(digits)
            """
        }
    }
}

/// Files that a person asks for: never in place of one that is there.
enum NewFile {
    /// Writes a file; the same bytes again are no harm.
    static func write(_ bytes: [UInt8], to path: String, option: String) throws {
        if FileManager.default.contents(atPath: path) == Data(bytes) { return }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw exists(path, option: option)
        } catch {
            if FileFacts(at: path, followingLinks: false) != nil { throw exists(path, option: option) }
            throw CommandFailure(
                .cannotCreate, code: "file-not-written", message: "\(path) cannot be written.",
                remedy:
                    "Name a file with \(option) in a folder that the account \(NSUserName()) may write to, under which this "
                    + "command runs, such as /srv/handover-cases.")
        }
    }

    private static func exists(_ path: String, option: String) -> CommandFailure {
        CommandFailure(
            .cannotCreate, code: "file-exists", message: "\(path) is there already, and is something else.",
            remedy: "Name another file with \(option), or remove this one.")
    }
}

import ArgumentParser
import CaseTransfer
import Foundation

/// Moves an invented family between two gateways on this machine, and proves it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Two authorities on this machine: a case sent, acknowledged, met, accepted, and the evidence verified.",
        discussion: """
            Everybody in it is invented. Two gateway processes with fresh keys speak mutual TLS on the loopback address; when the case is \
            closed, every message, receipt and journal is verified from the files alone.

            With --serve both authorities' workbenches are opened instead, in a browser of this machine, with a month of invented work \
            in them and an account for every role.
            """)

    @Option(
        name: .long,
        help: "Keep everything in this folder, which must be new or empty. Default: a temporary one, removed.")
    var home: String?
    @Flag(name: .long, help: "Open both workbenches, with a month of invented work in them, until Ctrl-C.")
    var serve = false
    @Option(name: .long, help: ArgumentHelp("The sending authority.", valueName: "code"))
    var from = "E08000033"
    @Option(name: .long, help: ArgumentHelp("The receiving authority.", valueName: "code"))
    var to = "E06000015"

    func run() async throws {
        let sender = try Typed.authority(from, option: "--from")
        let receiver = try Typed.authority(to, option: "--to")
        guard sender != receiver else {
            throw CommandFailure(
                .badInput, code: "same-authority", message: "--from and --to are the same authority.",
                remedy: "A move inside one authority is not a transfer; name two.", rule: "T-17")
        }
        let folder = try DemoFolder(asked: home)
        defer { if home == nil { folder.remove() } }
        guard !serve else {
            try await DemoWorkbenches.open(in: folder, sender: sender, receiver: receiver)
            return
        }
        let story = try await DemoStory.begin(in: folder, sender: sender, receiver: receiver)
        let sound: Bool
        do {
            try await story.exchangeCards()
            try await story.tellIt()
            sound = try story.verifyEverything()
        } catch {
            story.stop()
            throw error
        }
        if home != nil { Console.out("\nEverything is kept in \(folder.path).") }
        story.stop()
        if !sound { throw Exit.no.code }
    }
}

/// Where a demonstration keeps its two homes and the evidence.
struct DemoFolder {
    let path: String

    init(asked: String?) throws {
        let files = FileManager.default
        if let asked {
            path = URL(fileURLWithPath: asked).standardizedFileURL.path
            let inside = (try? files.contentsOfDirectory(atPath: path)) ?? []
            guard inside.isEmpty else {
                throw CommandFailure(
                    .cannotCreate, code: "folder-not-empty", message: "\(path) is not empty.",
                    remedy: "Name a new folder with --home.")
            }
        } else {
            path = files.temporaryDirectory.appendingPathComponent("handover-demo-\(UUID().uuidString)").path
        }
        do {
            try files.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                .cannotCreate, code: "folder-not-made", message: "\(path) cannot be made.",
                remedy: "Name a folder you may write to with --home.")
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

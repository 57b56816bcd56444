import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

/// Two authorities that exchange while one or the other is killed, and what must be true of both afterwards.
final class Couple: Sendable {
    let sender: Side
    let receiver: Side
    private let folder: String

    private init(sender: Side, receiver: Side, folder: String) {
        self.sender = sender
        self.receiver = receiver
        self.folder = folder
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func make() async throws -> Couple {
        let folder = NSTemporaryDirectory() + "handover-kills-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let sender = try await Side.make(Invented.calderdale, in: folder)
        let receiver = try await Side.make(Invented.derby, in: folder)
        try await sender.trust(receiver)
        try await receiver.trust(sender)
        let couple = Couple(sender: sender, receiver: receiver, folder: folder)
        try await sender.serve()
        try await receiver.serve()
        return couple
    }

    /// Messages flow, somebody is killed, everybody is up again.
    func suffer(_ kill: Kill) async throws {
        switch kill {
        case .receiver(let step, let turn):
            try await receiver.killServe()
            try await receiver.serve(killedAt: "\(step):\(turn)")
            try await flow()
            #expect(try await receiver.serveKilled() == .killed(by: SIGKILL))
            try await receiver.serve()
        case .sender(let step, let turn):
            try await sender.killServe()
            try await sender.serve(killedAt: "\(step):\(turn)")
            try await flow()
            #expect(try await sender.serveKilled() == .killed(by: SIGKILL))
            try await sender.serve()
        case .testCommand(let step):
            // Nobody serves, so that the command delivers as well.
            try await sender.killServe()
            try sender.seat([.administrator])
            let command = try Handover.start(
                ["peer", "test", receiver.code.text, "--home", sender.layout.root], killedAt: "\(step):1")
            #expect(try await command.ended() == .killed(by: SIGKILL))
            try await sender.serve()
        case .sendCommand(let step):
            try sender.seat([.practitioner])
            let prepared = try sender.prepare(for: receiver)
            let command = try Handover.start(
                ["send", prepared.text, "--home", sender.layout.root], killedAt: "\(step):1")
            #expect(try await command.ended() == .killed(by: SIGKILL))
            // What was killed before the commit never was: the draft is still there, and is sent by the next attempt.
            let sealed = try sender.gateway.transfer(prepared.text).packDigest != nil
            #expect(sealed == (step == "sealed-committed"))
            if !sealed { try await sender.send(prepared) }
            try await sender.killServe()
            try await sender.serve()
        case .atRandom(let seed):
            try await sufferAtRandom(SeededRandom(seed: seed))
        }
    }

    private func flow() async throws {
        try await sender.queueTests(4, to: receiver)
        try await receiver.queueTests(1, to: sender)
    }

    private func sufferAtRandom(_ seeded: SeededRandom) async throws {
        var random = seeded
        let delay = Duration.milliseconds(Int.random(in: 0..<250, using: &random))
        let victims = [[sender], [receiver], [sender, receiver]][Int.random(in: 0..<3, using: &random)]
        let pack = Int.random(in: 0..<4, using: &random) == 0 ? try sender.prepare(for: receiver) : nil
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                if let pack { try await sender.send(pack) }
                try await sender.queueTests(6, to: receiver)
            }
            group.addTask { [self] in try await receiver.queueTests(3, to: sender) }
            group.addTask {
                try await Task.sleep(for: delay)
                for victim in victims { #expect(try await victim.killServe() == .killed(by: SIGKILL)) }
            }
            try await group.waitForAll()
        }
        for victim in victims { try await victim.serve() }
    }

    /// Waits until nothing is on its way, and expects that nothing was lost, doubled or left behind.
    func recover() async throws {
        for side in [sender, receiver] {
            try await eventually("the outbox of \(side.code) drains") {
                try side.gateway.store.read { try $0.undelivered() }.isEmpty ? true : nil
            }
        }
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            try side.expectReceiptsBacked(by: other)
            try side.expectStoredOnce()
            try await side.expectTidy()
            let check = try side.gateway.verifyJournal(witnessFolders: [other.layout.messages])
            #expect(check.faults.isEmpty)
        }
    }

    /// Both journals by the command an auditor uses, each with the other side's copies as its witnesses.
    func verifyByCommand() async throws {
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            let answer = try await Handover.run(
                "journal", "verify", "--home", side.layout.root, "--witness", other.layout.messages)
            #expect(answer["verified"] as? Bool == true)
            #expect((answer["witnesses"] as? Int ?? 0) > 0)
            let list = try await Handover.run("peer", "list", "--home", side.layout.root)
            #expect((list["peers"] as? [Any])?.count == 1)
        }
    }
}

import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("What a killed process leaves behind")
struct SweepTests {
    @Test("A message that no row names is put aside for thirty days, and every other message stays")
    func messages() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let kept = try await sender.queueTest(to: receiver)
        _ = await wire.hand(try sender.bytes(kept.digest), from: sender.code, to: receiver.code)
        let orphan = Invented.digest(1)
        for station in [sender, receiver] {
            try Data("left".utf8).write(to: URL(fileURLWithPath: station.layout.message(orphan.text)))
            try Data("mine".utf8).write(to: URL(fileURLWithPath: station.layout.messages + "/README"))

            #expect(try station.gateway.sweep() == ["messages/\(orphan).xml"])

            #expect(try station.names(in: station.layout.messages) == ["README", "\(kept.digest).xml"].sorted())
            #expect(try station.names(in: station.layout.incoming) == ["\(orphan).nameless"])
            #expect(try station.gateway.sweep().isEmpty)
        }
        sender.clock.advance(days: 30)
        #expect(try sender.gateway.sweep().isEmpty)
        sender.clock.advance(seconds: 1)
        #expect(try sender.gateway.sweep() == ["incoming/\(orphan).nameless"])
        #expect(try sender.names(in: sender.layout.incoming).isEmpty)
    }

    @Test(
        "Files of papers that no entry names go after an hour; what an entry names stays, and what is just being added")
    func papers() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let file = station.layout.root + "-plan.pdf"
        try Data("Invented plan".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let transfer = try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.calderdale, children: [PapersAtHand.Child(name: "A. Invented")],
                residence: Residence(date: station.gateway.today, certainty: .provisional, kind: .relatives),
                documents: [PapersAtHand.Document(kind: .plan, path: file)], on: station.gateway.today),
            heard: HeardWord(toldBy: "Kim Invented", means: .letter), by: station.acting(.practitioner))
        let folder = station.layout.papers(transfer.conversation.text)
        let named = try #require(try station.names(in: folder).first)
        try station.touch(folder + "/" + named, secondsAgo: 7200)
        try station.leave(Invented.digest(7).text, in: folder, secondsAgo: 7200)
        try station.leave(".staged", in: folder, secondsAgo: 7200)
        try station.leave(Invented.digest(8).text, in: folder, secondsAgo: 60)
        let unknown = station.layout.papers(Invented.conversation(9).text)
        try FileManager.default.createDirectory(atPath: unknown, withIntermediateDirectories: true)
        try station.leave(Invented.digest(7).text, in: unknown, secondsAgo: 7200)
        try station.touch(unknown, secondsAgo: 7200)
        let young = station.layout.papers(Invented.conversation(10).text)
        try FileManager.default.createDirectory(atPath: young, withIntermediateDirectories: true)
        try station.leave(Invented.digest(7).text, in: young, secondsAgo: 60)

        let removed = try station.gateway.sweep()

        let digest = Invented.digest(7).text
        #expect(
            Set(removed) == [
                "papers/\(transfer.conversation)/\(digest)", "papers/\(transfer.conversation)/.staged",
                "papers/\(Invented.conversation(9))/\(digest)",
            ])
        #expect(try station.names(in: folder) == [named, Invented.digest(8).text].sorted())
        #expect(try station.names(in: young) == [digest])
        try? station.touch(unknown, secondsAgo: 7200)
        _ = try station.gateway.sweep()
        #expect(!FileManager.default.fileExists(atPath: unknown), "nothing is left in it")
    }

    @Test("What was put aside of a message goes when the same message is stored, and when its papers are destroyed")
    func namelessCopies() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let aside = receiver.gateway.nameless(pack.digest)
        try Data("left".utf8).write(to: URL(fileURLWithPath: aside))
        try await sender.settle(over: wire)
        #expect(!FileManager.default.fileExists(atPath: aside))
        try Data("left".utf8).write(to: URL(fileURLWithPath: aside))
        try await sender.recall(
            pack.conversation, children: sender.gateway.transfer(pack.conversation.text).children.map(\.child),
            reason: .wrongAuthority)
        try await sender.settle(over: wire)
        try await receiver.destroy(pack.conversation)
        #expect(!FileManager.default.fileExists(atPath: aside))
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
    }

    @Test("Messages that were being sealed and staged documents go only when nobody can be at work on them")
    func incoming() throws {
        let station = try Station(Invented.calderdale, clock: HandClock())
        try station.leave("a.sealing", in: station.layout.incoming, secondsAgo: 7200)
        try station.leave("c.sealing", in: station.layout.incoming, secondsAgo: 0)
        try station.leave(".staging-1", in: station.layout.incoming, secondsAgo: 60)
        try station.leave(".staging-2", in: station.layout.incoming, secondsAgo: 7200)
        try station.leave("b.part", in: station.layout.incoming, secondsAgo: 7200)

        let removed = try station.gateway.sweep()

        // Uploads are the listener's, which removes those of its predecessor before it listens.
        #expect(Set(removed) == ["incoming/a.sealing", "incoming/.staging-2"])
        #expect(try station.names(in: station.layout.incoming) == [".staging-1", "b.part", "c.sealing"])
    }

    @Test("A copy of a case without its row goes after an hour, one whose pack is sealed at once, a prepared one never")
    func drafts() async throws {
        let (sender, receiver, _) = try Station.pair()
        let prepared = try sender.prepare(for: receiver)
        let sent = try sender.prepare(for: receiver)
        let copy = sender.layout.draft(sent.conversation.text)
        try FileManager.default.copyItem(atPath: copy, toPath: copy + ".copy")
        _ = try await sender.gateway.send(
            sender.gateway.transfer(sent.conversation.text), by: sender.acting(.practitioner))
        #expect(!FileManager.default.fileExists(atPath: copy))
        try FileManager.default.moveItem(atPath: copy + ".copy", toPath: copy)
        let young = Invented.conversation(1)
        let old = Invented.conversation(2)
        for (conversation, seconds) in [(young, Int64(60)), (old, 7200)] {
            let folder = sender.layout.draft(conversation.text)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try sender.leave("case.json", in: folder, secondsAgo: seconds)
            try sender.touch(folder, secondsAgo: seconds)
        }

        let removed = try sender.gateway.sweep()

        #expect(Set(removed) == ["drafts/\(old)", "drafts/\(sent.conversation)"])
        #expect(
            try sender.names(in: sender.layout.drafts) == [prepared.conversation.text, young.text].sorted())
        // What was prepared can still be sent, once somebody says why the family is in another transfer too.
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), because: "Both were meant.",
            by: sender.acting(.practitioner))
    }

    @Test("A gateway that begins to serve sweeps")
    func serving() async throws {
        let (sender, _, wire) = try Station.pair()
        let orphan = sender.layout.message(Invented.digest(1).text)
        try Data("left".utf8).write(to: URL(fileURLWithPath: orphan))
        let serving = try ServingGateway(sender.gateway, transport: wire.transport(of: sender))

        let running = Task { await serving.run() }
        while FileManager.default.fileExists(atPath: orphan) { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        await running.value

        #expect(!FileManager.default.fileExists(atPath: orphan))
    }

    @Test("Sealing and receiving go on undisturbed while the home is swept again and again")
    func beside() async throws {
        let (sender, receiver, wire) = try Station.pair(clock: .ofTheMachine())
        let sweeping = Task {
            while !Task.isCancelled {
                _ = try? sender.gateway.sweep()
                _ = try? receiver.gateway.sweep()
                await Task.yield()
            }
        }
        var queued: [MessageDigest] = []
        for _ in 0..<20 {
            let message = try await sender.queueTest(to: receiver)
            queued.append(message.digest)
            _ = await wire.hand(try sender.bytes(message.digest), from: sender.code, to: receiver.code)
        }
        sweeping.cancel()
        await sweeping.value

        for digest in queued { #expect(try sender.bytes(digest) == receiver.bytes(digest)) }
    }
}

extension Station {
    /// Leaves a file behind that was touched so long ago by this station's clock.
    func leave(_ name: String, in folder: String, secondsAgo: Int64) throws {
        try Data("left".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        try touch(folder + "/" + name, secondsAgo: secondsAgo)
    }

    func touch(_ path: String, secondsAgo: Int64) throws {
        let moment = Date(timeIntervalSince1970: TimeInterval(clock.now.secondsSinceEpoch - secondsAgo))
        try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: path)
    }
}

import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Transfers are found by keyed tokens of what their children are called")
struct SearchTests {
    private func found(_ text: String, at station: Station) throws -> [ConversationID] {
        try station.gateway.search(text, by: station.acting(.practitioner)).transfers.map(\.transfer)
    }

    @Test("What arrives is found at both sides; an entry that changes no papers opens none again")
    func taken() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let name = try #require(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]?.first)
        for station in [sender, receiver] {
            let words = SearchWords.words(name)
            #expect(try found(String(words[0].prefix(3)), at: station) == [id])
            #expect(try found("\(words.last ?? "") \(words[0])", at: station) == [id])
        }
        // Whoever read them again now would find nothing to read.
        try FileManager.default.removeItem(atPath: receiver.layout.messages)
        try receiver.gateway.assign(
            receiver.gateway.transfer(id.text), to: receiver.acting(.practitioner).person.id, because: "Invented.",
            by: receiver.acting(.teamManager))
        #expect(try found(name, at: receiver) == [id])
    }

    @Test(
        "A list opens no papers again because somebody read the case; what could not be read is tried after each entry")
    func named() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let messages = receiver.layout.messages
        func names() throws -> [String]? {
            try receiver.gateway.childNames(of: [id], by: receiver.acting(.practitioner))[id]
        }
        func open(as role: Role) throws {
            let transfer = try receiver.gateway.transfer(id.text)
            try receiver.gateway.recordOpening(of: transfer, .shown, by: receiver.acting(role))
        }
        try FileManager.default.moveItem(atPath: messages, toPath: messages + ".away")
        #expect(try names() == nil)
        try FileManager.default.moveItem(atPath: messages + ".away", toPath: messages)
        try open(as: .practitioner)
        let known = try #require(try names())
        #expect(!known.isEmpty)
        // Whoever opened the papers for the next list would find nothing to read.
        try FileManager.default.removeItem(atPath: messages)
        for role in [Role.businessSupport, .teamManager] {
            try open(as: role)
            #expect(try names() == known)
        }
    }

    @Test("While its papers cannot be read a transfer is said to be missing, and it is found once they can be again")
    func unread() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let name = try #require(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]?.first)
        let (messages, away) = (receiver.layout.messages, receiver.layout.messages + ".away")
        func health() -> Diagnosis.Health? { receiver.gateway.examineHome().first { $0.check == "search" }?.health }
        // As a store that is restored an hour before its messages.
        try FileManager.default.moveItem(atPath: messages, toPath: away)
        let missing = try receiver.gateway.search(name, by: receiver.acting(.practitioner))
        #expect(missing.transfers.isEmpty && !missing.isWhole && missing.unread == 1)
        #expect(health() == .bad)
        try receiver.gateway.markWhatIsUnmarked()
        #expect(
            try !receiver.gateway.search(name, by: receiver.acting(.practitioner)).isWhole, "tried, and still not there"
        )
        try FileManager.default.moveItem(atPath: away, toPath: messages)
        try receiver.gateway.markWhatIsUnmarked()
        let found = try receiver.gateway.search(name, by: receiver.acting(.practitioner))
        #expect(found.transfers.map(\.transfer) == [id] && found.isWhole && found.unread == 0)
        #expect(health() == .good)
    }

    @Test("A prepared case that cannot be read is said to be missing from the search, and found once it can be")
    func unreadDraft() throws {
        let (sender, receiver, _) = try Station.pair()
        let id = try sender.prepare(for: receiver).conversation
        let path = sender.layout.draft(id.text) + "/case.json"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = try #require(CaseFileReader.read(Array(bytes)).caseFile?.children.first?.name)
        try Data("{".utf8).write(to: URL(fileURLWithPath: path))
        let missing = try sender.gateway.search(name, by: sender.acting(.practitioner))
        #expect(missing.transfers.isEmpty && !missing.isWhole && missing.unread == 1)
        let check = sender.gateway.examineHome().first { $0.check == "search" }
        #expect(check?.health == .bad && check?.message.contains(id.text.prefix(8)) == true)
        #expect(check?.remedy?.contains("drafts/") == true)
        try bytes.write(to: URL(fileURLWithPath: path))
        try sender.gateway.markWhatIsUnmarked()
        let found = try sender.gateway.search(name, by: sender.acting(.practitioner))
        #expect(found.transfers.map(\.transfer) == [id] && found.isWhole)
    }

    @Test("What was purged by hand is found by its number alone, and no list has its names any more")
    func purged() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        func names() throws -> [String]? {
            try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]
        }
        let name = try #require(try names()?.first)
        #expect(try found(name, at: sender) == [id])
        for file in try sender.names(in: sender.layout.messages) where file.hasSuffix(".xml") {
            let path = sender.layout.messages + "/" + file
            let held = Set(try BundleInspection.inspect(file: path).holders.map(\.ref))
            guard !held.isEmpty else { continue }
            _ = try BundlePurger.purge(path, refs: held, to: path + ".copy")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
        }
        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(name, at: sender) == [])
        #expect(try !sender.gateway.store.read { try $0.hasSearchTokens() })
        #expect(try names() == nil)
        #expect(try found(id.text, at: sender) == [id])
        #expect(try found(name, at: receiver) == [id], "the other authority purges for itself")
    }

    @Test("Once a transfer is erased it is found by its number alone, and nothing brings its names back")
    func erased() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        _ = try await receiver.hold(id)
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        let name = try #require(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]?.first)
        #expect(try found(name, at: sender) == [id])
        _ = try sender.gateway.erase(
            sender.gateway.transfer(id.text), because: "Retention period ended.", by: sender.acting(.serviceManager))
        #expect(try found(name, at: sender) == [])
        try sender.gateway.bringSearchUpToDate()
        #expect(try found(name, at: sender) == [])
        #expect(try !sender.gateway.store.read { try $0.hasSearchTokens() })
        #expect(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner)).isEmpty)
        #expect(try found(String(id.text.prefix(8)), at: sender) == [id])
        // As after an upgrade from a release without tokens, or once their key is another.
        try FileManager.default.removeItem(atPath: sender.layout.protectionKey)
        try sender.restart()
        try sender.gateway.bringSearchUpToDate()
        #expect(try found(name, at: sender) == [])
        #expect(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner)).isEmpty)
        try receiver.gateway.bringSearchUpToDate()
        #expect(try found(name, at: receiver) == [id], "the other authority erases for itself")
    }

    @Test("A child born after the pack is found by the name that came with the birth, at both sides", .rule("T-12"))
    func born() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        #expect(try found("Wrenna", at: receiver) == [])
        let unborn = try #require(
            try receiver.gateway.transfer(id.text).children.first { $0.unborn && $0.bornOn == nil })
        _ = try await receiver.gateway.recordBirth(
            receiver.gateway.transfer(id.text), child: unborn.child, on: receiver.gateway.today,
            name: "Wrenna Invented", note: nil, by: receiver.acting(.practitioner))
        try await receiver.settle(over: wire)
        for station in [sender, receiver] {
            #expect(try found("Wrenna", at: station) == [id])
        }
    }

    @Test("What was recalled is found by its number alone at the side that may not open it, and still at the other")
    func recalled() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let name = try #require(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]?.first)
        #expect(try found(name, at: receiver) == [id])
        #expect(try receiver.gateway.childNames(of: [id], by: receiver.acting(.practitioner))[id]?.first == name)
        try await sender.recall(
            id, children: sender.gateway.transfer(id.text).children.map(\.child), reason: .wrongAuthority)
        try await sender.settle(over: wire)
        #expect(try found(name, at: receiver) == [])
        #expect(try receiver.gateway.childNames(of: [id], by: receiver.acting(.practitioner)).isEmpty)
        #expect(try found(id.text, at: receiver) == [id])
        #expect(try found(name, at: sender) == [id])
    }

    @Test("A prepared case is found before it is sent, and no more once it is discarded")
    func discarded() throws {
        let (sender, receiver, _) = try Station.pair()
        let id = try sender.prepare(for: receiver).conversation
        let name = try #require(try sender.gateway.childNames(of: [id], by: sender.acting(.practitioner))[id]?.first)
        #expect(try found(name, at: sender) == [id])
        try sender.gateway.discard(
            sender.gateway.transfer(id.text), because: "Invented.", by: sender.acting(.practitioner))
        #expect(try found(name, at: sender) == [])
    }

    @Test("Tokens of one key say nothing to another, and a word’s token is no beginning of a longer one")
    func keyed() throws {
        let one = SearchWords(key: [UInt8](repeating: 1, count: 32))
        let other = SearchWords(key: [UInt8](repeating: 2, count: 32))
        let tokens = try one.tokens(ofName: "Wrén Sample-Brook")
        // wren: 3; sample: 5; brook: 4.
        #expect(tokens.count == 12)
        #expect(try tokens.isDisjoint(with: other.tokens(ofName: "Wrén Sample-Brook")))
        #expect(try tokens.isSuperset(of: one.tokens(typed: "WREN sam")))
        #expect(try tokens.isDisjoint(with: one.tokens(typed: "wrenn samples")))
        #expect(try one.token(ofIdentifier: " a-12 3 ") == one.token(ofIdentifier: "A123"))
        #expect(try one.token(ofIdentifier: "--") == nil)
    }

    @Test("Whoever is shown no child searches for none")
    func permitted() throws {
        let (sender, _, _) = try Station.pair()
        #expect(throws: GatewayFault.self) {
            try sender.gateway.search("wren", by: sender.acting(.administrator))
        }
    }
}

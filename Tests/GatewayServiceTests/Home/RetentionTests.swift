import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("What is given up or over is cleared away, and the journal says so")
struct RetentionTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
    }

    @Test("A discarded case leaves the list, its copy and its keys are gone, and its journal tells why")
    func discard() throws {
        let (sender, receiver, _) = try Station.pair()
        let gateway = sender.gateway
        let prepared = try sender.prepare(for: receiver)
        let id = prepared.conversation.text
        let worker = try sender.acting(.practitioner)
        #expect(code { try gateway.discard(gateway.transfer(id), because: " ", by: worker) } == "sentence-needed")
        try gateway.discard(gateway.transfer(id), because: "Prepared twice.", by: worker)

        #expect(try gateway.list(by: worker).isEmpty)
        #expect(try gateway.show(gateway.transfer(id), reveal: nil, by: worker).summary.pack == "discarded")
        #expect(!FileManager.default.fileExists(atPath: sender.layout.draft(id)))
        #expect(try gateway.store.read { try $0.draft(prepared.conversation) } == nil)
        #expect(code { try gateway.discard(gateway.transfer(id), because: "Again.", by: worker) } == "discarded")
        let entries = try gateway.journal(of: prepared.conversation, last: 2, by: sender.acting(.teamManager))
        #expect(entries.map(\.entry.event) == [.draftDiscarded, .caseOpened(way: .shown)])
        #expect(entries.first?.payload == .kept(JournalPayload(rationale: "Prepared twice.")))
    }

    private func hasDraft(_ conversation: ConversationID, at station: Station) throws -> Bool {
        try station.gateway.store.read { try $0.draft(conversation) } != nil
    }

    /// A case from preparation to its end on both sides, delivered.
    private func whole(_ sender: Station, _ receiver: Station, _ wire: Wire) async throws -> ConversationID {
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        _ = try await receiver.hold(conversation)
        _ = try await receiver.accept(conversation)
        try await receiver.settle(over: wire)
        _ = try await sender.close(conversation, .transferred)
        #expect(try hasDraft(conversation, at: sender), "a supplement may still follow")
        try await sender.settle(over: wire)
        return conversation
    }

    @Test("A finished transfer's names and reasons are erased by a service manager, and the chain still verifies")
    func erase() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let running = try sender.prepare(for: receiver).conversation
        let conversation = try await whole(sender, receiver, wire)
        let gateway = sender.gateway
        #expect(try hasDraft(conversation, at: sender), "an ending can still be taken back, and a supplement follow")
        let over = try gateway.transfer(conversation.text)
        let manager = try sender.acting(.serviceManager)
        #expect(code { _ = try gateway.erase(over, because: "x", by: sender.acting(.teamManager)) } == "not-permitted")
        #expect(
            code { _ = try gateway.erase(gateway.transfer(running.text), because: "x", by: manager) } == "not-over")

        let erased = try gateway.erase(over, because: "Retention period ended.", by: manager)

        #expect(!erased.entries.isEmpty)
        #expect(erased.isComplete)
        #expect(try !hasDraft(conversation, at: sender), "its keys may be made of names")
        let left = try gateway.journal(of: conversation, last: nil, by: manager).filter {
            if case .kept = $0.payload { true } else { false }
        }
        #expect(left.map(\.payload) == [.kept(JournalPayload(rationale: "Retention period ended."))])
        let check = try gateway.verifyJournal(witnessFolders: [receiver.layout.messages])
        #expect(check.isSound)
        #expect(check.erased == erased.entries.count)
        #expect(code { _ = try gateway.erase(over, because: "x", by: manager) } == "nothing-to-erase")
    }
}

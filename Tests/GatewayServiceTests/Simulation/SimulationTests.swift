import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

/// The argument of a failing test is its seed: put it alone into `arguments` to repeat the same history.
@Suite("Three authorities through histories drawn at random")
struct SimulationTests {
    @Test(
        "However messages are lost, doubled, late, spoiled or crossed, both sides of each transfer end with one transcript that verifies",
        arguments: UInt64(1)...10)
    func history(seed: UInt64) async throws {
        let simulation = try await Simulation(seed: seed)
        for _ in 0..<75 { try await simulation.step() }
        try await simulation.calm()

        for lane in simulation.lanes {
            let (sender, receiver, conversation) = (lane.sender, lane.receiver, lane.conversation)
            let ours = try simulation.transcript(of: conversation, at: sender)
            let theirs = try simulation.transcript(of: conversation, at: receiver)
            #expect(ours == theirs)
            #expect(!ours.isEmpty)
            let papers = try [sender, receiver].map { try $0.gateway.transfer(conversation.text) }
            #expect(Set(papers[0].disputes) == Set(papers[1].disputes))
            #expect(papers[0].children.map(\.papers.name) == papers[1].children.map(\.papers.name))
            #expect(papers[0].recalledDocuments.map(\.papers.name) == papers[1].recalledDocuments.map(\.papers.name))
            #expect(papers.allSatisfy { $0.anomalies.isEmpty })
            for (station, other) in [(sender, receiver), (receiver, sender)] {
                let check = try station.gateway.verifyJournal(witnessFolders: [other.layout.messages])
                #expect(check.faults.isEmpty)
                #expect(try check.witnesses == other.heldFrom(station.code).count)
                try station.expectEveryReceiptBacked(by: other)
            }
        }
        for station in simulation.stations {
            #expect(try station.undelivered().allSatisfy { $0.isVoid })
            #expect(try station.names(in: station.layout.incoming).isEmpty)
            #expect(
                try Set(station.events().compactMap(\.receivedMessage)).count
                    == station.events().filter(\.isReceived).count)
            let third = try #require(simulation.lanes.first { $0.sender !== station && $0.receiver !== station })
            #expect(
                try station.gateway.store.read { try $0.transfer(third.conversation) } == nil,
                "nobody else's transfer is here")
        }
    }
}

extension OutboxItem {
    /// Whether the peer's no has left the message without a place.
    var isVoid: Bool { state == .rejected || state == .stranded }
}

extension JournalEvent {
    var receivedMessage: MessageDigest? {
        if case .messageReceived(let record) = self { record.digest } else { nil }
    }
}

extension Station {
    /// Whether documents of a message were destroyed here.
    func documentsGone(from message: MessageDigest) throws -> Bool {
        try events().contains { if case .documentsDestroyed(message, _) = $0 { true } else { false } }
    }

    /// The messages stored here that an authority sealed.
    func heldFrom(_ authority: AuthorityCode) throws -> [MessageRecord] {
        try gateway.store.read { reader in
            try reader.entries(after: 0, limit: .max).compactMap { stored -> MessageRecord? in
                guard case .messageReceived(let record) = stored.entry.event else { return nil }
                return record.sender == authority ? record : nil
            }
        }
    }

    /// Expects that whatever this side holds a receipt for is stored at the other, with the same receipt.
    func expectEveryReceiptBacked(by other: Station, sourceLocation: SourceLocation = #_sourceLocation) throws {
        for case .receiptStored(let message, let receipt, _) in try events() {
            guard try stored(message)?.record.recipient == other.code else { continue }
            let kept = try other.answer(to: message)
            #expect(kept?.digest == receipt, sourceLocation: sourceLocation)
            // What was recalled or refused is gone from the other side's copy; its manifest is the same.
            if try other.documentsGone(from: message) { continue }
            #expect(try other.bytes(message) == bytes(message), sourceLocation: sourceLocation)
        }
    }
}

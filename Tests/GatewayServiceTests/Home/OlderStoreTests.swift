import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A store that is older than what was exchanged is noticed")
struct OlderStoreTests {
    private func end(_ station: Station) throws -> Diagnosis {
        try #require(station.gateway.examineHome().first { $0.check == "journal-end" })
    }

    /// A pair whose receiver has acknowledged a pack, and the receiver's store from before that.
    private func acknowledged() async throws -> (Station, Station, Wire, ConversationID, older: Data) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        try receiver.gateway.store.emptyWriteAheadLog()
        let older = try Data(contentsOf: URL(fileURLWithPath: receiver.layout.store))
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        #expect(try end(receiver).health == .good)
        return (sender, receiver, wire, id, older)
    }

    @Test(
        "A peer that answers to what our journal does not know is named with the remedy, and forgotten after four weeks"
    )
    func answered() async throws {
        let (sender, receiver, wire, id, older) = try await acknowledged()
        try receiver.restart(withStore: older)
        #expect(try end(receiver).health == .good, "nobody has shown it yet")
        _ = try await sender.supplement(id, to: receiver)
        try await sender.settle(over: wire)
        let found = try end(receiver)
        #expect(found.health == .bad)
        #expect(found.message.contains("Calderdale") && found.message.contains(id.text.prefix(8)))
        #expect(found.remedy?.contains("newer backup") == true && found.remedy?.contains("handover evidence") == true)
        receiver.clock.advance(days: 29)
        #expect(try end(receiver).health == .good)
    }

    @Test("So is one that has a message of theirs which we gave a receipt for and lost")
    func lost() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        try receiver.gateway.store.emptyWriteAheadLog()
        let older = try Data(contentsOf: URL(fileURLWithPath: receiver.layout.store))
        _ = try await sender.supplement(id, to: receiver)
        try await sender.settle(over: wire)
        try receiver.restart(withStore: older)
        _ = try await sender.close(id, .returned)
        try await sender.dispatch(over: wire)
        #expect(try end(receiver).health == .bad)
    }

    @Test("A message of ours whose number they have another one under is a sign of it too")
    func taken() async throws {
        let (_, receiver, wire, id, older) = try await acknowledged()
        try receiver.restart(withStore: older)
        _ = try await receiver.refuse(id)
        try await receiver.settle(over: wire)
        let found = try end(receiver)
        #expect(found.health == .bad)
        #expect(found.message.contains("took a number"))
    }
}

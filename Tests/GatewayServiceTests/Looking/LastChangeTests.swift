import CaseTransfer
import GatewayTesting
import Histories
import Testing
import TransferStore

@testable import GatewayService

@Suite("What changes a transfer, for somebody who has it before them")
struct LastChangeTests {
    @Test(
        "To read the case, its advice or the journal changes nothing; what is done or said does"
    )
    func looking() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let manager = try receiver.acting(.teamManager)
        func last() throws -> Int {
            try receiver.gateway.lastChange(of: receiver.gateway.transfer(id.text), by: manager)
        }
        let before = try last()
        #expect(before > 0, "the pack came")
        for event in [
            JournalEvent.caseOpened(way: .shown), .journalOpened(way: .legalAdvice), .journalOpened(way: .shown),
            .evidenceExported(withAddress: false),
        ] {
            try receiver.gateway.append(
                JournalDraft(
                    occurredOn: receiver.gateway.today, actor: manager.actor, conversation: id, event: event))
            #expect(try last() == before)
        }
        try receiver.gateway.assign(
            receiver.gateway.transfer(id.text), to: Invented.person("wes.invented"), because: "Invented.", by: manager)
        #expect(try last() > before)
    }
}

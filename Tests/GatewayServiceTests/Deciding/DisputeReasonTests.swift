import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("What we keep for ourselves about a dispute names no confidential address", .rule("T-16", "DERBY-79"))
struct DisputeReasonTests {
    private let street = Place(lines: ["17 Ospreyvale Refuge Lane"], postcode: "ZZ9 9QF", uprn: "990017001700")
    private let naming = "Because 17 Ospreyvale Refuge Lane is the refuge."

    private func code(_ body: () async throws -> Void) async -> String? {
        do { try await body() } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
        return nil
    }

    @Test("It is not taken once the address is confidential, and what named it before is left out where it is read")
    func ownReasons() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .open(place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation
        let gateway = sender.gateway
        func transfer() throws -> TransferState { try gateway.transfer(id.text) }
        _ = try await gateway.send(transfer(), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)

        let manager = try sender.acting(.teamManager)
        func raise(because words: String?) async throws {
            let transfer = try transfer()
            _ = try await gateway.raiseDispute(
                transfer,
                RaisedDispute(
                    children: transfer.children.map(\.child), ground: .responsibility, subject: .residence,
                    visits: DisputeVisits(by: .sending, next: gateway.today)),
                details: DisputeDetails(statement: "Invented words."), rationale: words, by: manager)
        }
        try await raise(because: naming)
        let dispute = try gateway.dispute(nil, in: transfer())
        try gateway.recordReason(naming, in: dispute, of: transfer(), by: manager)
        func read() throws -> [String?] {
            try gateway.reasons(in: dispute.id, of: transfer(), by: sender.acting(.auditor)).map(\.words)
        }
        #expect(try read() == [naming, naming], "it is nobody's secret yet")

        _ = try await sender.supplement(id, to: receiver) {
            $0.addresses[0].state = .confidential(reason: "Invented.", place: street)
        }
        let hidden = "[Left out: these words name a confidential address.]"
        #expect(try read() == [hidden, hidden])
        let entries = try sender.events().count
        let messages = try sender.storedMessages(of: id).count
        #expect(
            await code { try gateway.recordReason(naming, in: dispute, of: transfer(), by: manager) }
                == "address-confidential")
        #expect(
            await code {
                try gateway.recordLegalAdvice(
                    .requested, on: gateway.today, in: dispute, of: transfer(), words: naming,
                    by: sender.acting(.serviceManager))
            } == "address-confidential")
        #expect(
            await code {
                _ = try await gateway.speak(
                    .escalated, in: dispute, of: transfer(), details: DisputeDetails(statement: "Invented words."),
                    rationale: naming, by: manager)
            } == "address-confidential")
        #expect(await code { try await raise(because: naming) } == "address-confidential")
        #expect(try sender.events().count == entries)
        #expect(try sender.storedMessages(of: id).count == messages)
        try gateway.recordReason("Because of the confidential address.", in: dispute, of: transfer(), by: manager)
        #expect(try read() == [hidden, hidden, "Because of the confidential address."])
    }
}

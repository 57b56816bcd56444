import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Who may do what")
struct PermissionTests {
    private func expectDenied(
        _ code: String = "not-permitted", sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> Void
    ) async {
        do {
            try await body()
            Issue.record("it was allowed", sourceLocation: sourceLocation)
        } catch let fault as GatewayFault {
            #expect(fault.code == code, sourceLocation: sourceLocation)
            if code == "not-permitted" { #expect(fault.kind == .notPermitted, sourceLocation: sourceLocation) }
        } catch {
            Issue.record("another error: \(error)", sourceLocation: sourceLocation)
        }
    }

    @Test("An administrator is shown no child, in no way, for nobody")
    func administrator() async throws {
        let (sender, receiver, _) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let gateway = sender.gateway
        let transfer = try gateway.transfer(pack.conversation.text)
        for administrator in [
            try sender.acting(.administrator), try sender.acting(.administrator, for: "wes.invented"),
        ] {
            await expectDenied { _ = try gateway.list(by: administrator) }
            await expectDenied { _ = try gateway.show(transfer, reveal: nil, by: administrator) }
            await expectDenied { _ = try gateway.show(transfer, reveal: "Invented.", by: administrator) }
            await expectDenied { _ = try gateway.journal(of: nil, last: nil, by: administrator) }
            await expectDenied {
                _ = try gateway.writeEvidence([pack.conversation], to: sender.layout.evidence, by: administrator)
            }
            await expectDenied { _ = try gateway.resend(transfer, by: administrator) }
            await expectDenied { _ = try await gateway.send(transfer, by: administrator) }
            try sender.withExample(for: receiver) { folder in
                _ = #expect(throws: GatewayFault.self) {
                    try gateway.checkReadiness(of: folder, recipient: nil, by: administrator)
                }
            }
        }
        #expect(try sender.names(in: sender.layout.evidence).isEmpty)
    }

    @Test("An auditor reads everything and changes nothing")
    func auditor() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let auditor = try receiver.acting(.auditor)
        let gateway = receiver.gateway
        let transfer = try gateway.transfer(pack.conversation.text)
        let children = transfer.children.map(\.child)
        #expect(try gateway.list(by: auditor).count == 1)
        #expect(try gateway.show(transfer, reveal: nil, by: auditor).children.count == children.count)
        #expect(try !gateway.journal(of: nil, last: nil, by: auditor).isEmpty)
        let entries = try receiver.events().count

        await expectDenied { _ = try gateway.show(transfer, reveal: "Invented.", by: auditor) }
        await expectDenied {
            _ = try await gateway.acknowledge(
                transfer, for: AcknowledgementDetails(team: "T", telephone: "1", outOfHours: "2"), by: auditor)
        }
        await expectDenied {
            _ = try await gateway.refuse(transfer, children: children, reason: .incomplete, words: "W.", by: auditor)
        }
        await expectDenied {
            _ = try await gateway.accept(
                transfer, children: children, from: gateway.today, details: DecisionDetails(reasons: []), by: auditor)
        }
        await expectDenied { _ = try await gateway.sendTest(to: sender.code, by: auditor) }
        await expectDenied { try gateway.withdrawPeer(sender.code, reason: "R.", by: auditor) }
        await expectDenied { _ = try gateway.confirmOverride(transfer, by: auditor) }
        await expectDenied { try gateway.register(auditor.person, by: auditor) }

        #expect(try receiver.events().count == entries)
    }

    @Test("Only a manager accepts responsibility, and a practitioner registers no peer")
    func roles() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let worker = try receiver.acting(.practitioner)
        let transfer = try receiver.gateway.transfer(pack.conversation.text)
        await expectDenied {
            _ = try await receiver.gateway.accept(
                transfer, children: [], from: receiver.gateway.today, details: DecisionDetails(reasons: []),
                by: worker)
        }
        await expectDenied {
            try receiver.gateway.addPeer(sender.gateway.card(), confirmedBy: .telephone, by: worker)
        }
    }

    @Test("What is entered for somebody is their act, and says who entered it")
    func enteredBy() async throws {
        let (sender, receiver, _) = try Station.pair()
        let acting = try sender.acting(.businessSupport, for: "wes.invented")
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.gateway.prepare(folder, recipient: nil, sentence: "Looked at.", by: acting)
        }
        let entries = try sender.gateway.journal(
            of: prepared.conversation, last: nil, by: sender.acting(.teamManager))
        #expect(!entries.isEmpty)
        for stored in entries {
            #expect(stored.entry.actor.person == Invented.person("wes.invented"))
            #expect(stored.entry.actor.roles == [.practitioner])
            #expect(stored.entry.actor.enteredBy == Invented.person("bea.invented"))
        }
    }

    @Test("Nobody acts who is not registered, or whose time is over")
    func unknown() async throws {
        let station = try Station(Invented.derby, clock: HandClock())
        await expectDenied("account-unknown") {
            _ = try station.gateway.actingPerson(account: "nobody", for: nil)
        }
        await expectDenied("person-unknown") {
            _ = try station.acting(.teamManager, for: "nobody.invented")
        }
        var worker = try station.acting(.practitioner).person
        worker.until = station.gateway.today
        try station.gateway.register(worker, by: station.acting(.administrator))
        station.clock.advance(days: 2)
        await expectDenied("account-unknown") { _ = try station.acting(.practitioner) }
        await expectDenied("person-not-active") { _ = try station.acting(.teamManager, for: "wes.invented") }
    }

    @Test("Looking at a confidential address needs a reason, which goes on record", .rule("T-16"))
    func reveal() async throws {
        let (sender, receiver, _) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        let worker = try sender.acting(.practitioner)
        await expectDenied("reason-missing") {
            _ = try sender.gateway.show(transfer, reveal: " ", by: worker)
        }
        _ = try sender.gateway.show(transfer, reveal: "To visit.", by: worker)
        let revealed = try sender.events().filter {
            if case .addressRevealed = $0 { true } else { false }
        }
        #expect(revealed.count == transfer.children.count)
    }
}

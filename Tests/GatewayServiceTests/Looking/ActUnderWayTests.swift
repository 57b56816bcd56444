import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("What somebody does to a transfer is done to it as they had seen it")
struct ActUnderWayTests {
    /// What a colleague does between the reading and the deed.
    private func assign(_ id: ConversationID, at station: Station) throws {
        let transfer = try station.gateway.transfer(id.text)
        let worker = Invented.person("wes.invented")
        try station.gateway.assign(
            transfer, to: transfer.record.worker == worker ? Invented.person("mo.invented") : worker,
            because: "Invented.", by: station.acting(.serviceManager))
    }

    /// The code under which a deed is refused before which a colleague did something that its person had not seen; nil when it is done.
    private func refusal(
        of role: Role, on id: ConversationID, at station: Station, _ deed: (ActingPerson) async throws -> Void
    ) async throws -> String? {
        let acting = try station.acting(role)
        let seen = try station.gateway.lastChange(of: station.gateway.transfer(id.text), by: acting)
        do {
            try await station.gateway.having(seen: seen, of: id, by: acting) {
                try assign(id, at: station)
                try await deed(acting)
            }
        } catch let fault as GatewayFault { return fault.code }
        return nil
    }

    @Test(
        "A first write that was undone begins nothing, so the next is compared again; after one that is committed the rest follows"
    )
    func undone() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let gateway = receiver.gateway
        let manager = try receiver.acting(.teamManager)
        func take() throws { try gateway.assign(gateway.transfer(id.text), to: manager.person.id, by: manager) }
        func having(_ deed: () async throws -> Void) async throws {
            let seen = try gateway.lastChange(of: gateway.transfer(id.text), by: manager)
            try await gateway.having(seen: seen, of: id, by: manager, deed)
        }
        try await having {
            #expect(throws: CancellationError.self) {
                try gateway.write(as: manager.actor, on: id) { _ in throw CancellationError() }
            }
            try assign(id, at: receiver)
            let fault = #expect(throws: GatewayFault.self) { try take() }
            #expect(fault?.code == "transfer-moved-on")
        }
        #expect(try gateway.transfer(id.text).record.worker == Invented.person("wes.invented"))
        try await having {
            try take()
            try assign(id, at: receiver)
            try take()
        }
        #expect(try gateway.transfer(id.text).record.worker == manager.person.id)
    }

    @Test(
        "Papers that are added, and files that are written out, go into a transfer as it was seen, or leave nothing behind"
    )
    func byHand() async throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let heard = HeardWord(toldBy: "Kim Invented, social worker", means: .secureEmail)
        let id = try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.calderdale,
                children: [PapersAtHand.Child(name: "Zephyrine Invented", bornOn: Invented.date("2018-03-04"))],
                residence: Residence(date: station.gateway.today, certainty: .provisional, kind: .relatives),
                documents: [], on: station.gateway.today), heard: heard, by: station.acting(.businessSupport)
        ).conversation
        let file = station.layout.root + "-plan.pdf"
        try Data("Invented plan".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let added = try await refusal(of: .businessSupport, on: id, at: station) { acting in
            try station.gateway.addPapers(
                [PapersAtHand.Document(kind: .plan, path: file)], to: station.gateway.transfer(id.text),
                on: station.gateway.today, heard: heard, by: acting)
        }
        #expect(added == "transfer-moved-on")
        #expect(try station.gateway.transfer(id.text).papers.count == 1)
        #expect(try station.names(in: station.layout.papers(id.text)) == [])

        let (sender, receiver) = try Station.byHandPair()
        let pack = try await sender.sendPack(to: receiver).conversation
        let folder = sender.layout.root + "-by-hand"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try await refusal(of: .practitioner, on: pack, at: sender) { acting in
            _ = try sender.gateway.writeByHand(sender.gateway.transfer(pack.text), to: folder, by: acting)
        }
        #expect(written == "transfer-moved-on")
        #expect(try sender.names(in: folder) == [])
        #expect(try !sender.events().contains { if case .byHandWritten = $0 { true } else { false } })
    }

    @Test("A case goes on to a third authority, and a child in another transfer is answered for, only as it was seen")
    func elsewhere() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        func prepared() throws -> Int {
            try sender.events().count { if case .draftPrepared = $0 { true } else { false } }
        }
        let folder = sender.layout.root + "-redirect"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today)
        try ExampleFamily(movedOn: moved, from: sender.code, to: receiver.code).write(to: folder)
        let onward = try await refusal(of: .teamManager, on: id, at: sender) { acting in
            let transfer = try sender.gateway.transfer(id.text)
            _ = try await sender.gateway.redirect(
                transfer, from: folder, to: Invented.suffolk, children: transfer.children.map(\.child),
                on: sender.gateway.today, because: "The landlord gave their new address.",
                past: "Looked at each point.", by: acting)
        }
        #expect(onward == "transfer-moved-on")
        #expect(try prepared() == 1, "no transfer begins that the first one does not know")

        let second = try sender.gateway.prepare(
            folder, recipient: Invented.suffolk, sentence: "Looked at each point.", by: sender.acting(.practitioner)
        ).conversation
        #expect(try prepared() == 2)
        let answered = try await refusal(of: .practitioner, on: id, at: sender) { acting in
            try sender.gateway.noteSameChildren(
                of: id, answer: SameChildAnswer(actor: acting.actor, reason: "Invented.", others: [second]))
        }
        #expect(answered == "transfer-moved-on")
        #expect(try sender.gateway.transfer(id.text).answeredSameChildren.isEmpty)
    }
}

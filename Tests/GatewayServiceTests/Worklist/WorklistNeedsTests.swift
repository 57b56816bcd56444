import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("What needs somebody: by role, hands and team, over the whole list")
struct WorklistNeedsTests {
    private func needs(_ station: Station, _ role: Role) throws -> Int {
        try station.gateway.countNeeds(of: station.acting(role))
    }

    private func listed(_ station: Station, _ role: Role, size: Int = 25) throws -> ListPage {
        try station.gateway.list(ListFilter(needsMe: true), page: 1, size: size, by: station.acting(role))
    }

    @Test(
        "New packs ask it of each who may acknowledge; in somebody’s hands of that person alone, restricted of nobody else"
    )
    func hands() async throws {
        let (sender, receiver, wire) = try Station.pair()
        var sent: [ConversationID] = []
        for _ in 0..<9 { sent.append(try await sender.sendPack(to: receiver).conversation) }
        try await sender.settle(over: wire)
        for role in [Role.practitioner, .businessSupport, .teamManager, .serviceManager] {
            #expect(try needs(receiver, role) == 9, "\(role)")
            let page = try listed(receiver, role, size: 7)
            #expect(page.total == 9 && page.transfers.count == 7)
        }
        #expect(try needs(receiver, .auditor) == 0)
        #expect(try receiver.gateway.countDisputedNeeds(of: receiver.acting(.teamManager)) == 0, "none is disputed")
        #expect(throws: GatewayFault.self) { try needs(receiver, .administrator) }

        let gateway = receiver.gateway
        try gateway.assign(
            gateway.transfer(sent[0].text), to: Invented.person("wes.invented"), by: receiver.acting(.teamManager))
        #expect(try needs(receiver, .practitioner) == 9)
        #expect(try needs(receiver, .businessSupport) == 8)
        try gateway.restrict(
            gateway.transfer(sent[1].text),
            to: Restriction.Scope(
                people: [Invented.person("wes.invented")], teams: [], keptOut: [Invented.person("sue.invented")]),
            because: "Invented: a colleague’s family.", by: receiver.acting(.teamManager))
        #expect(try needs(receiver, .practitioner) == 9)
        #expect(try needs(receiver, .businessSupport) == 7)
        #expect(try needs(receiver, .serviceManager) == 7)
        #expect(try listed(receiver, .serviceManager).transfers.allSatisfy { $0.transfer != sent[1] })
    }

    @Test("What only a manager may decide is asked of the managers though somebody else has the work")
    func decisions() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        let gateway = receiver.gateway
        try gateway.assign(
            gateway.transfer(id.text), to: Invented.person("wes.invented"), by: receiver.acting(.teamManager))
        #expect(try needs(receiver, .teamManager) == 0, "a meeting is convened by whoever has the work")
        #expect(try needs(receiver, .practitioner) == 1)
        _ = try await receiver.convene(id)
        _ = try await receiver.hold(id)
        for role in [Role.teamManager, .serviceManager] { #expect(try needs(receiver, role) == 1, "\(role)") }
        #expect(try needs(receiver, .businessSupport) == 0)
        _ = try await receiver.accept(id)
        #expect(try needs(receiver, .serviceManager) == 0)
    }

    @Test("A meeting that is convened asks for nothing until its day, when it is to be recorded")
    func convened() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        let gateway = receiver.gateway
        func wants() throws -> Bool {
            try gateway.bringWorklistUpToDate()
            let line = try #require(try gateway.list(by: receiver.acting(.auditor)).transfers.first)
            let entry = try #require(try gateway.store.read { try $0.worklistEntry(id) })
            #expect(entry.looksOn.map { $0 > gateway.today } ?? true)
            return line.nextStep?.asksSomething ?? false
        }
        #expect(try wants())
        let transfer = try gateway.transfer(id.text)
        let day = gateway.today.adding(days: 6)
        _ = try await gateway.convene(
            transfer, children: transfer.children.map(\.child), for: day,
            details: MeetingDetails(venue: "Invented hall", chair: nil, attendees: [], agencies: []), reason: nil,
            by: receiver.acting(.practitioner))
        #expect(try !wants())
        #expect(try gateway.store.read { try $0.worklistEntry(id) }?.looksOn.map { $0 <= day } == true)
        while gateway.today < day { receiver.clock.advance(days: 1) }
        #expect(try wants())
    }

    @Test(
        "An urgent notice that is not answered and an open breach stand above a meeting that is overdue",
        .rule("DERBY-66", "HAV-49", "CAL-33"))
    func order() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let late = try await sender.sendPack(to: receiver).conversation
        let astray = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(late)
        try await receiver.settle(over: wire)
        sender.clock.advance(days: 60)
        let urgent = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.urgent = true }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "It cannot wait.", past: "Looked at.", by: sender.acting(.practitioner)
            ).conversation
        }
        _ = try await sender.gateway.send(sender.gateway.transfer(urgent.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        let page = try listed(receiver, .practitioner)
        #expect(page.transfers.first?.transfer == urgent)
        let overdue = try #require(page.transfers.first { $0.transfer == late })
        #expect(overdue.attention != nil && page.total == 3)

        let children = try sender.gateway.transfer(astray.text).children.map(\.child)
        try await sender.recall(astray, children: children, reason: .wrongAuthority)
        try await sender.settle(over: wire)
        #expect(try listed(sender, .serviceManager).transfers.first?.transfer == astray)
    }
}

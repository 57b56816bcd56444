import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("A deputy acts with the manager's role, and the journal says in whose stead")
struct DeputyTests {
    private let mo = Invented.person("mo.invented")
    private let wes = Invented.person("wes.invented")

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
    }

    private func name(_ deputy: PersonID, at station: Station, days: Int = 7) throws {
        try station.gateway.nameDeputy(
            deputy, from: station.gateway.today, until: station.gateway.today.adding(days: days),
            because: "On leave.", by: station.acting(.teamManager))
    }

    private func deputy(at station: Station) throws -> ActingPerson {
        try station.gateway.actingPerson(account: Role.practitioner.rawValue, for: nil, deputyOf: mo)
    }

    @Test("A manager names a deputy in person; who then acts with the manager's role until the last day")
    func acts() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(pack.conversation)
        let gateway = receiver.gateway
        #expect(code { _ = try deputy(at: receiver) } == "not-a-deputy")
        try name(wes, at: receiver)
        let transfer = try gateway.transfer(pack.conversation.text)
        let details = DecisionDetails(
            worker: "Noor Invented", team: "Invented team", telephone: "01632 960111", reasons: [])
        let acting = try deputy(at: receiver)
        #expect(acting.person.roles == [.practitioner, .teamManager])
        _ = try await gateway.accept(
            transfer, children: transfer.children.map(\.child), from: gateway.today, details: details, by: acting)
        let entry = try #require(
            try gateway.store.read { try $0.entries(of: pack.conversation) }.last?.entry)
        #expect(entry.actor.person == wes)
        #expect(entry.actor.deputyOf == mo)
        #expect(entry.actor.roles.contains(.teamManager))

        receiver.clock.advance(days: 8)
        #expect(code { _ = try deputy(at: receiver) } == "not-a-deputy")
    }

    @Test("It is journalled with its reason, can be taken back, and survives a change of the registration")
    func journalled() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        try name(wes, at: station)
        let last = try #require(
            try station.gateway.journal(of: nil, last: 1, by: station.acting(.teamManager)).first)
        #expect(
            last.entry.event.words { $0.text }
                == "named wes.invented as deputy of mo.invented from \(station.gateway.today) until "
                + "\(station.gateway.today.adding(days: 7))")
        guard case .kept(let payload) = last.payload else { return #expect(Bool(false), "the reason is kept") }
        #expect(payload.rationale == "On leave.")
        var manager = try station.acting(.teamManager).person
        manager.post = "Another post"
        try station.gateway.register(manager, by: station.acting(.administrator))
        _ = try deputy(at: station)
        try station.gateway.withdrawDeputy(wes, because: nil, by: station.acting(.teamManager))
        #expect(code { _ = try deputy(at: station) } == "not-a-deputy")
        #expect(
            code { try station.gateway.withdrawDeputy(wes, because: nil, by: station.acting(.teamManager)) }
                == "deputy-unknown")
    }

    @Test("Only a manager in person names one: not a practitioner, not whoever types for a manager, not a deputy")
    func inPerson() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let gateway = station.gateway
        func naming(_ acting: ActingPerson) -> String? {
            code {
                try gateway.nameDeputy(
                    Invented.person("bea.invented"), from: gateway.today, until: gateway.today, because: nil,
                    by: acting)
            }
        }
        #expect(naming(try station.acting(.practitioner)) == "not-permitted")
        #expect(naming(try station.acting(.administrator)) == "not-permitted")
        #expect(naming(try station.acting(.practitioner, for: "mo.invented")) == "deputy-not-in-person")
        try name(wes, at: station)
        #expect(naming(try deputy(at: station)) == "deputy-not-in-person")
        #expect(code { try name(mo, at: station) } == "deputy-oneself")
        #expect(code { try name(Invented.person("aud.invented"), at: station) } == "deputy-roles")
        #expect(code { try name(Invented.person("nobody.atall"), at: station) } == "person-unknown")
    }

    @Test(
        "A deputy never authorises in the manager's stead the override they wrote themselves",
        .rule("DERBY-71", "CAL-38"))
    func ownWork() throws {
        let (sender, receiver, _) = try Station.pair()
        try name(wes, at: sender)
        try name(Invented.person("bea.invented"), at: sender)
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.consent?.answers[0].answer = .refused
                file.consent?.override = ConsentOverride(
                    children: file.children.map(\.key), limb: .riskOfHarm, rationale: "Invented.", author: wes,
                    authoriser: mo, on: sender.gateway.today)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        func transfer() throws -> TransferState { try sender.gateway.transfer(prepared.conversation.text) }
        #expect(
            code { _ = try sender.gateway.confirmOverride(transfer(), by: deputy(at: sender)) } == "override-own-work")
        func waits() throws -> Bool {
            try sender.gateway.list(by: sender.acting(.serviceManager)).first?.tasks.contains {
                $0.what.contains("the override waits for mo.invented")
            } ?? false
        }
        #expect(try !waits())
        let left = try sender.gateway.leave(mo, on: sender.gateway.today, by: sender.acting(.administrator))
        #expect(left.overrides == 1)
        sender.clock.advance(days: 1)
        #expect(try waits(), "a leaver has no deputy, and what waits for them is said")
        sender.clock.advance(days: -1)
        let other = try sender.gateway.actingPerson(account: Role.businessSupport.rawValue, for: nil, deputyOf: mo)
        _ = try sender.gateway.confirmOverride(transfer(), by: other)
        #expect(try transfer().children.allSatisfy { $0.override.name == .confirmed })
    }
}

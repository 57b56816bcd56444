import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A restricted transfer is kept to those who need to know, and nobody in an emergency is kept from it")
struct NeedToKnowTests {
    /// An acknowledged case at the receiving station, restricted to business support.
    private struct Kept {
        let sender: Station
        let receiver: Station
        let wire: Wire
        let id: ConversationID

        var gateway: Gateway { receiver.gateway }
        var transfer: TransferState { get throws { try gateway.transfer(id.text) } }

        func restrict(
            to people: [String] = ["bea.invented"], teams: [String] = [], keepOut: [String] = [],
            by role: Role = .teamManager
        ) throws {
            try gateway.restrict(
                transfer,
                to: Restriction.Scope(
                    people: people.map(Invented.person), teams: teams.compactMap { TeamID($0) },
                    keptOut: keepOut.map(Invented.person)), because: "Invented: a colleague's family.",
                by: receiver.acting(role))
        }

        func shown(to role: Role) throws -> String? {
            try code { _ = try gateway.show(transfer, reveal: nil, by: receiver.acting(role)) }
        }
    }

    private static func code(_ body: () throws -> Void) rethrows -> String? {
        do {
            try body()
            return nil
        } catch let fault as GatewayFault { return fault.code }
    }

    private func kept() async throws -> Kept {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        return Kept(sender: sender, receiver: receiver, wire: wire, id: pack.conversation)
    }

    private static let reason = "The family rang and the worker is away."

    @Test(
        "Only those named, whoever set it and service managers open it; the others are told how it opens, and nobody's name"
    )
    func closed() async throws {
        let kept = try await kept()
        for role in [Role.practitioner, .businessSupport, .teamManager, .serviceManager, .auditor] {
            #expect(try kept.shown(to: role) == nil)
        }
        try kept.restrict()
        for role in [Role.businessSupport, .teamManager, .serviceManager] { #expect(try kept.shown(to: role) == nil) }
        for role in [Role.practitioner, .auditor] { #expect(try kept.shown(to: role) == "restricted") }
        do {
            _ = try kept.gateway.show(kept.transfer, reveal: nil, by: kept.receiver.acting(.practitioner))
        } catch let fault as GatewayFault {
            #expect(fault.kind == .notPermitted)
            #expect(fault.remedy.contains("handover break-glass \(kept.id.text.prefix(8))"))
            #expect(!(fault.message + fault.remedy).contains("Sample-Brook"))
        }
        // Whoever types for somebody who may sees what they see.
        let typed = try kept.receiver.acting(.practitioner, for: "mo.invented")
        #expect(try Self.code { _ = try kept.gateway.show(kept.transfer, reveal: nil, by: typed) } == "restricted")
    }

    @Test(
        "Nothing is read, written out or done by others: documents, evidence, journal, record, forms and steps refuse")
    func everything() async throws {
        let kept = try await kept()
        let transfer = try kept.transfer
        let gateway = kept.gateway
        try kept.restrict()
        let worker = try kept.receiver.acting(.practitioner)
        let auditor = try kept.receiver.acting(.auditor)
        let folder = kept.receiver.layout.root + "-out"
        let reads: [() throws -> Void] = [
            { _ = try gateway.documents(of: transfer, by: worker) },
            { _ = try gateway.writeDocuments(of: transfer, to: folder, by: worker) },
            { _ = try gateway.read(.sealed(message: 1, ref: "d2"), of: transfer, by: worker) },
            { _ = try gateway.openFile(.sealed(message: 1, ref: "a1"), of: transfer, isTaken: true, by: worker) },
            { _ = try gateway.due(of: transfer, by: worker) },
            { _ = try gateway.disputes(of: transfer, by: worker) },
            { _ = try gateway.record(of: transfer, by: worker) },
            { _ = try gateway.lastChange(of: transfer, by: worker) },
            { _ = try gateway.restriction(of: transfer, by: worker) },
            { _ = try gateway.writeEvidence([kept.id], to: folder, by: auditor) },
            { _ = try gateway.journal(of: kept.id, last: nil, by: auditor) },
            {
                _ = try gateway.exportRecord(of: transfer, as: .json, because: "Invented.", by: auditor) { _ in [] }
            },
            { try gateway.requireReadable(kept.id) { worker } },
            { _ = try gateway.resend(transfer, by: worker) },
        ]
        for (number, read) in reads.enumerated() {
            #expect(try Self.code(read) == "restricted", "read \(number)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
        await #expect(throws: GatewayFault.self) {
            _ = try await gateway.acknowledge(
                transfer,
                for: AcknowledgementDetails(team: "A", telephone: "01632 960111", outOfHours: "01632 960112"),
                by: worker)
        }
    }

    @Test("In lists it is a row without names or events, it is not found by a name, and its days stand")
    func listed() async throws {
        let kept = try await kept()
        let gateway = kept.gateway
        let (worker, support) = (
            try kept.receiver.acting(.practitioner), try kept.receiver.acting(.businessSupport)
        )
        let before = try #require(try gateway.list(by: worker).transfers.first)
        #expect(try gateway.search("Sample-Brook", by: worker).total == 1)
        try kept.restrict()
        let line = try #require(try gateway.list(by: worker).transfers.first)
        #expect(line.closed && line.restricted)
        #expect(line.meetingDue == before.meetingDue && line.acknowledgeBy == before.acknowledgeBy)
        #expect(line.nextStep == nil && line.attention == nil && line.references.isEmpty)
        #expect(try gateway.childNames(of: [kept.id], by: worker).isEmpty)
        #expect(try gateway.search("Sample-Brook", by: worker).total == 0)
        #expect(try gateway.search(kept.id.text, by: worker).transfers.map(\.closed) == [true])
        #expect(try !gateway.due(.everything, by: worker).isEmpty)

        let open = try #require(try gateway.list(by: support).transfers.first)
        #expect(!open.closed && open.restricted)
        #expect(try !gateway.childNames(of: [kept.id], by: support).isEmpty)
        #expect(try gateway.search("Sample-Brook", by: support).total == 1)
    }

    @Test("No filter of the list tells of a restricted transfer what its row leaves out, on a page or in a number")
    func filtered() async throws {
        let kept = try await kept()
        let gateway = kept.gateway
        let manager = try kept.receiver.acting(.teamManager)
        _ = try await kept.receiver.acknowledge(kept.id)
        let transfer = try kept.transfer
        _ = try await gateway.raiseDispute(
            transfer,
            RaisedDispute(
                children: transfer.children.map(\.child), ground: .responsibility, subject: .residence,
                visits: DisputeVisits(by: .sending, next: gateway.today)),
            details: DisputeDetails(statement: "Invented words."), by: manager)
        try kept.restrict()
        func total(_ filter: ListFilter, as role: Role) throws -> Int {
            let acting = try kept.receiver.acting(role)
            let page = try gateway.list(filter, page: 1, size: 25, by: acting)
            #expect(page.transfers.count == page.total)
            #expect(try gateway.count(filter, by: acting) == page.total)
            return page.total
        }
        let stages = try TransferStage.allCases.filter { try total(ListFilter(stage: $0), as: .businessSupport) == 1 }
        let stage = try #require(stages.first)
        var telling = [
            ListFilter(stage: stage), ListFilter(disputedOnly: true), ListFilter(hands: .team),
            ListFilter(hands: .inTeam(nil)),
        ]
        func expectKept(_ comment: Comment) throws {
            for filter in telling {
                #expect(try total(filter, as: .businessSupport) == 1, "\(filter), \(comment)")
                #expect(try total(filter, as: .practitioner) == 0, "\(filter), \(comment)")
            }
            // The row stands where it tells nothing, so that no day is missed.
            for filter in [ListFilter(), ListFilter(side: .receiving), ListFilter(hands: .ours)] {
                #expect(try total(filter, as: .practitioner) == 1, "\(filter), \(comment)")
            }
        }
        try expectKept("nobody has it")
        try gateway.assign(kept.transfer, to: manager.person.id, by: manager)
        telling = [
            ListFilter(stage: stage), ListFilter(disputedOnly: true), ListFilter(hands: .person(manager.person.id)),
        ]
        try expectKept("the manager has it")
        let worker = try kept.receiver.acting(.practitioner)
        #expect(try gateway.list(WorklistQuery(disputedOnly: true), by: worker).total == 0)
    }

    @Test(
        "Broken glass opens it for that person and for a shift, is on record with its reason, and stands until a manager looked"
    )
    func glass() async throws {
        let kept = try await kept()
        let gateway = kept.gateway
        try kept.restrict()
        let worker = try kept.receiver.acting(.practitioner)
        #expect(
            try Self.code { _ = try gateway.breakGlass(kept.transfer, because: "I need it", by: worker) }
                == "reason-too-short")
        let typed = try kept.receiver.acting(.businessSupport, for: "wes.invented")
        #expect(
            try Self.code { _ = try gateway.breakGlass(kept.transfer, because: Self.reason, by: typed) }
                == "not-in-person")
        let until = try gateway.breakGlass(kept.transfer, because: Self.reason, by: worker)
        #expect(until == gateway.now.adding(seconds: BrokenGlass.longest))
        #expect(try kept.shown(to: .practitioner) == nil)
        #expect(try kept.shown(to: .auditor) == "restricted")
        #expect(
            try Self.code { _ = try gateway.breakGlass(kept.transfer, because: Self.reason, by: worker) }
                == "open-to-you")

        // Every manager who may read it is told, nobody else, and the breaker never looks at their own.
        for role in [Role.teamManager, .serviceManager] {
            let told = try gateway.brokenGlass(toldTo: kept.receiver.acting(role))
            #expect(told.map(\.person) == [Invented.person("wes.invented")])
            #expect(told.first?.reason == Self.reason)
        }
        for role in [Role.practitioner, .businessSupport, .auditor] {
            #expect(try gateway.brokenGlass(toldTo: kept.receiver.acting(role)).isEmpty)
        }
        let entries = try gateway.journal(of: kept.id, last: nil, by: kept.receiver.acting(.teamManager))
        let broken = try #require(entries.first { $0.entry.event == .glassBroken(until: until) })
        #expect(broken.payload == .kept(JournalPayload(rationale: Self.reason)))
        // In the audit of those who may not read it the act stands and the reason does not.
        let audit = try gateway.audit(AuditSearch(transfer: kept.id.text), page: 1, by: kept.receiver.acting(.auditor))
        let seen = try #require(audit.lines.first { $0.number == broken.entry.number })
        #expect(seen.what.hasPrefix("broke the glass") && seen.reason == Gateway.leftOut)

        kept.receiver.clock.advance(seconds: BrokenGlass.longest)
        #expect(try kept.shown(to: .practitioner) == "restricted")

        let manager = try kept.receiver.acting(.teamManager)
        _ = try gateway.lookAtBrokenGlass(kept.transfer, because: "Rang the worker: it holds.", by: manager)
        for role in [Role.teamManager, .serviceManager] {
            #expect(try gateway.brokenGlass(toldTo: kept.receiver.acting(role)).isEmpty)
        }
        #expect(
            try Self.code { _ = try gateway.lookAtBrokenGlass(kept.transfer, because: "Again.", by: manager) }
                == "nothing-to-look-at")
    }

    @Test(
        "Whoever is kept out stays out as a service manager too, breaks the glass like anybody, and is not told of their own"
    )
    func keptOut() async throws {
        let kept = try await kept()
        let gateway = kept.gateway
        try kept.restrict(keepOut: ["sue.invented"])
        #expect(try kept.shown(to: .serviceManager) == "restricted")
        let sue = try kept.receiver.acting(.serviceManager)
        #expect(
            try Self.code { try gateway.unrestrict(kept.transfer, because: "Invented.", by: sue) } == "restricted")
        _ = try gateway.breakGlass(kept.transfer, because: Self.reason, by: sue)
        #expect(try kept.shown(to: .serviceManager) == nil)
        #expect(try gateway.brokenGlass(toldTo: sue).isEmpty)
        #expect(
            try Self.code { _ = try gateway.lookAtBrokenGlass(kept.transfer, because: "Fine.", by: sue) }
                == "own-glass")
        #expect(try gateway.brokenGlass(toldTo: kept.receiver.acting(.teamManager)).count == 1)
    }

    @Test("It survives a restart, a team's members come and go with it, and lifting it opens it to everybody")
    func teams() async throws {
        let kept = try await kept()
        let administrator = try kept.receiver.acting(.administrator)
        func join(_ teams: [String]) throws {
            let id = Invented.person("wes.invented")
            var wes = try #require(try kept.gateway.store.read { try $0.person(id) })
            wes.teams = teams.compactMap { TeamID($0) }
            try kept.gateway.register(wes, by: administrator)
        }
        #expect(try Self.code { try kept.restrict(to: [], teams: ["north"]) } == "team-unknown")
        try join(["north"])
        try kept.restrict(to: [], teams: ["north"])
        #expect(try kept.shown(to: .practitioner) == nil)
        #expect(try kept.shown(to: .businessSupport) == "restricted")
        try kept.receiver.restart()
        #expect(try kept.shown(to: .practitioner) == nil)
        try join(["south"])
        #expect(try kept.shown(to: .practitioner) == "restricted")
        let events = try kept.receiver.events()
        #expect(
            events.contains(
                .teamsChanged(person: Invented.person("wes.invented"), teams: ["south"].compactMap { TeamID($0) })))
        try kept.gateway.unrestrict(
            kept.transfer, because: "Invented: no longer needed.", by: kept.receiver.acting(.serviceManager))
        #expect(try kept.shown(to: .practitioner) == nil)
        #expect(try kept.shown(to: .businessSupport) == nil)
    }

    @Test("Whoever is given the work may read it, and nobody who has it is kept out")
    func worker() async throws {
        let kept = try await kept()
        try kept.restrict()
        #expect(try kept.shown(to: .practitioner) == "restricted")
        let manager = try kept.receiver.acting(.teamManager)
        try kept.gateway.assign(kept.transfer, to: Invented.person("wes.invented"), by: manager)
        #expect(try kept.shown(to: .practitioner) == nil)
        #expect(try Self.code { try kept.restrict(keepOut: ["wes.invented"]) } == "worker-kept-out")
    }

    @Test("Messages come and go as before, and the other authority is told nothing of it")
    func ours() async throws {
        let kept = try await kept()
        try kept.restrict()
        let before = try kept.sender.storedMessages(of: kept.id).count
        _ = try await kept.gateway.acknowledge(
            kept.transfer,
            for: AcknowledgementDetails(team: "A", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: kept.receiver.acting(.businessSupport))
        try await kept.receiver.settle(over: kept.wire)
        #expect(try kept.sender.storedMessages(of: kept.id).count == before + 1)
        _ = try await kept.sender.supplement(kept.id, to: kept.receiver)
        try await kept.sender.settle(over: kept.wire)
        #expect(try kept.transfer.messages.last?.statement.kind == .supplement)
        #expect(try kept.sender.gateway.transfer(kept.id.text).restriction == nil)
        #expect(try kept.transfer.anomalies.isEmpty)
        #expect(try !kept.receiver.undelivered().contains { $0.conversation == kept.id })
    }

    @Test("A list of one's own team has what its people took up, and what nobody took up yet")
    func ownTeam() async throws {
        let kept = try await kept()
        let gateway = kept.gateway
        let administrator = try kept.receiver.acting(.administrator)
        for (handle, team) in [("wes.invented", "north"), ("bea.invented", "south")] {
            var person = try #require(try gateway.store.read { try $0.person(Invented.person(handle)) })
            person.teams = [team].compactMap { TeamID($0) }
            try gateway.register(person, by: administrator)
        }
        func total(_ role: Role) throws -> Int {
            try gateway.list(ListFilter(hands: .ours), page: 1, size: 25, by: kept.receiver.acting(role)).total
        }
        #expect(try [Role.practitioner, .businessSupport, .teamManager].map(total) == [1, 1, 1])
        _ = try await kept.receiver.acknowledge(kept.id)
        #expect(try [Role.practitioner, .businessSupport, .teamManager].map(total) == [0, 1, 1])
        try gateway.assign(
            kept.transfer, to: Invented.person("wes.invented"), by: kept.receiver.acting(.teamManager))
        #expect(try [Role.practitioner, .businessSupport, .teamManager].map(total) == [1, 0, 1])
    }
}

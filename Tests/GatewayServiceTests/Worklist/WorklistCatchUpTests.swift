import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Synchronization
import Testing
import WorkingDays

@testable import GatewayService
@testable import TransferStore

@Suite("The list of work, brought up to date beside others and in trouble")
struct WorklistCatchUpTests {
    private func prepared(_ count: Int) throws -> (sender: Station, receiver: Station) {
        let (sender, receiver, _) = try Station.pair()
        for _ in 0..<count { _ = try sender.prepare(for: receiver) }
        return (sender, receiver)
    }

    private func total(_ gateway: Gateway) throws -> Int {
        try gateway.store.read { try $0.worklist(WorklistQuery(), limit: 0).total }
    }

    @Test("A list that is thrown away while some of it is worked out loses no transfer")
    func thrownAway() throws {
        let (sender, receiver) = try prepared(3)
        let gateway = sender.gateway
        try gateway.bringWorklistUpToDate()
        _ = try sender.prepare(for: receiver)
        let batch = try #require(try gateway.worklistBatch(telling: false))
        // The same family comes again, so the three before it have something new to show, too.
        #expect(batch.lines.count == 4)
        // As a newer release does when it opens the store.
        try gateway.store.write { try $0.rebuildProjections() }
        #expect(try gateway.enter(batch) == nil)
        try gateway.bringWorklistUpToDate()
        #expect(try total(gateway) == 4)
    }

    @Test("What was worked out for another day, other people, procedures or calendar is not entered")
    func overtaken() throws {
        let (sender, _) = try prepared(1)
        let gateway = sender.gateway
        let tomorrow = gateway.today.adding(days: 1)
        let changes: [(StoreWriter) throws -> Void] = [
            { try $0.turnWorklist(to: tomorrow, people: [], registered: 1) },
            { try $0.run("UPDATE counter SET value = 1 WHERE name = 'worklist-people'") },
            { try $0.noteWorklist(procedures: 1) },
            { try $0.run("INSERT INTO counter (name, value) VALUES ('calendar-entry', 1)") },
        ]
        for change in changes {
            let batch = try #require(try gateway.worklistBatch(telling: false))
            #expect(throws: CancellationError.self) {
                try gateway.store.write { writer in
                    try change(writer)
                    #expect(try !gateway.stands(batch, in: writer))
                    throw CancellationError()
                }
            }
            try gateway.store.write { (writer) throws in #expect(try gateway.stands(batch, in: writer)) }
        }
    }

    @Test("When others move the list again and again it ends with a fault, and readers are shown what stands")
    func contended() throws {
        let (sender, receiver) = try prepared(2)
        let gateway = sender.gateway
        let worker = try sender.acting(.practitioner)
        #expect(try gateway.list(WorklistQuery(), by: worker).total == 2)
        _ = try sender.prepare(for: receiver)
        // A calendar that this process never gets to see.
        try gateway.store.write {
            try $0.run("INSERT INTO counter (name, value) VALUES ('calendar-entry', 1000000)")
        }
        #expect(throws: StoreError(code: .busy, message: "", remedy: "")) { try gateway.bringWorklistUpToDate() }
        let page = try gateway.list(WorklistQuery(), by: worker)
        #expect(page.total == 2 && !page.upToDate && page.asOf == gateway.today)
    }

    @Test("A store that cannot be written still shows its list, what falls due and breaches, and says why")
    func readOnly() throws {
        let (sender, receiver) = try prepared(1)
        let gateway = sender.gateway
        let worker = try sender.acting(.practitioner)
        let first = try gateway.list(WorklistQuery(), by: worker)
        #expect(first.total == 1 && first.upToDate && first.asOf == nil)
        #expect(gateway.worklistStanding.words == nil)
        _ = try sender.prepare(for: receiver)
        func setReadOnly(_ value: Int) throws {
            try gateway.store.pool.writeWithoutTransaction { (db) throws in
                try db.execute(sql: "PRAGMA query_only = \(value)")
            }
        }
        try setReadOnly(1)
        let page = try gateway.list(WorklistQuery(), by: worker)
        #expect(page.total == 1 && !page.upToDate && page.asOf == gateway.today)
        let words = try #require(gateway.worklistStanding.words)
        #expect(words.hasPrefix("store-cannot-open: ") && words.contains("as it stood on \(gateway.today)"))
        #expect(!words.contains("\n"))
        _ = try gateway.due(.everything, by: worker)
        #expect(!gateway.worklistStanding.isUpToDate)
        _ = try gateway.breaches(by: sender.acting(.teamManager))
        #expect(!gateway.worklistStanding.isUpToDate)
        try setReadOnly(0)
        #expect(try gateway.list(WorklistQuery(), by: worker).total == 2)
        #expect(gateway.worklistStanding.isUpToDate)
    }

    @Test("A message that cannot be read for a day costs its clocks a day, not for ever")
    func unreadable() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let file = sender.layout.message(pack.digest.text)
        func clocks() throws -> Set<ClockKind> {
            let entry = try sender.gateway.store.read { try $0.worklistEntry(pack.conversation) }
            return Set(try #require(entry).deadlines.map(\.clock.key.kind))
        }
        try FileManager.default.moveItem(atPath: file, toPath: file + ".away")
        try sender.gateway.raiseAlerts()
        #expect(try sender.gateway.raiseAlerts() == 0)
        #expect(try sender.gateway.transfer(pack.conversation.text).caseDatesThrough == nil)
        #expect(try clocks().contains(.meeting) && !clocks().contains(.review))

        try FileManager.default.moveItem(atPath: file + ".away", toPath: file)
        sender.clock.advance(days: 1)
        try sender.gateway.raiseAlerts()
        #expect(try sender.gateway.transfer(pack.conversation.text).caseDatesThrough == pack.digest)
        #expect(try clocks().isSuperset(of: [.meeting, .review, .summary]))
    }

    @Test("A process that waited over midnight does not take the list back to the day before")
    func overMidnight() throws {
        let (sender, _) = try prepared(1)
        let midnight = Invented.moment("2026-12-06T00:00:00Z")
        let calls = Mutex<Int?>(nil)
        let late = try Gateway.open(
            sender.layout, settings: sender.settings,
            surroundings: Surroundings(
                now: {
                    calls.withLock { count in
                        guard let before = count else { return midnight.adding(seconds: -1) }
                        count = before + 1
                        return midnight.adding(seconds: before == 0 ? -1 : 1)
                    }
                }, random: { sender.random.bytes($0) }), log: .silent)
        try late.bringWorklistUpToDate()
        sender.clock.advance(to: midnight.adding(seconds: 1))
        try sender.gateway.bringWorklistUpToDate()
        // It looks at its clock a second before midnight, and has the store a second after.
        calls.withLock { $0 = 0 }
        try late.bringWorklistUpToDate()
        #expect(try late.store.read { try $0.worklistDay() } == midnight.londonDate)
        try late.store.close()
    }

    @Test("While a process of an earlier release serves, a store is not brought to a new form")
    func upgradeBesideServe() throws {
        let (sender, _) = try prepared(1)
        try sender.gateway.store.close()
        func setSchema(_ number: Int) throws {
            let queue = try DatabaseQueue(path: sender.layout.store)
            try queue.writeWithoutTransaction { (db) throws in
                try db.execute(sql: "PRAGMA user_version = \(number)")
            }
            try queue.close()
        }
        try setSchema(SchemaMigration.newest - 1)
        let serving = try HomeLock(path: sender.layout.serveLock)
        defer { withExtendedLifetime(serving) {} }
        func open() throws -> Gateway {
            try Gateway.open(
                sender.layout, settings: sender.settings,
                surroundings: Surroundings(now: { sender.clock.now }, random: { sender.random.bytes($0) }),
                log: .silent)
        }
        let fault = #expect(throws: StoreError.self) { _ = try open() }
        #expect(fault?.code == .homeInUse && fault?.remedy.contains("Stop `serve`") == true)
        #expect(try TransferStore.awaitsUpgrade(at: sender.layout.store), "nothing was changed")
        try setSchema(SchemaMigration.newest)
        let gateway = try open()
        #expect(try gateway.store.read { try $0.people() }.count == 6)
        try gateway.store.close()
    }
}

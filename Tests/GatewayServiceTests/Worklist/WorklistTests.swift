import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService
@testable import TransferStore

/// The argument of a failing test is its seed: put it alone into `arguments` to repeat the same history.
@Suite("The list of work, kept as a projection")
struct WorklistTests {
    /// One gateway with the journals of a random history's transfers, their entries mingled as they were recorded.
    private struct Written {
        let station: Station
        var waiting: [(entry: JournalEntry, us: AuthorityCode)]
        var folded: [ConversationID: [JournalEntry]] = [:]

        init(seed: UInt64, steps: Int = 250) throws {
            let history = History.run(History.steps(seed: seed, count: steps), authorities: 3)
            station = try Station(Invented.derby, clock: HandClock(Invented.moment("2026-11-30T09:00:00Z")))
            waiting = history.transfers.flatMap { sides in
                TransferSide.allCases.filter { sides[$0].us == Invented.derby }.flatMap { side in
                    sides[side].entries.map { ($0, sides[side].us) }
                }
            }
            waiting.sort { $0.entry.recordedAt < $1.entry.recordedAt }
        }

        /// Appends the next entry, at its time; says of which transfer it was.
        mutating func append() throws -> ConversationID? {
            guard !waiting.isEmpty else { return nil }
            let (entry, _) = waiting.removeFirst()
            guard let conversation = entry.conversation else { return nil }
            station.clock.advance(to: entry.recordedAt)
            let now = station.clock.now
            let appended = try station.gateway.store.write { writer in
                try writer.append(
                    JournalDraft(
                        occurredOn: entry.occurredOn, actor: entry.actor, conversation: conversation,
                        event: entry.event), at: now, salt: [])
            }
            folded[conversation, default: []].append(appended)
            return conversation
        }

        /// What the list should hold of a transfer, from nothing but its entries and the day.
        func fromScratch(_ conversation: ConversationID) throws -> WorklistEntry? {
            let gateway = station.gateway
            let entries = try gateway.store.read { try $0.entries(of: conversation) }.map(\.entry)
            guard let state = TransferState.folding(entries, us: gateway.authority), let last = entries.last else {
                return nil
            }
            let item = WorklistArrears.Item(
                state: state, through: last.number, changedAt: last.recordedAt, undelivered: [])
            let people = try gateway.store.read { try $0.people() }
            return gateway.worklistEntry(
                of: item, by: gateway.clockLaw(for: state),
                number: gateway.lawNumber(procedures: gateway.procedureNumber()), dates: state.caseDates,
                people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
                on: gateway.today)
        }

        /// What stands in the list, as somebody reads it today: days that have come are today.
        func held(_ conversation: ConversationID) throws -> WorklistEntry? {
            try station.gateway.store.read { try $0.worklistEntry(conversation) }
        }
    }

    private func expectSame(
        _ held: WorklistEntry?, _ fresh: WorklistEntry?, on today: CivilDate, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        func seen(_ entry: WorklistEntry?) -> [String] {
            guard let entry else { return [] }
            func day(_ date: CivilDate?) -> String {
                date.map { $0 <= today ? "now" : $0.description } ?? "never"
            }
            return [
                "\(entry.part) \(entry.side) \(entry.peer) \(entry.stage) \(String(describing: entry.worker))",
                "disputed \(entry.isDisputed) breach \(entry.hasBreach) heading \(entry.heading)",
                "rank \(entry.rank(on: today)) from \(day(entry.needsFrom))",
                "day \(String(describing: entry.day)) place \(entry.place)",
                "wants \(entry.wants.map(\.rawValue).sorted()) decides \(entry.decides.map(\.rawValue).sorted())",
                "look \(day(entry.looksOn)) tell \(day(entry.tellsOn)) through \(entry.through)",
            ] + entry.deadlines.inOrder.map { "\($0)" }
        }
        #expect(seen(held) == seen(fresh), comment, sourceLocation: sourceLocation)
    }

    /// The list's own order, worked out from every entry.
    private func order(_ written: Written, _ part: WorklistEntry.Part, forServiceManagers: Bool) throws -> [String] {
        let today = written.station.gateway.today
        return try written.folded.keys.compactMap { try written.held($0) }.filter { $0.part == part }.map { entry in
            let rank =
                forServiceManagers && entry.heading != .nobody ? 0 : entry.rank(on: today)
            return (rank, entry.place, entry.conversation.text)
        }.sorted { $0 < $1 }.map(\.2)
    }

    private func expectOrder(_ written: Written, _ comment: Comment) throws {
        for role in [Role.practitioner, .serviceManager] {
            for part in WorklistEntry.Part.allCases {
                let expected = try order(written, part, forServiceManagers: role == .serviceManager)
                let acting = try written.station.acting(role)
                var seen: [String] = []
                var page = 1
                repeat {
                    let list = try written.station.gateway.list(
                        WorklistQuery(part: part), page: page, size: 3, by: acting)
                    #expect(list.total == expected.count, comment)
                    seen += list.transfers.map(\.transfer.text)
                    page += 1
                    if page > list.pages { break }
                } while true
                #expect(seen == expected, "each transfer once, in order; \(comment)")
            }
        }
    }

    @Test(
        "After every entry of a random history each transfer stands in the list as its journal alone would have it",
        .rule("T-10"), arguments: UInt64(1)...3)
    func afterEveryEntry(_ seed: UInt64) throws {
        var written = try Written(seed: seed)
        var count = 0
        while let conversation = try written.append() {
            try written.station.gateway.bringWorklistUpToDate()
            expectSame(
                try written.held(conversation), try written.fromScratch(conversation),
                on: written.station.gateway.today, "seed \(seed), entry \(count)")
            count += 1
        }
        for conversation in written.folded.keys {
            expectSame(
                try written.held(conversation), try written.fromScratch(conversation),
                on: written.station.gateway.today, "seed \(seed), in the end")
        }
        try expectOrder(written, "seed \(seed)")
        #expect(count > 20, "a history worth the name")
    }

    @Test(
        "Day after day, with nobody writing, the list stands as it would be worked out on that day",
        arguments: UInt64(11)...12)
    func dayAfterDay(_ seed: UInt64) throws {
        var written = try Written(seed: seed)
        while try written.append() != nil {}
        for day in 0..<75 {
            try written.station.gateway.bringWorklistUpToDate()
            for conversation in written.folded.keys {
                expectSame(
                    try written.held(conversation), try written.fromScratch(conversation),
                    on: written.station.gateway.today, "seed \(seed), day \(day)")
            }
            if day.isMultiple(of: 25) { try expectOrder(written, "seed \(seed), day \(day)") }
            written.station.clock.advance(days: 1)
        }
    }

    @Test("Day after day, nothing that has to be told of any transfer is left untold", arguments: [UInt64(21), 23])
    func nothingUntold(_ seed: UInt64) throws {
        var written = try Written(seed: seed)
        while try written.append() != nil {}
        let gateway = written.station.gateway
        var told = 0
        for day in 0..<75 {
            told += try gateway.raiseAlerts()
            #expect(try gateway.raiseAlerts() == 0, "seed \(seed), day \(day): told once")
            for state in try gateway.store.read({ try $0.transfers() }) where state.isToBeTold {
                let clocks = state.caseClocks(by: gateway.clockLaw(for: state), on: gateway.today)
                #expect(state.alertChanges(clocks).isEmpty, "seed \(seed), day \(day)")
            }
            written.station.clock.advance(days: 1)
        }
        #expect(told > 0)
    }

    @Test("Built anew from the journal the list is the same", arguments: UInt64(31)...32)
    func rebuilt(_ seed: UInt64) throws {
        var written = try Written(seed: seed)
        while try written.append() != nil { try written.station.gateway.bringWorklistUpToDate() }
        let gateway = written.station.gateway
        // Rows are from different days, so they are compared as they are read; what is counted and awaited is the same to the letter.
        func contents() throws -> [String] {
            let queue = try DatabaseQueue(path: gateway.store.path)
            defer { try? queue.close() }
            return try ["worklist_tally", "deadline"].flatMap { table in
                try queue.read { (db) throws in
                    try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3, 4, 5, 6, 7").map(\.description)
                }
            }
        }
        let before = try contents()
        let held = try written.folded.keys.map { ($0, try written.held($0)) }
        try gateway.store.write { try $0.rebuildProjections() }
        #expect(try contents().isEmpty)
        try gateway.bringWorklistUpToDate()
        #expect(try contents() == before, "seed \(seed)")
        for (conversation, entry) in held {
            expectSame(try written.held(conversation), entry, on: gateway.today, "seed \(seed)")
        }
        #expect(before.count > 5)
    }

    @Test("A clock that is put back takes the list back with it")
    func putBack() throws {
        var written = try Written(seed: 11)
        while try written.append() != nil {}
        let clock = written.station.clock
        clock.advance(days: 60)
        try written.station.gateway.bringWorklistUpToDate()
        clock.advance(days: -60)
        try written.station.gateway.bringWorklistUpToDate()
        for conversation in written.folded.keys {
            expectSame(
                try written.held(conversation), try written.fromScratch(conversation),
                on: written.station.gateway.today, "after sixty days and back")
        }
        try expectOrder(written, "after sixty days and back")
    }

    @Test("What falls due is what every transfer by itself says falls due, on any day", arguments: UInt64(41)...42)
    func due(_ seed: UInt64) throws {
        var written = try Written(seed: seed)
        while try written.append() != nil {}
        let gateway = written.station.gateway
        let acting = try written.station.acting(.practitioner)
        var lines = 0
        for _ in 0..<12 {
            let today = gateway.today
            let each = try gateway.store.read { try $0.transfers() }.filter { !$0.isDiscarded }.flatMap {
                try gateway.due(of: $0, by: acting)
            }
            func expected(_ stages: Set<ClockStage>, through: CivilDate? = nil) -> Set<DueLine> {
                Set(each.filter { stages.contains($0.clock.stage) && $0.clock.due <= through ?? $0.clock.due })
            }
            let near: Set<ClockStage> = [.upcoming10, .upcoming5, .upcoming0, .overdue]
            let all = try gateway.due(.everything, by: acting)
            #expect(all.map(\.clock.due) == all.map(\.clock.due).sorted())
            #expect(Set(all) == expected(near.union([.ahead, .onCourse])), "seed \(seed), \(today)")
            let tenth = gateway.calendar.count(10, from: today).due
            let short = expected([.ahead]).filter { $0.clock.due <= tenth }
            #expect(
                try Set(gateway.due(.tenWorkingDays, by: acting)) == expected(near).union(short),
                "seed \(seed), \(today)")
            #expect(try Set(gateway.due(.today, by: acting)) == expected(near, through: today))
            for span in [DueSpan.today, .tenWorkingDays, .everything] {
                let whole = try gateway.due(span, by: acting)
                let first = try gateway.due(span, page: 1, size: 3, by: acting)
                let others = try (1..<first.pages).map { try gateway.due(span, page: $0 + 1, size: 3, by: acting) }
                #expect(first.total == whole.count && first.due + others.flatMap(\.due) == whole)
                #expect(throws: GatewayFault.self) { try gateway.due(span, page: first.pages + 1, size: 3, by: acting) }
            }
            lines += all.count
            written.station.clock.advance(days: 6)
        }
        #expect(lines > 0)
    }
}

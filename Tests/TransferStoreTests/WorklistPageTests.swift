import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing
import WorkingDays

@testable import TransferStore

@Suite("Pages of the list of work")
struct WorklistPageTests {
    private struct Listed {
        let store: TransferStore
        var entries: [WorklistEntry] = []
        var today = Invented.date("2026-12-02")
        var people: [RegisteredPerson] = []

        func isOnTeam(_ entry: WorklistEntry) -> Bool {
            !(entry.worker.flatMap { worker in people.first { $0.id == worker } }?.isActive(on: today) ?? false)
        }

        func enter(_ entries: [WorklistEntry]) throws {
            try store.write { writer in
                for entry in entries { try writer.enter(entry, on: today, isOnTeam: isOnTeam(entry)) }
            }
        }

        func turn() throws {
            let registered = Int64(people.count { $0.isActive(on: today) })
            try store.write { try $0.turnWorklist(to: today, people: people, registered: registered) }
        }

        /// What a query should give, from the entries alone.
        func expected(_ query: WorklistQuery) -> [ConversationID] {
            func rank(_ entry: WorklistEntry) -> Int {
                query.headedByDisputes && entry.heading != .nobody ? 0 : entry.rank(on: today)
            }
            return entries.filter { entry in
                guard !query.closed.contains(entry.conversation) else { return false }
                let hands =
                    switch query.hands {
                    case .anybody: true
                    case .team: isOnTeam(entry)
                    case .teams(let teams): entry.team.map(teams.contains) ?? true
                    case .inTeam(let team): entry.team == team
                    case .people(let people):
                        !isOnTeam(entry) && (entry.worker.map(people.contains) ?? false)
                            || entry.awaits.contains(where: people.contains)
                    }
                let asks =
                    query.needs.map { needs in
                        let over = needs.roles.intersection([.serviceManager, .caldicottGuardian, .legalAdviser])
                        let inTeam = entry.team.map { needs.teams?.contains($0) ?? true } ?? true
                        let isTheirs = !isOnTeam(entry) && entry.worker.map(needs.people.contains) ?? false
                        return entry.part == .atWork && !needs.closed.contains(entry.conversation)
                            && (isTheirs && !entry.wants.union(entry.decides).isDisjoint(with: needs.roles)
                                || isOnTeam(entry) && inTeam && !entry.wants.isDisjoint(with: needs.roles)
                                || !entry.decides.isDisjoint(with: over)
                                || inTeam && !entry.decides.isDisjoint(with: needs.roles.subtracting(over)))
                    } ?? true
                return entry.part == query.part && asks && hands && query.side.map { $0 == entry.side } ?? true
                    && query.peer.map { $0 == entry.peer } ?? true && query.stage.map { $0 == entry.stage } ?? true
                    && (!query.disputedOnly || entry.isDisputed)
            }.sorted {
                (rank($0), $0.place, $0.conversation.text) < (rank($1), $1.place, $1.conversation.text)
            }.map(\.conversation)
        }
    }

    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func entry(
        _ conversation: ConversationID, through: Int, _ random: inout SeededRandom, law: Int64 = 7
    ) -> WorklistEntry {
        func any<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
        func day(_ share: Int, within: Int = 40) -> CivilDate? {
            Int.random(in: 0..<100, using: &random) < share
                ? Invented.date("2026-12-02").adding(days: Int.random(in: -within...within, using: &random)) : nil
        }
        let heading: WorklistEntry.Heading = any([.nobody, .nobody, .nobody, .nobody, .everybody, .serviceManagers])
        return WorklistEntry(
            conversation: conversation, part: any([.atWork, .atWork, .atWork, .over]), side: any(TransferSide.allCases),
            peer: any([Invented.derby, Invented.havering, Invented.camden]), stage: any(TransferStage.allCases),
            worker: any([nil, Invented.person("ash.invented"), Invented.person("bo.invented")]),
            isDisputed: any([true, false, false]), hasBreach: any([true, false]), heading: heading,
            needsFrom: heading == .nobody ? day(50) : CivilDate(daysSinceEpoch: 0), day: day(90, within: 5),
            looksOn: day(20), tellsOn: day(20), through: through, law: law, deadlines: [],
            awaits: any([[], [], [Invented.person("ash.invented")], [Invented.person("cy.invented")]]),
            team: any([nil, TeamID("locality-1"), TeamID("locality-2"), TeamID("locality-3")]),
            wants: any([[], [], [.practitioner, .businessSupport, .teamManager], [.practitioner]]),
            decides: any([[], [], [], [.teamManager, .serviceManager], [.serviceManager, .caldicottGuardian]]))
    }

    /// What is asked of somebody, by role, team and what is restricted from them.
    private func needs() -> [WorklistQuery.Needs] {
        let ash = [Invented.person("ash.invented")]
        let teams = ["locality-1", "locality-3"].compactMap { TeamID($0) }
        let closed = [1, 2, 3, 5, 8, 13, 21, 34, 55].map { Invented.conversation($0) }
        return [
            WorklistQuery.Needs(people: ash, roles: [.practitioner], teams: nil, closed: []),
            WorklistQuery.Needs(people: ash, roles: [.businessSupport], teams: teams, closed: closed),
            WorklistQuery.Needs(people: ash, roles: [.teamManager], teams: teams, closed: []),
            WorklistQuery.Needs(
                people: [Invented.person("cy.invented")], roles: [.serviceManager], teams: teams, closed: closed),
            WorklistQuery.Needs(
                people: [Invented.person("cy.invented")], roles: [.caldicottGuardian], teams: nil, closed: []),
            WorklistQuery.Needs(people: ash, roles: [], teams: nil, closed: []),
        ]
    }

    /// A store with so many transfers, each with an entry in the list that is drawn at random.
    private func listed(_ count: Int, seed: UInt64) throws -> Listed {
        var random = SeededRandom(seed: seed)
        let store = try folder.begunStore()
        var listed = Listed(store: store)
        listed.people = ["ash.invented", "bo.invented"].map { handle in
            RegisteredPerson(
                id: Invented.person(handle), name: handle, post: "Social worker", roles: [.practitioner],
                account: handle, from: Invented.date("2026-01-01"), until: nil)
        }
        try store.write { writer in
            for number in 0..<count {
                let conversation = Invented.conversation(number)
                let opened = try writer.append(
                    JournalDraft(
                        actor: Invented.worker, conversation: conversation,
                        event: .draftPrepared(
                            recipient: Invented.derby, children: [Invented.child(number)], sentPast: [])),
                    at: nine, salt: [])
                listed.entries.append(entry(conversation, through: opened.number, &random))
            }
        }
        try listed.turn()
        try listed.enter(listed.entries)
        return listed
    }

    private func queries() -> [WorklistQuery] {
        let hands: [WorklistQuery.Hands] = [
            .anybody, .team, .people([Invented.person("ash.invented")]),
            .people([Invented.person("ash.invented"), Invented.person("bo.invented")]),
            .teams(["locality-1"].compactMap { TeamID($0) }),
            .teams(["locality-1", "locality-3"].compactMap { TeamID($0) }), .inTeam(TeamID("locality-2")), .inTeam(nil),
        ]
        var queries: [WorklistQuery] = []
        for part in WorklistEntry.Part.allCases {
            for hand in hands {
                for headed in [false, true] {
                    for side in [nil, TransferSide.sending] {
                        for peer in [nil, Invented.derby] {
                            for stage in [nil, TransferStage.delivered] {
                                for disputed in [false, true] {
                                    queries.append(
                                        WorklistQuery(
                                            part: part, side: side, peer: peer, stage: stage, hands: hand,
                                            disputedOnly: disputed, headedByDisputes: headed))
                                }
                            }
                        }
                    }
                }
            }
        }
        for needs in needs() {
            for headed in [false, true] {
                for side in [nil, TransferSide.sending] {
                    for hands in [WorklistQuery.Hands.anybody, .people([Invented.person("ash.invented")])] {
                        queries.append(
                            WorklistQuery(side: side, hands: hands, needs: needs, headedByDisputes: headed))
                    }
                }
            }
        }
        let closed = [0, 1, 2, 4, 7, 11, 16, 22, 29, 37].map { Invented.conversation($0) }
        for hand in hands {
            for headed in [false, true] {
                let asked: [(TransferStage?, Bool)] = [(nil, true), (.delivered, false), (nil, false)]
                for (stage, disputed) in asked {
                    queries.append(
                        WorklistQuery(
                            stage: stage, hands: hand, disputedOnly: disputed, closed: closed, headedByDisputes: headed)
                    )
                }
            }
        }
        queries.append(WorklistQuery(peer: Invented.derby, disputedOnly: true, closed: closed))
        queries.append(WorklistQuery(disputedOnly: true, needs: needs()[0], closed: closed))
        queries.append(WorklistQuery(needs: needs()[0], closed: closed))
        return queries
    }

    private func expectPages(_ listed: Listed, size: Int = 7, _ comment: Comment) throws {
        try listed.store.read { (reader) throws in
            for query in queries() {
                let expected = listed.expected(query)
                var seen: [ConversationID] = []
                for offset in stride(from: 0, through: expected.count, by: size) {
                    let slice = try reader.worklist(query, offset: offset, limit: size)
                    #expect(slice.total == expected.count, "\(query), \(comment)")
                    seen += slice.conversations
                }
                #expect(seen == expected, "\(query), \(comment)")
            }
            #expect(
                try reader.rows(
                    "SELECT * FROM worklist_tally ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9"
                ) { $0.description }
                    == reader.rows(
                        """
                        SELECT part, rank, heads, side, stage, on_team, disputed, place, team, count(*) AS transfers
                        FROM worklist GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
                        """
                    ) { $0.description }, comment)
            #expect(
                try reader.rows("SELECT * FROM worklist_need_tally ORDER BY 1, 2, 3, 4, 5, 6, 7") { $0.description }
                    == reader.rows(
                        """
                        SELECT rank, heads, on_team, CASE on_team WHEN 0 THEN worker ELSE '' END AS worker, team, wants,
                            decides, count(*) AS transfers
                        FROM worklist WHERE part = 1 AND (wants <> 0 OR decides <> 0)
                        GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
                        """
                    ) { $0.description }, comment)
        }
    }

    @Test(
        "By whatever is asked for, the pages show each transfer once, in order, and say how many there are",
        arguments: UInt64(1)...2)
    func everyPage(_ seed: UInt64) throws {
        try expectPages(listed(120, seed: seed), "seed \(seed)")
    }

    @Test("Entered again, taken off, and turned to another day, the pages stay right")
    func moving() throws {
        var listed = try listed(90, seed: 3)
        var random = SeededRandom(seed: 4)
        for index in listed.entries.indices where index.isMultiple(of: 2) {
            let old = listed.entries[index]
            listed.entries[index] = entry(old.conversation, through: old.through, &random)
        }
        try listed.enter(listed.entries)
        try expectPages(listed, "entered again")

        for days in [1, 9, -12, 30] {
            listed.today = listed.today.adding(days: days)
            listed.people[1].until = days == 9 ? listed.today.adding(days: -1) : nil
            try listed.turn()
            try expectPages(listed, size: 40, "turned to \(listed.today)")
        }

        let gone = listed.entries.prefix(20)
        try listed.store.write { writer in
            for entry in gone { try writer.leaveOut(entry.conversation, through: entry.through) }
        }
        listed.entries.removeFirst(20)
        try expectPages(listed, "taken off")
    }

    @Test("What was worked out before the journal went on is not entered, and comes up again")
    func overtaken() throws {
        let listed = try listed(3, seed: 5)
        let store = listed.store
        let entry = listed.entries[0]
        func arrears() throws -> WorklistArrears {
            try store.read {
                try $0.worklistArrears(law: 7, on: Invented.date("2020-01-01"), telling: false, limit: 50)
            }
        }
        #expect(try arrears().items.count == 3)
        try store.write { try $0.noteWorklist(through: arrears().through) }
        #expect(try arrears().items.isEmpty && !arrears().isNews)

        let said = try store.write { writer in
            try writer.append(
                JournalDraft(
                    actor: Invented.worker, conversation: entry.conversation,
                    event: .consentRecorded(subject: "p1", children: [Invented.child(0)], answer: .given)),
                at: nine, salt: [])
        }
        #expect(try arrears().items.map(\.through) == [said.number])
        try store.write { try $0.leaveOut(entry.conversation, through: entry.through) }
        #expect(try store.read { try $0.worklistEntry(entry.conversation) }?.through == entry.through)
        try store.write { try $0.leaveOut(entry.conversation, through: said.number) }
        #expect(try store.read { try $0.worklistEntry(entry.conversation) } == nil)
    }

    @Test("A batch is as large as was asked for, and none is lost between two")
    func batches() throws {
        let listed = try listed(10, seed: 6)
        var seen: [ConversationID] = []
        for _ in 0..<10 {
            let arrears = try listed.store.read {
                try $0.worklistArrears(law: nil, on: Invented.date("2020-01-01"), telling: false, limit: 3)
            }
            #expect(arrears.items.count <= 3)
            seen += arrears.items.map(\.state.conversation)
            try listed.store.write { try $0.noteWorklist(through: arrears.through) }
            if !arrears.isNews { break }
        }
        #expect(seen.map(\.text).sorted() == listed.entries.map(\.conversation.text).sorted())
    }

    @Test(
        "A day that has come, another law and something to tell bring a transfer up again; of another law only who may judge"
    )
    func again() throws {
        let listed = try listed(60, seed: 7)
        let store = listed.store
        try store.write { try $0.noteWorklist(through: 1_000) }
        func found(law: Int64?, telling: Bool) throws -> Set<ConversationID> {
            try store.read { reader in
                Set(
                    try reader.worklistArrears(law: law, on: listed.today, telling: telling, limit: 500).items.map(
                        \.state.conversation))
            }
        }
        func entries(_ condition: (WorklistEntry) -> Bool) -> Set<ConversationID> {
            Set(listed.entries.filter(condition).map(\.conversation))
        }
        func has(_ date: CivilDate?) -> Bool { date.map { $0 <= listed.today } ?? false }
        #expect(try found(law: 7, telling: false) == entries { has($0.looksOn) })
        #expect(try found(law: nil, telling: true) == entries { has($0.looksOn) || has($0.tellsOn) })
        #expect(try found(law: 6, telling: false) == entries { _ in true })
        #expect(try found(law: 8, telling: false) == entries { _ in true })
        #expect(!entries { has($0.looksOn) }.isEmpty && !entries { has($0.tellsOn) && !has($0.looksOn) }.isEmpty)
    }

    @Test("The transfers with a possible breach are found without folding the others")
    func breaches() throws {
        let listed = try listed(30, seed: 8)
        #expect(
            try listed.store.read { try $0.transfersWithBreach() }.map(\.conversation)
                == listed.entries.filter(\.hasBreach).map(\.conversation).sorted())
    }

    @Test("A store that an earlier release filled comes up whole, to be listed")
    func earlierSchema() throws {
        let old = try TransferStore.create(at: folder.file(), digest: .test, schema: 9)
        try old.write { try $0.begin() }
        let sides = TwoSides.at(.convened)
        try old.write { writer in
            for entry in sides.sending.entries {
                try writer.append(
                    JournalDraft(actor: entry.actor, conversation: entry.conversation, event: entry.event),
                    at: entry.recordedAt, salt: [])
            }
        }
        try old.pool.write { (db) throws in
            try db.execute(sql: "INSERT INTO counter (name, value) VALUES ('told-through', 5)")
            try db.execute(
                sql:
                    "INSERT INTO meeting_deadline (conversation, child, due, rule) VALUES ('a', 'b', 20000, 'DERBY-78')"
            )
        }
        try old.close()
        #expect(try TransferStore.awaitsUpgrade(at: folder.file()))

        let store = try TransferStore.open(at: folder.file(), digest: .test)
        let arrears = try store.read {
            try $0.worklistArrears(law: 7, on: Invented.date("2026-12-02"), telling: false, limit: 50)
        }
        #expect(arrears.items.map(\.state.conversation) == [try #require(sides.sending.state).conversation])
        #expect(arrears.items.map(\.state.messages) == [try #require(sides.sending.state).messages])
        #expect(try store.read { try $0.counter("told-through") } == nil)
        #expect(try TransferStore.awaitsUpgrade(at: folder.file()) == false)
        // The release before writes there with every message, while it still runs.
        let left = try store.pool.write { (db) throws in
            try db.execute(sql: "DELETE FROM meeting_deadline WHERE conversation = 'a'")
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM meeting_deadline")
        }
        #expect(left == 0)
        #expect(store.check().isEmpty)
    }

    @Test(
        "What needs somebody is counted without looking at a transfer, and the first of it is read from an index alone")
    func needsPlans() throws {
        let listed = try listed(40, seed: 10)
        try listed.store.read { (reader) throws in
            func plan(_ sql: String, _ arguments: StatementArguments) throws -> String {
                try reader.rows("EXPLAIN QUERY PLAN " + sql, arguments) { try $0.value(String.self, at: 3) }
                    .joined(separator: "\n")
            }
            for needs in needs() {
                let sql = WorklistSQL(WorklistQuery(needs: needs))
                #expect(sql.counts.count == (needs.closed.isEmpty ? 1 : 2))
                let tally = try plan(sql.counts[0].0, sql.counts[0].1)
                #expect(tally.contains("SCAN worklist_need_tally"), "\(tally)")
                for (text, arguments) in sql.counts.dropFirst() {
                    let restricted = try plan(text, arguments)
                    #expect(!restricted.contains("SCAN worklist"), "\(restricted)")
                }
                for group in sql.groups.indices {
                    let page = try plan(sql.page(of: group), sql.arguments + [20_000, 7, 0])
                    #expect(page.contains("COVERING INDEX worklist_needs (part=? AND rank=? AND place>?)"), "\(page)")
                    #expect(!page.contains("TEMP B-TREE"), "\(page)")
                }
            }
        }
    }

    @Test("A page far down is read from its own day on, and never by counting what stands above it")
    func plans() throws {
        let listed = try listed(40, seed: 9)
        try listed.store.read { (reader) throws in
            for query in queries() {
                let sql = WorklistSQL(query)
                for group in sql.groups.indices where sql.isTallied {
                    let plan = try reader.rows(
                        "EXPLAIN QUERY PLAN " + sql.page(of: group), sql.arguments + [20_000, 50, 3]
                    ) { try $0.value(String.self, at: 3) }
                    #expect(plan.allSatisfy { $0.contains("SEARCH") && $0.contains("place>?") }, "\(query): \(plan)")
                    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(query): \(plan)")
                }
            }
        }
    }
}

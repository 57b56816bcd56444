import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing
import WorkingDays

@testable import TransferStore

@Suite("The store for those who look over everything: journal by person and day, meetings by due date, tokens")
struct OversightTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func opened(
        by person: String, enteredBy typist: String? = nil, in conversation: Int? = nil, at moment: Moment = nine,
        _ store: TransferStore
    ) throws {
        let actor = Actor(
            person: PersonID(person), post: nil, roles: [.practitioner],
            enteredBy: typist.flatMap { PersonID($0) })
        try store.write {
            _ = try $0.append(
                JournalDraft(
                    actor: actor, conversation: conversation.map { Invented.conversation($0) },
                    event: .journalOpened(way: .shown)), at: moment, salt: [])
        }
    }

    @Test("Entries are found by who acted or typed, by transfer and by London day, the newest first, in pages")
    func journal() throws {
        let store = try folder.begunStore()
        try store.write { _ = try $0.seal(1, sequence: 1) }
        // Half past midnight in London on 2 July is the day before in UTC.
        let summer = Invented.moment("2027-07-01T23:30:00Z")
        try opened(by: "ada.invented", in: 1, store)
        try opened(by: "bo.invented", enteredBy: "ada.invented", at: summer, store)
        try opened(by: "bo.invented", in: 1, at: summer, store)
        func numbers(_ query: JournalQuery, offset: Int = 0, limit: Int = 10) throws -> [Int] {
            try store.read { try $0.entries(query, offset: offset, limit: limit) }.map(\.entry.number)
        }
        let ada = PersonID("ada.invented")
        let bo = PersonID("bo.invented")
        #expect(try numbers(JournalQuery(person: ada)) == [4, 3])
        #expect(try numbers(JournalQuery(person: bo)) == [5, 4])
        #expect(try numbers(JournalQuery(conversation: Invented.conversation(1), person: bo)) == [5])
        let second = CivilDate(year: 2027, month: 7, day: 2)
        #expect(try numbers(JournalQuery(from: second, until: second)) == [5, 4])
        #expect(try numbers(JournalQuery(until: second?.adding(days: -1))) == [3, 2, 1])
        #expect(try numbers(JournalQuery(), offset: 1, limit: 2) == [4, 3])
        #expect(try store.read { try $0.countEntries(JournalQuery(person: ada)) } == 2)
        #expect(try numbers(JournalQuery(person: PersonID("ada.invent"))) == [])
    }

    @Test("An index finds them, and an entry that somebody made unreadable is nobody's")
    func indexed() throws {
        let store = try folder.begunStore()
        let plan = try store.read { reader in
            try reader.rows(
                "EXPLAIN QUERY PLAN SELECT count(*) FROM journal_entry WHERE "
                    + JournalQuery(person: PersonID("ada.invented")).condition, ["x", "x"]
            ) { try $0.value(String.self, at: 3) }.joined(separator: "\n")
        }
        #expect(plan.contains("journal_entry_by_person"), "\(plan)")
        #expect(plan.contains("journal_entry_by_typist"), "\(plan)")
        try store.close()
        try folder.tamper("UPDATE journal_entry SET bytes = x'00' WHERE number = 1")
        let again = try TransferStore.open(at: folder.file(), digest: .test)
        #expect(try again.read { try $0.countEntries(JournalQuery(person: PersonID("ada.invented"))) } == 0)
    }

    @Test(
        "Entries are found by what was done, as the events themselves say it, and an index finds them by deed and day")
    func deeds() throws {
        let store = try folder.begunStore()
        let summer = Invented.moment("2027-07-01T23:30:00Z")
        let others: [JournalEvent] = [
            .caseOpened(way: .shown), .caseOpened(way: .exported), .journalOpened(way: .exported),
            .signInNoted(person: Invented.person("ada.invented"), note: .signedIn),
            .signInNoted(person: Invented.person("ada.invented"), note: .locked), .listOpened,
            .glassBroken(until: summer), .restrictionLifted,
        ]
        // A post that tries to look like an event.
        let actor = Actor(
            person: PersonID("ada.invented"), post: "\"event\":{\"glassBroken\":\"way\":\"shown\"", roles: [.auditor],
            enteredBy: nil)
        try store.write { writer in
            for entry in TwoSides.at(.convened).receiving.entries {
                try writer.append(
                    JournalDraft(actor: entry.actor, conversation: entry.conversation, event: entry.event),
                    at: nine, salt: [])
            }
            for event in others {
                try writer.append(
                    JournalDraft(actor: actor, conversation: Invented.conversation(9), event: event), at: summer,
                    salt: [])
            }
        }
        try store.read { (reader) throws in
            let all = try reader.entries(after: 0, limit: 1_000).map(\.entry)
            #expect(
                try reader.rows("SELECT \(JournalQuery.mark) FROM journal_entry ORDER BY number") {
                    try $0.value(String.self, at: 0)
                } == all.map(\.event.mark))
            for deed in Deed.allCases {
                let expected = all.filter { deed.marks.contains($0.event.mark) }.map(\.number)
                for query in [
                    JournalQuery(deed: deed), JournalQuery(deed: deed, until: nine.londonDate),
                    JournalQuery(person: PersonID("ada.invented"), deed: deed),
                    JournalQuery(conversation: Invented.conversation(9), deed: deed, from: summer.londonDate),
                ] {
                    let wanted = expected.filter { number in
                        let entry = all[number - 1]
                        return (query.until == nil || entry.recordedAt == nine)
                            && (query.person == nil || entry.actor.person == query.person)
                            && (query.conversation == nil || entry.conversation == query.conversation)
                    }
                    let found = try reader.entries(query, offset: 0, limit: 1_000).map(\.entry.number)
                    #expect(found == wanted.reversed(), "\(deed)")
                    #expect(try reader.countEntries(query) == wanted.count, "\(deed)")
                }
            }
            #expect(try reader.entries(JournalQuery(deed: .glass), offset: 0, limit: 9).count == 1)
            #expect(try reader.entries(JournalQuery(deed: .signIn), offset: 0, limit: 9).count == 1)
            func plan(_ query: JournalQuery) throws -> String {
                try reader.rows(
                    "EXPLAIN QUERY PLAN SELECT number FROM journal_entry WHERE \(query.condition) ORDER BY number DESC",
                    query.arguments
                ) { try $0.value(String.self, at: 3) }.joined(separator: "\n")
            }
            #expect(try plan(JournalQuery(deed: .decided)).contains("journal_entry_by_deed (<expr>=?)"))
            #expect(
                try plan(JournalQuery(deed: .decided, from: nine.londonDate)).contains(
                    "journal_entry_by_deed (<expr>=? AND recorded_at>?)"))
            #expect(
                try !plan(JournalQuery(person: PersonID("ada.invented"), deed: .decided)).contains("by_deed"))
        }
    }

    @Test("What presses and what is late is looked up by its day, not sought among the days of every transfer")
    func pressingByDay() throws {
        let store = try folder.begunStore()
        for (sql, arguments) in [(StoreReader.earliestPressing, [1, 2, 3]), (StoreReader.late, [1])] {
            let plan = try store.read { reader in
                try reader.rows("EXPLAIN QUERY PLAN " + sql, StatementArguments(arguments)) {
                    try $0.value(String.self, at: 3)
                }.joined(separator: "\n")
            }
            #expect(plan.contains("SEARCH deadline USING PRIMARY KEY (due<?)"), "\(plan)")
        }
    }

    @Test("Each number of overdue, at risk and late is how many the list gives for it, by team and by partner")
    func figuresAreLists() throws {
        let store = try folder.begunStore()
        let today = Invented.date("2026-12-02")
        let last = today.adding(days: 7)
        try store.write { writer in
            for number in 0..<60 {
                let conversation = Invented.conversation(number)
                let peer = [Invented.derby, Invented.havering, Invented.camden][number % 3]
                let opened = try writer.append(
                    JournalDraft(
                        actor: Invented.worker, conversation: conversation,
                        event: .draftPrepared(recipient: peer, children: [Invented.child(number)], sentPast: [])),
                    at: nine, salt: [])
                func deadline(_ kind: ClockKind, child: Int, due: Int, convened: Int?) -> Deadline {
                    let due = today.adding(days: due)
                    return Deadline(
                        conversation: conversation, peer: peer, number: child,
                        clock: CaseClock(
                            key: CaseClock.Key(kind, child: Invented.child(child)),
                            whose: number % 4 == 0 ? peer : Invented.calderdale, trigger: due.adding(days: -20),
                            from: "an invented day", limit: "20 days", rule: .ourDefault, due: due,
                            convention: "calendar", calendarVersion: nil, stage: .ahead),
                        convenedFor: convened.map { due.adding(days: -$0) }, countsClosures: false)
                }
                let entry = WorklistEntry(
                    conversation: conversation, part: number % 11 == 0 ? .over : .atWork,
                    side: number % 5 == 0 ? .sending : .receiving, peer: peer, stage: .acknowledged, worker: nil,
                    isDisputed: false, hasBreach: false, heading: .nobody, needsFrom: nil, day: today, looksOn: nil,
                    tellsOn: nil, through: opened.number, law: 7,
                    deadlines: [
                        deadline(.meeting, child: 1, due: number % 13 - 6, convened: number % 7 == 0 ? 1 : nil),
                        deadline(.meeting, child: 2, due: number % 17 - 8, convened: nil),
                        deadline(.review, child: 1, due: 2 - number % 9, convened: nil),
                    ], team: [nil, TeamID("locality-1"), TeamID("locality-2")][number / 3 % 3])
                try writer.enter(entry, on: today, isOnTeam: true)
            }
        }
        try store.read { (reader) throws in
            func listed(_ query: WorklistQuery) throws -> Set<ConversationID> {
                let slice = try reader.worklist(query, limit: 100)
                #expect(slice.total == slice.conversations.count)
                return Set(slice.conversations)
            }
            let pressing = try reader.pressingTallies(on: today, through: last)
            #expect(pressing.contains { $0.overdue > 1 } && pressing.contains { $0.atRisk > 1 })
            var families: Set<ConversationID> = []
            for tally in pressing {
                for (awaited, count) in [
                    (WorklistQuery.Awaited.meetingOverdue(on: today), tally.overdue),
                    (.meetingAtRisk(from: today, through: last), tally.atRisk),
                ] {
                    let found = try listed(
                        WorklistQuery(
                            side: .receiving, peer: tally.peer, hands: .inTeam(tally.team), awaited: awaited))
                    #expect(found.count == count, "\(tally)")
                    families.formUnion(found)
                }
            }
            let earliest = try reader.pressingTransfers(on: today, through: last, limit: 100)
            #expect(Set(earliest.map(\.transfer)) == families)
            for entry in earliest { #expect(try reader.worklistEntry(entry.transfer)?.team == entry.team) }
            let waiting = try reader.waitingTallies(on: today)
            #expect(Set(waiting.map(\.kind)) == [.meeting, .review])
            for tally in waiting {
                let isOurs = tally.whose == Invented.calderdale
                let found = try listed(
                    WorklistQuery(
                        side: tally.side, hands: isOurs ? .inTeam(tally.team) : .anybody,
                        awaited: .late(tally.kind, whose: tally.whose, on: today)))
                #expect(found.count == tally.transfers && found.contains(tally.longest), "\(tally)")
                #expect(
                    try reader.deadlines(of: tally.longest).contains {
                        $0.clock.key.kind == tally.kind && $0.clock.due == tally.since
                    })
            }
            let sql = WorklistSQL(WorklistQuery(side: .receiving, awaited: .meetingOverdue(on: today)))
            for (text, more) in [(sql.counts[0].0, []), (sql.page(of: 1), [0, 25, 0])] {
                let plan = try reader.rows("EXPLAIN QUERY PLAN " + text, sql.arguments + StatementArguments(more)) {
                    try $0.value(String.self, at: 3)
                }.joined(separator: "\n")
                #expect(plan.contains("SEARCH deadline USING PRIMARY KEY (due>? AND due<?)"), "\(plan)")
                #expect(!plan.contains("SCAN worklist") && !plan.contains("deadline_by_transfer"), "\(plan)")
            }
        }
    }

    @Test("Tokens of every word have to stand there; what was taken from an older state is not kept")
    func tokens() throws {
        let store = try folder.begunStore()
        try store.write { writer in
            for number in 1...3 { try writer.seal(number, in: number, sequence: 1) }
            try writer.keep([1, 2], of: Invented.conversation(1), basis: [1])
            try writer.keep([2, 3], of: Invented.conversation(2), basis: [2])
            try writer.keep([4], of: Invented.conversation(3), basis: [3], through: 1)
        }
        func found(_ tokens: [Int64]) throws -> [ConversationID] {
            try store.read { try $0.transfers(withTokens: tokens, limit: 9) }.conversations
        }
        #expect(try found([2]) == [Invented.conversation(2), Invented.conversation(1)])
        #expect(try found([2, 3]) == [Invented.conversation(2)])
        #expect(try found([1, 3]) == [])
        #expect(try found([4]) == [], "the transfer has a later entry than the one that was known")
        #expect(try found([]) == [])
        try store.write { try $0.keep([9], of: Invented.conversation(1), basis: [4]) }
        #expect(try found([1]) == [])
        #expect(try found([9]) == [Invented.conversation(1)])
        try store.write { try $0.removeSearchTokens(of: Invented.conversation(1)) }
        #expect(try found([9]) == [])
        try store.write { try $0.noteSearch(through: 2) }
        #expect(try store.read { try $0.searchArrears(limit: 9) }.map(\.through) == [3, 4])
    }
}

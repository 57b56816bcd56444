import CaseTransfer
import GRDB
import GatewayTesting
import Testing
import WorkingDays

@testable import TransferStore

@Suite("What the store knows of restrictions")
struct NeedToKnowStoreTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private static let scope = Restriction.Scope(people: [Invented.person("ash.invented")], teams: [])

    private func store(transfers: Int) throws -> TransferStore {
        let store = try folder.begunStore()
        try store.write { writer in
            for number in 0..<transfers {
                try append(
                    .draftPrepared(recipient: Invented.derby, children: [Invented.child(number)], sentPast: []),
                    to: number, writer)
            }
        }
        return store
    }

    private func append(
        _ event: JournalEvent, to number: Int, _ writer: StoreWriter, by actor: Actor = Invented.manager
    ) throws {
        try writer.append(
            JournalDraft(actor: actor, conversation: Invented.conversation(number), event: event), at: nine, salt: [])
    }

    @Test(
        "What is restricted, and what waits to be looked at, is known at once, and the same after a rebuild from the journal"
    )
    func rebuilt() throws {
        let store = try store(transfers: 5)
        try store.write { writer in
            for number in 0..<4 { try append(.accessRestricted(Self.scope), to: number, writer) }
            try append(.restrictionLifted, to: 1, writer)
            for number in [2, 3] {
                try append(.glassBroken(until: nine.adding(seconds: 60)), to: number, writer, by: Invented.worker)
            }
            try append(.restrictionLifted, to: 3, writer)
        }
        func expectKnown(_ comment: Comment) throws {
            try store.read { (reader) throws in
                let known = (0..<5).filter { (try? reader.isRestricted(Invented.conversation($0))) == true }
                #expect(known == [0, 2], comment)
                let all = try reader.restrictedTransfers().map(\.conversation)
                #expect(Set(all) == Set([0, 2].map(Invented.conversation)), comment)
                let left = try reader.transfersToLookAt().map(\.conversation)
                #expect(Set(left) == Set([2, 3].map(Invented.conversation)), comment)
                let state = try #require(try reader.transfer(Invented.conversation(2)))
                #expect(state.restriction?.scope == Self.scope, comment)
            }
        }
        try expectKnown("written")
        try store.write { try $0.rebuildProjections() }
        try expectKnown("rebuilt")
        try store.write { writer in
            for number in [2, 3] { try append(.glassLookedAt(numbers: [1]), to: number, writer) }
            for number in [0, 2] { try append(.restrictionLifted, to: number, writer) }
        }
        let rows = try store.read { try $0.rows("SELECT * FROM need_to_know") { $0.description } }
        #expect(rows.isEmpty)
    }

    @Test("What is left out of a search by name is not counted either")
    func searched() throws {
        let store = try store(transfers: 3)
        try store.write { writer in
            for number in 0..<3 {
                let conversation = Invented.conversation(number)
                try writer.keep([7, Int64(number) + 100], of: conversation, basis: [1], through: number + 2)
            }
            for number in [0, 1] { try append(.accessRestricted(Self.scope), to: number, writer) }
        }
        func found(_ tokens: [Int64], without hidden: [Int]) throws -> (total: Int, conversations: [ConversationID]) {
            try store.read {
                try $0.transfers(withTokens: tokens, without: hidden.map(Invented.conversation), limit: 10)
            }
        }
        #expect(try found([7], without: []).total == 3)
        let left = try found([7], without: [0, 1])
        #expect(left.total == 1)
        #expect(left.conversations == [Invented.conversation(2)])
        #expect(try found([7, 101], without: [0]).conversations == [Invented.conversation(1)])
        #expect(try found([7, 101], without: [1]).total == 0)
    }

    @Test("Whoever changes teams takes their work with them: it is worked out again")
    func teams() throws {
        let store = try store(transfers: 1)
        var person = RegisteredPerson(
            id: Invented.person("ash.invented"), name: "Ash Invented", post: "Social worker", roles: [.practitioner],
            account: "ash", from: Invented.date("2026-01-01"), until: nil)
        let entry = WorklistEntry(
            conversation: Invented.conversation(0), part: .atWork, side: .sending, peer: Invented.derby, stage: .draft,
            worker: person.id, isDisputed: false, hasBreach: false, heading: .nobody, needsFrom: nil, day: nil,
            looksOn: nil, tellsOn: nil, through: 2, law: 7, deadlines: [], team: TeamID("north"))
        func looksOn() throws -> CivilDate? {
            let found = try store.read { try $0.worklistEntry(Invented.conversation(0)) }
            #expect(found?.team == TeamID("north"))
            return found?.looksOn
        }
        try store.write { writer in
            try writer.savePerson(person)
            try writer.enter(entry, on: Invented.date("2026-12-02"), isOnTeam: false)
        }
        #expect(try looksOn() == nil)
        person.post = "Senior social worker"
        try store.write { try $0.savePerson(person) }
        #expect(try looksOn() == nil)
        person.teams = ["south"].compactMap { TeamID($0) }
        try store.write { try $0.savePerson(person) }
        #expect(try looksOn()?.daysSinceEpoch == 0)
    }
}

import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Tampering with the journal is found and named")
struct TamperTests {
    let folder: TestFolder
    /// The journal's length and head after each entry, as signed messages would have carried it.
    let heads: [JournalWitness]

    init() throws {
        folder = try TestFolder()
        let store = try folder.begunStore()
        heads = try store.write { (writer) throws in
            try (1...10).map { number in
                if number > 1 { try writer.note("reason \(number)") }
                return try #require(writer.journal)
            }
        }
        try store.close()
    }

    private func findings(witnessed lengths: [Int] = []) throws -> [JournalFinding] {
        let store = try TransferStore.open(at: folder.file(), digest: .test)
        let witnesses = lengths.map(held)
        return try store.read { try JournalVerification.verify($0, witnesses: witnesses) }.findings
    }

    private func held(_ length: Int) -> HeldWitness {
        HeldWitness(peer: Invented.derby, witness: heads[length - 1], source: "message \(length)")
    }

    /// Changes an entry's bytes, and its hash with them when asked.
    private func forge(_ number: Int, rehashed: Bool) throws {
        let queue = try DatabaseQueue(path: folder.file())
        let bytes: Data = try #require(
            try queue.read { try Data.fetchOne($0, sql: "SELECT bytes FROM journal_entry WHERE number = \(number)") })
        try queue.close()
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "09:00:00Z", with: "10:00:00Z")
        let hash =
            rehashed ? ", recorded_at = recorded_at + 3600, hash = x'\(DigestFunction.test(Array(text.utf8)))'" : ""
        try folder.tamper("UPDATE journal_entry SET bytes = CAST('\(text)' AS BLOB)\(hash) WHERE number = \(number)")
    }

    @Test("An untouched journal holds, and so do all its witnesses")
    func untouched() throws {
        #expect(try findings(witnessed: Array(1...10)).isEmpty)
        let store = try TransferStore.open(at: folder.file(), digest: .test)
        let verification = try store.read { try JournalVerification.verify($0, witnesses: []) }
        #expect(verification.entries == 10)
        #expect(verification.head == heads[9])
    }

    @Test("A changed entry", arguments: [1, 5, 10])
    func changedEntry(_ number: Int) throws {
        try forge(number, rehashed: false)
        #expect(try findings(witnessed: [10]) == [JournalFinding(.changedEntry, number)])
    }

    @Test("An entry changed together with its hash", arguments: [1, 5, 9])
    func rehashedEntry(_ number: Int) throws {
        try forge(number, rehashed: true)
        #expect(try findings(witnessed: [10]) == [JournalFinding(.changedEntry, number)])
    }

    @Test("The last entry changed together with its hash, which only a witness can tell")
    func rehashedHead() throws {
        try forge(10, rehashed: true)
        #expect(try findings().isEmpty)
        #expect(
            try findings(witnessed: [8, 10]) == [JournalFinding(.rebuiltChain, 9...10, witness: held(10))])
    }

    @Test("Bytes that are no entry at all")
    func unreadable() throws {
        try folder.tamper("UPDATE journal_entry SET bytes = x'00' WHERE number = 4")
        #expect(try findings(witnessed: [10]) == [JournalFinding(.changedEntry, 4)])
    }

    @Test("A changed salt or payload, and one put beside an entry that had none")
    func changedPayload() throws {
        try folder.tamper(
            "UPDATE journal_payload SET payload = CAST('{}' AS BLOB) WHERE number = 3",
            "UPDATE journal_payload SET salt = zeroblob(32) WHERE number = 4",
            "INSERT INTO journal_payload (number, salt, payload) VALUES (1, x'00', x'00')")
        #expect(try findings() == [1, 3, 4].map { JournalFinding(.changedPayload, $0) })
    }

    @Test("A payload removed without a tombstone")
    func removedPayload() throws {
        try folder.tamper("DELETE FROM journal_payload WHERE number = 6")
        #expect(try findings() == [JournalFinding(.removedPayload, 6)])
    }

    @Test("An entry hidden from its transfer, put into another one, or given another time")
    func changedColumns() throws {
        try folder.tamper(
            "UPDATE journal_entry SET conversation = '\(Invented.conversation(9).text)' WHERE number = 3",
            "UPDATE journal_entry SET recorded_at = recorded_at - 86400 WHERE number = 5")
        #expect(try findings(witnessed: [10]) == [3, 5].map { JournalFinding(.changedColumns, $0) })
    }

    @Test("A payload taken away as if it had been erased, which no entry records")
    func unrecordedErasure() throws {
        try folder.tamper("UPDATE journal_payload SET salt = NULL, payload = NULL, erased_at = 0 WHERE number = 4")
        #expect(try findings() == [JournalFinding(.unrecordedErasure, 4)])
    }

    @Test("Removed entries, whether or not the rest was numbered anew")
    func removed() throws {
        try folder.tamper("DELETE FROM journal_entry WHERE number IN (4, 5)")
        #expect(try findings(witnessed: [10]) == [JournalFinding(.removedEntry, 4...5)])
        try folder.tamper(
            "UPDATE journal_entry SET number = number - 100 WHERE number > 5",
            "UPDATE journal_entry SET number = number + 98 WHERE number < 0")
        #expect(try findings(witnessed: [10]) == [JournalFinding(.removedEntry, 4...5)])
    }

    @Test("A removed first entry")
    func removedFirst() throws {
        try folder.tamper("DELETE FROM journal_entry WHERE number = 1")
        #expect(try findings() == [JournalFinding(.removedEntry, 1)])
    }

    @Test("Entries that changed places")
    func reordered() throws {
        try folder.tamper(
            "UPDATE journal_entry SET number = 99 WHERE number = 3",
            "UPDATE journal_entry SET number = 3 WHERE number = 7",
            "UPDATE journal_entry SET number = 7 WHERE number = 99")
        let found = try findings(witnessed: [10])
        #expect(found.map(\.code) == found.map { _ in .reordered })
        #expect(found.contains(JournalFinding(.reordered, 3)))
        let payloads = found.filter { $0.code == .changedPayload }
        #expect(payloads.isEmpty)
    }

    @Test("A cut tail, which a peer's copy proves")
    func cutTail() throws {
        try folder.tamper("DELETE FROM journal_entry WHERE number > 7", "DELETE FROM journal_payload WHERE number > 7")
        #expect(try findings(witnessed: [5, 7]).isEmpty)
        #expect(try findings(witnessed: [5, 9]) == [JournalFinding(.cutTail, 8...9, witness: held(9))])
    }

    @Test("A chain made anew from some entry on, which a peer's copy proves")
    func rebuilt() throws {
        try folder.tamper("DELETE FROM journal_entry WHERE number > 4", "DELETE FROM journal_payload WHERE number > 4")
        let store = try TransferStore.open(at: folder.file(), digest: .test)
        try store.write { writer in for number in 5...12 { try writer.note("another story \(number)") } }
        try store.close()
        #expect(try findings().isEmpty)
        #expect(
            try findings(witnessed: [3, 6, 9])
                == [
                    JournalFinding(.rebuiltChain, 4...6, witness: held(6)),
                    JournalFinding(.rebuiltChain, 4...9, witness: held(9)),
                ])
    }

    @Test("A whole other journal in place of ours")
    func replaced() throws {
        try folder.tamper("DELETE FROM journal_entry", "DELETE FROM journal_payload")
        #expect(try findings() == [])
        #expect(try findings(witnessed: [2]) == [JournalFinding(.cutTail, 1...2, witness: held(2))])
    }

    @Test("A journal that begins with another kind of entry")
    func wrongFirst() throws {
        let entry = try #require(
            String(
                bytes: CanonicalJSON.encode(
                    JournalEntry(
                        number: 1, recordedAt: nine, occurredOn: nil, actor: .gateway, conversation: nil,
                        event: .peerWithdrawn(peer: Invented.derby, fingerprints: []), rule: nil, payload: nil,
                        previous: nil)), encoding: .utf8))
        try folder.tamper(
            "DELETE FROM journal_entry", "DELETE FROM journal_payload",
            """
            INSERT INTO journal_entry (number, bytes, hash, recorded_at)
            VALUES (1, CAST('\(entry)' AS BLOB), x'\(DigestFunction.test(Array(entry.utf8)))',
                \(nine.secondsSinceEpoch))
            """)
        #expect(try findings() == [JournalFinding(.wrongFirstEntry, 1)])
    }

    @Test("An entry put in a second time, and a jump in the file's own numbering")
    func insertedAndGap() throws {
        try folder.tamper(
            "INSERT INTO journal_entry SELECT 11, bytes, hash, conversation, recorded_at FROM journal_entry WHERE number = 2"
        )
        #expect(try findings(witnessed: [10]) == [JournalFinding(.insertedEntry, 2)])
        try folder.tamper(
            "DELETE FROM journal_entry WHERE number = 11", "UPDATE journal_entry SET number = 30 WHERE number = 10")
        #expect(try findings(witnessed: [10]) == [JournalFinding(.gap, 10)])
    }

    @Test("Every finding says in plain English which entries it is about")
    func messages() {
        for code in JournalFinding.Code.allCases {
            let finding = JournalFinding(code, 3...4, witness: held(4))
            #expect(finding.message.hasPrefix("Entries 3 to 4: "))
            #expect(finding.isFault == (code != .erased))
        }
        #expect(
            JournalFinding(.cutTail, 8...9, witness: held(9)).message
                == "Entries 8 to 9: cut off the end of the journal, as message 9 from E06000015 proves.")
    }
}

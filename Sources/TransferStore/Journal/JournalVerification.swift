public import CaseTransfer
import Foundation
import GRDB

/// What a check of the whole journal came to.
public struct JournalVerification: Hashable, Sendable {
    /// How many entries there are.
    public let entries: Int
    /// The last entry's number and hash as recomputed; nil for an empty journal.
    public let head: JournalWitness?
    /// Everything that was found, in the order of the journal, then what the witnesses add.
    public let findings: [JournalFinding]

    /// The findings that mean tampering or damage; empty when the journal holds.
    public var faults: [JournalFinding] { findings.filter(\.isFault) }

    /// How many entries had their names and reasons erased under retention.
    public var erased: Int { findings.count { $0.code == .erased } }

    /// Reads the journal from one consistent state, entry by entry, and compares it with itself and with what peers hold.
    ///
    /// Without a witness a journal that was cut or made anew as a whole cannot be told from a true one.
    ///
    /// - Parameter witnesses: what peers hold of our journal, in any order.
    /// - Throws: a coded ``StoreError`` when reading fails; whatever the rows say is a finding.
    public static func verify(_ reader: StoreReader, witnesses: [HeldWitness]) throws -> JournalVerification {
        var walk = ChainWalk(digest: reader.digest, witnesses: witnesses)
        let cursor = try Row.fetchCursor(
            reader.db.cachedStatement(
                sql: "SELECT number, bytes, hash, conversation, recorded_at FROM journal_entry ORDER BY number"))
        while let row = try cursor.next() {
            let link = ChainLink(
                row: try row.value(Int.self, at: 0), bytes: try row.value(Data.self, at: 1),
                hash: try row.bytes(at: 2), conversation: try row.optional(String.self, at: 3),
                recordedAt: try row.value(Int64.self, at: 4), digest: reader.digest)
            walk.take(link)
            if let entry = link.entry, !link.isChanged { walk.take(try reader.payloadRow(entry.number), of: entry) }
        }
        return walk.conclusion()
    }
}

/// One row of the chain, recomputed.
struct ChainLink {
    /// The row's number in the file.
    let row: Int
    /// The entry as its bytes tell it; nil when they tell nothing.
    let entry: JournalEntry?
    /// The hash of the bytes.
    let computed: MessageDigest
    /// The hash that stands beside the bytes; nil when it is none.
    let stored: MessageDigest?
    /// Whether the columns beside the bytes, by which entries are found, say something else than the bytes.
    let columnsDiffer: Bool

    init(
        row: Int, bytes: Data, hash: [UInt8], conversation: String?, recordedAt: Int64, digest: DigestFunction
    ) {
        self.row = row
        entry = try? CanonicalJSON.decode(JournalEntry.self, from: bytes, of: "journal entry")
        columnsDiffer =
            entry.map { $0.conversation?.text != conversation || $0.recordedAt.secondsSinceEpoch != recordedAt }
            ?? false
        computed = digest([UInt8](bytes))
        stored = MessageDigest(bytes: hash)
    }

    /// Whether the bytes are not those that were hashed.
    var isChanged: Bool { entry == nil || computed != stored }

    /// The entry's number: its own word, unless that was changed.
    var number: Int { isChanged ? row : entry?.number ?? row }

    /// The hash by which the chain goes on: of a changed entry the one that was written when it was true.
    var hash: MessageDigest { stored ?? computed }
}

/// What lies beside an entry.
struct PayloadRow {
    /// Salt and payload; nil once erased.
    let content: [UInt8]?
}

extension StoreReader {
    fileprivate func payloadRow(_ number: Int) throws -> PayloadRow? {
        try row("SELECT salt, payload FROM journal_payload WHERE number = ?", [number]).map { row in
            guard let payload = try row.optional(Data.self, at: 1) else { return PayloadRow(content: nil) }
            return PayloadRow(content: [UInt8](try row.optional(Data.self, at: 0) ?? Data()) + payload)
        }
    }
}

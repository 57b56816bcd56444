import CaseTransfer
import Foundation
import GRDB
import SecureXML

/// Makes a store with very many transfers out of one with some thousand, by repeating each under new ids.
///
/// Every row that the product would have written for a transfer's journal, its fold and its place in the list is there, and the journal is
/// one chain that verifies. The files and rows of messages are not: no page reads them. This goes past the product, with nothing durable
/// until the end, because a million transfers written one after another would take hours.
struct WorklistFill {
    private let db: Database
    private let patterns: [Pattern]
    private var number: Int
    private var head: String
    private var random = SystemRandomNumberGenerator()
    private let longest: Int
    private let columns: [String: String]

    /// One transfer as it stands in the store.
    private struct Pattern {
        let conversation: String
        /// The number of its first entry.
        let first: Int
        /// Each entry's bytes, cut where a copy differs.
        let entries: [[Piece]]
        let recordedAt: [Int64]
    }

    private enum Piece {
        case text([UInt8])
        case number, previous, conversation
    }

    /// A copy on its way: its id and the numbers of its entries.
    private struct Copy {
        let conversation: String
        var numbers: [Int] = []
        var lastHash = Data()
    }

    /// Fills the store of a home that nobody has open.
    ///
    /// - Parameters:
    ///   - tokens: by what the family with a number is found; nil when nobody searches.
    ///   - progress: told now and then how many transfers there are.
    static func fill(
        _ path: String, to count: Int, tokens: ((Int) throws -> Set<Int64>)? = nil, progress: (Int) -> Void
    ) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { (db) throws in
            for pragma in [
                "journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000",
                "temp_store = MEMORY",
            ] { _ = try Row.fetchAll(db, sql: "PRAGMA \(pragma)") }
            var fill = try WorklistFill(db)
            var done = try Int.fetchOne(db, sql: "SELECT count(*) FROM worklist") ?? 0
            if let tokens {
                let own = done - fill.patterns.count
                try db.inTransaction {
                    for (place, pattern) in fill.patterns.enumerated() {
                        try fill.keep(tokens(own + place), of: pattern.first)
                    }
                    return .commit
                }
            }
            while done < count {
                let round = min(fill.patterns.count, count - done)
                try db.inTransaction {
                    let firsts = try fill.round(round)
                    guard let tokens else { return .commit }
                    for (place, first) in firsts.enumerated() { try fill.keep(tokens(done + place), of: first) }
                    return .commit
                }
                done += round
                progress(done)
            }
            try db.execute(
                sql: "UPDATE counter SET value = ? WHERE name IN ('worklist-through', 'search-through')",
                arguments: [fill.number])
            _ = try Row.fetchAll(db, sql: "PRAGMA journal_mode = WAL")
        }
    }

    private init(_ db: Database) throws {
        self.db = db
        var columns: [String: String] = [:]
        for table in ["transfer", "worklist", "deadline", "worklist_meeting"] {
            columns[table] = try db.columns(in: table).map(\.name).joined(separator: ", ")
        }
        self.columns = columns
        guard
            let last = try Row.fetchOne(db, sql: "SELECT number, hash FROM journal_entry ORDER BY number DESC LIMIT 1")
        else { throw BenchFault("the store has no journal") }
        number = last[0]
        head = Self.hex(last[1])
        patterns = try String.fetchAll(db, sql: Self.withoutPapers).map { id in
            let rows = try Row.fetchAll(
                db, sql: "SELECT number, bytes, recorded_at FROM journal_entry WHERE conversation = ? ORDER BY number",
                arguments: [id])
            return Pattern(
                conversation: id, first: rows.first?[0] ?? 0,
                entries: try rows.map { try Self.pieces($0[1], number: $0[0], conversation: id) },
                recordedAt: rows.map { $0[2] })
        }
        longest = patterns.map(\.entries.count).max() ?? 0
    }

    /// Repeats the first patterns once, their entries mingled as those of transfers are that go on side by side.
    ///
    /// - Returns: the number of each copy's first entry.
    private mutating func round(_ count: Int) throws -> [Int] {
        var copies = (0..<count).map { _ in Copy(conversation: newID()) }
        let entry = try db.cachedStatement(
            sql: "INSERT INTO journal_entry (number, bytes, hash, conversation, recorded_at) VALUES (?, ?, ?, ?, ?)")
        for place in 0..<longest {
            for index in copies.indices where place < patterns[index].entries.count {
                number += 1
                var bytes: [UInt8] = []
                for piece in patterns[index].entries[place] {
                    switch piece {
                    case .text(let text): bytes += text
                    case .number: bytes += Array(String(number).utf8)
                    case .previous: bytes += Array(head.utf8)
                    case .conversation: bytes += Array(copies[index].conversation.utf8)
                    }
                }
                let hash = SHA256Hasher.digest(bytes)
                head = hash.hex
                copies[index].numbers.append(number)
                copies[index].lastHash = Data(hash.bytes)
                try entry.execute(
                    arguments: [
                        number, Data(bytes), copies[index].lastHash, copies[index].conversation,
                        patterns[index].recordedAt[place],
                    ])
            }
        }
        for (copy, pattern) in zip(copies, patterns) { try project(copy, pattern) }
        return copies.compactMap(\.numbers.first)
    }

    /// What a transfer is found by, which begins with an entry.
    private func keep(_ tokens: Set<Int64>, of first: Int) throws {
        for token in tokens {
            try db.cachedStatement(sql: "INSERT INTO search_token (token, transfer) VALUES (?, ?)")
                .execute(arguments: [token, first])
        }
    }

    /// What came through the product with its papers is not repeated: a message is stored once.
    private static let withoutPapers = """
        SELECT conversation FROM worklist WHERE conversation NOT IN (SELECT conversation FROM message)
        ORDER BY conversation
        """

    /// The rows beside the journal, with the copy's own id and numbers.
    private func project(_ copy: Copy, _ pattern: Pattern) throws {
        guard let first = copy.numbers.first, let last = copy.numbers.last else { return }
        func repeated(_ table: String, _ changed: [String: (any DatabaseValueConvertible)?]) throws {
            let all = columns[table] ?? ""
            let names = all.components(separatedBy: ", ")
            let own = names.filter { changed[$0] != nil }
            let selected = names.map { changed[$0] == nil ? $0 : "?" }.joined(separator: ", ")
            try db.cachedStatement(
                sql: "INSERT INTO \(table) (\(all)) SELECT \(selected) FROM \(table) WHERE conversation = ?"
            ).execute(
                arguments: StatementArguments(own.map { changed[$0] ?? nil }) + [pattern.conversation])
        }
        // A copy is folded from its journal, as every transfer is that has few entries; the fold that is kept of a long one names its id.
        try repeated(
            "transfer",
            [
                "conversation": copy.conversation, "state": DatabaseValue.null, "state_entry": 0,
                "first_entry": first, "last_entry": last, "last_hash": copy.lastHash,
            ])
        try repeated("worklist", ["conversation": copy.conversation, "through": last])
        try repeated("deadline", ["conversation": copy.conversation])
        try repeated("worklist_meeting", ["conversation": copy.conversation])
    }

    private mutating func newID() -> String {
        ConversationID(random: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }).text
    }

    private static func hex(_ bytes: Data) -> String { MessageDigest(bytes: [UInt8](bytes))?.text ?? "" }

    /// Cuts an entry at its number, at the hash before it and at its transfer's id.
    private static func pieces(_ data: Data, number: Int, conversation: String) throws -> [Piece] {
        let text = String(decoding: data, as: UTF8.self)
        guard let previous = text.range(of: "\"previous\":\""),
            let end = text.range(of: "\"", range: previous.upperBound..<text.endIndex),
            let own = text.range(of: "\"number\":\(number),", options: .backwards)
        else { throw BenchFault("an entry of the journal has another shape") }
        var cuts: [(Range<String.Index>, Piece, String, String)] = [
            (previous.upperBound..<end.lowerBound, .previous, "", ""), (own, .number, "\"number\":", ","),
        ]
        var from = text.startIndex
        while let found = text.range(of: conversation, range: from..<text.endIndex) {
            cuts.append((found, .conversation, "", ""))
            from = found.upperBound
        }
        cuts.sort { $0.0.lowerBound < $1.0.lowerBound }
        var pieces: [Piece] = []
        var place = text.startIndex
        for (range, piece, before, after) in cuts {
            pieces.append(.text(Array((text[place..<range.lowerBound] + before).utf8)))
            pieces.append(piece)
            pieces.append(.text(Array(after.utf8)))
            place = range.upperBound
        }
        pieces.append(.text(Array(text[place...].utf8)))
        return pieces
    }
}

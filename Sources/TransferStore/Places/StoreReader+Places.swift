public import CaseTransfer
import GRDB

extension StoreReader {
    /// By what the confidential addresses of a transfer are known, or those of all transfers.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func placeMarks(of conversation: ConversationID?) throws -> Set<PlaceMark> {
        let all = try rows(
            "SELECT length, mark FROM protected_mark WHERE ?1 IS NULL OR conversation = ?1", [conversation?.text]
        ) { row in PlaceMark(length: try row.value(Int.self, at: 0), digest: try row.digest(at: 1)) }
        return Set(all)
    }

    /// The transfers that have any of these marks, each with those it has.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers(marked marks: Set<PlaceMark>) throws -> [ConversationID: Set<PlaceMark>] {
        guard !marks.isEmpty else { return [:] }
        let places = Array(repeating: "?", count: marks.count).joined(separator: ", ")
        let found = try rows(
            "SELECT conversation, length, mark FROM protected_mark WHERE mark IN (\(places))",
            StatementArguments(marks.map(\.digest.blob))
        ) { row in
            (
                try row.identifier(ConversationID.self, at: 0),
                PlaceMark(length: try row.value(Int.self, at: 1), digest: try row.digest(at: 2))
            )
        }
        return Dictionary(grouping: found, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// Every transfer of which a message or a draft is stored, by id.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func conversationsWithPapers() throws -> [ConversationID] {
        try rows("SELECT conversation FROM message UNION SELECT conversation FROM draft") {
            try $0.identifier(ConversationID.self, at: 0)
        }
    }

    /// Whether the marks of everything that was stored before they were kept have been looked for since.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func hasMarkedEarlierPlaces() throws -> Bool {
        try row("SELECT value FROM counter WHERE name = 'places-marked'") != nil
    }

    /// The transfers of which the marks could not be taken then, because a message of theirs could not be read.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func unmarkedTransfers() throws -> [ConversationID] {
        try rows("SELECT substr(name, 17) FROM counter WHERE name LIKE 'places-unmarked %' ORDER BY name") { row in
            ConversationID(try row.value(String.self, at: 0))
        }.compactMap(\.self)
    }
}

extension StoreWriter {
    /// Keeps by what the confidential addresses of a transfer are known; they are never removed, only made anew by another key.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func keep(_ marks: Set<PlaceMark>, of conversation: ConversationID) throws {
        for mark in marks {
            try run(
                "INSERT INTO protected_mark (conversation, length, mark) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [conversation.text, mark.length, mark.digest.blob])
        }
    }

    /// Notes that the marks of everything that was stored before they were kept have been taken, but for some transfers.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteEarlierPlacesMarked(except unread: [ConversationID]) throws {
        try run("INSERT INTO counter (name, value) VALUES ('places-marked', 1) ON CONFLICT DO NOTHING")
        for conversation in unread { try notePlacesUnmarked(of: conversation) }
    }

    /// Notes that the marks of a transfer could not be taken, so that they are taken later.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func notePlacesUnmarked(of conversation: ConversationID) throws {
        try run(
            "INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT DO NOTHING",
            ["places-unmarked \(conversation.text)"])
    }

    /// Notes that the marks of a transfer which was left out have been taken since.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func notePlacesMarked(of conversation: ConversationID) throws {
        try run("DELETE FROM counter WHERE name = ?", ["places-unmarked \(conversation.text)"])
    }
}

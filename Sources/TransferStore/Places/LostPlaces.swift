public import CaseTransfer
import GRDB

/// Marks of a transfer's confidential addresses that were made with another key than the present one: they find nothing.
public struct LostPlaces: Hashable, Sendable {
    /// How many marks there are of other keys.
    public let marks: Int
    /// Whether they are of one key, and none was made with the present one since: then it can be told whether all were made anew.
    public let isUntouched: Bool
}

extension StoreReader {
    /// By what the key of the marks is known; nil before the first, and in a home that is older than the names.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func protectionKeyName() throws -> String? {
        try row("SELECT substr(name, 16) FROM counter WHERE name LIKE 'protection-key %'")?.value(String.self, at: 0)
    }

    /// Whether anything is marked.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func hasMarks() throws -> Bool {
        try hasChildMarks() || hasSearchTokens() || row("SELECT 1 FROM protected_mark LIMIT 1") != nil
    }

    /// What of a transfer's marks was made with other keys than the present one; nil when nothing was.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func placesLost(of conversation: ConversationID) throws -> LostPlaces? {
        let rows = try lostRows(of: conversation)
        guard !rows.isEmpty else { return nil }
        let marks = rows.reduce(0) { $0 + $1.marks }
        return LostPlaces(marks: marks, isUntouched: try rows.count == 1 && placeMarks(of: conversation).count == marks)
    }

    /// The transfers whose confidential addresses cannot all be known again.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersWithLostPlaces() throws -> [ConversationID] {
        let key = try protectionKeyName() ?? ""
        let found = try rows("SELECT substr(name, 13) FROM counter WHERE name LIKE 'places-lost %' ORDER BY name") {
            try $0.value(String.self, at: 0).split(separator: " ").map(String.init)
        }
        return Set(found.filter { $0.last != key }.compactMap { $0.first.flatMap { ConversationID($0) } })
            .sorted { $0.text < $1.text }
    }

    /// How many marks were made with each key that is not the present one.
    func lostRows(of conversation: ConversationID) throws -> [(key: String, marks: Int)] {
        let key = try protectionKeyName() ?? ""
        let prefix = "places-lost \(conversation.text) "
        return try rows(
            "SELECT substr(name, ?), value FROM counter WHERE name LIKE ? || '%'", [prefix.count + 1, prefix]
        ) { (try $0.value(String.self, at: 0), try $0.value(Int.self, at: 1)) }.filter { $0.0 != key }
    }
}

extension StoreWriter {
    /// Notes by what the key of the marks is known from now on.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteProtectionKey(_ name: String) throws {
        try run("DELETE FROM counter WHERE name LIKE 'protection-key %'")
        try run("INSERT INTO counter (name, value) VALUES (?, 1)", ["protection-key \(name)"])
    }

    /// Takes another key as the present one: children are marked and searched for anew, and the places marked with the former one count as lost until they
    /// were read again, or the former key is back.
    ///
    /// - Returns: how many transfers have places that are lost now.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func loseMarks(of former: String, now name: String) throws -> Int {
        try run("DELETE FROM child_mark")
        try noteChildrenUnmarked()
        try forgetSearch()
        let marked = try rows("SELECT conversation, COUNT(*) FROM protected_mark GROUP BY conversation") {
            (try $0.identifier(ConversationID.self, at: 0), try $0.value(Int.self, at: 1))
        }
        for (conversation, marks) in marked {
            let ofOthers = try lostRows(of: conversation).reduce(0) { $0 + $1.marks }
            guard marks > ofOthers else { continue }
            try run(
                "INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                ["places-lost \(conversation.text) \(former)", marks - ofOthers])
        }
        try noteProtectionKey(name)
        return try transfersWithLostPlaces().count
    }

    /// Puts marks of the present key in the place of all others of a transfer, whose places have all been read again.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func replacePlaceMarks(by marks: Set<PlaceMark>, of conversation: ConversationID) throws {
        try run("DELETE FROM protected_mark WHERE conversation = ?", [conversation.text])
        try run("DELETE FROM counter WHERE name LIKE ? || '%'", ["places-lost \(conversation.text) "])
        try keep(marks, of: conversation)
    }
}

public import CaseTransfer
import GRDB

extension StoreWriter {
    /// Keeps by what children of a transfer are known, until ``removeChildMarks(of:children:)``.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func keep(_ marks: [ChildMark], of conversation: ConversationID) throws {
        for mark in marks {
            try run(
                "INSERT INTO child_mark (conversation, child, kind, mark) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [conversation.text, mark.child.text, mark.kind.rawValue, mark.digest.blob])
        }
    }

    /// Removes by what a transfer's children are known, once nothing of it is to be compared any more.
    ///
    /// - Parameter children: only of these; nil for all.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func removeChildMarks(of conversation: ConversationID, children: [ChildReference]? = nil) throws {
        guard let children else {
            try run("DELETE FROM child_mark WHERE conversation = ?", [conversation.text])
            return
        }
        for child in children {
            try run("DELETE FROM child_mark WHERE conversation = ? AND child = ?", [conversation.text, child.text])
        }
    }

    /// Notes that the marks of every child whose papers were stored before they were kept have been taken.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteEarlierChildrenMarked() throws {
        try run("INSERT INTO counter (name, value) VALUES ('children-marked', 1) ON CONFLICT DO NOTHING")
        try run("DELETE FROM counter WHERE name IN ('children-looked', 'children-total')")
    }

    /// Notes how far the search is.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteChildSearch(_ progress: ChildSearchProgress) throws {
        for (name, value) in [("children-looked", progress.looked), ("children-total", progress.total)] {
            try run(
                "INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                [name, value])
        }
    }

    /// Notes that a transfer's children could not be read, so that they are tried again and nobody takes them for compared.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteChildrenUnread(of conversation: ConversationID) throws {
        try run(
            "INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT DO NOTHING",
            ["children-unread \(conversation.text)"])
    }

    /// Notes that a transfer's children have been read.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteChildrenRead(of conversation: ConversationID) throws {
        try run("DELETE FROM counter WHERE name = ?", ["children-unread \(conversation.text)"])
    }

    /// Notes that marks could not be taken of some children, so that ``StoreReader/hasMarkedEarlierChildren()`` says no again.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteChildrenUnmarked() throws { try run("DELETE FROM counter WHERE name = 'children-marked'") }
}

public import CaseTransfer
import GRDB
public import WorkingDays

/// Which entries of the journal somebody looks for.
public struct JournalQuery: Hashable, Sendable {
    /// Only of this transfer; nil for every one, and for what belongs to none.
    public var conversation: ConversationID?
    /// Only what this person did, or typed for somebody.
    public var person: PersonID?
    /// Only what was recorded on this day or later, in London.
    public var from: CivilDate?
    /// Only what was recorded on this day or before.
    public var until: CivilDate?

    /// Everything, unless told otherwise.
    public init(
        conversation: ConversationID? = nil, person: PersonID? = nil, from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.conversation = conversation
        self.person = person
        self.from = from
        self.until = until
    }

    /// What a row of `journal_entry` fulfils; nothing of it is text from outside.
    var condition: String {
        let parts = [
            conversation.map { _ in "conversation = ?" },
            // As the indexes say it, so that they are found.
            person.map { _ in "(\(Self.actor) = ? OR \(Self.typist) = ?)" },
            from.map { _ in "recorded_at > ?" }, until.map { _ in "recorded_at <= ?" },
        ].compactMap(\.self)
        return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
    }

    var arguments: StatementArguments {
        StatementArguments([conversation?.text].compactMap(\.self))
            + StatementArguments(person.map { [$0.text, $0.text] } ?? [])
            + StatementArguments(
                [from?.adding(days: -1).lastSecondInLondon, until?.lastSecondInLondon].compactMap(\.self))
    }

    /// Who did it, out of an entry's chained bytes.
    static let actor = text(at: "person")
    /// Who typed it, when that was somebody else.
    static let typist = text(at: "enteredBy")

    /// Bytes that somebody tampered with may be no JSON: then nobody did it, and the verification of the chain says so.
    private static func text(at key: String) -> String {
        let text = "CAST(bytes AS TEXT)"
        return "CASE WHEN json_valid(\(text)) THEN json_extract(\(text), '$.actor.\(key)') END"
    }
}

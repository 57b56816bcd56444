public import CaseTransfer
import GRDB
public import WorkingDays

/// Which entries of the journal somebody looks for.
public struct JournalQuery: Hashable, Sendable {
    /// Only of this transfer; nil for every one, and for what belongs to none.
    public var conversation: ConversationID?
    /// Only what this person did, or typed for somebody.
    public var person: PersonID?
    /// Only what is this deed.
    public var deed: Deed?
    /// Only what was recorded on this day or later, in London.
    public var from: CivilDate?
    /// Only what was recorded on this day or before.
    public var until: CivilDate?

    /// Everything, unless told otherwise.
    public init(
        conversation: ConversationID? = nil, person: PersonID? = nil, deed: Deed? = nil, from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.conversation = conversation
        self.person = person
        self.deed = deed
        self.from = from
        self.until = until
    }

    /// What a row of `journal_entry` fulfils; nothing of it is text from outside.
    var condition: String {
        let parts = [
            conversation.map { _ in "conversation = ?" },
            // As the indexes say it, so that they are found.
            person.map { _ in "(\(Self.actor) = ? OR \(Self.typist) = ?)" },
            deed.map { deed in
                // Of one transfer or person there is less to look through than of one deed: the sign keeps its index out.
                let marks = Array(repeating: "?", count: deed.marks.count).joined(separator: ", ")
                return "\(conversation == nil && person == nil ? "" : "+")(\(Self.mark)) IN (\(marks))"
            },
            from.map { _ in "recorded_at > ?" }, until.map { _ in "recorded_at <= ?" },
        ].compactMap(\.self)
        return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
    }

    var arguments: StatementArguments {
        StatementArguments([conversation?.text].compactMap(\.self))
            + StatementArguments(person.map { [$0.text, $0.text] } ?? [])
            + StatementArguments(deed?.marks ?? [])
            + StatementArguments(
                [from?.adding(days: -1).lastSecondInLondon, until?.lastSecondInLondon].compactMap(\.self))
    }

    /// Who did it, out of an entry's chained bytes.
    static let actor = text(at: "person")
    /// Who typed it, when that was somebody else.
    static let typist = text(at: "enteredBy")

    /// What it was, as ``CaseTransfer/JournalEvent/mark`` says it; the bytes are written with their keys in order and without spaces.
    static let mark: String = {
        let name = word(after: "\"event\":{\"")
        return """
            \(name) || CASE \(name)
            WHEN 'messageSealed' THEN '.' || \(word(after: "\"statement\":{\""))
            WHEN 'caseOpened' THEN '.' || \(word(after: "\"way\":\""))
            WHEN 'documentOpened' THEN '.' || \(word(after: "\"way\":\""))
            WHEN 'signInNoted' THEN '.' || \(word(after: "\"note\":\""))
            ELSE '' END
            """
    }()

    /// The text from behind some signs up to the next quotation mark; nothing that a person types can hold such signs, because quotation
    /// marks within text are escaped. Empty where they do not stand.
    private static func word(after signs: String) -> String {
        let text = "CAST(bytes AS TEXT)"
        let rest = "substr(\(text), instr(\(text), '\(signs)') + \(signs.count))"
        return "CASE WHEN instr(\(text), '\(signs)') > 0 THEN substr(\(rest), 1, instr(\(rest), '\"') - 1) ELSE '' END"
    }

    /// Bytes that somebody tampered with may be no JSON: then nobody did it, and the verification of the chain says so.
    private static func text(at key: String) -> String {
        let text = "CAST(bytes AS TEXT)"
        return "CASE WHEN json_valid(\(text)) THEN json_extract(\(text), '$.actor.\(key)') END"
    }
}

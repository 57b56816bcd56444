public import CaseTransfer
import TransferStore
public import WorkingDays

/// That legal advice on a dispute was asked for or came, with what our own record says of it.
public struct LegalAdviceLine: Hashable, Sendable {
    /// How far it had come.
    public let stage: LegalAdviceRecord.Stage
    /// The day on which it was asked for or came.
    public let on: CivilDate
    /// Who recorded it; nil for nobody known.
    public let person: PersonID?
    /// What was asked, or what the advice says; nil once the words were erased under retention.
    public let words: String?
}

extension StoredEntry {
    /// Whether its words are legal advice on a dispute, or ask for it: for service managers and legal advisers, on a page that records
    /// who read it.
    var holdsLegalAdvice: Bool {
        guard case .legalAdviceRecorded = entry.event, case .kept(let payload) = payload else { return false }
        return payload.rationale != nil
    }
}

extension Gateway {
    /// What stands in its place wherever the journal is read.
    static let legalAdviceLeftOut = "Left out: legal advice. It stands with the dispute."

    /// What our record says of legal advice on a dispute, for those who ask for it. That it was read goes on record.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func legalAdvice(
        on dispute: MessageDigest, of transfer: TransferState, by acting: ActingPerson
    ) throws -> [LegalAdviceLine] {
        try require(.recordLegalAdvice, of: acting, on: transfer)
        let entries = try journal(of: transfer.conversation, last: nil, by: acting)
        let lines = entries.compactMap { stored -> LegalAdviceLine? in
            guard case .legalAdviceRecorded(dispute, let stage) = stored.entry.event else { return nil }
            var words: String?
            if case .kept(let payload) = stored.payload { words = payload.rationale }
            return LegalAdviceLine(
                stage: stage, on: stored.entry.occurredOn ?? stored.entry.recordedAt.londonDate,
                person: stored.entry.actor.person, words: words)
        }
        if !lines.isEmpty { try recordReading(of: transfer.conversation, .legalAdvice, by: acting) }
        return lines
    }

    /// Records that somebody reads the journal: once a day for each person, transfer and way, and each export by itself.
    ///
    /// When it cannot be recorded nothing is shown.
    func recordReading(of conversation: ConversationID?, _ way: JournalWay, by acting: ActingPerson) throws {
        let today = self.today
        let event = JournalEvent.journalOpened(way: way)
        let draft = JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: conversation, event: event)
        func isOnRecord(_ reader: StoreReader) throws -> Bool {
            guard way != .exported else { return false }
            let query = JournalQuery(conversation: conversation, person: acting.person.id, from: today, until: today)
            return try reader.entries(query, offset: 0, limit: .max).contains { stored in
                stored.entry.event == event && stored.entry.conversation == conversation
                    && stored.entry.actor.enteredBy == acting.enteredBy?.id
            }
        }
        if try store.read(isOnRecord) { return }
        let now = self.now
        try store.write { writer in
            if try isOnRecord(writer) { return }
            try writer.append(draft, at: now, salt: [])
        }
    }
}

public import WorkingDays

extension TransferState {
    /// Whether an authority may say this to another on a date: asked before a message of ours is sealed.
    ///
    /// Only a pack or a test begins a transfer, so with no state at all everything else is forbidden.
    ///
    /// - Parameters:
    ///   - statement: what is to be said.
    ///   - authority: who would say it.
    ///   - recipient: to whom.
    ///   - state: the transfer so far; nil when we know nothing of it.
    ///   - date: the civil date in London on which it would be said, by its sender's clock.
    public static func allows(
        _ statement: Statement, by authority: AuthorityCode, to recipient: AuthorityCode, in state: TransferState?,
        on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        allows(statement, by: authority, to: recipient, in: state, on: date, order: nil)
    }

    private static func allows(
        _ statement: Statement, by authority: AuthorityCode, to recipient: AuthorityCode, in state: TransferState?,
        on date: CivilDate, order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        var next = state ?? unopened(from: authority, to: recipient)
        guard let speaker = next.side(of: authority), next.side(of: recipient) == speaker.other else {
            return .failure(.notOurs)
        }
        return next.takeStatement(
            statement, by: authority, on: date, recordedOn: date, digest: nil, order: order)
    }

    /// Whether the other side's message may be taken: asked after it was verified and before it is stored.
    ///
    /// It is judged on the day on which its sender sealed it, as the fold will judge it, so that a day in the outbox makes
    /// no lawful message unlawful. A no is answered with ``RejectionCode/notAllowed``; whether it comes in order is
    /// asked with ``orderVerdict(for:in:us:)``.
    public static func allows(
        receiving record: MessageRecord, in state: TransferState?
    ) -> Result<LawfulStep, Forbidden> {
        if var next = state, record.sender == next.peer, record.recipient == next.us {
            let outranked = next.reportsOutranked(by: record.statement)
            if !outranked.isEmpty { return next.takeOutranking(record, outranked, at: record.createdAt) }
        }
        return allows(
            record.statement, by: record.sender, to: record.recipient, in: state, on: record.createdAt.londonDate,
            order: record.order)
    }

    /// Whether our journal may record this event now, asked inside the transaction that appends it.
    ///
    /// For a sealed message this includes that its number is still the next one.
    ///
    /// - Parameters:
    ///   - event: what is to be recorded.
    ///   - actor: whose act it is.
    ///   - moment: when it is recorded.
    public func allows(_ event: JournalEvent, by actor: Actor, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        var next = self
        return next.take(event, by: actor, at: moment)
    }

    /// A transfer of which the receiving side knows nothing yet; its conversation is not looked at.
    static func unopened(from sender: AuthorityCode, to recipient: AuthorityCode) -> TransferState {
        TransferState(
            conversation: ConversationID(random: [UInt8](repeating: 0, count: 16)), sender: sender,
            recipient: recipient, us: recipient)
    }
}

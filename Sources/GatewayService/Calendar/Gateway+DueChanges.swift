import CaseTransfer
import TransferStore
import WorkingDays

extension MessageKind {
    /// Whether a message of the kind can move a meeting's due date.
    var movesDueDates: Bool { [.acknowledgement, .residence, .restatement].contains(self) }
}

extension Gateway {
    /// The due dates in play for a transfer's children.
    ///
    /// - Parameter reading: the calendar; read before a transaction that asks.
    func meetingDates(of state: TransferState, by reading: CalendarInUse.Reading) -> [MeetingDates] {
        let calendar = state.recipient == authority ? reading.own : reading.statutory
        let limit = meetingLimit(receiving: state.recipient).limit
        return state.children.compactMap { MeetingDates.of($0, limit: limit, calendar: calendar) }
    }

    /// Records for each child whose meeting is due on another date since a message what it was and what it is, in its transaction.
    ///
    /// - Parameters:
    ///   - before: the transfer before the message; nil when there was none.
    ///   - reading: the calendar, read before the transaction began.
    func recordDueChanges(
        since before: TransferState?, _ record: MessageRecord, of conversation: ConversationID,
        by reading: CalendarInUse.Reading?, in writer: StoreWriter, at moment: Moment
    ) throws {
        try recordDueChanges(
            since: before, by: record.statement.kind, of: conversation, by: reading, in: writer, at: moment)
    }

    /// The same of something said, which need not be a message: a report moves dates as well.
    func recordDueChanges(
        since before: TransferState?, by kind: MessageKind, of conversation: ConversationID,
        by reading: CalendarInUse.Reading?, in writer: StoreWriter, at moment: Moment
    ) throws {
        guard let before, let reading, let after = try writer.transfer(conversation) else { return }
        let old = meetingDates(of: before, by: reading).map(\.governing)
        for now in meetingDates(of: after, by: reading).map(\.governing) {
            guard let was = old.first(where: { $0.child == now.child }), was.due != now.due else { continue }
            try writer.append(
                JournalDraft(
                    actor: .gateway, conversation: conversation,
                    event: .dueChanged(child: now.child, was: was, now: now, cause: kind),
                    rule: now.rule),
                at: moment, salt: [])
        }
    }
}

public import CaseTransfer
public import WorkingDays

/// One transfer in the list of work, as the journal has it now.
public struct WorklistItem: Hashable, Sendable {
    /// The transfer.
    public let conversation: ConversationID
    /// The other authority.
    public let peer: AuthorityCode
    /// Which side we are on.
    public let side: TransferSide
    /// Whether nothing more is to be done for any child.
    public let isOver: Bool
    /// The number of the entry that opened it.
    public let firstEntry: Int
    /// The number of its latest entry.
    public let lastEntry: Int
    /// When it was opened.
    public let openedAt: Moment
    /// When its latest entry was recorded.
    public let changedAt: Moment
}

/// A receiving-in meeting that was said to be due and has not been held (DERBY-78, HAV-61, CAL-45).
public struct OpenMeetingDeadline: Hashable, Sendable {
    /// The transfer.
    public let conversation: ConversationID
    /// The child.
    public let child: ChildReference
    /// The last day in time, as the receiving authority acknowledged it.
    public let due: CivilDate
    /// The rule the limit comes from.
    public let rule: RuleCitation
}

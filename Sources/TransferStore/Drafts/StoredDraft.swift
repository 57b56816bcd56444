public import CaseTransfer

/// A case that is being prepared and has not been sealed.
public struct StoredDraft: Hashable, Sendable {
    /// The transfer it will become.
    public var conversation: ConversationID
    /// Where its documents lie, relative to the home.
    public var folder: String
    /// The case's facts as JSON; they name people and go with the draft.
    public var facts: [UInt8]
    /// When it was saved, by our clock.
    public var savedAt: Moment

    /// Puts a draft together.
    public init(conversation: ConversationID, folder: String, facts: [UInt8], savedAt: Moment) {
        self.conversation = conversation
        self.folder = folder
        self.facts = facts
        self.savedAt = savedAt
    }
}

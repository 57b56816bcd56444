public import WorkingDays

/// One entry of an authority's append-only journal, as it is chained: codes, dates and opaque references only.
///
/// `hash` is SHA-256 over the entry's canonical bytes, which include the hash before it and the digest of the salted payload.
/// Names, addresses and reasons stand in the payload, which can be erased while the chain still verifies.
public struct JournalEntry: Hashable, Sendable, Codable {
    /// 1 for the first entry, without gaps.
    public var number: Int
    /// When the gateway recorded it, UTC.
    public var recordedAt: Moment
    /// The civil date on which it happened, as a person states it; nil for acts of the gateway.
    public var occurredOn: CivilDate?
    /// Who did it.
    public var actor: Actor
    /// The transfer it belongs to; nil for acts about the gateway, people and peers.
    public var conversation: ConversationID?
    /// What happened.
    public var event: JournalEvent
    /// The rule that asked for it or allowed it.
    public var rule: RuleCitation?
    /// SHA-256(salt ‖ payload); nil when there is no payload.
    public var payload: MessageDigest?
    /// The hash of the entry before; nil for the first.
    public var previous: MessageDigest?

    /// Puts an entry together.
    public init(
        number: Int, recordedAt: Moment, occurredOn: CivilDate?, actor: Actor, conversation: ConversationID?,
        event: JournalEvent, rule: RuleCitation?, payload: MessageDigest?, previous: MessageDigest?
    ) {
        self.number = number
        self.recordedAt = recordedAt
        self.occurredOn = occurredOn
        self.actor = actor
        self.conversation = conversation
        self.event = event
        self.rule = rule
        self.payload = payload
        self.previous = previous
    }
}

/// What somebody asks the journal to record; the store adds number, time and chain.
public struct JournalDraft: Hashable, Sendable {
    /// The civil date on which it happened; nil for acts of the gateway.
    public var occurredOn: CivilDate?
    /// Who did it.
    public var actor: Actor
    /// The transfer it belongs to, if any.
    public var conversation: ConversationID?
    /// What happened.
    public var event: JournalEvent
    /// The rule that asked for it or allowed it.
    public var rule: RuleCitation?
    /// Names, addresses and reasons, kept beside the chain and erasable; nil when there are none.
    public var payload: JournalPayload?

    /// Puts a draft together.
    public init(
        occurredOn: CivilDate? = nil, actor: Actor, conversation: ConversationID? = nil, event: JournalEvent,
        rule: RuleCitation? = nil, payload: JournalPayload? = nil
    ) {
        self.occurredOn = occurredOn
        self.actor = actor
        self.conversation = conversation
        self.event = event
        self.rule = rule
        self.payload = payload
    }
}

/// The erasable part of a journal entry.
public struct JournalPayload: Hashable, Sendable, Codable {
    /// Why, in the person's own words.
    public var rationale: String?
    /// Names, telephone numbers and the like, by field.
    public var details: [String: String]

    /// Puts a payload together.
    public init(rationale: String? = nil, details: [String: String] = [:]) {
        self.rationale = rationale
        self.details = details
    }
}

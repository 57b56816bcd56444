public import CaseTransfer
import TransferStore
public import WorkingDays

/// Which views and changes somebody looks for.
public struct AuditSearch: Hashable, Sendable {
    /// A transfer's id, or what it begins with; nil for every one, and for what belongs to none.
    public var transfer: String?
    /// Only what this person did, or typed for somebody.
    public var person: PersonID?
    /// Only what is this deed; nil for whatever was done.
    public var deed: Deed?
    /// The first day, in London.
    public var from: CivilDate?
    /// The last day.
    public var until: CivilDate?

    /// Everything, unless told otherwise.
    public init(
        transfer: String? = nil, person: PersonID? = nil, deed: Deed? = nil, from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.transfer = transfer
        self.person = person
        self.deed = deed
        self.from = from
        self.until = until
    }
}

/// One view or change: who, when, what, by which rule and why.
public struct AuditLine: Hashable, Sendable {
    /// The number of its entry in the journal.
    public let number: Int
    /// When the gateway recorded it.
    public let recordedAt: Moment
    /// The day on which it happened, as a person states it; nil for acts of the gateway.
    public let occurredOn: CivilDate?
    /// Who did it, with whoever typed it and in whose stead; the gateway itself otherwise.
    public let who: String
    /// Their post when they did.
    public let post: String?
    /// What happened, in words that name no child.
    public let what: String
    /// Why, in their own words; nil when none were given, or they were erased.
    public let reason: String?
    /// Whether the words were erased under retention.
    public let erased: Bool
    /// The rule that asked for it or allowed it.
    public let rule: String?
    /// The transfer; nil for what belongs to none.
    public let transfer: ConversationID?
}

/// One page of them, the newest first.
public struct AuditPage: Hashable, Sendable {
    /// The entries on the page.
    public let lines: [AuditLine]
    /// The page's number, from 1.
    public let page: Int
    /// How many pages there are; at least 1.
    public let pages: Int
    /// How many entries were found in all.
    public let total: Int
    /// How many a full page has.
    public let size: Int

    /// The places of the first and the last entry of the page among all, from 1; nil when there is none.
    public var places: ClosedRange<Int>? {
        guard !lines.isEmpty else { return nil }
        let first = (page - 1) * size + 1
        return first...(first + lines.count - 1)
    }
}

extension Gateway {
    /// Every view and change that fits, the newest first, in pages. That somebody looked goes on record first.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, `transfer-unknown`, `page-not-there`, or the store's fault.
    public func audit(_ search: AuditSearch, page: Int, size: Int = pageSize, by acting: ActingPerson) throws
        -> AuditPage
    {
        let offset = try Self.offset(of: page, size)
        let query = try query(search, by: acting)
        try recordReading(of: query.conversation, .shown, by: acting)
        let (total, stored) = try store.read {
            (try $0.countEntries(query), try $0.entries(query, offset: offset, limit: size))
        }
        let pages = max(1, (total + size - 1) / size)
        guard page <= pages else { throw Self.noSuchPage(page, of: pages) }
        return AuditPage(lines: try auditLines(stored, by: acting), page: page, pages: pages, total: total, size: size)
    }

    /// The same as a whole, to be written out; that it was goes on record each time.
    ///
    /// - Throws: `GatewayFault`: `audit-too-long`, and what ``audit(_:page:size:by:)`` throws.
    public func exportAudit(_ search: AuditSearch, by acting: ActingPerson) throws -> [AuditLine] {
        let query = try query(search, by: acting)
        guard try store.read({ try $0.countEntries(query) }) <= Self.longestAudit else {
            throw GatewayFault(
                .no, code: "audit-too-long", message: "More than \(Self.longestAudit) entries fit.",
                remedy: "Ask for a transfer, a person or fewer days.")
        }
        try recordReading(of: query.conversation, .exported, by: acting)
        return try auditLines(store.read { try $0.entries(query, offset: 0, limit: Self.longestAudit) }, by: acting)
    }

    /// So many entries are written out at once: our default, a month of a large authority.
    private static let longestAudit = 20_000

    private func query(_ search: AuditSearch, by acting: ActingPerson) throws -> JournalQuery {
        try require(.readJournal, of: acting)
        return JournalQuery(
            conversation: try search.transfer.map { try transfer($0).conversation }, person: search.person,
            deed: search.deed, from: search.from, until: search.until)
    }

    private func auditLines(_ entries: [StoredEntry], by acting: ActingPerson) throws -> [AuditLine] {
        let closed = try closedTransfers(to: acting)
        let people = Dictionary(
            try store.read { try $0.people() }.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        func name(_ person: PersonID) -> String { people[person].map { "\($0) (\(person))" } ?? person.text }
        var protections: [ConversationID: AddressProtection] = [:]
        return try entries.map { stored in
            let entry = stored.entry
            let isClosed = entry.conversation.map(closed.contains) ?? false
            let (reason, erased) =
                isClosed && stored.payload != .none ? (Self.leftOut, false) : try words(of: stored, &protections)
            let who = entry.actor.person.map { person in
                name(person) + (entry.actor.deputyOf.map { ", as deputy of \(name($0))" } ?? "")
                    + (entry.actor.enteredBy.map { ", entered by \(name($0))" } ?? "")
            }
            return AuditLine(
                number: entry.number, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn,
                who: who ?? "The gateway", post: entry.actor.post, what: entry.event.words(calling: self.name(of:)),
                reason: reason, erased: erased, rule: entry.rule?.id, transfer: entry.conversation)
        }
    }

    /// Why, without confidential addresses, and without legal advice, which has its own page and its own record of who read it.
    private func words(
        of stored: StoredEntry, _ protections: inout [ConversationID: AddressProtection]
    ) throws -> (reason: String?, erased: Bool) {
        switch stored.payload {
        case .none: return (nil, false)
        case .erased: return (nil, true)
        case .kept(let payload):
            if stored.holdsLegalAdvice { return (Self.legalAdviceLeftOut, false) }
            guard let conversation = stored.entry.conversation else { return (payload.rationale, false) }
            let protection = try protections[conversation] ?? rememberedProtection(of: conversation)
            protections[conversation] = protection
            return (stored.words(hiding: protection).rationale, false)
        }
    }
}

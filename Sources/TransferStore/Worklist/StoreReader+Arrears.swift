public import CaseTransfer
import GRDB
public import WorkingDays

/// Transfers whose place in the list has to be worked out again.
public struct WorklistArrears: Sendable {
    /// One of them.
    public struct Item: Sendable {
        /// As the journal tells it now.
        public let state: TransferState
        /// The number of its latest entry.
        public let through: Int
        /// When that was recorded.
        public let changedAt: Moment
        /// What of it has no receipt.
        public let undelivered: [OutboxItem]
    }

    /// Some of them; empty when the list is up to date.
    public let items: [Item]
    /// The entry up to which the list said that no transfer is missing when this was read; nil when it was empty.
    public let noted: Int?
    /// The journal's entry up to which no transfer is missing once these are entered.
    public let through: Int
    /// Whether that says more than is noted.
    public let isNews: Bool
}

extension StoreReader {
    /// What of the list is not up to date: what was written since, what a day has changed, and what another law says otherwise.
    ///
    /// - Parameters:
    ///   - law: the law in use; nil for whoever may not say that other entries are out of date.
    ///   - telling: also those of which people are to be told by today.
    ///   - limit: how many at most.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistArrears(
        law: Int64?, on today: CivilDate, telling: Bool, limit: Int
    ) throws -> WorklistArrears {
        let counted = try counter("worklist-through")
        let noted = counted ?? 0
        let length = try journal?.length ?? 0
        var through = length
        var found: [ConversationID] = []
        if length > noted {
            let changed = try rows(
                "SELECT conversation, last_entry FROM transfer WHERE last_entry > ? ORDER BY last_entry LIMIT ?",
                [noted, limit]
            ) { (try $0.identifier(ConversationID.self, at: 0), try $0.value(Int.self, at: 1)) }
            found = changed.map(\.0)
            if changed.count == limit, let last = changed.last { through = last.1 }
        }
        func also(_ condition: String, _ arguments: StatementArguments) throws {
            guard found.count < limit else { return }
            found += try rows(
                "SELECT conversation FROM worklist WHERE \(condition) LIMIT ?", arguments + [limit - found.count]
            ) { try $0.identifier(ConversationID.self, at: 0) }
        }
        try also("look_on <= ?", [today.daysSinceEpoch])
        if telling { try also("tell_on <= ?", [today.daysSinceEpoch]) }
        if let law {
            try also("law < ?", [law])
            try also("law > ?", [law])
        }
        var seen: Set<ConversationID> = []
        let items = try found.filter { seen.insert($0).inserted }.compactMap { id -> WorklistArrears.Item? in
            guard let state = try transfer(id),
                let row = try row("SELECT last_entry, changed_at FROM transfer WHERE conversation = ?", [id.text])
            else { return nil }
            return WorklistArrears.Item(
                state: state, through: try row.value(Int.self, at: 0), changedAt: try row.moment(at: 1),
                undelivered: try undelivered(in: id))
        }
        return WorklistArrears(items: items, noted: counted, through: through, isNews: through > noted)
    }

    /// Whether the list has come no further, and was not thrown away, since arrears of it were read.
    ///
    /// Otherwise what they say is missing is not all that is missing, and they must not be noted as entered.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistStands(where arrears: WorklistArrears) throws -> Bool {
        try counter("worklist-through") == arrears.noted
    }

    /// The day on which the list stands; nil before anybody looked at it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistDay() throws -> CivilDate? {
        try counter("worklist-day").map(CivilDate.init(daysSinceEpoch:))
    }

    /// Whether the list stands on a day and knows who is registered on it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistStands(on today: CivilDate, registered: Int64, procedures: Int64) throws -> (
        turned: Bool, ours: Bool
    ) {
        (
            try counter("worklist-day") == today.daysSinceEpoch && counter("worklist-people") == Int(registered),
            try counter("worklist-procedures") == Int(procedures)
        )
    }

    /// What the list holds of one transfer; nil when it does not stand there.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistEntry(_ conversation: ConversationID) throws -> WorklistEntry? {
        let deadlines = try deadlines(of: conversation)
        let awaits = Set(try awaits(conversation))
        let meetings = try meetings(of: conversation)
        return try row(
            """
            SELECT part, side, peer, stage, worker, disputed, breached, heads, needs_from, place, look_on, tell_on,
                through, law, team, wants, decides
            FROM worklist WHERE conversation = ?
            """, [conversation.text]
        ).map { row in
            guard let part = WorklistEntry.Part(rawValue: try row.value(Int.self, at: 0)),
                let heading = WorklistEntry.Heading(rawValue: try row.value(Int.self, at: 7))
            else { throw StoreError.damaged("worklist") }
            let place = try row.value(Int.self, at: 9)
            let day = place == WorklistEntry.noDay ? nil : CivilDate(daysSinceEpoch: abs(place))
            let team = try row.value(String.self, at: 14)
            return WorklistEntry(
                conversation: conversation, part: part, side: try row.code(TransferSide.self, at: 1),
                peer: try row.identifier(AuthorityCode.self, at: 2), stage: try row.code(TransferStage.self, at: 3),
                worker: try row.optionalIdentifier(PersonID.self, at: 4), isDisputed: try row.value(Bool.self, at: 5),
                hasBreach: try row.value(Bool.self, at: 6), heading: heading, needsFrom: try row.optionalDate(at: 8),
                day: day, looksOn: try row.optionalDate(at: 10), tellsOn: try row.optionalDate(at: 11),
                through: try row.value(Int.self, at: 12), law: try row.value(Int64.self, at: 13),
                deadlines: deadlines, awaits: awaits, meetings: meetings,
                team: TeamID(team), wants: Set(bits: try row.value(Int.self, at: 15)),
                decides: Set(bits: try row.value(Int.self, at: 16)))
        }
    }

    /// Whose confirmation the list says a transfer awaits, in the order of their handles.
    func awaits(_ conversation: ConversationID) throws -> [PersonID] {
        try rows("SELECT person FROM worklist_awaits WHERE conversation = ? ORDER BY person", [conversation.text]) {
            try $0.identifier(PersonID.self, at: 0)
        }
    }

    func counter(_ name: String) throws -> Int? {
        try row("SELECT value FROM counter WHERE name = ?", [name])?.value(Int.self, at: 0)
    }
}

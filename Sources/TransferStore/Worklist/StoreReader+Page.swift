public import CaseTransfer
import GRDB
import WorkingDays

extension StoreReader {
    /// Transfers of the list from an offset on, in its order: what heads it, what needs somebody, the rest; each by the next day that is
    /// awaited, then by id.
    ///
    /// What is far down costs no more than what is on top: the tally says on which day to begin.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklist(_ query: WorklistQuery, offset: Int = 0, limit: Int) throws -> WorklistSlice {
        let sql = WorklistSQL(query)
        let groups = try sql.isTallied ? tallied(sql) : counted(sql)
        var conversations: [ConversationID] = []
        var offset = max(offset, 0)
        for (group, places) in groups.enumerated() {
            let count = places.reduce(0) { $0 + $1.transfers }
            let left = limit - conversations.count
            if offset >= count {
                offset -= count
                continue
            }
            guard left > 0 else { break }
            // The last place that begins at or before the offset; what is left to pass over lies within it.
            var first = places[0].place
            for place in places {
                first = place.place
                if offset < place.transfers { break }
                offset -= place.transfers
            }
            conversations += try rows(sql.page(of: group), sql.arguments + [first, left, offset]) {
                try $0.identifier(ConversationID.self, at: 0)
            }
            offset = 0
        }
        return WorklistSlice(
            total: groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.transfers } }, conversations: conversations)
    }

    /// The transfers in which a possible breach of personal data was noted, in the order of their ids.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersWithBreach() throws -> [TransferState] {
        try rows("SELECT conversation FROM worklist WHERE breached = 1 ORDER BY conversation") {
            try $0.identifier(ConversationID.self, at: 0)
        }.compactMap { try transfer($0) }
    }

    private typealias Places = [(place: Int, transfers: Int)]

    private func tallied(_ sql: WorklistSQL) throws -> [Places] {
        var groups = [Places](repeating: [], count: sql.groups.count)
        let places = try rows(
            """
            SELECT \(sql.group), place, sum(transfers) FROM worklist_tally WHERE \(sql.tallyRows)
            GROUP BY 1, 2 ORDER BY 1, 2
            """, sql.tallyArguments
        ) { (try $0.value(Int.self, at: 0), try $0.value(Int.self, at: 1), try $0.value(Int.self, at: 2)) }
        for (group, place, transfers) in places { groups[group].append((place, transfers)) }
        guard let (text, arguments) = sql.closedPlaces else { return groups }
        for (group, place, transfers) in try rows(
            text, arguments,
            { (try $0.value(Int.self, at: 0), try $0.value(Int.self, at: 1), try $0.value(Int.self, at: 2)) })
        {
            guard let index = groups[group].firstIndex(where: { $0.place == place }) else { continue }
            groups[group][index].transfers -= transfers
        }
        return groups
    }

    /// One authority's or one person's work, and what awaits a day, is little enough to be counted.
    private func counted(_ sql: WorklistSQL) throws -> [Places] {
        var groups = sql.groups.map { _ in [(place: Int(Int32.min), transfers: 0)] }
        for (sql, arguments) in sql.counts {
            for (group, count) in try rows(
                sql, arguments, { (try $0.value(Int.self, at: 0), try $0.value(Int.self, at: 1)) })
            { groups[group][0].transfers += count }
        }
        return groups
    }
}

/// A query as the store asks it; nothing of it is text from outside.
struct WorklistSQL {
    /// What a row fulfils, whatever its rank.
    let rows: String
    let arguments: StatementArguments
    /// The same of a row of the tally, which knows no transfer.
    let tallyRows: String
    let tallyArguments: StatementArguments
    /// What a row fulfils to stand in each group, the topmost first.
    let groups: [String]
    /// The group of a row.
    let group: String
    /// Whether the tally knows how many rows there are.
    let isTallied: Bool
    /// Those in each group are found by an index that is named, because nothing tells SQLite how few a filter leaves.
    private let index: String
    /// One person's transfers by name: what they work on, and what awaits their word; or those in which a day is awaited. Nil where the
    /// whole list is asked.
    private let named: String?
    private let headedByDisputes: Bool
    private let closed: [ConversationID]
    private let needs: WorklistQuery.Needs?
    /// Whether the tally of what is asked of whom knows how many rows there are.
    private let isTalliedByNeed: Bool

    /// The transfers of a group from a place on, some of them passed over.
    func page(of group: Int) -> String {
        """
        SELECT conversation FROM \(table(of: group)) WHERE \(rows) AND \(groups[group]) AND place >= ?
        ORDER BY place, conversation LIMIT ? OFFSET ?
        """
    }

    /// How many transfers each group has that has any, to be added up.
    var counts: [(String, StatementArguments)] {
        guard let needs, isTalliedByNeed else {
            return [("SELECT \(group), count(*) FROM \(table(of: nil)) WHERE \(rows) GROUP BY 1", arguments)]
        }
        let tally = (
            "SELECT \(group), sum(transfers) FROM worklist_need_tally WHERE \(needs.condition) GROUP BY 1",
            needs.arguments
        )
        guard !needs.closed.isEmpty else { return [tally] }
        // The tally knows no transfer: what is restricted is taken off again.
        let closed = """
            SELECT \(group), -count(*) FROM worklist
            WHERE part = 1 AND \(needs.closedCondition) AND \(needs.condition) GROUP BY 1
            """
        return [tally, (closed, needs.closedArguments + needs.arguments)]
    }

    /// How many transfers are left out at each place of each group, to be taken off what the tally says; nil when none are.
    var closedPlaces: (String, StatementArguments)? {
        guard !closed.isEmpty else { return nil }
        let text = """
            SELECT \(group), place, count(*) FROM worklist
            WHERE \(tallyRows) AND conversation IN (\(Self.marks(closed.count))) GROUP BY 1, 2
            """
        return (text, tallyArguments + StatementArguments(closed.map(\.text)))
    }

    private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

    private func table(of group: Int?) -> String {
        if let named { return named }
        // What heads a service manager's list stands in two ranks, and is little.
        let heads = headedByDisputes && group == 0 && (isTallied || needs != nil)
        return "worklist INDEXED BY \(heads ? "worklist_heading" : index)"
    }

    init(_ query: WorklistQuery) {
        var rows = ["part = \(query.part.rawValue)"]
        var arguments: StatementArguments = []
        func only(_ condition: String, _ values: [String]) {
            rows.append(condition)
            arguments += StatementArguments(values)
        }
        if let side = query.side { only("side = ?", [side.rawValue]) }
        if let stage = query.stage { only("stage = ?", [stage.rawValue]) }
        if let peer = query.peer { only("peer = ?", [peer.text]) }
        var isTallied = query.peer == nil
        var ofNamed: StatementArguments = []
        var named: String?
        if let awaited = query.awaited {
            named =
                "(SELECT DISTINCT +conversation AS name FROM deadline WHERE \(awaited.condition)) "
                + "CROSS JOIN worklist ON conversation = name"
            ofNamed = awaited.arguments
            isTallied = false
        }
        switch query.hands {
        case .anybody: break
        case .team: only("on_team = 1", [])
        case .teams(let teams):
            let marks = Array(repeating: "?", count: teams.count + 1).joined(separator: ", ")
            only("team IN (\(marks))", [""] + teams.map(\.text))
        case .inTeam(let team): only("team = ?", [team?.text ?? ""])
        case .people(let theirs) where named != nil:
            let marks = Array(repeating: "?", count: theirs.count).joined(separator: ", ")
            only("on_team = 0 AND worker IN (\(marks))", theirs.map(\.text))
        case .people(let theirs):
            let marks = Array(repeating: "?", count: theirs.count).joined(separator: ", ")
            // Joined in this order, so that nothing is looked at that is not theirs.
            named = """
                (SELECT conversation AS name FROM worklist INDEXED BY worklist_by_worker
                WHERE worker IN (\(marks)) AND on_team = 0
                UNION SELECT conversation FROM worklist_awaits WHERE person IN (\(marks)))
                CROSS JOIN worklist ON conversation = name
                """
            ofNamed = StatementArguments(theirs.map(\.text) + theirs.map(\.text))
            isTallied = false
        }
        if query.disputedOnly { only("disputed = 1", []) }
        needs = query.needs
        isTalliedByNeed =
            query.needs != nil && rows.count == 1 && named == nil && query.part == .atWork && query.closed.isEmpty
        if let needs = query.needs {
            // As the index says it, so that it is found.
            rows += ["part = 1 AND (wants <> 0 OR decides <> 0)", needs.condition, "NOT \(needs.closedCondition)"]
            arguments += needs.arguments + needs.closedArguments
            isTallied = false
        }
        index =
            if query.needs != nil {
                // Fewer are in dispute than ask something of anybody.
                query.disputedOnly ? "worklist_disputed" : "worklist_needs"
            } else if query.peer != nil {
                "worklist_by_peer"
            } else if query.disputedOnly {
                "worklist_disputed"
            } else if query.stage != nil {
                "worklist_by_stage"
            } else if query.hands == .team {
                "worklist_on_team"
            } else {
                query.side == nil ? "worklist_in_order" : "worklist_by_side"
            }
        headedByDisputes = query.headedByDisputes
        closed = query.closed
        tallyRows = rows.joined(separator: " AND ")
        tallyArguments = arguments
        if !query.closed.isEmpty {
            only("conversation NOT IN (\(Self.marks(query.closed.count)))", query.closed.map(\.text))
        }
        self.rows = rows.joined(separator: " AND ")
        // Those of what is named come first in the text.
        self.arguments = ofNamed + arguments
        self.named = named
        self.isTallied = isTallied
        groups =
            query.headedByDisputes
            ? ["rank < 2 AND heads < 2", "rank = 1 AND heads = 2", "rank = 2"] : ["rank = 0", "rank = 1", "rank = 2"]
        group = query.headedByDisputes ? "CASE WHEN heads < 2 THEN 0 ELSE rank END" : "rank"
    }
}

extension WorklistQuery.Awaited {
    /// What a row of `deadline` fulfils; the same as is tallied for a manager.
    fileprivate var condition: String {
        switch self {
        case .meetingOverdue, .meetingAtRisk:
            "kind = 'meeting' AND due >= ? AND due <= ? AND (convened_for IS NULL OR convened_for < ?)"
        case .late: "kind = ? AND whose = ? AND due < ?"
        }
    }

    fileprivate var arguments: StatementArguments {
        switch self {
        case .meetingOverdue(let today):
            [-WorklistEntry.noDay, today.daysSinceEpoch - 1, today.daysSinceEpoch]
        case .meetingAtRisk(let today, let last):
            [today.daysSinceEpoch, last.daysSinceEpoch, today.daysSinceEpoch]
        case .late(let kind, let whose, let today): [kind.rawValue, whose.text, today.daysSinceEpoch]
        }
    }
}

import CaseTransfer
import GRDB
import WorkingDays

extension StoreReader {
    /// The days that are awaited in any transfer, the earliest first.
    ///
    /// - Parameters:
    ///   - query: which of them.
    ///   - offset: how many to pass over.
    ///   - limit: how many at most.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func deadlines(_ query: DeadlineQuery, offset: Int = 0, limit: Int = .max) throws -> [Deadline] {
        try rows(
            """
            \(Self.deadlineColumns) WHERE \(query.condition)
            ORDER BY due, conversation, kind, number, dispute LIMIT ? OFFSET ?
            """, StatementArguments(query.arguments + [limit, offset]), Self.deadline)
    }

    /// How many days are awaited.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func countDeadlines(_ query: DeadlineQuery) throws -> Int {
        try row("SELECT count(*) FROM deadline WHERE \(query.condition)", StatementArguments(query.arguments))
            .map { try $0.value(Int.self, at: 0) } ?? 0
    }

    func deadlines(of conversation: ConversationID) throws -> [Deadline] {
        try rows(
            "\(Self.deadlineColumns) WHERE conversation = ? ORDER BY due, kind, number, dispute", [conversation.text],
            Self.deadline)
    }

    private static let deadlineColumns = """
        SELECT due, conversation, kind, number, dispute, peer, child, whose, counted_from, from_words, span, rule,
            convention, calendar, convened_for, counts_closures
        FROM deadline
        """

    private static func deadline(_ row: Row) throws -> Deadline {
        let number = try row.value(Int.self, at: 3)
        let dispute = try row.value(Int.self, at: 4)
        let key = CaseClock.Key(
            try row.code(ClockKind.self, at: 2), child: try row.optionalIdentifier(ChildReference.self, at: 6),
            number: dispute == 0 ? nil : dispute)
        let clock = CaseClock(
            key: key, whose: try row.identifier(AuthorityCode.self, at: 7), trigger: try row.date(at: 8),
            from: try row.value(String.self, at: 9), limit: try row.value(String.self, at: 10),
            rule: RuleCitation(try row.value(String.self, at: 11)), due: try row.date(at: 0),
            convention: try row.value(String.self, at: 12), calendarVersion: try row.optional(String.self, at: 13),
            stage: .ahead)
        return Deadline(
            conversation: try row.identifier(ConversationID.self, at: 1),
            peer: try row.identifier(AuthorityCode.self, at: 5), number: number == 0 ? nil : number, clock: clock,
            convenedFor: try row.optionalDate(at: 14), countsClosures: try row.value(Bool.self, at: 15))
    }
}

extension Row {
    func date(at index: Int) throws -> CivilDate { CivilDate(daysSinceEpoch: try value(Int.self, at: index)) }

    func optionalDate(at index: Int) throws -> CivilDate? {
        try optional(Int.self, at: index).map(CivilDate.init(daysSinceEpoch:))
    }

    func optionalIdentifier<Identifier: TextIdentifier>(_ type: Identifier.Type, at index: Int) throws -> Identifier? {
        let stored: DatabaseValue = self[index]
        return stored.isNull ? nil : try identifier(type, at: index)
    }
}

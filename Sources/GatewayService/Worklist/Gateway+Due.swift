import CaseTransfer
import TransferStore
import WorkingDays

/// How far ahead a list of what falls due looks.
public enum DueSpan: Hashable, Sendable {
    /// Up to today: what is due today or overdue.
    case today
    /// What is due within ten working days or overdue, short limits from their first day.
    case tenWorkingDays
    /// Everything that is awaited.
    case everything
}

/// One page of what falls due.
public struct DuePage: Hashable, Sendable, Codable {
    /// The clocks on the page, the earliest due first.
    public var due: [DueLine]
    /// The page's number, from 1.
    public var page: Int
    /// How many pages there are; at least 1.
    public var pages: Int
    /// How many clocks a full page has.
    public var size: Int
    /// How many clocks there are in all.
    public var total: Int

    /// All of what falls due on one page.
    public init(whole due: [DueLine]) {
        self.init(due: due, page: 1, pages: 1, size: max(due.count, 1), total: due.count)
    }

    init(due: [DueLine], page: Int, pages: Int, size: Int, total: Int) {
        self.due = due
        self.page = page
        self.pages = pages
        self.size = size
        self.total = total
    }

    /// The places of the first and the last clock of the page among all, from 1; nil when there is none.
    public var places: ClosedRange<Int>? {
        guard !due.isEmpty else { return nil }
        let first = (page - 1) * size + 1
        return first...(first + due.count - 1)
    }
}

extension Gateway {
    /// A page of what falls due in all transfers, the earliest first; no transfer is folded for it that has not changed.
    ///
    /// - Parameters:
    ///   - span: how far ahead.
    ///   - page: the page's number, from 1.
    ///   - size: how many clocks a page has.
    /// - Throws: `GatewayFault` with code `not-permitted` or `page-not-there`, or what could not be read.
    public func due(_ span: DueSpan, page: Int, size: Int = pageSize, by acting: ActingPerson) throws -> DuePage {
        let offset = try Self.offset(of: page, size)
        let reading = try readingOfDue(by: acting)
        let query = Self.query(span, on: today, by: reading)
        let (total, read) = try store.read { reader in
            (try reader.countDeadlines(query), try reader.deadlines(query, offset: offset, limit: size))
        }
        let pages = max(1, (total + size - 1) / size)
        guard page <= pages else { throw Self.noSuchPage(page, of: pages) }
        return DuePage(due: lines(read, by: reading), page: page, pages: pages, size: size, total: total)
    }

    /// What falls due in all transfers, the earliest first; no transfer is folded for it that has not changed.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or what could not be read.
    public func due(_ span: DueSpan, by acting: ActingPerson) throws -> [DueLine] {
        let reading = try readingOfDue(by: acting)
        let query = Self.query(span, on: today, by: reading)
        return lines(try store.read { try $0.deadlines(query) }, by: reading)
    }

    private func readingOfDue(by acting: ActingPerson) throws -> CalendarInUse.Reading {
        try require(.readCase, of: acting)
        try prepareToReadWorklist()
        return calendarInUse.reading
    }

    private static func query(
        _ span: DueSpan, on today: CivilDate, by reading: CalendarInUse.Reading
    ) -> DeadlineQuery {
        switch span {
        case .today: DeadlineQuery(last: today, lastWithClosures: today, lateOrOpenOn: today)
        // Up to the day before the eleventh: ten working days or fewer are left then, also of a limit that is shorter.
        case .tenWorkingDays:
            DeadlineQuery(
                last: reading.statutory.count(11, from: today).due.adding(days: -1),
                lastWithClosures: reading.own.count(11, from: today).due.adding(days: -1), lateOrOpenOn: today)
        case .everything: DeadlineQuery()
        }
    }

    private func lines(_ deadlines: [Deadline], by reading: CalendarInUse.Reading) -> [DueLine] {
        let today = self.today
        return deadlines.map { deadline in
            let calendar = deadline.countsClosures ? reading.own : reading.statutory
            return DueLine(
                transfer: deadline.conversation, peer: deadline.peer, number: deadline.number,
                clock: deadline.clock.standing(at: deadline.stage(on: today, in: calendar)))
        }
    }
}

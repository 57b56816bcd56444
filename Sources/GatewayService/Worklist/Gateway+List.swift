import CaseTransfer
public import TransferStore
public import WorkingDays

/// One page of a list of transfers.
public struct ListPage: Hashable, Sendable, Codable {
    /// The transfers on the page, in the list's order.
    public var transfers: [TransferLine]
    /// The page's number, from 1.
    public var page: Int
    /// How many pages there are; at least 1.
    public var pages: Int
    /// How many transfers a full page has.
    public var size: Int
    /// How many transfers the whole list has.
    public var total: Int
    /// How many stand in the other part, that of what is over; nil where nobody counted them.
    public var over: Int?
    /// Whether the order of the list holds everything that the journal says.
    public var upToDate = true
    /// The day on which the list was last brought up to date, when it is not.
    public var asOf: CivilDate?
    /// Who opened what is restricted to others, for a manager who is to look at it; empty where nobody asked.
    public var opened: [BrokenGlassLine] = []

    /// The places of the first and the last transfer of the page in the whole list, from 1; nil when there is none.
    public var places: ClosedRange<Int>? {
        guard !transfers.isEmpty else { return nil }
        let first = (page - 1) * size + 1
        return first...(first + transfers.count - 1)
    }
}

extension Gateway {
    /// How many transfers a page has unless somebody asks for another number: our default.
    public static let pageSize = 50

    /// A page of the list: first what cannot wait for anybody (a route that was switched to protect a child (T-10), urgent notices to
    /// answer or not there yet, an open breach, papers to destroy, a delivery that was given up), then what needs somebody, each by the
    /// next day that is awaited.
    ///
    /// A service manager's list is headed by the disputes in which it is not agreed who sees the children (DERBY-76, HAV-59, CAL-43).
    /// Only the transfers of the page are folded.
    ///
    /// - Parameters:
    ///   - query: which transfers; what heads the list goes by the person's role.
    ///   - page: the page's number, from 1; nil for everything on one page.
    ///   - size: how many transfers a page has.
    /// - Throws: `GatewayFault` with code `not-permitted` or `page-not-there`, or the store's fault.
    public func list(
        _ query: WorklistQuery = WorklistQuery(), page: Int? = 1, size: Int = pageSize, by acting: ActingPerson
    ) throws -> ListPage {
        try require(.readCase, of: acting)
        let standing = try prepareToReadWorklist()
        var query = try leavingOut(query, for: acting)
        query.headedByDisputes = acting.person.roles.contains(.serviceManager)
        let today = self.today
        let offset = try Self.offset(of: page ?? 1, size)
        let (total, read) = try store.read { reader in
            let slice = try reader.worklist(query, offset: offset, limit: page == nil ? .max : size)
            let people = Dictionary(
                try reader.people().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let rows = try reader.transfers(slice.conversations).map { state in
                (state: state, waiting: try reader.undelivered(in: state.conversation))
            }
            var peers: [AuthorityCode: PeerRecord] = [:]
            for peer in Set(rows.map(\.state.peer)) { peers[peer] = try reader.peer(peer) }
            return (slice.total, (rows: rows, peers: peers, people: people))
        }
        let pages = page == nil ? 1 : max(1, (total + size - 1) / size)
        if let page, page > pages { throw Self.noSuchPage(page, of: pages) }
        let reading = calendarInUse.reading
        let lines = try read.rows.mapOnAllProcessors { row in
            calendarInUse.holding(reading) {
                let line = line(
                    of: row.state, waiting: row.waiting, peer: read.peers[row.state.peer], people: read.people,
                    on: today)
                return isClosed(row.state.needToKnow, to: acting) ? line.keptApart() : line
            }
        }
        return ListPage(
            transfers: lines, page: page ?? 1, pages: pages, size: page == nil ? max(total, 1) : size, total: total,
            upToDate: standing.isUpToDate, asOf: standing.asOf)
    }

    /// How many of the transfers that a query asks for are over.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func countOver(_ query: WorklistQuery, by acting: ActingPerson) throws -> Int {
        try require(.readCase, of: acting)
        var query = try leavingOut(query, for: acting)
        query.part = .over
        return try store.read { try $0.worklist(query, limit: 0).total }
    }

    /// The query without what is restricted from whoever asks, where it would tell what their row of it does not: how far it has come,
    /// that there is a dispute, who has the work, or what is late. With whom it is, and when its meeting is due, their row says.
    func leavingOut(_ query: WorklistQuery, for acting: ActingPerson) throws -> WorklistQuery {
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        let tellsHands =
            switch query.hands {
            case .anybody, .teams: false
            case .team, .inTeam: true
            // What is one's own to do is no news.
            case .people(let people): !people.allSatisfy(us.contains)
            }
        let tellsLate = if case .late = query.awaited { true } else { false }
        var query = query
        if query.stage != nil || query.disputedOnly || tellsHands || tellsLate {
            query.closed = try closedTransfers(to: acting).sorted()
        }
        return query
    }

    /// How many lines stand before a page; whatever number was typed, one that is too small or too large is a page that is not there.
    static func offset(of page: Int, _ size: Int) throws -> Int {
        guard page > 0, size > 0 else { throw noSuchPage(page, of: 1) }
        let (offset, isTooMuch) = (page - 1).multipliedReportingOverflow(by: size)
        guard !isTooMuch else { throw noSuchPage(page, of: 1) }
        return offset
    }

    static func noSuchPage(_ page: Int, of pages: Int) -> GatewayFault {
        GatewayFault(
            .badInput, code: "page-not-there", message: "The list has no page \(page).",
            remedy: pages == 1 ? "It has one page." : "Its pages are 1 to \(pages).")
    }
}

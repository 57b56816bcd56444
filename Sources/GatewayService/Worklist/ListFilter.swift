public import CaseTransfer
import SecureXML
import TransferStore

/// Which part of the list a page for staff asks for, in the words of the law alone.
public struct ListFilter: Hashable, Sendable {
    /// In whose hands the work is.
    public enum Hands: Hashable, Sendable {
        /// Whoever's.
        case anybody
        /// The person's who asks, or of those they stand in for.
        case mine
        /// Nobody's: it is on the team's list.
        case team
        /// A team's of the person who asks, or no team's yet; whoever belongs to none is shown everything.
        case ours
        /// This person's.
        case person(PersonID)
        /// This team's and no other's; nil for what no team has taken up yet.
        case inTeam(TeamID?)
    }

    /// A day that is awaited, as the manager's view counts families by it.
    public enum Awaited: Hashable, Sendable {
        /// The receiving-in meeting was due, and was not held.
        case meetingOverdue
        /// The receiving-in meeting is due soon, with none convened in time (see ``Gateway/daysAtRisk``).
        case meetingAtRisk
        /// What this authority should have done or answered by a day that has passed.
        case late(ClockKind, whose: AuthorityCode)
    }

    /// Whether it is what is over, instead of what is at work.
    public var isOver: Bool
    /// Only what we send, or receive.
    public var side: TransferSide?
    /// Only with this authority.
    public var peer: AuthorityCode?
    /// Only what has come so far.
    public var stage: TransferStage?
    /// Only what is in these hands.
    public var hands: Hands
    /// Only where somebody still has to do something about a dispute.
    public var disputedOnly: Bool
    /// Only where such a day is awaited; nil for whatever is.
    public var awaited: Awaited?
    /// Only what asks something of the person who asks: of their role, in their hands, in their team's while nobody has the work, or
    /// theirs to decide whoever has it.
    public var needsMe: Bool

    /// Everything at work, unless told otherwise.
    public init(
        isOver: Bool = false, side: TransferSide? = nil, peer: AuthorityCode? = nil,
        stage: TransferStage? = nil,
        hands: Hands = .anybody, disputedOnly: Bool = false, awaited: Awaited? = nil, needsMe: Bool = false
    ) {
        self.isOver = isOver
        self.side = side
        self.peer = peer
        self.stage = stage
        self.hands = hands
        self.disputedOnly = disputedOnly
        self.awaited = awaited
        self.needsMe = needsMe
    }
}

extension Gateway {
    /// A page of the list; see the one that takes a query.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted` or `page-not-there`, or the store's fault.
    public func list(_ filter: ListFilter, page: Int, size: Int, by acting: ActingPerson) throws
        -> ListPage
    {
        try list(query(filter, by: acting), page: page, size: size, by: acting)
    }

    /// How many transfers a page's list has, as it stood when a page was read last: none of them is folded for it.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func count(_ filter: ListFilter, by acting: ActingPerson) throws -> Int {
        try require(.readCase, of: acting)
        let query = try leavingOut(query(filter, by: acting), for: acting)
        return try store.read { try $0.worklist(query, limit: 0).total }
    }

    private func query(_ filter: ListFilter, by acting: ActingPerson) throws -> WorklistQuery {
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        let hands: WorklistQuery.Hands =
            switch filter.hands {
            case .anybody: .anybody
            case .mine: .people(us)
            case .team: .team
            case .ours: acting.person.teams.map { .teams($0) } ?? .anybody
            case .person(let person): .people([person])
            case .inTeam(let team): .inTeam(team)
            }
        let today = self.today
        let awaited: WorklistQuery.Awaited? = filter.awaited.map { awaited in
            switch awaited {
            case .meetingOverdue: .meetingOverdue(on: today)
            case .meetingAtRisk: .meetingAtRisk(from: today, through: lastDayAtRisk(on: today))
            case .late(let kind, let whose): .late(kind, whose: whose, on: today)
            }
        }
        return WorklistQuery(
            part: filter.isOver ? .over : .atWork, side: filter.side, peer: filter.peer,
            stage: filter.stage,
            hands: hands, disputedOnly: filter.disputedOnly, awaited: awaited,
            needs: filter.needsMe ? try needs(of: acting) : nil)
    }

    /// How many transfers ask something of the person who asks.
    ///
    /// It stands on every page, so of a list that is far behind, as after an upgrade, only a piece is brought up to date first.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func countNeeds(of acting: ActingPerson) throws -> Int {
        try require(.readCase, of: acting)
        if let batch = try worklistBatch(telling: false) { _ = try enter(batch) }
        return try count(ListFilter(needsMe: true), by: acting)
    }

    /// How many of those are in dispute, as the list stands: of it nothing is brought up to date.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func countDisputedNeeds(of acting: ActingPerson) throws -> Int {
        try count(ListFilter(disputedOnly: true, needsMe: true), by: acting)
    }

    private func needs(of acting: ActingPerson) throws -> WorklistQuery.Needs {
        // An auditor changes nothing and an administrator sees no child, whatever else they are.
        let roles: Set<Role> =
            acting.person.roles.contains { [.auditor, .administrator].contains($0) }
            ? [] : Set(acting.person.roles)
        return WorklistQuery.Needs(
            people: [acting.person.id, acting.deputyOf?.id].compactMap(\.self), roles: roles,
            teams: acting.person.teams,
            closed: try closedTransfers(to: acting).sorted())
    }

    /// The people who can have the work on a transfer, by name, each with a code that an address may carry: it names nobody.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func workers(by acting: ActingPerson) throws -> [(code: String, person: RegisteredPerson)] {
        try require(.readCase, of: acting)
        let today = self.today
        return try store.read { try $0.people() }.filter { person in
            person.isActive(on: today) && !PermittedStep.recordNote.roles.isDisjoint(with: person.roles)
        }.sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }.map { person in
            (String(SHA256Hasher.digest(Array("worker \(person.id.text)".utf8)).hex.prefix(10)), person)
        }
    }

    /// The authorities whose gateways are registered here, by name.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func partners(by acting: ActingPerson) throws -> [AuthorityCode] {
        try require(.readCase, of: acting)
        return try store.read { try $0.peers() }.map(\.code).sorted { name(of: $0) < name(of: $1) }
    }
}

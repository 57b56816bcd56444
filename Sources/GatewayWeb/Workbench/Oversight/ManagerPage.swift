import CaseTransfer
import GatewayService
import WorkingDays

/// The manager's view: what is overdue and at risk, how timely meetings were, what waits and for whom.
struct ManagerPage: WorkbenchPage {
    static let template = "manager"
    /// So many transfers stand on it one by one: our default.
    static let size = 25

    struct Figure: Hashable, Sendable {
        let term: String
        let value: String
        let style: String
        let shape: String
        /// The list of just those families; nil where the figure is no number of families at work.
        let href: String?
    }

    struct Row: Hashable, Sendable {
        let row: WorklistRow
        let team: String
        let hands: String
    }

    /// A number of families, and the list of just those; nil when there are none.
    struct Count: Hashable, Sendable {
        let number: Int
        let href: String?
    }

    struct Group: Hashable, Sendable {
        let name: String
        let overdue: Count
        let atRisk: Count
    }

    /// Overdue and at risk, counted by one thing.
    struct Table: Hashable, Sendable {
        let caption: String
        let heading: String
        let groups: [Group]
    }

    struct Month: Hashable, Sendable {
        let name: String
        let due: Int
        let inTime: Int
        let late: Int
        let notHeld: Int
    }

    struct Waiting: Hashable, Sendable {
        let whom: String
        let team: String
        let what: String
        let families: String
        /// The list of just those families.
        let href: String
        let wait: String
        /// The family that waits longest.
        let longest: PageFrame.Link
        let telephone: String
    }

    struct Person: Hashable, Sendable {
        let name: String
        let post: String
        let what: String
    }

    /// A restricted transfer that somebody opened for themselves.
    struct Opened: Hashable, Sendable {
        let who: String
        let href: String
        let transfer: String
        let when: String
        let why: String
        /// Which manager looked at it; nil where it waits for one.
        let lookedAtBy: String?
        /// Where whoever reads says that they looked.
        let look: String
    }

    let title = "Manager’s view"
    let today: String
    let post: String
    let stale: String?
    let figures: [Figure]
    let rows: [Row]
    let hasRows: Bool
    let more: String?
    let tables: [Table]
    let chart: MonthChart
    let months: [Month]
    let total: Month
    let waiting: [Waiting]
    let hasWaiting: Bool
    let confirmations: [Person]
    let hasConfirmations: Bool
    let away: [Person]
    let hasAway: Bool
    let opened: [Opened]
    let hasOpened: Bool
    let glassDays = Gateway.daysOfBrokenGlass
    let export: String
    let formToken: String

    /// Reads what the page shows.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, or the store's fault.
    init(gateway: Gateway, acting: ActingPerson, formToken: String) throws {
        let day = gateway.today
        let view = try gateway.oversight(limit: Self.size, by: acting)
        let waits = view.waiting.map(\.longest)
        let names = try gateway.childNames(of: Array(Set(view.earliest.map(\.transfer) + waits)), by: acting)
        let people = Dictionary(view.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func hands(_ person: PersonID?) -> String { person.map { people[$0]?.name ?? $0.text } ?? "On the team’s list" }
        today = day.inWords
        post = acting.person.post
        stale = view.standing.words
        let due = view.months.map(\.due).reduce(0, +)
        let inTime = view.months.map(\.inTime).reduce(0, +)
        figures = [
            Figure(
                term: "meetings overdue", value: "\(view.overdue)", style: "is-late", shape: Shape.late.template,
                href: Self.list(due: .overdue)),
            Figure(
                term: "at risk: due within \(Gateway.daysAtRisk) working days (our default), none convened",
                value: "\(view.atRisk)", style: "is-soon", shape: Shape.soon.template, href: Self.list(due: .atRisk)),
            Figure(
                term: "transfers with a dispute to settle", value: "\(view.disputes)", style: "is-apart",
                shape: Shape.apart.template, href: Self.list(tab: .disputes)),
            Figure(
                term: "held in time, last 12 months: \(inTime) of \(due)",
                value: due == 0 ? "–" : "\(inTime * 100 / due)%", style: "is-good", shape: Shape.done.template,
                href: nil),
        ]
        rows = view.earliest.map { line in
            Row(
                row: WorklistRow(line, names: names[line.transfer], gateway: gateway, on: day),
                team: WorklistRequest.label(ofTeam: view.teams[line.transfer]?.text ?? ""),
                // Whose work a restricted transfer is, is not said to whoever it is restricted from.
                hands: line.closed
                    ? ""
                    : line.worker.map { $0.onTeamList ? "On the team’s list" : hands($0.person) }
                        ?? "On the team’s list")
        }
        hasRows = !rows.isEmpty
        let all = view.overdue + view.atRisk
        more = all > rows.count ? "The earliest \(rows.count) of \(all). The table below counts them all." : nil
        tables = Self.tables(view.pressing, gateway)
        chart = MonthChart(view.months)
        months = view.months.map {
            Month(name: $0.words, due: $0.due, inTime: $0.inTime, late: $0.late, notHeld: $0.notHeld)
        }
        total = Month(
            name: "12 months", due: due, inTime: inTime, late: view.months.map(\.late).reduce(0, +),
            notHeld: view.months.map(\.notHeld).reduce(0, +))
        waiting = try Self.waiting(view, gateway, names)
        hasWaiting = !waiting.isEmpty
        confirmations = view.confirmations.map { entry in
            Person(
                name: hands(entry.person), post: people[entry.person]?.post ?? "",
                what: entry.transfers == 1 ? "1 transfer" : "\(entry.transfers) transfers")
        }
        hasConfirmations = !confirmations.isEmpty
        away = Self.away(view.people, hands, on: day)
        hasAway = !away.isEmpty
        opened = try gateway.recentBrokenGlass(toldTo: acting).map { glass in
            let line = glass.line
            return Opened(
                who: line.name, href: WorkbenchRoute.transfer.path(of: line.transfer),
                transfer: "Transfer \(line.transfer.text.prefix(8))", when: line.at.dayAndTimeInWords,
                why: line.reason ?? "The reason was erased.", lookedAtBy: glass.lookedAtBy,
                look: WorkbenchRoute.step(.lookedAt, .asked).path(of: line.transfer))
        }
        hasOpened = !opened.isEmpty
        export = OversightRoute.managerExport.path
        self.formToken = formToken
    }

    /// The list of just the families that a figure counts.
    private static func list(
        tab: WorklistRequest.Tab = .receiving, due: WorklistRequest.Due? = nil, team: String? = nil,
        peer: AuthorityCode? = nil
    ) -> String {
        var request = WorklistRequest()
        (request.tab, request.due, request.team, request.peer) = (tab, due, team, peer)
        // Everybody's, also where whoever looks would be shown their own team's otherwise.
        if team == nil { request.hands = .anybody }
        return request.href
    }

    /// Overdue and at risk by team, then by partner, each in the order of their names.
    private static func tables(_ pressing: [Oversight.Pressing], _ gateway: Gateway) -> [Table] {
        func group(_ name: String, _ tallies: [Oversight.Pressing], team: String?, peer: AuthorityCode?) -> Group {
            func count(_ number: Int, _ due: WorklistRequest.Due) -> Count {
                Count(number: number, href: number == 0 ? nil : list(due: due, team: team, peer: peer))
            }
            return Group(
                name: name, overdue: count(tallies.map(\.overdue).reduce(0, +), .overdue),
                atRisk: count(tallies.map(\.atRisk).reduce(0, +), .atRisk))
        }
        let teams = Dictionary(grouping: pressing) { $0.team?.text ?? "" }.sorted {
            // What no team has taken up stands first: nobody else looks after it.
            $0.key < $1.key
        }
        let peers = Dictionary(grouping: pressing, by: \.peer).sorted {
            gateway.name(of: $0.key) < gateway.name(of: $1.key)
        }
        return [
            Table(
                caption: "How many are overdue and at risk, by team", heading: "Team",
                groups: teams.map { group(WorklistRequest.label(ofTeam: $0.key), $0.value, team: $0.key, peer: nil) }),
            Table(
                caption: "How many are overdue and at risk, by partner", heading: "From",
                groups: peers.map { group(gateway.name(of: $0.key), $0.value, team: nil, peer: $0.key) }),
        ]
    }

    private static func waiting(
        _ view: Oversight, _ gateway: Gateway, _ names: [ConversationID: [String]]
    ) throws -> [Waiting] {
        let telephones = Dictionary(
            try gateway.partnerLines().map { ($0.code, $0.dutyTelephone) },
            uniquingKeysWith: { first, _ in first })
        let calendar = gateway.calendar(countingFor: gateway.authority)
        return view.waiting.map { tally in
            let isOurs = tally.whose == gateway.authority
            let days = calendar.workingDays(after: tally.since, through: gateway.today)
            let direction = tally.side == .receiving ? "coming to us" : "leaving us"
            let family =
                names[tally.longest].flatMap(FamilyWords.init)?.family ?? "Transfer \(tally.longest.text.prefix(8))"
            return Waiting(
                whom: gateway.name(of: tally.whose),
                team: isOurs ? WorklistRequest.label(ofTeam: tally.team?.text ?? "") : "",
                what: tally.kind.words.capitalisedFirst,
                families: "\(tally.transfers == 1 ? "1 family" : "\(tally.transfers) families") \(direction)",
                href: list(
                    tab: tally.side == .receiving ? .receiving : .sending, due: .late(tally.kind, tally.whose),
                    team: isOurs ? tally.team?.text ?? "" : nil),
                wait: days == 1 ? "1 working day" : "\(days) working days",
                longest: PageFrame.Link(href: WorkbenchRoute.transfer.path(of: tally.longest), label: family),
                telephone: isOurs ? gateway.settings.dutyTelephone : telephones[tally.whose] ?? "Not known")
        }
    }

    /// Who is away or has a deputy, today or later.
    private static func away(
        _ people: [RegisteredPerson], _ hands: (PersonID?) -> String, on today: CivilDate
    ) -> [Person] {
        people.flatMap { person -> [Person] in
            let absences = (person.absences ?? []).filter { $0.until >= today }.map {
                "Away \($0.from.words(on: today)) to \($0.until.words(on: today))"
            }
            let deputies = (person.deputies ?? []).filter { $0.until >= today }.map {
                "\(hands($0.deputy)) is deputy \($0.from.words(on: today)) to \($0.until.words(on: today))"
            }
            return (absences + deputies).map { Person(name: person.name, post: person.post, what: $0) }
        }
    }
}

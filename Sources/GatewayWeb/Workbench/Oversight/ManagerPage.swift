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
    }

    struct Row: Hashable, Sendable {
        let row: WorklistRow
        let hands: String
    }

    struct Group: Hashable, Sendable {
        let peer: String
        let hands: String
        let overdue: Int
        let atRisk: Int
        let href: String
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
        let hands: String
        let what: String
        let families: String
        let wait: String
        let telephone: String
    }

    struct Person: Hashable, Sendable {
        let name: String
        let post: String
        let what: String
    }

    let title = "Manager’s view"
    let today: String
    let post: String
    let stale: String?
    let figures: [Figure]
    let rows: [Row]
    let hasRows: Bool
    let more: String?
    let groups: [Group]
    let chart: MonthChart
    let months: [Month]
    let total: Month
    let waiting: [Waiting]
    let hasWaiting: Bool
    let confirmations: [Person]
    let hasConfirmations: Bool
    let away: [Person]
    let hasAway: Bool

    /// Reads what the page shows.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, or the store's fault.
    init(gateway: Gateway, acting: ActingPerson) throws {
        let day = gateway.today
        let view = try gateway.oversight(limit: Self.size, by: acting)
        let names = try gateway.childNames(of: view.earliest.map(\.transfer), by: acting)
        let people = Dictionary(view.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func hands(_ person: PersonID?) -> String { person.map { people[$0]?.name ?? $0.text } ?? "On the team’s list" }
        today = day.inWords
        post = acting.person.post
        stale = view.standing.words
        let due = view.months.map(\.due).reduce(0, +)
        let inTime = view.months.map(\.inTime).reduce(0, +)
        figures = [
            Figure(
                term: "meetings overdue", value: "\(view.overdue)", style: "is-late", shape: Shape.late.template),
            Figure(
                term: "at risk: due within \(Gateway.daysAtRisk) working days (our default), none convened",
                value: "\(view.atRisk)", style: "is-soon", shape: Shape.soon.template),
            Figure(
                term: "transfers with a dispute to settle", value: "\(view.disputes)", style: "is-apart",
                shape: Shape.apart.template),
            Figure(
                term: "held in time, last 12 months: \(inTime) of \(due)",
                value: due == 0 ? "–" : "\(inTime * 100 / due)%", style: "is-good", shape: Shape.done.template),
        ]
        rows = view.earliest.map { line in
            Row(
                row: WorklistRow(line, names: names[line.transfer], gateway: gateway, on: day),
                hands: line.worker.map { $0.onTeamList ? "On the team’s list" : hands($0.person) }
                    ?? "On the team’s list")
        }
        hasRows = !rows.isEmpty
        let all = view.overdue + view.atRisk
        more = all > rows.count ? "The earliest \(rows.count) of \(all). The table below counts them all." : nil
        groups = view.pressing.map { tally in
            var request = WorklistRequest()
            request.peer = tally.peer
            return Group(
                peer: gateway.name(of: tally.peer), hands: hands(tally.worker), overdue: tally.overdue,
                atRisk: tally.atRisk, href: request.href)
        }
        chart = MonthChart(view.months)
        months = view.months.map {
            Month(name: $0.words, due: $0.due, inTime: $0.inTime, late: $0.late, notHeld: $0.notHeld)
        }
        total = Month(
            name: "12 months", due: due, inTime: inTime, late: view.months.map(\.late).reduce(0, +),
            notHeld: view.months.map(\.notHeld).reduce(0, +))
        waiting = try Self.waiting(view, gateway, hands)
        hasWaiting = !waiting.isEmpty
        confirmations = view.confirmations.map { entry in
            Person(
                name: hands(entry.person), post: people[entry.person]?.post ?? "",
                what: entry.transfers == 1 ? "1 transfer" : "\(entry.transfers) transfers")
        }
        hasConfirmations = !confirmations.isEmpty
        away = Self.away(view.people, hands, on: day)
        hasAway = !away.isEmpty
    }

    private static func waiting(
        _ view: Oversight, _ gateway: Gateway, _ hands: (PersonID?) -> String
    ) throws -> [Waiting] {
        let telephones = Dictionary(
            try gateway.partnerLines().map { ($0.code, $0.dutyTelephone) },
            uniquingKeysWith: { first, _ in first })
        let calendar = gateway.calendar(countingFor: gateway.authority)
        return view.waiting.map { tally in
            let isOurs = tally.whose == gateway.authority
            let days = calendar.workingDays(after: tally.since, through: gateway.today)
            return Waiting(
                whom: gateway.name(of: tally.whose), hands: isOurs ? hands(tally.worker) : "",
                what: tally.kind.words.capitalisedFirst,
                families: tally.transfers == 1 ? "1 family" : "\(tally.transfers) families",
                wait: days == 1 ? "1 working day" : "\(days) working days",
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

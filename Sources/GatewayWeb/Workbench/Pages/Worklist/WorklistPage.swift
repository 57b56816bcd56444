import CaseTransfer
import GatewayService
import WorkingDays

/// The worklist: what needs me, then everything.
struct WorklistPage: WorkbenchPage {
    static let template = "worklist"

    /// So many rows stand on a page: our default.
    static let size = 25

    struct Tab: Hashable, Sendable {
        let href: String
        let label: String
        let count: Int
        let isCurrent: Bool
    }

    struct Option: Hashable, Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Field: Hashable, Sendable {
        let id: String
        let name: String
        let label: String
        let options: [Option]
    }

    struct Pages: Hashable, Sendable {
        let shown: String
        let links: [PageFrame.Link]
        let next: String?
    }

    struct Opened: Hashable, Sendable {
        let words: String
        let reason: String
        let href: String
    }

    /// That only families are listed that await some day, with the way back to all of them.
    struct Only: Hashable, Sendable {
        let value: String
        let words: String
        let href: String
    }

    struct Empty: Hashable, Sendable {
        let heading: String
        let text: String
    }

    let title = "Your worklist"
    let today: String
    let post: String
    /// Why the list is older than it should be; nil when it holds everything.
    let stale: String?
    /// Who was given a way of signing in by somebody else, for those who read the journal.
    let givenWays: [String]
    let hasGivenWays: Bool
    /// Who opened what was restricted to others, for the managers who are to look at it.
    let opened: [Opened]
    let hasOpened: Bool
    /// Who found many confidential addresses of other transfers, for the managers.
    let placesAsked: [String]
    let hasPlacesAsked: Bool
    let needs: [WorklistNeed]
    let needCount: Int
    /// The list of all that needs whoever looks, where not all of it stands above.
    let rest: PageFrame.Link?
    let hasNeeds: Bool
    let tabs: [Tab]
    let tab: String?
    let only: Only?
    let action: String
    let fields: [Field]
    let caption: String
    let rows: [WorklistRow]
    let hasRows: Bool
    let empty: Empty?
    let pages: Pages?

    /// Reads what the page shows.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, `page-not-there`, or the store's fault.
    init(_ request: WorklistRequest, gateway: Gateway, acting: ActingPerson) throws {
        let day = gateway.today
        let workers = try gateway.workers(by: acting)
        let worker = workers.first { $0.code == request.worker }?.person.id
        today = day.inWords
        post = acting.person.post
        let page = try gateway.list(
            request.filter(on: request.tab, of: worker, for: acting), page: request.page, size: Self.size, by: acting)
        let asked = try gateway.list(ListFilter(needsMe: true), page: 1, size: WorklistNeed.most, by: acting)
        let names = try gateway.childNames(
            of: Array(Set((page.transfers + asked.transfers).map(\.transfer))), by: acting)
        func row(_ line: TransferLine) -> WorklistRow {
            WorklistRow(line, names: names[line.transfer], gateway: gateway, on: day)
        }
        needs = asked.transfers.compactMap { line in WorklistNeed(line, row(line), for: acting, on: day) }
        needCount = asked.total
        var all = WorklistRequest()
        all.tab = .needs
        rest =
            asked.total > asked.transfers.count
            ? PageFrame.Link(href: all.href, label: "\(asked.transfers.count) of \(asked.total). Show all of them")
            : nil
        hasNeeds = !needs.isEmpty
        givenWays = try gateway.givenWays(toldTo: acting).map(\.sentence)
        hasGivenWays = !givenWays.isEmpty
        opened = try gateway.brokenGlass(toldTo: acting).map { line in
            Opened(
                words: line.sentence, reason: line.reason ?? "The reason was erased.",
                href: WorkbenchRoute.step(.lookedAt, .asked).path(of: line.transfer))
        }
        hasOpened = !opened.isEmpty
        placesAsked = try gateway.placesAsked(toldTo: acting).map(\.sentence)
        hasPlacesAsked = !placesAsked.isEmpty
        stale = page.upToDate ? nil : gateway.worklistStanding.words

        tabs = try WorklistRequest.Tab.allCases.map { tab in
            let total =
                tab == request.tab
                ? page.total : try gateway.count(request.filter(on: tab, of: worker, for: acting), by: acting)
            return Tab(
                href: request.on(tab).href, label: tab.label, count: total, isCurrent: tab == request.tab)
        }
        tab = request.tab == .receiving ? nil : request.tab.rawValue
        only = request.due.map { due in
            var whole = request.at(1)
            whole.due = nil
            return Only(value: due.text, words: due.words(gateway), href: whole.href)
        }
        action = WorkbenchRoute.home.path
        fields = Self.fields(
            request, partners: try gateway.partners(by: acting), workers: workers, teams: try gateway.teams(by: acting),
            gateway: gateway, acting: acting)
        caption = request.tab.caption
        rows = page.transfers.map(row)
        hasRows = !rows.isEmpty
        empty =
            rows.isEmpty
            ? Empty(
                heading: request.isFiltered(for: acting) ? "Nothing fits these filters" : "Nothing here",
                text: request.isFiltered(for: acting) ? "Choose fewer filters to see more." : request.tab.whenEmpty)
            : nil
        pages = Self.pages(page, request)
    }

    private static func fields(
        _ request: WorklistRequest, partners: [AuthorityCode], workers: [(code: String, person: RegisteredPerson)],
        teams: [TeamID], gateway: Gateway, acting: ActingPerson
    ) -> [Field] {
        let hands = request.hands(for: acting)
        // Somebody may follow an address that names an authority whose gateway is not registered here.
        let peers = partners + [request.peer].compactMap(\.self).filter { !partners.contains($0) }
        let teams = teams.map(\.text)
        let shownTeams = teams + [request.team].compactMap(\.self).filter { !$0.isEmpty && !teams.contains($0) }
        return [
            Field(
                id: "f-authority", name: "authority", label: "Authority",
                options: [Option(value: "", label: "Any", isChosen: request.peer == nil)]
                    + peers.map {
                        Option(value: $0.text, label: gateway.name(of: $0), isChosen: $0 == request.peer)
                    }),
            Field(
                id: "f-person", name: "person", label: "Person or team",
                options: WorklistRequest.Hands.offered(to: acting).map {
                    Option(
                        value: $0.rawValue, label: $0.label,
                        isChosen: $0 == hands && (request.worker == nil && request.team == nil || $0 != .anybody))
                }
                    + (shownTeams.isEmpty && request.team == nil ? [] : shownTeams + [""]).map {
                        Option(
                            value: WorklistRequest.teamMark + $0, label: WorklistRequest.label(ofTeam: $0),
                            isChosen: $0 == request.team)
                    }
                    + workers.map {
                        Option(value: $0.code, label: $0.person.name, isChosen: $0.code == request.worker)
                    }),
            Field(
                id: "f-state", name: "state", label: "State",
                options: [Option(value: "", label: "Any", isChosen: request.stage == nil)]
                    + TransferStage.allCases.map {
                        Option(value: $0.rawValue, label: $0.label, isChosen: $0 == request.stage)
                    }),
        ]
    }

    private static func pages(_ page: ListPage, _ request: WorklistRequest) -> Pages? {
        guard let places = page.places, page.pages > 1 else { return nil }
        // Near pages and both ends: a list of thousands is narrowed, not paged through.
        let near = (1...page.pages).filter { $0 == 1 || $0 == page.pages || abs($0 - page.page) <= 2 }
        return Pages(
            shown: "Showing \(places.lowerBound) to \(places.upperBound) of \(page.total)",
            links: near.map {
                PageFrame.Link(href: request.at($0).href, label: "\($0)", isCurrent: $0 == page.page)
            }, next: page.page < page.pages ? request.at(page.page + 1).href : nil)
    }
}

extension WorklistRequest.Due {
    /// That only these are listed, in words.
    fileprivate func words(_ gateway: Gateway) -> String {
        switch self {
        case .overdue: "Only families whose receiving-in meeting is overdue."
        case .atRisk:
            "Only families whose receiving-in meeting is due within \(Gateway.daysAtRisk) working days (our default), with none convened in time."
        case .late(let kind, let whose): "Only families that wait for \(gateway.name(of: whose)): \(kind.words), late."
        }
    }
}

extension WorklistRequest {
    /// What a filter and the manager's view call a team; the empty text is what no team has taken up yet.
    static func label(ofTeam team: String) -> String { team.isEmpty ? "No team yet" : "Team \(team)" }

    /// What a tab asks the list for.
    ///
    /// - Parameters:
    ///   - worker: who is meant by the code in the address; nil for nobody we know.
    ///   - acting: who asks, whose team's the list is unless they ask otherwise.
    func filter(on tab: Tab, of worker: PersonID?, for acting: ActingPerson) -> ListFilter {
        let hands: ListFilter.Hands =
            switch on(tab).hands(for: acting) {
            case .anybody: team.map { .inTeam(TeamID($0)) } ?? worker.map { .person($0) } ?? .anybody
            case .mine: .mine
            case .team: .team
            case .ours: .ours
            }
        return ListFilter(
            isOver: tab == .ended,
            side: tab == .receiving ? .receiving : tab == .sending ? .sending : nil,
            peer: peer, stage: stage, hands: hands, disputedOnly: tab == .disputes,
            awaited: due.map { due in
                switch due {
                case .overdue: .meetingOverdue
                case .atRisk: .meetingAtRisk
                case .late(let kind, let whose): .late(kind, whose: whose)
                }
            }, needsMe: tab == .needs)
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Disputes as a list: everybody's in which somebody has to do something, or all of one transfer.
struct DisputesPage: WorkbenchPage {
    static let template = "disputes"
    /// So many transfers stand on a page: our default.
    static let size = 25

    struct Row: Hashable, Sendable {
        let href: String
        let family: String
        let question: String
        let matter: String
        let tag: StateTag
        let answers: String
        let due: WorklistRow.Due
        let visitsTag: StateTag?
        let visits: String
    }

    let title: String
    let heading: String
    let meta: String
    let worklist: String
    /// The transfer; empty for everybody's.
    let transferHref: String
    let isOfTransfer: Bool
    let raise: String?
    let rows: [Row]
    let hasRows: Bool
    let whenEmpty: String
    let pages: WorklistPage.Pages?

    /// Everybody's.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, `page-not-there`, or the store's fault.
    init(page: Int, gateway: Gateway, acting: ActingPerson) throws {
        let list = try gateway.list(ListFilter(disputedOnly: true), page: page, size: Self.size, by: acting)
        let names = try gateway.childNames(of: list.transfers.map(\.transfer), by: acting)
        title = "Disputes"
        heading = "Disputes"
        meta = gateway.today.inWords
        worklist = WorkbenchRoute.home.path
        transferHref = ""
        isOfTransfer = false
        raise = nil
        rows = list.transfers.flatMap { transfer in
            let family = FamilyWords(names[transfer.transfer] ?? [])
            let isReceiving = transfer.side == TransferSide.receiving.rawValue
            return transfer.disputes.map { line in
                Self.row(
                    line, of: transfer.transfer, family: family.map { "\($0.family) family" },
                    recipient: isReceiving ? gateway.authority : transfer.peer, gateway)
            }
        }
        hasRows = !rows.isEmpty
        whenEmpty = "A dispute stands here while somebody still has to do something about it, here or there."
        pages = WorklistPage.Pages(list) { "\(WorkbenchRoute.dispute(.list).path)?page=\($0)" }
    }

    /// Those of one transfer, settled ones too.
    init(_ reading: TransferReading) {
        let id = reading.view.summary.transfer
        title = "Disputes: \(reading.heading)"
        heading = "Disputes of the \(reading.heading)"
        meta = "Transfer \(reading.number)"
        worklist = WorkbenchRoute.home.path
        transferHref = WorkbenchRoute.transfer.path(of: id)
        isOfTransfer = true
        let mayRaise = Permission.check(.raiseDispute, by: reading.acting.person.roles) == nil
        raise =
            mayRaise && RaiseDisputeForm(reading) != nil
            ? WorkbenchRoute.step(.raiseDispute, .asked).path(of: id) : nil
        rows = reading.view.disputes.map { view in
            Self.row(
                view.line, of: id, family: reading.heading, recipient: reading.view.recipient, reading.gateway)
        }
        hasRows = !rows.isEmpty
        whenEmpty = "Nothing is disputed in this transfer. A manager of either authority can raise a dispute."
        pages = nil
    }

    private static func row(
        _ line: DisputeLine, of transfer: ConversationID, family: String?, recipient: AuthorityCode, _ gateway: Gateway
    ) -> Row {
        let family = family ?? "Transfer \(transfer.text.prefix(8))"
        let count = line.children.count == 1 ? "1 child" : "\(line.children.count) children"
        let words = DisputeWords.due(
            line, on: gateway.today, calendar: gateway.calendar(countingFor: gateway.authority))
        let visits = DisputeWords.visits(line)
        return Row(
            href: DisputeRoute.shown.path(of: transfer, line.number), family: family,
            question: DisputeWords.question(line.ground, children: count, recipient: gateway.name(of: recipient)),
            matter: DisputeWords.matter(line), tag: DisputeWords.tag(line),
            answers: line.answersNext.map { "\(gateway.name(of: $0)) answers next" } ?? "Nobody’s answer is awaited",
            due: words.map {
                WorklistRow.Due(
                    style: "due" + $0.pressure.style, shape: $0.pressure.shape.template, what: $0.what("Answer"),
                    left: $0.left)
            } ?? WorklistRow.Due(style: "due due--good", shape: Shape.done.template, what: "Nothing due", left: nil),
            visitsTag: visits?.tag, visits: visits?.sentence ?? "Settled")
    }
}

extension WorklistPage.Pages {
    /// The links beneath a list; nil when it has one page.
    init?(_ list: ListPage, _ href: (Int) -> String) {
        self.init(places: list.places, total: list.total, page: list.page, pages: list.pages, href)
    }

    /// The links beneath a list; nil when it has one page.
    init?(places: ClosedRange<Int>?, total: Int, page: Int, pages: Int, _ href: (Int) -> String) {
        guard let places, pages > 1 else { return nil }
        // Near pages and both ends: a list of thousands is narrowed, not paged through.
        let near = (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 2 }
        self.init(
            shown: "Showing \(places.lowerBound) to \(places.upperBound) of \(total)",
            links: near.map { PageFrame.Link(href: href($0), label: "\($0)", isCurrent: $0 == page) },
            next: page < pages ? href(page + 1) : nil)
    }
}

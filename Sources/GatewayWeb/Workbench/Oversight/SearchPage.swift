import CaseTransfer
import GatewayService

/// What a search found, as rows of the worklist. What was typed stands in the page and in no address.
struct SearchPage: WorkbenchPage {
    static let template = "search"
    /// So many are shown: our default. Whoever finds more types more.
    static let size = 25

    let title: String
    let problems: ProblemList?
    let typed: String
    let rows: [WorklistRow]
    let hasRows: Bool
    let shown: String
    let refusal: String?
    /// That some transfers are not looked through yet; nil when all are.
    let unfinished: String?
    let action: String
    let formToken: String

    /// - Throws: `GatewayFault`: `not-permitted`, or the store's fault.
    init(_ typed: String, gateway: Gateway, acting: ActingPerson, formToken: String) throws {
        self.typed = typed
        self.formToken = formToken
        action = OversightRoute.search.path
        do {
            let result = try gateway.search(typed, limit: Self.size, by: acting)
            let names = try gateway.childNames(of: result.transfers.map(\.transfer), by: acting)
            let day = gateway.today
            rows = result.transfers.map { WorklistRow($0, names: names[$0.transfer], gateway: gateway, on: day) }
            shown =
                result.total > rows.count
                ? "The latest \(rows.count) of \(result.total). Type more to find fewer."
                : rows.count == 1 ? "1 transfer" : "\(rows.count) transfers"
            refusal = nil
            unfinished = result.isWhole ? nil : Self.unfinished(result.unread)
        } catch let fault as GatewayFault where fault.code == "search-too-short" {
            rows = []
            shown = ""
            unfinished = nil
            refusal = "\(fault.message) \(fault.remedy)"
        }
        hasRows = !rows.isEmpty
        problems = refusal.map { ProblemList($0, in: "typed") }
        title = (refusal == nil ? "" : "Error: ") + "Search"
    }

    private static func unfinished(_ unread: Int) -> String {
        guard unread > 0 else {
            return
                "Names of earlier transfers are still being taken up. What is missing here may be found in some minutes."
        }
        let transfers = unread == 1 ? "1 transfer" : "\(unread) transfers"
        return
            "The papers of \(transfers) cannot be read now, so a child in \(unread == 1 ? "it" : "them") is not found by name. "
            + "Look through the worklist, and tell whoever runs the gateway."
    }
}

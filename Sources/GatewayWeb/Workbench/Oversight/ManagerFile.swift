import CaseTransfer
import GatewayService
import Hummingbird
import NIOCore
import WorkingDays

/// The manager's figures as a table that other programs read (RFC 4180): no family, child or worker stands in it.
enum ManagerFile {
    private static let columns = [
        "table", "month", "authority", "team", "what", "overdue", "at risk", "due", "in time", "late", "not held",
        "families", "longest since",
    ]

    /// - Parameter name: what an authority is called.
    static func response(_ view: Oversight, name: (AuthorityCode) -> String) -> Response {
        func row(_ cells: [String: String]) -> String { AuditFile.row(columns.map { cells[$0] ?? "" }) }
        var text = AuditFile.row(columns)
        for tally in view.pressing {
            text += row([
                "table": "overdue and at risk", "authority": name(tally.peer),
                "team": WorklistRequest.label(ofTeam: tally.team?.text ?? ""), "overdue": "\(tally.overdue)",
                "at risk": "\(tally.atRisk)",
            ])
        }
        for month in view.months {
            text += row([
                "table": "meetings by month due", "month": month.words, "due": "\(month.due)",
                "in time": "\(month.inTime)", "late": "\(month.late)", "not held": "\(month.notHeld)",
            ])
        }
        for tally in view.waiting {
            text += row([
                "table": tally.side == .receiving ? "waiting, coming to us" : "waiting, leaving us",
                "authority": name(tally.whose),
                "team": tally.team.map { WorklistRequest.label(ofTeam: $0.text) } ?? "", "what": tally.kind.words,
                "families": "\(tally.transfers)", "longest since": tally.since.description,
            ])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"manager.csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

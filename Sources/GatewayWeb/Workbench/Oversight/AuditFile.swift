import CaseTransfer
import GatewayService
import Hummingbird
import NIOCore
import WorkingDays

/// The audit as a table that other programs read (RFC 4180).
enum AuditFile {
    static func response(_ lines: [AuditLine]) -> Response {
        var text = row([
            "entry", "recorded at", "occurred on", "person", "post", "what", "reason", "rule", "transfer",
        ])
        for line in lines {
            text += row([
                "\(line.number)", line.recordedAt.text, line.occurredOn?.description ?? "", line.who, line.post ?? "",
                line.what, line.erased ? "words erased under retention" : line.reason ?? "", line.rule ?? "",
                line.transfer?.text ?? "",
            ])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"audit.csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// Quoted, and never the beginning of a formula: whoever opens the file in a spreadsheet reads words of others.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}

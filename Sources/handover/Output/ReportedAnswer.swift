import CaseTransfer
import Foundation
import GatewayService
import WorkingDays

/// A file of evidence that holds something that is only reported.
enum ReportedFile {
    /// More than any such file has; a bundle is never read as one.
    private static let largest = 1 << 20

    static func read(_ path: String) -> ReportedEvidence? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: largest + 1), data.count <= largest else { return nil }
        return ReportedEvidence.read(data)
    }
}

/// What `verify` says of a report: there is nothing to verify, and where it can be looked up.
struct ReportedAnswer: Encodable {
    var indication = "indeterminate"
    var subIndication = "reportedNotSigned"
    var signed = false
    var reported: ReportedEvidence
    var remedy: String

    init(_ reported: ReportedEvidence) {
        self.reported = reported
        remedy =
            "It is worth what its source is worth. Entry \(reported.entry) of the journal of \(reported.journalOf) has it "
            + "under the hash \(reported.hash); `handover journal verify` there shows whether the chain still holds. Ask "
            + "\(reported.speaker) to sign it from a gateway of its own."
    }

    var words: String {
        [
            "\(indication) / \(subIndication)",
            "  REPORTED, NOT SIGNED: no signature of \(reported.speaker) stands behind this.",
            "  \(reported.says)",
            "  told \(reported.means.words)" + (reported.toldBy.map { " by \($0)" } ?? "") + ", of \(reported.on)",
            "  entered by \(reported.enteredBy?.text ?? "nobody") at \(reported.enteredAt) in the journal of "
                + "\(reported.journalOf), entry \(reported.entry)",
            reported.outranked ? "  A signed message speaks of the same by now: that one counts." : nil,
            "  Remedy: \(remedy)",
        ].compactMap(\.self).joined(separator: "\n")
    }
}

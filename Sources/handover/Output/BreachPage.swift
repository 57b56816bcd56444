import CaseTransfer
import GatewayService
import WorkingDays

/// A possible breach as a page for a data protection officer: counts, kinds, codes and times, nobody's name.
struct BreachPage {
    let report: BreachReport
    let gateway: Gateway

    var text: String {
        (head + whose + opened + done).joined(separator: "\n")
    }

    private var head: [String] {
        [
            "POSSIBLE PERSONAL DATA BREACH, transfer \(report.transfer.text.prefix(8))",
            "  what happened   \(report.what)",
            "  sent by         \(gateway.name(of: report.sender))" + (report.sentAt.map { ", sealed \($0)" } ?? ""),
            "  to              \(gateway.name(of: report.recipient))",
            "  known here      \(report.knownAt)",
            "  72 hours end    \(report.reportBy) (UK GDPR article 33; nights and weekends count)",
        ] + decisions
    }

    /// What each side decided, as far as it is known here: ours with those before it, theirs as they told us.
    private var decisions: [String] {
        let id = report.transfer.text.prefix(8)
        var lines = report.decisions.map { "  we decided      \($0.decision.words), on \($0.on)" }
        if lines.isEmpty { lines = ["  our decision    none yet: handover breach decide \(id)"] }
        if let theirs = report.theirDecision {
            lines.append(
                "  they decided    \(theirs.decision.words); told \(theirs.means.words) on \(theirs.on), not signed")
        } else {
            lines.append("  their decision  not told here: ring them, then handover breach told \(id)")
        }
        if let contradiction = report.contradiction {
            lines.append("  THE TWO DO NOT FIT: \(contradiction). Settle it with them before the 72 hours end.")
        }
        return lines
    }

    private var whose: [String] {
        var lines = ["WHOSE DATA", "  \(count(report.children, "child", "children"))"]
        if let people = report.otherPeople { lines.append("  \(count(people, "other person", "other people"))") }
        if let addresses = report.addresses { lines.append("  \(count(addresses, "address", "addresses"))") }
        if report.holdsConfidentialAddress {
            lines.append("  a CONFIDENTIAL address is among them: consider the danger first")
        }
        lines += report.documents.map { kind in
            "  \(kind.kind.rawValue): \(count(kind.documents, "document", "documents")), \(kind.bytes) bytes"
        }
        lines.append("  special category data of children and adults: health, social care, family life")
        return lines
    }

    private var opened: [String] {
        guard let openings = report.openings else {
            return [
                "OPENED",
                "  not known yet: \(gateway.name(of: report.recipient)) says it when it confirms the destruction",
            ]
        }
        if openings.isEmpty { return ["OPENED", "  by nobody, as the journal has it"] }
        return ["OPENED"]
            + openings.map { opened in
                "  \(opened.role.words): \(opened.way.words), \(opened.first)"
                    + (opened.first == opened.last ? "" : " to \(opened.last)")
            }
    }

    private var done: [String] {
        ["WHAT WAS DONE"]
            + report.steps.map { "  \($0.at)  \(gateway.name(of: $0.authority)): \($0.what)" }
            + [
                report.destroyedOn.map {
                    "  destroyed on \($0); backups and files that were written out are not covered"
                }
                    ?? "  the destruction is not confirmed yet"
            ]
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// That something in a transfer may be a data breach: what, until when, and who decides. In counts and kinds; it names nobody.
struct BreachPart: Hashable, Sendable {
    let text: String
    let isDecided: Bool
    let link: OfferedSteps.Link?

    /// - Returns: nil where nothing shows a possible breach.
    init?(_ reading: TransferReading) {
        guard let open = reading.breaches.first(where: { $0.decision == nil }) ?? reading.breaches.last else {
            return nil
        }
        isDecided = reading.breaches.allSatisfy { $0.decision != nil && $0.contradiction == nil }
        let what = "\(open.what.capitalisedFirst)."
        let decided =
            open.decision.map { "Decided: \($0.words)." }
            ?? "The 72 hours in which the Information Commissioner may have to be told end on "
            + "\(open.reportBy.dayAndTimeInWords), nights and weekends included. Tell your data protection officer now."
        let differ = open.contradiction.map { "The two sides’ decisions do not fit: \($0). Settle it with them." }
        text = [what, decided, differ].compactMap(\.self).joined(separator: " ")
        link = OfferedSteps.link(.breach, reading)
    }

    /// What a data protection officer needs to know of one, as terms and words.
    static func facts(_ report: BreachReport, calling name: (AuthorityCode) -> String) -> [AnswerLine] {
        func count(_ number: Int?, _ one: String, _ many: String) -> String {
            number.map { "\($0) \($0 == 1 ? one : many)" } ?? "not known here any more"
        }
        let documents = report.documents.map { "\($0.documents) \($0.kind.words)" }
        let opened = report.openings.map { openings in
            openings.isEmpty
                ? "Nobody"
                : openings.map { "a \($0.role.words) \($0.way.words), \($0.first.inWords)" }.joined(separator: "; ")
        }
        return [
            AnswerLine(term: "What", words: report.what.capitalisedFirst),
            AnswerLine(term: "Sent", words: "By \(name(report.sender)) to \(name(report.recipient))"),
            AnswerLine(term: "Known here since", words: report.knownAt.dayAndTimeInWords),
            AnswerLine(
                term: "The 72 hours end", words: "\(report.reportBy.dayAndTimeInWords), nights and weekends included"),
            AnswerLine(
                term: "About",
                words: [
                    count(report.children, "child", "children"),
                    "other people: \(count(report.otherPeople, "person", "people"))",
                    "addresses: \(count(report.addresses, "address", "addresses"))"
                        + (report.holdsConfidentialAddress ? ", one of them confidential" : ""),
                ].joined(separator: "; ")),
            AnswerLine(term: "Documents", words: documents.isEmpty ? "None" : documents.joined(separator: "; ")),
            AnswerLine(term: "Opened there by", words: opened ?? "Not said yet"),
            AnswerLine(term: "Destroyed", words: report.destroyedOn?.inWords ?? "Not yet"),
            AnswerLine(term: "Decided", words: report.decision?.words ?? "Nobody has decided yet"),
        ]
            + (report.theirDecision.map { [AnswerLine(term: "They told us", words: $0.decision.words)] } ?? [])
            + (report.contradiction.map { [AnswerLine(term: "The two do not fit", words: $0)] } ?? [])
    }
}

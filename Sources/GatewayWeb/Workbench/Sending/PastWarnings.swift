import CaseTransfer
import GatewayService

/// What an urgent notice asks beside why it cannot wait: why it is sent with what is only worth fixing.
///
/// The question's name is made of the warnings that stand above it. Where others have come since, it is another question, and an answer
/// that was typed in sight of the first ones passes none of the new.
struct PastWarnings: Sendable {
    let question: FormQuestion
    let lines: [CaseFindings.Line]

    /// - Parameter typed: what the page sent.
    /// - Returns: nil when nothing warns, or something stops it anyway.
    init?(_ report: FormReport?, typed: FormAnswers) {
        guard let report, report.needsSentence, !report.isBlocked else { return nil }
        let name = Self.prefix + SentPast.codes(in: report.findings).joined(separator: "-")
        lines = report.findings.filter { $0.severity == .warning }.map(CaseFindings.Line.init)
        question = FormQuestion(
            name: name, label: "Why is it sent with what is worth fixing?",
            hint: "One sentence. It goes on our record.",
            kind: .sentences, asksFor: "Say in a sentence why it is sent as it is, or fix what was found",
            preset: typed.words(beginning: Self.prefix) ?? "")
    }

    /// The group of the page that asks it.
    var group: CaseGroup { CaseGroup(heading: "Worth fixing", questions: [question]) }

    private static let prefix = "past-"
}

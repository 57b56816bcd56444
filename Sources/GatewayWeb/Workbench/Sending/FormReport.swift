import CaseTransfer
import GatewayService

/// What the check says of a form: of a whole case, or of documents that are added to one that was sent.
struct FormReport: Sendable {
    let findings: [Finding]
    /// Whether a recorded sentence is needed to go on.
    let needsSentence: Bool
    /// Whether it adds to what was sent.
    let isFurther: Bool
    /// What it adds, in words; nil for a whole case.
    let adds: String?

    var isBlocked: Bool { findings.contains { $0.severity == .blocking } }
    var namingOtherChild: Int { ReadinessReport(findings: findings).namingOtherChild }

    /// - Throws: what the check throws, but that nothing is new yet.
    init(_ writing: CaseWriting, gateway: Gateway, acting: ActingPerson) throws {
        isFurther = writing.sent != nil
        guard isFurther else {
            let report = try gateway.checkReadiness(
                of: writing.form, as: writing.caseFile, writtenBy: writing.writers, by: acting)
            (findings, needsSentence, adds) = (report.findings, report.needsSentence, nil)
            return
        }
        do {
            let report = try gateway.checkSupplement(writing.form, adding: writing.documents, by: acting)
            let kinds = report.adds.map(\.words).inASentence
            (findings, needsSentence) = (report.findings, report.needsSentence)
            adds = kinds.isEmpty ? nil : "They get what they do not have yet: \(kinds)."
        } catch let fault as GatewayFault where fault.code == "supplement-nothing-new" {
            (findings, needsSentence, adds) = ([], false, "Nothing here is new to them yet.")
        }
    }
}

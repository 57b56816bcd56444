public import CaseTransfer
import Foundation

/// What is kept of a prepared case besides its folder: which opaque reference stands for which child, and what was sent past.
struct DraftFacts: Hashable, Sendable, Codable {
    /// The child's key in the case file → its reference in this transfer.
    var references: [String: ChildReference]
    /// Codes of the warnings that one recorded sentence sent past.
    var sentPast: [String]
}

/// What a check of a case file says before anything is created.
public struct ReadinessReport: Hashable, Sendable, Codable {
    /// Every finding, blocking ones first.
    public var findings: [Finding]

    /// Takes what was found, blocking findings first.
    public init(findings: [Finding]) { self.findings = findings }

    /// Whether something stops the case from being prepared.
    public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }
    /// Whether a recorded sentence is needed to go on.
    public var needsSentence: Bool { findings.contains { $0.severity == .warning } }
    /// How many documents name a child who is not in the transfer.
    public var namingOtherChild: Int { findings.count { $0.code == Self.otherChild } }

    /// The report once somebody has confirmed on which ground documents are sent that name a child who goes elsewhere (T-14).
    ///
    /// What stopped the case is a warning then, which one recorded sentence sends past.
    public func clearing(_ ground: OtherChildGround?) -> ReadinessReport {
        guard let ground else { return self }
        return ReadinessReport(findings: Self.clearing(findings, ground))
    }

    /// The same for findings of a supplement.
    static func clearing(_ findings: [Finding], _ ground: OtherChildGround) -> [Finding] {
        findings.map { finding in
            finding.code == otherChild
                ? Finding(
                    code: finding.code, severity: .warning, place: finding.place,
                    message: finding.message + " Confirmed: \(ground.words).", remedy: finding.remedy,
                    rule: finding.rule)
                : finding
        }.sorted { $0.severity > $1.severity }
    }

    private static let otherChild = "document-names-other-child"
}

/// A case that was prepared: its transfer's id and what the check said.
public struct PreparedCase: Hashable, Sendable, Codable {
    /// The transfer, which is also the conversation.
    public var conversation: ConversationID
    /// Whom it is for.
    public var recipient: AuthorityCode
    /// The children's references, in the case file's order.
    public var children: [ChildReference]
    /// What the check said.
    public var report: ReadinessReport
    /// The person who has to confirm an override under their own account, if one must.
    public var awaitsConfirmationBy: PersonID?
    /// The override's author, who has to confirm it first under their own account because somebody typed it for them.
    public var awaitsAuthorConfirmationBy: PersonID?
}

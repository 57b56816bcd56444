import WorkingDays

extension Readiness {
    /// Warns when an assessment, plan or summary is said not to exist without a word why: every case should have them.
    ///
    /// Minutes have a rule of their own (``MinutesNotDue``), and so has Camden's plan (``OutlinePlan``).
    enum DocumentSaidNotToExist: Rule {
        static let codes: [String: Finding.Severity] = ["document-said-not-to-exist": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.absences
                .filter { $0.absence.reason == .noneExists && isBlank($0.absence.why) && asks($0.absence.kind, draft) }
                .map { place, absence in
                    finding(
                        "document-said-not-to-exist", at: "\(place).why",
                        "The file says that there is no \(absence.kind.inWords), and not why.",
                        remedy: "Look for it again, or write why there is none.",
                        rule: rule(for: absence.kind, draft: draft))
                }
        }

        private static func asks(_ kind: DocumentKind, _ draft: Draft) -> Bool {
            kind != .minutes && !(kind == .plan && draft.sending == .camden)
        }

        private static func rule(for kind: DocumentKind, draft: Draft) -> RuleCitation {
            switch kind {
            case .assessment:
                draft.sendersRule([
                    .derby: "DERBY-17", .havering: "HAV-2", .calderdale: "CAL-3", .suffolk: "SUF-3", .camden: "CAM-9",
                ])
            case .plan:
                draft.sendersRule([
                    .derby: "DERBY-19", .havering: "HAV-2", .calderdale: "CAL-3", .suffolk: "SUF-12",
                ])
            default: draft.sending == .camden ? "CAM-44" : draft.notificationRule
            }
        }
    }
}

import WorkingDays

extension Readiness {
    /// Warns when one of the four documents is missing for a child and no coded reason is given (DERBY-69, HAV-52, CAL-36).
    enum DocumentMissing: Rule {
        static let codes: [String: Finding.Severity] = ["document-missing": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            DocumentKind.four.compactMap { kind in
                let without = draft.childrenWithout(kind).filter { !draft.isExcused(kind, forChild: $0) }
                guard !without.isEmpty else { return nil }
                let message = "There is no \(kind.inWords), and no reason why."
                let whose = without.map { "child \($0 + 1)" }.joined(separator: ", ")
                return finding(
                    "document-missing", at: kind.listPlace,
                    without.count == draft.file.children.count ? message : "\(message) It is missing for \(whose).",
                    remedy: remedy(for: kind, draft: draft), rule: draft.notificationRule)
            }
        }

        private static func remedy(for kind: DocumentKind, draft: Draft) -> String {
            let record =
                switch (kind, draft.sending) {
                case (.minutes, .suffolk): "the CF6 review form, which is Suffolk's record (SUF-9)"
                case (.minutes, .camden): "the CIN Chairs report, which is Camden's record (CAM-27)"
                default: "it"
                }
            return "Add \(record), or list it in documents.missing: none exists, not yet written up, withheld, or to "
                + "follow by a date."
        }
    }
}

extension Readiness.Draft {
    /// The indices of the children for whom a document of the kind is not in the file.
    func childrenWithout(_ kind: DocumentKind) -> [Int] {
        let served = fourDocuments.filter { type(of: $0.document).kind == kind }
            .flatMap { childIndices($0.document.children) }
        return file.children.indices.filter { !served.contains($0) }
    }

    /// Whether the file lists a document as absent for a child, with a coded reason.
    func isExcused(_ kind: DocumentKind, forChild index: Int) -> Bool {
        file.documents.missing.contains { $0.kind == kind && childIndices($0.children).contains(index) }
    }

    /// The absences with their paths.
    var absences: [(place: String, absence: MissingDocument)] {
        file.documents.missing.enumerated().map { ("documents.missing[\($0)]", $1) }
    }
}

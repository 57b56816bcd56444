import WorkingDays

extension Readiness {
    /// Warns when a document serves a child who is not in the transfer: it tells the recipient about that child too (T-14).
    enum ForeignChildInDocument: Rule {
        static let codes: [String: Finding.Severity] = ["document-names-other-child": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            let keys = Set(draft.file.children.map(\.key))
            let documents =
                draft.fourDocuments.map { ($0.place, $0.document.children) }
                + draft.file.documents.other.enumerated().map { ("documents.other[\($0)]", $1.children) }
            return documents.filter { !keys.isSuperset(of: $1) }.map { place, _ in
                finding(
                    "document-names-other-child", at: "\(place).children",
                    "The document is about a child who is not in this transfer.",
                    remedy:
                        "Add the child if they moved too. If not, take out what is about them, or check that it may "
                        + "be shared.",
                    rule: "T-14")
            }
        }
    }
}

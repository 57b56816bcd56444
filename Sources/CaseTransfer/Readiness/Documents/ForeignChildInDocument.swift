import WorkingDays

extension Readiness {
    /// Stops a document that serves a child who is not in the transfer: it tells the recipient about that child too (T-14).
    ///
    /// One that serves such a child besides others may be sent once a person confirms that it is redacted or lawfully shared, which
    /// goes on record, see ``OtherChildGround``. One that serves nobody else has no place in the case.
    enum ForeignChildInDocument: Rule {
        static let codes: [String: Finding.Severity] = [
            "document-names-other-child": .blocking, "document-of-other-child": .blocking,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            let keys = Set(draft.file.children.map(\.key))
            let documents =
                draft.fourDocuments.map { ($0.place, $0.document.children) }
                + draft.file.documents.other.enumerated().map { ("documents.other[\($0)]", $1.children) }
            return documents.filter { !keys.isSuperset(of: $1) }.map { place, children in
                keys.isDisjoint(with: children)
                    ? finding(
                        "document-of-other-child", at: "\(place).children",
                        "The document is about a child who is not in this transfer, and about nobody else.",
                        remedy: "Take it out, or add the child if they moved too.", rule: "T-14")
                    : finding(
                        "document-names-other-child", at: "\(place).children",
                        "The document is also about a child who is not in this transfer.",
                        remedy:
                            "Add the child if they moved too. If not, confirm with --other-child redacted that what is "
                            + "about them was taken out, or with --other-child lawfully-shared that it may be shared, and "
                            + "say why with --because.",
                        rule: "T-14")
            }
        }
    }
}

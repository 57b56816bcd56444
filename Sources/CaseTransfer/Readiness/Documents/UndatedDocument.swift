import WorkingDays

extension Readiness {
    /// Warns when one of the four documents bears no date, so that nobody can tell how recent it is.
    enum UndatedDocument: Rule {
        static let codes: [String: Finding.Severity] = ["document-undated": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.fourDocuments.filter { !$0.document.day.isKnown }.map { place, document in
                let type = type(of: document)
                return finding(
                    "document-undated", at: "\(place).\(type.dayKey)",
                    "The \(type.kind.inWords) has no date, so nobody can tell how recent it is.",
                    remedy: "Give the date from the original.", rule: .ourDefault)
            }
        }
    }
}

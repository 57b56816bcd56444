import WorkingDays

extension Readiness.Draft {
    /// Whose an entry is that names children by key, by their places in the file; none named means all.
    func whose(_ keys: [String]) -> String {
        let children = childIndices(keys)
        guard children.count < file.children.count else {
            return children.count == 1 ? "of the child" : "of every child"
        }
        return "of " + children.map { "child \($0 + 1)" }.joined(separator: ", ")
    }
}

extension DocumentAbsence.Reason {
    /// The reason as it stands in a sentence.
    fileprivate var inWords: String {
        switch self {
        case .noneExists: "none exists"
        case .notYetWrittenUp: "it is not written up yet"
        case .withheld: "it is withheld"
        case .toFollow: "it is to follow"
        }
    }
}

extension Readiness {
    /// Notes each document that the pack goes without for a coded reason, so that a manager sees it.
    enum DocumentAbsent: Rule {
        static let codes: [String: Finding.Severity] = ["document-absent": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.absences.compactMap { place, absence in
                guard let remedy = remedy(for: absence, today: draft.facts.today) else { return nil }
                return finding(
                    "document-absent", at: place,
                    "The pack goes without the \(absence.kind.inWords) \(draft.whose(absence.children)): "
                        + "\(absence.reason.inWords).",
                    remedy: remedy, rule: draft.notificationRule)
            }
        }

        private static func remedy(for absence: MissingDocument, today: CivilDate) -> String? {
            switch absence.reason {
            // Where another rule warns, or the rule on minutes speaks, that is enough.
            case .noneExists where absence.kind == .minutes || isBlank(absence.why): nil
            case .withheld where isBlank(absence.why): nil
            case .toFollow where absence.by.map { $0 < today } ?? true: nil
            case .noneExists: "Tell the receiving team that there is none."
            case .notYetWrittenUp: "Send it in a supplement as soon as it is written up."
            case .withheld: "Tell the receiving team whom to ring about it."
            case .toFollow: "Send it in a supplement by the date given."
            }
        }
    }
}

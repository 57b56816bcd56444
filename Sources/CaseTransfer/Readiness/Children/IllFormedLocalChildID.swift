import WorkingDays

extension Readiness {
    /// Says what is wrong with the sending authority's own identifier for a child, or that there is none.
    enum IllFormedLocalChildID: Rule {
        static let codes: [String: Finding.Severity] = [
            "local-child-id-empty": .warning, "local-child-id-length": .warning, "local-child-id-character": .warning,
            "local-child-id-not-known": .note,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                guard let text = child.localId.value else {
                    return finding(
                        "local-child-id-not-known", at: "\(place).localId",
                        "The file does not give your own identifier for the child.",
                        remedy: "Add it: the receiving team will quote it when it rings.")
                }
                guard case .failure(let fault) = LocalChildID.parse(text) else { return nil }
                return fault.finding(at: "\(place).localId")
            }
        }
    }
}

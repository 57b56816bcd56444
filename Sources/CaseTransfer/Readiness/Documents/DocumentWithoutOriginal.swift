import WorkingDays

extension Readiness {
    /// Notes one of the four documents that comes without its rendered original.
    enum DocumentWithoutOriginal: Rule {
        static let codes: [String: Finding.Severity] = ["document-without-original": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.fourDocuments.filter(\.document.attachments.isEmpty).map { place, document in
                finding(
                    "document-without-original", at: "\(place).attachments",
                    "The original of the \(type(of: document).kind.inWords) is not attached.",
                    remedy: "Attach the document as the family and the agencies received it, usually a PDF.")
            }
        }
    }
}

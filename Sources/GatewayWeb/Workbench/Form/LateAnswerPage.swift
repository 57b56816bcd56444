import CaseTransfer

/// What somebody answered to a question that nobody asks any more: nothing of it was sent, and nothing of it is lost.
struct LateAnswerPage: WorkbenchPage {
    static let template = "late-answer"

    let title: String
    let heading: String
    let lines: [AnswerLine]
    let hasLines: Bool
    /// Where the transfer is seen as it stands.
    let transfer: String

    /// - Parameter fields: what was typed, by the names of the form's fields; what the form asked is not known any more.
    init(_ fields: FormFields, transfer id: ConversationID) {
        heading = "Nothing was sent"
        title = heading
        lines = fields.pairs.filter { !Self.ours.contains($0.name) && !$0.value.trimmingSpaces.isEmpty }.map {
            AnswerLine(term: $0.name.replacing("-", with: " ").capitalisedFirst, words: $0.value)
        }
        hasLines = !lines.isEmpty
        transfer = WorkbenchRoute.transfer.path(of: id)
    }

    /// What stands in every form and nobody typed.
    private static let ours: Set<String> = ["formToken", "seen", "change"]
}

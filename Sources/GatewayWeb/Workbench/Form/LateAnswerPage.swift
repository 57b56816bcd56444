import CaseTransfer

/// What somebody answered and nothing was done with, because nobody asks it any more or it is too much: nothing of it is lost.
struct LateAnswerPage: WorkbenchPage {
    static let template = "late-answer"

    /// What was typed stands on it as it was typed.
    let leavesOutAddresses = false
    let title: String
    let heading: String
    let lines: [AnswerLine]
    let hasLines: Bool
    /// Why nothing was done with it, and what to do now.
    let lead: String
    /// Where to go from here.
    let href: String
    let link: String

    /// - Parameter fields: what was typed, by the names of the form's fields; what the form asked is not known any more.
    init(_ fields: FormFields, transfer id: ConversationID) {
        self.init(
            fields, heading: "Nothing was sent",
            lead:
                "What you answered is asked no longer: somebody did it in the meantime, or you pressed the button twice. "
                + "Look at the transfer as it stands.",
            href: WorkbenchRoute.transfer.path(of: id), link: "Go to the transfer")
    }

    /// - Parameter fields: more than any form of ours has.
    init(tooLong fields: FormFields) {
        self.init(
            fields, heading: "That was too much at once",
            lead: "Nothing was changed. Keep what you need of it, go back, and type less; long texts go as a document.",
            href: WorkbenchRoute.home.path, link: "Go to the worklist")
    }

    private init(_ fields: FormFields, heading: String, lead: String, href: String, link: String) {
        (self.heading, self.lead, self.href, self.link) = (heading, lead, href, link)
        title = heading
        lines = fields.pairs.filter { !Self.ours.contains($0.name) && !$0.value.trimmingSpaces.isEmpty }.map {
            AnswerLine(term: $0.name.replacing("-", with: " ").capitalisedFirst, words: $0.value)
        }
        hasLines = !lines.isEmpty
    }

    /// What stands in every form and nobody typed.
    private static let ours: Set<String> = ["formToken", "seen", "change"]
}

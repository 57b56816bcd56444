/// What each word means: the table of terms in `docs/terms.md`, so that page and documents say the same.
struct WordsPage: WorkbenchPage {
    static let template = "words"

    struct Term: Hashable, Sendable {
        let word: String
        let means: String
    }

    struct Part: Hashable, Sendable {
        /// Its place in the page.
        let id: String
        let title: String
        let terms: [Term]
    }

    let title = "What each word means"
    let parts = Self.parts(of: TermsText.text)

    /// The parts of the text with their tables; what is no table is left out.
    static func parts(of text: String) -> [Part] {
        text.split(separator: "\n## ").dropFirst().enumerated().map { number, part in
            let lines = part.split(separator: "\n")
            let terms = lines.compactMap { line -> Term? in
                guard line.hasPrefix("| **") else { return nil }
                let cells = line.split(separator: "|").map { plain($0) }
                return cells.count < 2 ? nil : Term(word: cells[0], means: cells[1...].joined(separator: "|"))
            }
            return Part(id: "words-\(number + 1)", title: lines.first.map { plain($0) } ?? "", terms: terms)
        }
    }

    /// A cell without the marks of the text, which a page has no use for.
    private static func plain(_ cell: Substring) -> String {
        let text = cell.replacing("**", with: "").replacing("`", with: "")
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// One dispute as lines of text: what it is about, whose answer is awaited, and both sides' statements side by side.
struct DisputePage {
    let view: DisputeView
    let sender: AuthorityCode
    let recipient: AuthorityCode
    let gateway: Gateway
    /// Who reads it: a step that is not theirs names whose it is.
    let acting: ActingPerson

    /// Characters in one of the two columns.
    private static let width = 56

    var lines: [String] {
        Self.head(view.line, in: gateway, for: acting).map { "  " + $0 }
            + view.legalAdvice.map { "     legal advice \($0.stage.rawValue) on \($0.on); it stays in our journal" }
            + statements.map { "     " + $0 }
    }

    /// What a dispute is about and where it stands, for a list and for the page.
    static func head(_ line: DisputeLine, in gateway: Gateway, for acting: ActingPerson) -> [String] {
        let children = line.children.map(String.init).joined(separator: ", ")
        var lines = [
            "Dispute \(line.number): \(line.ground.words), \(line.subject.words); "
                + "\(line.children.count == 1 ? "child" : "children") \(children); "
                + "raised by \(gateway.name(of: line.raisedBy)) on \(line.raisedOn); \(line.state.rawValue)"
        ]
        if !line.effects.isEmpty { lines.append("   \(line.effects.words)") }
        if let next = line.answersNext, let due = line.answerDue, let rung = line.rung, let limit = line.limit {
            lines.append(
                "   with the \(rung.words): \(gateway.name(of: next)) answers by \(due.inWords), \(limit)")
        }
        if let date = line.nothingLeftSince {
            lines.append(
                "   closed by law: the work has ended for every child since \(date.inWords), nothing is left to decide")
        }
        if let lapse = line.lapse { lines.append("   LAPSED: \(lapse)") }
        if let visits = line.visits { lines.append("   \(visits)") }
        if let step = line.nextStep {
            let others = step.needs.flatMap { gateway.others(for: $0, than: acting) }
            lines.append(
                "   > \(step.what)" + (step.by.map { " by \($0)" } ?? "")
                    + (others.map { "; not yours to do: \($0)" } ?? step.command.map { ": \($0)" } ?? ""))
        }
        return lines
    }

    private var statements: [String] {
        let left = column(of: sender)
        let right = column(of: recipient)
        return (0..<max(left.count, right.count)).map { index in
            let one = index < left.count ? left[index] : ""
            let other = index < right.count ? right[index] : ""
            guard !other.isEmpty else { return one }
            return one + String(repeating: " ", count: max(Self.width - one.count, 0)) + " | " + other
        }
    }

    private func column(of authority: AuthorityCode) -> [String] {
        let said = view.statements.filter { $0.authority == authority }
        var lines = [gateway.name(of: authority) + (said.isEmpty ? " has said nothing yet" : " says")]
        for saying in said {
            lines += Self.wrapped("\(saying.sealedAt) [\(saying.delivery)]")
            lines += Self.wrapped(saying.says)
            for (field, words) in saying.words.sorted(by: { $0.key < $1.key }) {
                lines += Self.wrapped("\(field): \(words)", indent: "  ")
            }
        }
        return lines
    }

    /// A text in lines that fit a column, broken at spaces; a longer word stands alone.
    private static func wrapped(_ text: String, indent: String = "") -> [String] {
        var lines: [String] = []
        var line = indent
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.count > indent.count, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
            }
            line += (line.count > indent.count ? " " : "") + word
        }
        return lines + [line]
    }
}

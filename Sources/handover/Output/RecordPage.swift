import CaseTransfer
import GatewayService
import WorkingDays

/// What our own people recorded, as lines of text.
enum RecordPage {
    /// The notes, each with its words.
    static func lines(_ record: [RecordLine]) -> [String] {
        record.flatMap { line -> [String] in
            let who =
                line.person.map { person in
                    person.text + (line.deputyOf.map { ", as deputy of \($0)" } ?? "")
                        + (line.enteredBy.map { ", entered by \($0)" } ?? "")
                } ?? "the gateway"
            var text = ["  \(line.on)  \(who): \(number(line))\(line.what)" + (line.rule.map { "  [\($0)]" } ?? "")]
            if line.reported { text.append("      reported, not signed") }
            text += line.words.sorted { $0.key < $1.key }.map { "      \($0.key): \($0.value)" }
            if let because = line.because { text.append("      why: \(because)") }
            if line.erased { text.append("      (words erased under retention)") }
            return text
        }
    }

    /// A task with its rule and its command.
    static func task(_ task: NextStep) -> String {
        "        + \(task.what)" + (task.by.map { " by \($0)" } ?? "") + (task.rule.map { " [\($0)]" } ?? "")
            + (task.command.map { ": \($0)" } ?? "")
    }

    private static func number(_ line: RecordLine) -> String {
        guard let number = line.number else { return "" }
        return line.kind == .agency ? "agency \(number), " : "deficit \(number), "
    }
}

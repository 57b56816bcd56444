import CaseTransfer
import Foundation
import GatewayService
import WorkingDays

/// What another calendar changes, as lines of text, and the step that puts it into use once somebody has said yes.
struct CalendarChangePage {
    private let change: CalendarChange
    private let showsMeetings: Bool

    /// Takes what may be shown: an administrator imports the list and sees no child's date.
    init(_ change: CalendarChange, showingMeetings: Bool) {
        self.change = showingMeetings ? change : change.withoutChildren
        showsMeetings = showingMeetings
    }

    private struct Answer: Encodable {
        var changed: Bool
        var change: CalendarChange
    }

    /// Shows what changes, asks, and carries it out; without somebody to ask, nothing is changed and the exit code says no.
    func carryOut(
        head: String, output: OutputOptions, yes: Bool, doing question: String, _ step: () throws -> Void
    ) throws {
        if change.isNothing {
            return try output.answer(Answer(changed: false, change: change)) {
                head + "\nThe calendar in use says the same already; nothing was changed."
            }
        }
        if !yes, isatty(STDIN_FILENO) != 1 || output.json {
            try output.answer(Answer(changed: false, change: change)) {
                "\(head)\n\(text)\nNothing was changed. Run the command again with --yes to do it."
            }
            throw Exit.no.code
        }
        if !yes {
            Console.err("\(head)\n\(text)")
            try Confirmation.ask(question, yes: false)
        }
        try step()
        try output.answer(Answer(changed: true, change: change)) {
            "\(head)\n\(text)\nIn use from now on, and on record."
        }
    }

    var text: String {
        var lines = Self.lines("Against the rules and proclamations that this program knows", change.againstRules)
        lines += Self.lines("Against the calendar in use", change.againstUse)
        if change.count == 0 {
            lines.append("No open meeting falls due on another day.")
        } else if !showsMeetings {
            lines.append(
                "Open meetings that fall due on another day: \(change.count). Whoever works the cases sees them in `handover list`."
            )
        } else {
            lines.append("Open meetings that fall due on another day:")
            lines += change.meetings.map { meeting in
                "  \(meeting.transfer.text.prefix(8)) child \(meeting.number): \(meeting.was.due) becomes \(meeting.now.due)"
                    + " (\(meeting.now.workingDays) working days, \(meeting.now.rule)\(meeting.now.closureNote))"
                    + (meeting.stands
                        ? "; acknowledged for \(meeting.was.due), which stands until the receiver says otherwise" : "")
            }
        }
        lines.append("Calendar: \(change.record.version), before \(change.record.replaced).")
        return lines.joined(separator: "\n")
    }

    private static func lines(_ title: String, _ changes: WorkingDayCalendar.Changes) -> [String] {
        if changes.isEmpty { return ["\(title): no day differs."] }
        return ["\(title):"] + changes.added.map { "  + \($0.date) \($0.title)" }
            + changes.removed.map { "  - \($0.date) \($0.title)" }
    }
}

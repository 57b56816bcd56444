import CaseTransfer
import WorkingDays

extension String {
    /// A sentence of ours as somebody on duty reads it: days, moments and coded reasons in words, and no rule in brackets; pages have the
    /// rule beside a task, as a link. What people typed is never changed so.
    var inPlainWords: String {
        let dated = replacing(/([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?/) { match in
            if let time = match.2, let moment = Moment(String(match.1 + time)) {
                return "\(moment.londonDate.dayAndYear) at \(moment.timeInWords)"
            }
            return CivilDate(String(match.1))?.dayAndYear ?? String(match.0)
        }
        return dated.replacing(#/ \([A-Z]+-[0-9]+(?:(?:, | and | to )[A-Z]+-[0-9]+)*\)/#, with: "")
            .replacing(#/, [A-Z]+-[0-9]+(?=[),])/#, with: "")
            .replacing(/\b[a-z]+(?:-[a-z0-9]+)+\b/) { match in Self.coded[String(match.0)] ?? String(match.0) }
    }

    /// The reasons that are codes in lists and in the journal, as one says them.
    private static let coded: [String: String] = {
        let codes =
            RefusedChild.Reason.allCases.map(\.rawValue) + EndedChild.Reason.allCases.map(\.rawValue)
            + MeetingStatement.NotHeldReason.allCases.map(\.rawValue)
            + DecidedChild.DeclineReason.allCases.map(\.rawValue) + RecallStatement.Reason.allCases.map(\.rawValue)
        return Dictionary(
            codes.map { ($0, $0.replacing("-", with: " ").replacing("england", with: "England")) },
            uniquingKeysWith: { first, _ in first })
    }()

    /// The name of a field of a message or a note, as a term on a page: "Out-of-hours number".
    var asTerm: String {
        switch self {
        case "outOfHours": return "Out-of-hours number"
        case "addressChecked": return "Address that was checked"
        case "meanwhile": return "Who sees the child meanwhile"
        case "with": return "Spoken with"
        case "insteadOf": return "Instead of"
        default: break
        }
        var words = ""
        for letter in self {
            if letter.isUppercase {
                words += " " + letter.lowercased()
            } else if letter == "-" || letter == "_" {
                words += " "
            } else {
                words.append(letter)
            }
        }
        return words.capitalisedFirst
    }
}

extension CivilDate {
    /// That a due date hangs on a day of moving which nobody has confirmed yet: "provisional: move planned 4 January".
    func asPlannedMove(on today: CivilDate) -> String { "provisional: move planned \(shortWords(on: today))" }
}

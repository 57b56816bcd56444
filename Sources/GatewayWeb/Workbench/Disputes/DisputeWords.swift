import CaseTransfer
import GatewayService
import WorkingDays

/// What a dispute is about, as its pages are headed.
enum DisputeWords {
    /// "Who is responsible for Wren and Robin?"
    static func question(_ ground: RaisedDispute.Ground, children: String, recipient: String) -> String {
        switch ground {
        case .responsibility: "Who is responsible for \(children)?"
        case .delay: "When does \(recipient) accept responsibility for \(children)?"
        case .threshold: "Is the threshold met for \(children)?"
        }
    }

    /// "Case responsibility: temporary accommodation"
    static func matter(_ line: DisputeLine) -> String {
        "\(line.ground.words.capitalisedFirst): \(line.subject.words)"
    }

    /// Where it stands.
    static func tag(_ line: DisputeLine) -> StateTag {
        switch line.state {
        case .raised, .answered, .proposed:
            switch line.rung {
            case .teamManager, nil: StateTag("With team managers", .apart, .apart)
            case .serviceManager: StateTag("With service managers", .apart, .apart)
            }
        case .agreed: StateTag("Agreed", .good, .done)
        case .resolved: StateTag("Resolved", .good, .done)
        case .withdrawn: StateTag("Withdrawn", .calm, .ring)
        case .nothingLeft: StateTag("Closed", .calm, .ring)
        }
    }

    /// When the answer is due; nil when none is awaited.
    static func due(_ line: DisputeLine, on today: CivilDate, calendar: WorkingDayCalendar) -> DueWords? {
        line.answerDue.map { DueWords($0, on: today, counting: .workingDays(calendar)) }
    }

    /// Who sees the children meanwhile, as a tag and a sentence.
    static func visits(_ line: DisputeLine) -> (tag: StateTag, sentence: String)? {
        guard let words = line.visits?.inPlainWords else { return nil }
        let sentence = words.firstIndex(of: ":").map { String(words[words.index(after: $0)...]).trimmingSpaces }
        if line.visitsNotAgreed {
            return (StateTag("Not agreed", .late, .late), (sentence ?? words).capitalisedFirst + ".")
        }
        if words.hasPrefix("not yet agreed") {
            return (StateTag("Not agreed yet", .soon, .soon), (sentence ?? words).capitalisedFirst + ".")
        }
        return (StateTag("Agreed by both", .good, .done), words.capitalisedFirst + ".")
    }
}

extension DisputeEffect.Outcome {
    /// What would become of a child, calling both authorities by name.
    func words(sender: String, recipient: String) -> String {
        switch self {
        case .receivingAccepts: "\(recipient) accepts responsibility"
        case .sendingKeeps: "\(sender) goes on working the case"
        case .reviewDecides: "A review or a new assessment decides"
        case .noChange: "Nothing changes"
        }
    }
}

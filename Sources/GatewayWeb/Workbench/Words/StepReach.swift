import CaseTransfer
import GatewayService

extension NextStep {
    /// The step of the permission table behind it; nil when anybody who works on the case does it, as a telephone call.
    var permittedStep: PermittedStep? {
        guard let words = command?.split(separator: " ").dropFirst().map(String.init),
            let verb = words.first
        else {
            return nil
        }
        return switch verb {
        case "accept": .accept
        case "acknowledge": .acknowledge
        case "by-hand": words.dropFirst().first == "report" ? .recordReport : .send
        case "close": .close
        case "confirm": .confirmOverride
        case "convene": .convene
        case "destroy": .confirmDestruction
        case "discard": .discard
        // On the upper rung the service managers answer; see the words of the step.
        case "dispute":
            words.dropFirst().first == "resolve" || what.hasPrefix("a service manager")
                ? .decideDispute : .answerDispute
        case "prepare": .prepare
        case "recall": .recall
        case "record-meeting": .recordMeeting
        case "residence", "send", "supplement", "birth", "redirect", "resend": .send
        default: .recordNote
        }
    }

    /// The form by which it is done; nil while it has none.
    var caseStep: CaseStep? {
        switch permittedStep {
        case .convene: .convene
        default: nil
        }
    }

    /// Whether somebody with these roles may do it.
    func isFor(_ roles: [Role]) -> Bool {
        Permission.check(permittedStep ?? .recordNote, by: roles) == nil
    }

    /// What it asks, as the heading of a task.
    var heading: String { what.capitalisedFirst }
}

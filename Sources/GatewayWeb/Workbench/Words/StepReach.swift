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
        case "close", "redirect": .close
        case "confirm": .confirmOverride
        case "convene": .convene
        case "destroy": .confirmDestruction
        case "discard": .discard
        // On the upper rung the service managers answer; see the words of the step.
        case "due": .acknowledge
        case "dispute":
            words.dropFirst().first == "resolve" || what.hasPrefix("a service manager")
                ? .decideDispute : .answerDispute
        case "prepare": .prepare
        case "recall": .recall
        case "record-meeting": .recordMeeting
        case "residence", "send", "supplement", "birth", "resend": .send
        default: .recordNote
        }
    }

    /// The form by which it is done; nil while it has none.
    var caseStep: CaseStep? {
        guard let words = command?.split(separator: " ").dropFirst().map(String.init), let verb = words.first else {
            return nil
        }
        return switch verb {
        case "accept": .accept
        case "birth": .birth
        case "by-hand": words.dropFirst().first == "report" ? .report : .handOver
        // The new transfer is begun where each is; this one ends as moved on.
        case "close", "redirect": .close
        case "confirm": .confirm
        case "convene": .convene
        case "destroy": .destroy
        case "discard": .discard
        case "dispute": words.dropFirst().first == "raise" ? .raiseDispute : nil
        case "due": .restate
        case "ending": .takeBackEnding
        case "recall": .recall
        case "record": words.dropFirst().first.flatMap(CaseStep.init(note:))
        case "record-meeting": .meeting
        case "resend": .resend
        case "residence": .residence
        default: nil
        }
    }

    /// Where it is done when it sends what was prepared, or begins what is sent; nil for every other step.
    var sendingRoute: SendingRoute? {
        switch command?.split(separator: " ").dropFirst().first {
        case "send": .recipient
        case "supplement": .further
        case "prepare": .forms
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

extension CaseStep {
    /// The step that records a note of this name.
    fileprivate init?(note name: String) {
        guard let step = CaseNote.Name(rawValue: name).flatMap({ CaseStep(rawValue: $0.rawValue) }) else { return nil }
        self = step
    }
}

import CaseTransfer
import GatewayService

extension NextStep {
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

    /// What it asks, as the heading of a task.
    var heading: String { what.inPlainWords.capitalisedFirst }
}

extension CaseStep {
    /// The step that records a note of this name.
    fileprivate init?(note name: String) {
        guard let step = CaseNote.Name(rawValue: name).flatMap({ CaseStep(rawValue: $0.rawValue) }) else { return nil }
        self = step
    }
}

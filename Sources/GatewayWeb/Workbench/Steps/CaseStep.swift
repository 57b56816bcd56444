import CaseTransfer
import Hummingbird

/// A step on a transfer that has a form: each is asked, checked by whoever answered, then signed.
enum CaseStep: String, CaseIterable, Hashable, Sendable {
    /// Convene the receiving-in meeting, or move it.
    case convene

    /// Where somebody is in it.
    enum Stage: CaseIterable, Hashable, Sendable {
        /// The form.
        case asked
        /// The answers, to be checked by whoever gave them; nothing is changed.
        case checked
        /// The step itself.
        case signed
    }

    /// The step of the permission table.
    var permitted: PermittedStep {
        switch self {
        case .convene: .convene
        }
    }

    /// What the transfer's page says once it is done.
    var done: String {
        switch self {
        case .convene: "The meeting is convened"
        }
    }

    /// The path of a stage.
    func path(_ stage: Stage) -> String {
        let form = "/transfers/:transfer/steps/\(rawValue)"
        return stage == .signed ? form + "/sign" : form
    }

    /// The form for one transfer; nil while the transfer stands so that the step has no meaning.
    func form(_ reading: TransferReading) -> (any StepForm)? {
        switch self {
        case .convene: ConveneForm(reading)
        }
    }
}

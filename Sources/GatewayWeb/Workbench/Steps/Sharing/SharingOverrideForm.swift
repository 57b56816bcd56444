import CaseTransfer
import WorkingDays
import GatewayService

/// Entering an override for risk after permission was withdrawn; its authoriser, who is not its author, confirms it (DERBY-71, HAV-54,
/// CAL-38).
struct SharingOverrideForm: StepForm {
    private let children: StepChildren
    private let managers: [FormOption]
    private let peer: String

    /// - Returns: nil where no permission was withdrawn, and where nobody else could confirm it.
    init?(_ reading: TransferReading) {
        let stopped = reading.atWork.filter { $0.sharing == FurtherSharing.stopped.rawValue }
        managers = reading.colleagues.filter {
            Permission.check(.confirmOverride, by: $0.roles) == nil && $0.id != reading.acting.person.id
        }.map { FormOption(value: $0.id.text, label: "\($0.name), \($0.post)") }
        guard !reading.isReceiving, !stopped.isEmpty, !managers.isEmpty else { return nil }
        children = StepChildren(stopped, reading, label: "For which children?")
        peer = reading.peer
    }

    let heading = "Enter an override for risk"
    let button = "Enter it"
    let note = "Nothing is sent. A manager confirms it first."

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: "limb", label: "On which ground?",
                kind: .one([
                    FormOption(
                        value: ConsentOverride.Limb.riskOfHarm.rawValue,
                        label: "Not sharing would put a child or a vulnerable adult at risk of harm"),
                    FormOption(
                        value: ConsentOverride.Limb.seekingIncreasesRisk.rawValue,
                        label: "Asking for permission might itself increase the risk"),
                ]), asksFor: "Choose the ground"),
            FormQuestion(
                name: "authoriser", label: "Which manager authorises it?", kind: .pick(managers),
                asksFor: "Choose the manager who authorises it"),
            .because("What is the risk, and why does sharing help?"),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let manager = managers.first { $0.value == answers.raw("authoriser") }?.label ?? "The manager"
        return [
            "\(manager) is asked to confirm it. It counts once they have, under their own account.",
            "Then further documents may go to \(peer), and the authoriser’s role stands beside them.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let limb = answers.chosen("limb", as: ConsentOverride.Limb.self),
            let manager = PersonID(answers.raw("authoriser"))
        else { return }
        let (named, words) = (children.chosen(answers), answers.text(FormQuestion.why))
        try await BlockingWork.run {
            try gateway.enterLaterOverride(
                transfer, limb, authoriser: manager, children: named, words: words, by: acting)
        }
    }
}

import CaseTransfer
import WorkingDays
import GatewayService

/// Confirming under one's own account what was typed for one, and an override as its author or authoriser (DERBY-71).
struct ConfirmForm: StepForm {
    private let entered: [EnteredLine]
    private let override: Bool
    private let children: String
    private let words: String?

    /// - Returns: nil when nothing waits for the reader's word.
    init?(_ reading: TransferReading) {
        let me = reading.acting.person.id
        let mayConfirm = Permission.check(.confirmEntered, by: reading.acting.person.roles) == nil
        let manager = reading.acting.deputyOf?.id
        entered = reading.view.summary.enteredForAnother.filter {
            mayConfirm && $0.enteredBy != me && ($0.person == me || $0.person == manager || $0.standIn != nil)
        }
        let waiting = reading.state.children.filter { $0.override.awaited.contains(me) }.map(\.child)
        override = !waiting.isEmpty
        children = reading.names(of: waiting)
        // What the pack says is of an override that was written with it, and of none that came after a withdrawal.
        let isDraft = reading.state.children.contains { waiting.contains($0.child) && $0.pack.name == .draft }
        words = !isDraft ? nil : reading.view.caseFile?.consent?.override.map { "\($0.author) wrote: \($0.rationale)" }
        guard !entered.isEmpty || override else { return nil }
    }

    let heading = "Confirm what waits for your word"
    let button = "Confirm"
    let note = "You confirm it on the next page."
    var facts: [AnswerLine] {
        let typed = entered.map {
            AnswerLine(
                term: "Typed for \($0.person) by \($0.enteredBy), \($0.on.inWords)",
                words: $0.says.inPlainWords.capitalisedFirst)
        }
        guard override else { return typed }
        let risk = AnswerLine(
            term: "Override", words: "Sharing about \(children) without permission, because of risk")
        return typed + [risk] + (words.map { [AnswerLine(term: "Why", words: $0)] } ?? [])
    }
    let questions: [FormQuestion] = []

    func consequences(_ answers: FormAnswers) -> [String] {
        (entered.map { "You stand behind it: \($0.says.inPlainWords)." })
            + (override
                ? [
                    "You stand behind sharing about \(children) without permission. It counts once author and authoriser have confirmed it."
                ]
                : []) + ["Your name and today’s date go on record. If it is wrong, leave it and take it back instead."]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let (entered, override) = (!entered.isEmpty, override)
        try await BlockingWork.run {
            if entered { _ = try gateway.confirmEntered(transfer, by: acting) }
            if override { _ = try gateway.confirmOverride(transfer, by: acting) }
        }
    }
}

import CaseTransfer
import WorkingDays
import GatewayService

/// Confirming under one's own account what was typed for one, and an override as its author or authoriser (DERBY-71); or in the stead
/// of a manager who named one as deputy, which the record says.
struct ConfirmForm: StepForm {
    private let entered: [EnteredLine]
    private let override: Bool
    private let children: String
    private let words: String?
    /// In whose stead; nil for one's own word.
    private let stead: RegisteredPerson?

    /// What waits for one person's word.
    private struct Waiting {
        let stead: RegisteredPerson?
        let entered: [EnteredLine]
        let children: [ChildProgress]

        /// - Returns: nil when nothing waits for the reader's word, in this manager's stead where one is named.
        init?(_ reading: TransferReading, insteadOf stead: RegisteredPerson?) {
            let acting = reading.acting
            let me = acting.person.id
            let roles = stead.map { acting.person.deputising(for: $0).roles } ?? acting.person.roles
            let mayConfirm = Permission.check(.confirmEntered, by: roles) == nil
            self.stead = stead
            entered = reading.view.summary.enteredForAnother.filter { line in
                guard mayConfirm, line.enteredBy != me else { return false }
                if let stead { return line.person == stead.id }
                return line.person == me || line.person == acting.deputyOf?.id || line.standIn != nil
            }
            children = reading.state.children.filter { child in
                guard let stead else { return child.override.awaited.contains(me) }
                guard case .entered(let entered) = child.override, entered.authoriser == stead.id else { return false }
                return entered.author != me && entered.others?.contains(me) != true
            }
            if entered.isEmpty, children.isEmpty { return nil }
        }
    }

    /// - Returns: nil when nothing waits for the reader's word.
    init?(_ reading: TransferReading) {
        let managers = reading.colleagues.filter { $0.isDeputised(by: reading.acting.person.id, on: reading.today) }
        // One's own word comes first, and in one's own name.
        let candidates: [RegisteredPerson?] = [nil] + managers.map { $0 }
        guard let found = candidates.lazy.compactMap({ Waiting(reading, insteadOf: $0) }).first else { return nil }
        (stead, entered) = (found.stead, found.entered)
        let waiting = found.children.map(\.child)
        override = !waiting.isEmpty
        children = reading.names(of: waiting)
        // What the pack says is of an override that was written with it, and of none that came after a withdrawal.
        let isDraft = found.children.contains { $0.pack.name == .draft }
        words = !isDraft ? nil : reading.view.caseFile?.consent?.override.map { "\($0.author) wrote: \($0.rationale)" }
    }

    let heading = "Confirm what waits for your word"
    let button = "Confirm"
    let note = "You confirm it on the next page."
    var facts: [AnswerLine] {
        let instead = stead.map {
            [AnswerLine(term: "In the stead of", words: "\($0.name), who named you as deputy. The record says so.")]
        }
        let typed =
            (instead ?? [])
            + entered.map {
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
                : []) + [
                "Your name\(stead.map { ", as deputy of \($0.name)," } ?? "") and today’s date go on record. If it is wrong, leave it and take it back instead."
            ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let (shown, override, manager) = (Set(entered.map(\.message)), override, stead?.id)
        try await BlockingWork.run {
            let who = try manager.map { try gateway.acting(acting, inSteadOf: $0) } ?? acting
            if !shown.isEmpty { _ = try gateway.confirmEntered(transfer, only: shown, by: who) }
            if override { _ = try gateway.confirmOverride(transfer, by: who) }
        }
    }
}

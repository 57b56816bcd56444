import CaseTransfer
import WorkingDays
import GatewayService

/// Withdrawing sealed messages of which nothing has left, from one on or everything that waits; and saying that news which came back
/// rejected, or was stranded, is not needed any more.
struct WithdrawForm: StepForm {
    private static let all = "all"
    private static let untold = "untold"
    private let droppable: [String]
    private let waiting: [(number: Int, says: String, isNews: Bool)]
    private let isByHand: Bool
    private let peer: String

    /// - Returns: nil when no message of ours waits, and no news waits to be said anew.
    init?(_ reading: TransferReading) {
        let open: Set<DeliveryState.Name> = [.queued, .needsAttention, .byHand]
        let own = reading.state.messages.filter { $0.sender == reading.state.us && !$0.isVoid }
        let still = own.filter { message in message.delivery.map { open.contains($0.name) } ?? false }
        waiting = still.compactMap { message in
            message.order.map { order in
                (
                    number: order.sequence, says: message.statement.words(calling: reading.name(of:)),
                    isNews: message.statement.isNewsOfSafety
                )
            }
        }
        isByHand = still.contains { $0.delivery?.name == .byHand }
        peer = reading.peer
        let mayDrop = Permission.check(.close, by: reading.acting.person.roles) == nil
        droppable =
            mayDrop
            ? reading.state.newsNotTold.filter { $0.kind != .consentChange }.map(\.statement.newsInWords) : []
        guard !waiting.isEmpty || !droppable.isEmpty else { return nil }
    }

    let heading = "Withdraw what has not left"
    let button = "Withdraw"
    let lead: String? =
        "What was delivered, or may have been because an attempt was cut off, is recalled instead. A pack that is withdrawn ends its transfer."

    var questions: [FormQuestion] {
        let from = waiting.dropFirst().map { message in
            FormOption(
                value: String(message.number), label: "From message \(message.number) on: \(message.says.inPlainWords)")
        }
        let everything = waiting.first.map { first in
            FormOption(value: Self.all, label: "Everything that waits, from: \(first.says.inPlainWords)")
        }
        let drop =
            droppable.isEmpty
            ? nil
            : FormOption(
                value: Self.untold,
                label: "What they were not told is not needed any more: \(droppable.joined(separator: "; "))")
        return [
            FormQuestion(
                name: "from", label: "What is withdrawn?",
                kind: .one([everything].compactMap(\.self) + from + [drop].compactMap(\.self)),
                asksFor: "Choose what is withdrawn"),
            .because(),
            isByHand
                ? FormQuestion(
                    name: "nothing-left", label: "Files that were written out for handing over",
                    kind: .any([
                        FormOption(
                            value: "yes", label: "As a manager I declare that none of them has left",
                            then:
                                "Needed once files were written out. They are to be destroyed, and every copy of them.")
                    ]), isOptional: true) : nil,
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        if answers.raw("from") == Self.untold {
            return ["\(peer) is not told, and the list asks for it no more. The journal says why."]
        }
        let from = Int(answers.raw("from")) ?? 0
        let news = waiting.filter { $0.isNews && $0.number >= from }
        return [
            "Nothing of it goes to \(peer), which is told nothing. The journal says what was withdrawn, and why.",
            "It is never sent again as it is; what is needed is said anew.",
        ]
            + news.map { message in
                "\(peer) will not have been told: \(message.says.inPlainWords). Say it anew at once, unless it was said in mistake."
            }
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "written-out" && isByHand
            ? FormProblem(
                question: "nothing-left", words: "\(fault.message) A manager declares that no file has left") : nil
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let (from, words) = (Int(answers.raw("from")), answers.text(FormQuestion.why))
        let nothingLeft = answers.holds("yes", of: "nothing-left")
        let drops = answers.raw("from") == Self.untold
        try await BlockingWork.run {
            if drops {
                _ = try gateway.dropUntoldNews(transfer, because: words, by: acting)
                return
            }
            _ = try gateway.withdraw(transfer, from: from, because: words, nothingLeft: nothingLeft, by: acting)
        }
    }
}

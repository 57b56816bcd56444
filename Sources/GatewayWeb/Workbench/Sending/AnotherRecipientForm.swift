import CaseTransfer
import GatewayService
import WorkingDays

/// Putting right whom a prepared case is for, before anything of it was sealed.
struct AnotherRecipientForm: LeadingForm {
    private let reading: TransferReading

    /// - Returns: nil for a case that is not prepared here, or has left.
    init?(_ reading: TransferReading) {
        guard !reading.isReceiving, !reading.state.isDiscarded, !reading.state.children.isEmpty,
            reading.state.children.allSatisfy({ $0.pack.name == .draft })
        else { return nil }
        self.reading = reading
    }

    let heading = "Send it to another authority"
    let button = "Put the recipient right"
    let note = "Nothing is sent. You check the recipient again before it is."
    var lead: String? {
        "It is prepared for \(reading.peer). It is prepared anew for the authority you name, and this one is discarded."
    }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "authority", label: "Which authority should it go to?",
                hint: "Its whole name, such as Derby City Council, or its code.", kind: .line,
                asksFor: "Enter the authority it should go to"),
            .because("Why is it another authority?", hint: "It goes on record beside both."),
        ]
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        guard answers.words("authority") != nil, answers.authority("authority") == nil else { return [] }
        return [
            FormProblem(
                question: "authority", words: "Enter the name of one authority in England, such as Derby City Council")
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let name = answers.authority("authority")?.officialName ?? "the other authority"
        return [
            "The case is checked and prepared anew for \(name). You check the recipient before it is sent.",
            "What was prepared for \(reading.peer) is discarded. Nothing of it left.",
            "Where a manager has to confirm sharing, they confirm it again.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "recipient-same" ? fault.beside("authority", "Enter another one") : nil
    }

    func goOn(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> String
    {
        guard let code = answers.authority("authority")?.code else {
            return WorkbenchRoute.transfer.path(of: reading.id)
        }
        let because = answers.text(FormQuestion.why)
        let prepared = try await BlockingWork.run {
            try gateway.changeRecipient(of: transfer, to: code, because: because, by: acting)
        }
        return prepared.awaitsConfirmationBy == nil
            ? WorkbenchRoute.sending(.recipient).path(of: prepared.conversation)
            : WorkbenchRoute.transfer.path(of: prepared.conversation) + "?done=\(TransferPage.Done.prepared.code)"
    }
}

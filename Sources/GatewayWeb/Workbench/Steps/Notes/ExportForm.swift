import CaseTransfer
import WorkingDays
import GatewayService

/// Writing the chronology out as a page that a case system can file; confidential addresses and legal advice are left out (T-16).
struct ExportForm: FileForm {
    private let number: String

    init(_ reading: TransferReading) { number = reading.number }

    let heading = "Export the record"
    let button = "Download the record"
    let note = "That you export it goes on record."
    let lead: String? =
        "Every entry of the journal about this transfer: who, when, what, by which rule, why, on whose word. Confidential addresses and what "
        + "legal advice says are left out."
    let questions: [FormQuestion] = [
        .because("Why is it written out?", hint: "It goes on record, and stands in the document.")
    ]

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "You get one page, chronology-\(number).html. It holds the case: keep it as such.",
            "That it was written out, by whom and why, stands in the journal.",
        ]
    }

    func file(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> StepFile
    {
        let words = answers.text(FormQuestion.why)
        let bytes = try await BlockingWork.run {
            try gateway.exportRecord(of: transfer, as: .html, because: words, by: acting) { chronology in
                Array(ChronologyPage(chronology).html.utf8)
            }
        }
        return StepFile(name: "chronology-\(number).html", type: "text/html; charset=utf-8", bytes: bytes)
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// That a case and transfer summary was written in our case system (CAM-46, CAM-47).
struct SummaryForm: NoteForm {
    let basis: NoteBasis

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
    }

    let heading = "Record a summary"
    let lead: String? = "A case and transfer summary was written in our own case system."
    let own: [FormQuestion] = []

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        .summaryWritten(SummaryWritten(children: children, on: date))
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Downloading what waits to be handed over to an authority without a gateway: the sealed messages, a page to read of each, and the
/// files they carry.
struct HandOverForm: FileForm {
    private let reading: TransferReading
    private let standing: ByHandStanding

    /// - Returns: nil where a gateway carries it, and while nothing waits.
    init?(_ reading: TransferReading) {
        guard let standing = reading.byHand, standing.waiting + standing.handedOver > 0 else { return nil }
        self.reading = reading
        self.standing = standing
    }

    let heading = "Download what is to be handed over"
    let button = "Download the files"
    let note = "Nothing is sent by this gateway. You hand the files over."
    var lead: String? {
        "For the council’s secure e-mail and nothing else: the files hold the case. A confidential address is in none of them; tell it "
            + "by telephone to somebody whom you rang."
    }

    var facts: [AnswerLine] {
        [
            AnswerLine(
                term: "The confirmed mailbox", words: standing.mailbox ?? "None: nobody has confirmed one yet"),
            standing.telephone.map { AnswerLine(term: "\(reading.peer)’s team", words: $0) },
            AnswerLine(
                term: "Waits to be handed over",
                words: standing.waiting == 1 ? "1 message" : "\(standing.waiting) messages"),
        ].compactMap(\.self)
    }

    var questions: [FormQuestion] {
        guard Permission.check(.revealAddress, by: reading.acting.person.roles) == nil else { return [] }
        return [
            FormQuestion(
                name: "address", label: "Confidential addresses",
                kind: .any([
                    FormOption(
                        value: "yes", label: "Write them out too",
                        then: "It goes on record. Whoever gets the files reads them.",
                        asks: [
                            FormQuestion(
                                name: "address-reason", label: "Why are they written out?", kind: .sentences,
                                asksFor: "Say why the addresses are written out")
                        ])
                ]), isOptional: true)
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "You get one file, by-hand-\(reading.number).zip. Send what is in it to "
                + (standing.mailbox.map { "\($0) and to nobody else." } ?? "nobody until a mailbox is confirmed."),
            "Look through PDFs yourself: nobody searched them for a confidential address.",
            "That the files were written out stands in the journal. Then say that it went, and ring to hear that it arrived.",
        ]
    }

    func file(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> StepFile
    {
        let reveal = answers.holds("yes", of: "address") ? answers.text("address-reason") : nil
        let bytes = try await BlockingWork.run {
            let handed = try gateway.filesByHand(of: transfer, revealing: reveal, by: acting)
            return StoredArchive(handed.files.map { StoredArchive.File(name: $0.name, bytes: $0.bytes) }).bytes
        }
        return StepFile(name: "by-hand-\(reading.number).zip", type: "application/zip", bytes: bytes)
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Why we act as we do in a dispute, kept in our own record, in a form that sends nothing.
enum OwnReasonForm {
    static let question = FormQuestion(
        name: "own-reason", label: "Why we act as we do", hint: "It stays in our record.", kind: .sentences,
        asksFor: "Enter the reason")

    /// The same, asked beside what we say in a dispute.
    static func beside(_ peer: String) -> FormQuestion {
        FormQuestion(
            name: "rationale", label: "Why, for our own record",
            hint: "Private to us: \(peer) never gets it. Managers, legal advisers and auditors here read it.",
            kind: .sentences, isOptional: true)
    }

    /// Keeps it.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    static func take(
        _ answers: FormAnswers, in number: Int, of transfer: TransferState, _ gateway: Gateway, by acting: ActingPerson
    ) throws {
        try gateway.recordReason(
            answers.text(question.name), in: gateway.dispute(number, in: transfer), of: transfer, by: acting)
    }
}

/// The part of a dispute's page with our own reasons.
struct OwnReasonsPart: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let who: String
        let beside: String
        let hasBeside: Bool
        let paragraphs: [String]
    }

    let flag: String
    let entries: [Entry]
    let hasEntries: Bool
    /// Where one is added; nil for whoever reads them and records none.
    let add: String?

    /// - Returns: nil for whoever may not read them.
    init?(_ reading: DisputeReading) {
        guard let reasons = reading.reasons else { return nil }
        let transfer = reading.transfer
        flag = "Private to \(reading.us). Never sent."
        entries = reasons.map { reason in
            let name = reason.person.map { person in
                transfer.colleagues.first { $0.id == person }?.name ?? person.text
            }
            let when = reason.recordedAt.words(on: transfer.today)
            return Entry(
                who: [name, when].compactMap(\.self).joined(separator: ", "),
                beside: reason.beside.map { "Beside: \($0)." } ?? "", hasBeside: reason.beside != nil,
                paragraphs: reason.words.map { $0.split(separator: "\n").map(String.init) }
                    ?? ["The words were erased under retention."])
        }
        hasEntries = !entries.isEmpty
        let mayRecord = Permission.check(.raiseDispute, by: transfer.acting.person.roles) == nil
        add = mayRecord ? DisputeRoute.reason.path(of: transfer.id, reading.line.number) : nil
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService

/// Records a reason of our own in a dispute, and reads them.
struct DisputeReasonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reason",
        abstract: "Records why we act as we do in a dispute, for our own record alone; nothing of it is sent.",
        discussion: """
            Without --because it shows our own reasons in the dispute, those given with --rationale among them. They stand in our journal \
            alone: no message carries them (DERBY-79). `handover record export` leaves out those recorded here unless it is asked for \
            legal advice.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var which: DisputeOptions
    @Option(name: .long, help: ArgumentHelp("The reason; it stays in our journal.", valueName: "words"))
    var because: String?

    private struct Answer: Encodable {
        struct Reason: Encodable {
            var recordedAt: String
            var person: PersonID?
            var beside: String?
            var words: String?
        }

        var transfer: String
        var recorded: Bool
        var reasons: [Reason]
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let dispute = try gateway.dispute(which.dispute, in: transfer)
        if let because { try gateway.recordReason(because, in: dispute, of: transfer, by: acting) }
        let reasons = because == nil ? try gateway.reasons(in: dispute.id, of: transfer, by: acting) : []
        try options.output.answer(
            Answer(
                transfer: transfer.conversation.text, recorded: because != nil,
                reasons: reasons.map {
                    Answer.Reason(
                        recordedAt: $0.recordedAt.text, person: $0.person, beside: $0.beside, words: $0.words)
                })
        ) {
            guard because == nil else { return "Recorded. It stays in our journal; nothing was sent." }
            guard !reasons.isEmpty else { return "No reason of our own is on record in this dispute." }
            return reasons.map { reason in
                "\(reason.recordedAt) \(reason.person?.text ?? "somebody")"
                    + (reason.beside.map { ", beside: \($0)" } ?? "") + "\n  "
                    + (reason.words ?? "The words were erased under retention.")
            }.joined(separator: "\n")
        }
    }
}

import ArgumentParser
import CaseTransfer
import GatewayService

/// Writes messages and receipts out as files.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Writes a transfer's messages and receipts as numbered files, with the seals' certificates.",
        discussion: """
            What is only reported stands among them in files that say so: no signature stands behind those. \
            Anybody can check the others: handover verify FILE --trust CODE-seal.pem. They hold the case: keep them as such. Every \
            export goes on record. Confidential addresses are left out, and the files say "purged" of them.
            """)

    @OptionGroup var options: TransferOptions
    @Option(
        name: .long,
        help: ArgumentHelp("The folder to write to. Default: evidence/ID in the home.", valueName: "folder"))
    var to: String?
    @Flag(name: .long, help: "Write confidential addresses too; needs --reason, and goes on record.")
    var revealAddress = false
    @Option(name: .long, help: ArgumentHelp("Why the address is written out.", valueName: "words"))
    var reason: String?

    private struct Answer: Encodable {
        var folder: String
        var files: [String]
    }

    func validate() throws {
        guard !revealAddress || !(reason ?? "").isEmpty else {
            throw ValidationError("--reveal-address needs --reason; it goes on record.")
        }
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let folder = to ?? gateway.layout.evidence + "/" + transfer.conversation.text
        let files = try gateway.writeEvidence(
            [transfer.conversation], to: folder, revealing: revealAddress ? reason : nil, by: acting)
        SharedFolder.share(files.map { folder + "/" + $0 }, writtenTo: folder)
        try options.output.answer(Answer(folder: folder, files: files)) {
            let reported = files.count { $0.contains("-reported-") }
            return
                (files.map { $0.contains("-reported-") ? "  \($0)  (reported, not signed)" : "  \($0)" }
                + ["\(files.count) files in \(folder)"]
                + (reported == 0
                    ? []
                    : ["\(reported) of them only reported: no signature of the other authority stands behind those."]))
                .joined(separator: "\n")
        }
    }
}

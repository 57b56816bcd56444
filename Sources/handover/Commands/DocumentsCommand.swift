import ArgumentParser
import CaseTransfer
import GatewayService

/// Lists a transfer's documents, or writes them out.
struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Lists the documents of a transfer, and writes out their originals.",
        discussion:
            "What is written was verified, under names of our own: 1-a2-plan.pdf. It is about a child: keep it as such."
    )

    @OptionGroup var options: TransferOptions
    @Option(name: .long, help: ArgumentHelp("Write the originals to this folder.", valueName: "folder"))
    var to: String?

    private struct Answer: Encodable {
        var documents: [TransferDocument]
        var closed: Int
        var folder: String?
        var files: [String]?
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let documents = try gateway.documents(of: transfer, by: acting)
        let closed = try gateway.closedDocuments(of: transfer, by: acting)
        let files = try to.map { try gateway.writeDocuments(of: transfer, to: $0, by: acting) }
        try options.output.answer(Answer(documents: documents, closed: closed, folder: to, files: files)) {
            if documents.isEmpty, closed == 0 { return "No document came with this transfer." }
            var lines = documents.flatMap(Self.lines)
            if closed > 0 { lines.append(Self.closed(closed, of: transfer)) }
            if let to, let files { lines.append("\(files.count) files in \(to)") }
            return lines.joined(separator: "\n")
        }
    }

    private static func closed(_ count: Int, of transfer: TransferState) -> String {
        (count == 1 ? "1 document that came is" : "\(count) documents that came are")
            + " closed to everybody here or destroyed: papers were recalled, or refused as the wrong child's. "
            + "`handover show \(transfer.conversation.text.prefix(8))` says which child's papers."
    }

    private static func lines(_ document: TransferDocument) -> [String] {
        let children =
            document.children.count == 1
            ? "child \(document.children[0])"
            : "children \(document.children.map(String.init).joined(separator: ", "))"
        let head =
            "\(document.number). \(document.kind.rawValue): \(document.title) (\(children))"
            + (document.replaced ? ", replaced by a later message" : "")
        let originals = document.originals.map { original in
            "    \(original.ref)  \(original.name)  \(original.size) bytes" + (original.purged ? ", purged" : "")
        }
        return [head] + (originals.isEmpty ? ["    no original"] : originals)
    }
}

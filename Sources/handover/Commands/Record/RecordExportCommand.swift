import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb

/// Writes the chronology out.
struct RecordExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the chronology of a transfer as a document that a case system can file.",
        discussion: """
            HTML to print or file (one page, nothing loaded, nothing run), or JSON in the shape of docs/chronology.md. Every entry of the \
            journal about the transfer: who, when, what, by which rule, why, on whose word. A manager, the Caldicott Guardian, the legal \
            adviser or an auditor may; it goes on record. Confidential addresses and what legal advice says are left out unless asked for.
            """)

    @OptionGroup var options: TransferOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "html or json; the name of --to must not say otherwise. Default: by that name, else html.",
            valueName: "format"))
    var format: String?
    @Option(name: .long, help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
    var to: String?
    @Option(name: .long, help: ArgumentHelp("Why it is written out; it goes on record.", valueName: "sentence"))
    var because: String
    @Flag(name: .long, help: "Confidential addresses too, for the same reason; only who may see them.")
    var revealAddress = false
    @Flag(
        name: .long,
        help: "What legal advice says too, and our own reasons in disputes; only a service manager or legal adviser.")
    var withLegalAdvice = false

    private struct Answer: Encodable {
        var transfer: ConversationID
        var format: RecordFormat
        var file: String
        var bytes: Int
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let format = try chosenFormat()
        try refuseToOverwrite()
        let bytes = try gateway.exportRecord(
            of: transfer, as: format, because: because, revealing: revealAddress, withLegalAdvice: withLegalAdvice,
            by: acting
        ) { chronology in
            switch format {
            case .html: Array(ChronologyPage(chronology).html.utf8)
            case .json: Array((try Console.json(chronology) + "\n").utf8)
            }
        }
        guard let to else {
            try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        try write(bytes, to: to)
        let answer = Answer(transfer: transfer.conversation, format: format, file: to, bytes: bytes.count)
        try options.output.answer(answer) {
            "Written to \(to). It holds the case: keep it as such."
                + (revealAddress ? " It shows where they live." : "")
        }
    }

    private func chosenFormat() throws -> RecordFormat {
        let ending = to.map { ($0 as NSString).pathExtension.lowercased() } ?? ""
        let byName: RecordFormat? = ["html": .html, "htm": .html, "json": .json][ending]
        let chosen: RecordFormat =
            if let format {
                try Typed.code(format, option: "--format")
            } else {
                byName ?? (to == nil && options.output.json ? .json : .html)
            }
        guard ending.isEmpty || byName == chosen else {
            throw CommandFailure(
                .badInput, code: "format-ending-differs",
                message: "A file that ends in .\(ending) would hold \(chosen.rawValue.uppercased()).",
                remedy: "Let the name end in .\(chosen.rawValue)"
                    + (byName.map { ", or give --format \($0.rawValue)" } ?? "") + "; nothing was written out.")
        }
        return chosen
    }

    /// Says no before anything is journalled when a file of that name is there.
    private func refuseToOverwrite() throws {
        guard let to, FileManager.default.fileExists(atPath: to) else { return }
        throw CommandFailure(
            .cannotCreate, code: "file-exists", message: "\(to) is there already.",
            remedy: "Name a file that is not there; nothing was written out.")
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let handle = FileHandle(fileDescriptor: max(descriptor, 0), closeOnDealloc: descriptor > 0)
        guard descriptor > 0, (try? handle.write(contentsOf: Data(bytes))) != nil else {
            throw CommandFailure(
                .cannotCreate, code: "record-not-written", message: "The chronology could not be written to \(path).",
                remedy: "Name a file in a folder you may write to. That it was written out is on record all the same.")
        }
        SharedFolder.share([path], writtenTo: (path as NSString).deletingLastPathComponent)
    }
}

import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation

/// Looks into a bundle without believing it.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what a bundle says of itself. Nothing of it is believed: use verify for that.")

    @Argument(help: "The bundle file.")
    var file: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        try BundleFile.require(file)
        let inspection = try BundleInspection.inspect(file: file)
        let answer = InspectionAnswer(inspection)
        try output.answer(answer) { answer.words }
    }
}

/// Writes out what verified.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Writes a bundle's documents to a folder: only what verified, under names of our own.")

    @OptionGroup var bundle: BundleOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "The folder to write to; made if it is not there.")
    var to: String

    private struct Answer: Encodable {
        var folder: String
        var files: [String]
    }

    func run() throws {
        let staging = FileManager.default.temporaryDirectory.appendingPathComponent("handover-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: staging, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: staging) }
        let verdict = try bundle.verdict(writingAttachmentsTo: staging)
        guard let verified = verdict.verified else {
            let answer = VerdictAnswer(verdict)
            try output.answer(answer) { answer.words + "\nNothing was written." }
            throw (answer.exit ?? .no).code
        }
        let files = try BundleExtraction.extract(verified, to: to)
        try output.answer(Answer(folder: to, files: files)) {
            (files.map { "  \($0)" } + ["\(files.count) files in \(to). They are about a child: keep them as such."])
                .joined(separator: "\n")
        }
    }
}

/// Removes documents from a bundle under retention.
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Writes a copy of a bundle without some documents; it still verifies, and says purged.")

    @Argument(help: "The bundle file.")
    var file: String
    @Option(name: .long, help: "A document to remove, by its ref as verify prints it; repeat for several. Default: all.")
    var ref: [String] = []
    @Option(name: .long, help: "The file to write.")
    var to: String
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var file: String
        var purged: [String]
    }

    func run() throws {
        try BundleFile.require(file)
        let purged = try BundlePurger.purge(file: file, refs: ref.isEmpty ? nil : Set(ref), to: to)
        try output.answer(Answer(file: to, purged: purged)) {
            "Wrote \(to) without \(purged.isEmpty ? "any document" : purged.joined(separator: ", ")). The signature still "
                + "holds; remove the original to make the purge real."
        }
    }
}

enum BundleFile {
    static func require(_ path: String) throws {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Give the path of the bundle file.")
        }
    }
}

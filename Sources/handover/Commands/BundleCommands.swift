import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import SecureXML

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
        try BundleFile.requireNeedToKnow(file)
        let inspection = try BundleInspection.inspect(file: file)
        guard inspection.digest != nil else {
            throw CommandFailure(
                .badInput, code: BundleError.Code.notABundle.rawValue,
                message: "\(file) is no bundle: \(inspection.findings.first?.meaning ?? "it has no manifest")",
                remedy: "Give the path of a bundle file, such as one that `handover evidence` wrote.")
        }
        try output.answer(InspectionAnswer(inspection)) { InspectionAnswer(inspection).words }
    }
}

/// What a file says of itself, labelled as such.
struct InspectionAnswer: Encodable {
    struct Holder: Encodable {
        var ref: String
        var form: String
        var size: Int64
        var asListed: Bool
    }

    var warning = BundleInspection.warning
    var messageDigest: String?
    var statement: String?
    var message: MessageID?
    var conversation: ConversationID?
    var sender: AuthorityCode?
    var recipient: AuthorityCode?
    var createdAt: Moment?
    var signingTime: Moment?
    var certificateFingerprint: String?
    var documents: [DocumentEntry]
    var holders: [Holder]
    var manifest: String?
    var findings: [VerdictAnswer.FindingLine]

    init(_ inspection: BundleInspection) {
        messageDigest = inspection.digest?.text
        statement = inspection.claims?.statement
        message = inspection.claims?.id
        conversation = inspection.claims?.conversation
        sender = inspection.claims?.sender
        recipient = inspection.claims?.recipient
        createdAt = inspection.claims?.createdAt
        signingTime = inspection.claimedSigningTime
        certificateFingerprint = inspection.claimedCertificate?.fingerprint.hex
        documents = inspection.claimedDocuments
        holders = inspection.holders.map {
            Holder(ref: $0.ref, form: $0.form.rawValue, size: $0.size, asListed: $0.isAsListed)
        }
        manifest = inspection.manifestText
        findings = inspection.findings.map(VerdictAnswer.FindingLine.init)
    }

    var words: String {
        var lines = [warning]
        lines += [
            ("statement", statement), ("from", sender?.text), ("to", recipient?.text), ("message", message?.text),
            ("conversation", conversation?.text), ("created", createdAt?.text), ("signed", signingTime?.text),
            ("certificate SHA-256", certificateFingerprint), ("message digest", messageDigest),
        ].compactMap { label, value in value.map { "  \(label): \($0)" } }
        let held = Dictionary(holders.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        lines += documents.map { entry in
            let there = held[entry.ref].map { $0.asListed ? "in the file, as listed" : "in the file, NOT as listed" }
            return
                "  \(entry.ref) \(entry.kind.rawValue) (\(entry.form.rawValue), \(entry.mediaType), \(entry.size) bytes): "
                + (there ?? "not in the file")
        }
        lines += findings.map(\.words)
        if let manifest { lines += ["", manifest] }
        return lines.joined(separator: "\n")
    }
}

/// Writes out what verified.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Writes a bundle's documents to a folder: only what verified, under names of our own.")

    @OptionGroup var bundle: BundleOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "folder"))
    var to: String

    private struct Answer: Encodable {
        var folder: String
        var files: [String]
    }

    func run() throws {
        try BundleFile.requireNeedToKnow(bundle.file)
        let outcome = try bundle.extract(to: to)
        guard outcome.verdict.verified != nil else {
            let answer = VerdictAnswer(outcome.verdict)
            try output.answer(answer) { answer.words + "\nNothing was written." }
            throw (answer.exit ?? .no).code
        }
        let files = outcome.files.map(\.path)
        SharedFolder.share(files, writtenTo: to)
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
    @Option(
        name: .long, help: "A document to remove, by its ref as verify prints it; repeat for several. Default: all.")
    var ref: [String] = []
    @Option(name: .long, help: ArgumentHelp("The file to write.", valueName: "file"))
    var to: String
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var file: String
        var purged: [String]
    }

    func run() throws {
        try BundleFile.require(file)
        try BundleFile.requireNeedToKnow(file)
        let held = try BundleInspection.inspect(file: file).holders.map(\.ref)
        let refs = ref.isEmpty ? held : ref
        _ = try BundlePurger.purge(file, refs: Set(refs), to: to)
        try output.answer(Answer(file: to, purged: refs)) {
            "Wrote \(to) without \(refs.joined(separator: ", ")). The signature still holds; remove the original to make the "
                + "purge real."
        }
    }
}

enum BundleFile {
    /// Refuses what a home keeps of a transfer that is restricted from whoever runs the command; a file elsewhere has left our keeping.
    static func requireNeedToKnow(_ path: String) throws {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
        let layout = HomeLayout(root: file.deletingLastPathComponent().deletingLastPathComponent().path)
        guard layout.messages == file.deletingLastPathComponent().path,
            FileManager.default.fileExists(atPath: layout.configuration),
            let conversation = try BundleInspection.inspect(file: path).claims?.conversation
        else { return }
        var home = HomeOptions()
        home.home = layout.root
        let gateway = try home.open()
        try gateway.requireReadable(conversation) { try gateway.actingPerson(account: Account.current, for: nil) }
    }

    static func require(_ path: String) throws {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Give the path of the bundle file.")
        }
    }
}

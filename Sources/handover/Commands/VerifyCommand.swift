import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import SecureXML
import WorkingDays

/// What every command with a bundle in hand takes: the file and the certificates to believe.
struct BundleOptions: ParsableArguments {
    @Argument(help: "The bundle file.")
    var file: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A certificate to trust as the sender's seal, PEM; repeat for several.", valueName: "certificate"))
    var trust: [String]
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Verify as of this date (2026-12-10) or moment (2026-12-10T09:30:00Z). Default: now.", valueName: "date"))
    var at: String?

    func verdict() throws -> BundleVerdict {
        let seals = try trusted()
        return try BundleVerifier.verify(file: file, trust: { _ in seals }, at: moment(), takingAbsenceAs: .purged)
    }

    func extract(to folder: String) throws -> BundleExtraction.Outcome {
        let seals = try trusted()
        return try BundleExtraction.extract(file: file, trust: { _ in seals }, at: moment(), to: folder)
    }

    private func trusted() throws -> [TrustedSeal] {
        let certificates = try trust.flatMap(Self.certificates)
        guard !certificates.isEmpty else {
            throw CommandFailure(
                .usage, code: "trust-missing", message: "No certificate is given to trust.",
                remedy:
                    "Give the sender's seal with --trust CERT.pem, from a peer card that was confirmed by telephone.")
        }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(file) is not there or cannot be read.",
                remedy: "Give the path of the bundle file.")
        }
        return certificates.map(TrustedSeal.init(certificate:))
    }

    private func moment() throws -> Moment {
        guard let at else { return Surroundings.ofThisMachine.now() }
        if let moment = Moment(at) { return moment }
        if CivilDate(at) != nil, let noon = Moment(at + "T12:00:00Z") { return noon }
        throw CommandFailure(
            .badInput, code: "date-unreadable", message: "--at \(at) is neither a date nor a moment.",
            remedy: "Write 2026-12-10 or 2026-12-10T09:30:00Z.")
    }

    private static func certificates(_ path: String) throws -> [Certificate] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "certificate-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Give the PEM file of the sender's seal.")
        }
        do {
            return try Certificate.parseAll(pem: Array(data))
        } catch {
            throw CommandFailure(
                .badInput, code: "certificate-unreadable", message: "\(path) is not a PEM certificate.",
                remedy: "Give the PEM file of the sender's seal, such as evidence/E06000015-seal.pem.")
        }
    }
}

/// Verifies a bundle.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifies a bundle: shape, signature, signer and every document. Needs no gateway.",
        discussion: "Exit code 0: totalPassed; 1: totalFailed; 2: indeterminate, with the remedy named.")

    @OptionGroup var bundle: BundleOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let verdict = try bundle.verdict()
        let answer = VerdictAnswer(verdict)
        try output.answer(answer) { answer.words }
        if let exit = answer.exit { throw exit.code }
    }
}

/// A verdict as every command with a bundle in hand answers it.
struct VerdictAnswer: Encodable {
    struct FindingLine: Encodable {
        var code: String
        var message: String
    }

    struct DocumentLine: Encodable {
        var ref: String
        var kind: String
        var form: String
        var mediaType: String
        var size: Int64
        var state: String
    }

    var indication: String
    var subIndication: String?
    var findings: [FindingLine]
    var signer: String?
    var signerFingerprint: String?
    var signingTime: Moment?
    var messageDigest: String?
    var kind: String?
    var sender: AuthorityCode?
    var recipient: AuthorityCode?
    var documents: [DocumentLine]
    var remedy: String?

    init(_ verdict: BundleVerdict) {
        indication = verdict.indication.rawValue
        subIndication = verdict.subIndication?.rawValue
        findings = verdict.findings.map { FindingLine(code: $0.code, message: $0.meaning) }
        signer = verdict.signer?.subjectCommonName
        signerFingerprint = verdict.signer?.fingerprint.hex
        signingTime = verdict.signingTime
        messageDigest = verdict.digest?.text
        kind = verdict.verified?.manifest.kind.rawValue
        sender = verdict.claims?.sender
        recipient = verdict.claims?.recipient
        documents = verdict.documents.map { document in
            DocumentLine(
                ref: document.entry.ref, kind: document.entry.kind.rawValue, form: document.entry.form.rawValue,
                mediaType: document.entry.mediaType, size: document.entry.size, state: document.state.rawValue)
        }
        remedy = Self.remedy(for: verdict)
    }

    /// What the person with the file in hand can do about it.
    private static func remedy(for verdict: BundleVerdict) -> String? {
        switch verdict.indication {
        case .totalPassed: nil
        case .indeterminate:
            verdict.subIndication == .endedSince || verdict.subIndication == .revokedSince
                ? "The certificate has expired since the file says it was signed. Verify as of a date on which you know the "
                    + "file was there, with --at DATE; the date of your receipt or its journal entry proves it."
                : "Give the certificate of the sender's seal with --trust; their peer card has it."
        case .totalFailed:
            verdict.subIndication == .notRegistered
                ? "Give the certificate of the seal of \(verdict.claims?.sender?.text ?? "the claimed sender") with --trust; their "
                    + "peer card has it. If you did, do not use the file: somebody else signed it."
                : "Do not use the file. Ask its sender for it again, and keep this one with this verdict."
        }
    }

    var exit: Exit? {
        switch indication {
        case BundleIndication.totalPassed.rawValue: nil
        case BundleIndication.indeterminate.rawValue: .indeterminate
        default: .no
        }
    }

    var words: String {
        var lines = [indication + (subIndication.map { " / \($0)" } ?? "")]
        if let kind { lines.append("  \(kind) from \(sender?.text ?? "?") to \(recipient?.text ?? "?")") }
        if let signer { lines.append("  signed by \(signer), SHA-256 \(signerFingerprint ?? "")") }
        if let signingTime { lines.append("  signed at \(signingTime), as it says itself") }
        if let messageDigest { lines.append("  message digest \(messageDigest)") }
        lines += documents.map { "  \($0.ref) \($0.kind) (\($0.form), \($0.mediaType), \($0.size) bytes): \($0.state)" }
        lines += findings.map { "  \($0.code): \($0.message)" }
        if let remedy { lines.append("  Remedy: \(remedy)") }
        return lines.joined(separator: "\n")
    }
}

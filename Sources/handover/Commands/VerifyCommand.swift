import ArgumentParser
import CaseTransfer
import ExchangeFormats
import SecureXML

/// Verifies a bundle.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifies a bundle: shape, signature, signer and every document. Needs no gateway.",
        discussion: """
            Exit code 0: totalPassed; 1: totalFailed; 2: indeterminate, with the remedy named. A file of evidence that is only reported \
            has no signature: verify says so and ends with 2.
            """)

    @OptionGroup var bundle: BundleOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        if let reported = ReportedFile.read(bundle.file) {
            let answer = ReportedAnswer(reported)
            try output.answer(answer) { answer.words }
            throw Exit.indeterminate.code
        }
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
        /// In words of the format: `document d1`, `line 12`.
        var place: String?

        init(_ finding: BundleFinding) {
            code = finding.code
            message = finding.meaning
            place = finding.place
        }

        var words: String { "  \(code)\(place.map { " at \($0)" } ?? ""): \(message)" }
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
        findings = verdict.findings.map(FindingLine.init)
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
        lines += findings.map(\.words)
        if let remedy { lines.append("  Remedy: \(remedy)") }
        return lines.joined(separator: "\n")
    }
}

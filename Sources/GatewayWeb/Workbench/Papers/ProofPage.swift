import CaseTransfer
import GatewayService

/// What was checked of one message and of each document that it brought, and how somebody outside can check it too.
struct ProofPage: WorkbenchPage {
    static let template = "proof"

    struct Row: Hashable, Sendable {
        let term: String
        let words: String
        let isCode: Bool
    }

    struct Document: Hashable, Sendable {
        let id: String
        let title: String
        let state: StateTag
        let digest: String
        let size: String
    }

    /// The message as a file, for whoever may take it away.
    struct File: Hashable, Sendable {
        let action: String
        let formToken: String
        let command: String
    }

    let title: String
    let head: TransferHead
    let style: String
    let shape: String
    let verdict: String
    let means: String
    let rows: [Row]
    let findings: [String]
    let hasFindings: Bool
    let documents: [Document]
    let hasDocuments: Bool
    let file: File?
    let back: String

    init(_ proof: MessageProof, _ reading: TransferReading, formToken: String) {
        let id = reading.view.summary.transfer
        let sender = reading.name(of: proof.sender)
        let number = proof.sequence.map { " \($0)" } ?? ""
        title = "Proof of \(sender)’s \(proof.kind.rawValue)\(number)"
        head = TransferHead(reading, on: .conversation)
        (style, shape, verdict, means) = Self.verdict(proof, sender)
        rows = Self.rows(proof, reading)
        findings = proof.findings
        hasFindings = !findings.isEmpty
        documents = proof.documents.map { Self.document($0, reading) }
        hasDocuments = !documents.isEmpty
        let mayTake = Permission.check(.readJournal, by: reading.acting.person.roles) == nil
        let name =
            ["message", proof.sequence.map { "\($0)" }, proof.kind.rawValue].compactMap(\.self).joined(separator: "-")
        file =
            mayTake && proof.isGenuine
            ? File(
                action: PaperRoute.message.path(of: proof.digest, in: id), formToken: formToken,
                command: "handover verify \(name).xml --trust \(proof.sender)-seal.pem --at \(proof.storedAt.text)") : nil
        back = WorkbenchRoute.conversation.path(of: id)
    }

    private static func verdict(_ proof: MessageProof, _ sender: String) -> (String, String, String, String) {
        if proof.isGenuine {
            let purged = proof.documents.count { $0.state == .purged }
            return (
                "verdict verdict--passed", Shape.seal.template,
                purged == 0 ? "Genuine, and complete as \(sender) sent it" : "Genuine, as \(sender) sent it",
                purged == 0
                    ? "Checked again for this page."
                    : "Checked again for this page. \(purged) of its documents \(purged == 1 ? "is" : "are") no longer here."
            )
        }
        if proof.indication == "indeterminate" {
            return (
                "verdict verdict--unsure", Shape.soon.template, "We cannot tell yet whether this is genuine",
                "The signature is good. Nothing here proves that it was made while its certificate was trusted."
            )
        }
        return (
            "verdict verdict--failed", Shape.stop.template, "Not genuine, or changed since. Do not use it",
            "Ask whoever runs the gateway to restore it from the backup. \(sender) holds the same message if it was theirs."
        )
    }

    private static func rows(_ proof: MessageProof, _ reading: TransferReading) -> [Row] {
        let receipt = proof.receipt.map { receipt in
            [
                Row(
                    term: "Receipt",
                    words: "Signed by \(reading.name(of: receipt.signer))"
                        + (receipt.signedAt.map { ", \($0.words(on: reading.today))" } ?? "")
                        + " (\(receipt.indication))", isCode: false),
                Row(term: "Receipt’s digest", words: receipt.digest.text, isCode: true),
            ]
        }
        let facts: [(String, String?, Bool)] = [
            ("Verdict", [proof.indication, proof.subIndication].compactMap(\.self).joined(separator: ", "), true),
            ("Sealed by", proof.signer ?? "not proved", false),
            ("Certificate’s fingerprint", proof.certificate, true),
            ("Signed", proof.signingTime?.words(on: reading.today), false),
            ("Made, by the sender’s clock", proof.sealedAt.words(on: reading.today), false),
            ("Taken here", proof.storedAt.words(on: reading.today), false),
            ("From", reading.name(of: proof.sender), false), ("To", reading.name(of: proof.recipient), false),
            ("Message digest, SHA-256", proof.digest.text, true),
        ]
        return facts.compactMap { term, words, isCode in words.map { Row(term: term, words: $0, isCode: isCode) } }
            + (receipt ?? [Row(term: "Receipt", words: "None yet", isCode: false)])
    }

    private static func document(_ document: MessageProof.Document, _ reading: TransferReading) -> Document {
        let known = reading.documents.first { $0.document == document.name }
        let original = reading.documents.flatMap(\.originals).first { $0.document == document.name }
        let state: StateTag =
            switch document.state {
            case .matched: StateTag("As signed", .good, .done)
            case .mismatched: StateTag("Changed", .late, .stop)
            case .purged: StateTag("No longer here", .calm, .ring)
            case .unread: StateTag("Not read", .late, .stop)
            }
        return Document(
            id: document.name.map { "document-\($0)" } ?? document.digest.text,
            title: known?.title ?? original?.name ?? document.kind.words.capitalisedFirst, state: state,
            digest: document.digest.text, size: "\(document.size) bytes")
    }
}

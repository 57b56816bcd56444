import CaseTransfer
import GatewayService
import WorkingDays

/// The documents, each with where it comes from and how that was checked; what is absent says why.
struct DocumentsPart: Hashable, Sendable {
    struct Original: Hashable, Sendable {
        let name: String
        let what: String
    }

    struct Document: Hashable, Sendable {
        let title: String
        /// Where it is read; nil for one that is not here.
        let href: String?
        let what: String
        let style: String
        let mark: Mark
        let proof: Proof?
        let originals: [Original]
        let hasOriginals: Bool
    }

    /// Signed, reported or to follow: always a shape and a word.
    struct Mark: Hashable, Sendable {
        let style: String
        let shape: String
        let words: String
    }

    /// How anybody can check it.
    struct Proof: Hashable, Sendable {
        let href: String
        let message: String
        let digest: String
        let sealed: String
        let verdict: String
    }

    let documents: [Document]
    let hasDocuments: Bool
    let purged: [String]

    init(_ reading: TransferReading) {
        documents = reading.documents.map { Self.document($0, reading) } + Self.missing(reading)
        hasDocuments = !documents.isEmpty
        purged = reading.view.purged.map { "\($0.words.capitalisedFirst): purged under retention" }
    }

    static func document(_ document: TransferDocument, _ reading: TransferReading) -> Document {
        let message = message(of: document, reading)
        let all = document.children.count == reading.view.children.count || document.children.isEmpty
        let whom =
            all
            ? "all children"
            : document.children.compactMap { number in
                reading.view.children.first { $0.number == number }.map(reading.firstName(of:))
            }.inASentence
        let isReported = reading.view.papers != nil && message == nil
        let from = reading.name(of: message?.sender ?? reading.view.sender)
        let mark =
            isReported
            ? Mark(
                style: "mk mk--reported", shape: Shape.reported.template, words: "Reported, not signed")
            : Mark(style: "mk mk--signed", shape: Shape.seal.template, words: "As \(from) signed it")
        let draft = message == nil && !isReported
        return Document(
            title: document.title, href: PaperRoute.read.path(of: document.document, in: reading.view.summary.transfer),
            what: [document.kind.words.capitalisedFirst, whom].joined(separator: " · ")
                + (document.replaced ? " · replaced by a later message" : ""), style: "doc",
            mark: draft
                ? Mark(style: "mk mk--ours", shape: Shape.ring.template, words: "Not sealed yet") : mark,
            proof: message.map { message in
                Proof(
                    href: PaperRoute.proof.path(of: message.digest, in: reading.view.summary.transfer)
                        + "#document-\(document.document)",
                    message: "\(message.kind.rawValue) \(message.sequence.map(String.init) ?? "")"
                        .trimmingSpaces,
                    digest: message.digest.text, sealed: message.sealedAt.dayAndTimeInWords,
                    verdict:
                        "Checked again for this page: the seal is \(from)’s, and nothing was changed since.")
            },
            originals: document.originals.map { original in
                Original(
                    name: original.name,
                    what: Self.what(original))
            }, hasOriginals: !document.originals.isEmpty)
    }

    /// The message that brought a document; nil for a document of papers and of a prepared case.
    private static func message(of document: TransferDocument, _ reading: TransferReading) -> MessageView? {
        document.message.flatMap { digest in reading.view.messages.first { $0.digest == digest } }
    }

    private static func missing(_ reading: TransferReading) -> [Document] {
        (reading.view.caseFile?.documents.missing ?? []).map { missing in
            let follows = missing.by.map {
                "Promised: "
                    + DueWords($0, on: reading.today, counting: .workingDays(reading.calendar)).line
            }
            return Document(
                title: missing.kind.words.capitalisedFirst, href: nil,
                what: [missing.reason.words, follows, missing.why].compactMap(\.self).joined(
                    separator: ". "),
                style: "doc doc--follow",
                mark: Mark(
                    style: "tag tag--bare", shape: Shape.dashed.template,
                    words: missing.by == nil ? "Not in the pack" : "To follow"), proof: nil, originals: [],
                hasOriginals: false)
        }
    }

    /// What a file is, by its declared type, and how large.
    static func what(_ original: TransferDocument.Original) -> String {
        "\(original.mediaType), \(size(original.size))" + (original.purged ? ", purged" : "")
    }

    private static func size(_ bytes: Int64) -> String {
        bytes < 1_000_000
            ? "\(max(1, bytes / 1_000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
}

extension DocumentKind {
    /// What it is, as one says it.
    var words: String {
        switch self {
        case .assessment: "social work assessment"
        case .plan: "Child in Need plan"
        case .minutes: "minutes of the latest review"
        case .summary: "summary or case report"
        case .facts: "facts of the case"
        case .confidentialAddress: "confidential address"
        case .consent: "record of consent"
        case .statement: "statement"
        case .other: "other information"
        }
    }
}

extension DocumentAbsence.Reason {
    /// Why it is not there, as one says it.
    fileprivate var words: String { rawValue.replacing("-", with: " ").capitalisedFirst }
}

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

    private static func document(_ document: TransferDocument, _ reading: TransferReading) -> Document {
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
            title: document.title,
            what: [document.kind.words.capitalisedFirst, whom].joined(separator: " · ")
                + (document.replaced ? " · replaced by a later message" : ""), style: "doc",
            mark: draft
                ? Mark(style: "mk mk--ours", shape: Shape.ring.template, words: "Not sealed yet") : mark,
            proof: message.map { message in
                Proof(
                    message: "\(message.kind.rawValue) \(message.sequence.map(String.init) ?? "")"
                        .trimmingSpaces,
                    digest: message.digest.text, sealed: message.sealedAt.dayAndTimeInWords,
                    verdict:
                        "Checked again for this page: the seal is \(from)’s, and nothing was changed since.")
            },
            originals: document.originals.map { original in
                Original(
                    name: original.name,
                    what: "\(original.mediaType), \(Self.size(original.size))"
                        + (original.purged ? ", purged" : ""))
            }, hasOriginals: !document.originals.isEmpty)
    }

    /// The message that brought a document: the first number of its files' references.
    private static func message(of document: TransferDocument, _ reading: TransferReading)
        -> MessageView?
    {
        let carriers = reading.view.messages.filter {
            [.pack, .supplement].contains($0.kind) && $0.reported == nil
        }
        let sequence = document.originals.first.flatMap { $0.ref.split(separator: "/").first }.flatMap {
            Int($0)
        }
        // Without a file of its own it came with the pack, unless there were several carriers.
        return sequence.map { number in carriers.first { $0.sequence == number } }
            ?? (carriers.count == 1 ? carriers.first : nil)
    }

    private static func missing(_ reading: TransferReading) -> [Document] {
        (reading.view.caseFile?.documents.missing ?? []).map { missing in
            let follows = missing.by.map {
                "Promised: "
                    + DueWords($0, on: reading.today, counting: .workingDays(reading.calendar)).line
            }
            return Document(
                title: missing.kind.words.capitalisedFirst,
                what: [missing.reason.words, follows, missing.why].compactMap(\.self).joined(
                    separator: ". "),
                style: "doc doc--follow",
                mark: Mark(
                    style: "tag tag--bare", shape: Shape.dashed.template,
                    words: missing.by == nil ? "Not in the pack" : "To follow"), proof: nil, originals: [],
                hasOriginals: false)
        }
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

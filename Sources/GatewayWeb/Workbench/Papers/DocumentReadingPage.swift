import CaseTransfer
import GatewayService
import Hummingbird

/// One document to read: what it says, laid out; its PDFs in the page; where it comes from.
struct DocumentReadingPage: WorkbenchPage {
    static let template = "document"

    /// The page that the reader came from, to which a link leads back.
    enum Origin: String, Hashable, Sendable {
        case documents
        case receive

        init(_ request: Request) {
            self = request.uri.queryParameters.get("from").flatMap { Origin(rawValue: String($0)) } ?? .documents
        }

        fileprivate var label: String {
            switch self {
            case .documents: "Back to the documents"
            case .receive: "Back to answering the pack"
            }
        }

        fileprivate func href(_ id: ConversationID) -> String {
            switch self {
            case .documents: WorkbenchRoute.documents.path(of: id)
            case .receive: WorkbenchRoute.receive.path(of: id)
            }
        }
    }

    /// A part of what it says; one of these is there.
    struct Block: Hashable, Sendable {
        var heading: String?
        var paragraph: String?
        var rows: Rows?
        var table: Table?
    }

    struct Rows: Hashable, Sendable {
        let rows: [Row]
    }

    struct Row: Hashable, Sendable {
        let term: String
        let words: String
    }

    struct Table: Hashable, Sendable {
        let head: [String]
        let rows: [Cells]
    }

    struct Cells: Hashable, Sendable {
        let cells: [Cell]
    }

    struct Cell: Hashable, Sendable {
        let label: String
        let words: String
    }

    /// A file of it as its author made it.
    struct File: Hashable, Sendable {
        let name: String
        let what: String
        /// Where its pages are; nil for one that is not shown.
        let page: String?
        /// Where it is taken away; nil for one that is gone.
        let taken: String?
        /// Why it is not shown; nil for one that is.
        let notShown: String?
    }

    let title: String
    let head: TransferHead
    let heading: String
    let what: String
    let back: String
    let backLabel: String
    let mark: DocumentsPart.Mark
    let proof: DocumentsPart.Proof?
    let blocks: [Block]
    let hasBlocks: Bool
    let files: [File]
    /// Whether a page of another address stands in it.
    let hasFrames: Bool
    let leavesOut: Bool
    /// Not where somebody was shown them for a reason.
    let leavesOutAddresses: Bool
    let reveal: FirstMinutePart.Reveal?

    /// - Parameter isRevealed: whether confidential addresses were asked for, with a reason.
    init(
        _ text: DocumentText, _ reading: TransferReading, from origin: Origin, isRevealed: Bool = false,
        formToken: String
    ) {
        leavesOutAddresses = !isRevealed
        let id = reading.view.summary.transfer
        let document = text.document
        let card = DocumentsPart.document(document, reading)
        title = "\(document.kind.words.capitalisedFirst) of the \(reading.heading)"
        head = TransferHead(reading, on: .documents)
        heading = document.title
        what = card.what
        mark = card.mark
        proof = card.proof
        back = origin.href(id)
        backLabel = origin.label
        blocks = text.blocks.map(Self.block)
        hasBlocks = !blocks.isEmpty
        files = document.originals.map { Self.file($0, id) }
        hasFrames = files.contains { $0.page != nil }
        leavesOut = text.leavesOut
        let mayReveal = Permission.check(.revealAddress, by: reading.acting.person.roles) == nil
        reveal =
            text.leavesOut && mayReveal
            ? FirstMinutePart.Reveal(
                action: PaperRoute.reveal.path(of: document.document, in: id), formToken: formToken) : nil
    }

    static func block(_ block: DocumentText.Block) -> Block {
        switch block {
        case .heading(let text): Block(heading: text)
        case .paragraph(let text): Block(paragraph: text)
        case .rows(let rows): Block(rows: Rows(rows: rows.map { Row(term: $0.label, words: $0.text) }))
        case .table(let head, let rows):
            Block(
                table: Table(
                    head: head,
                    rows: rows.map { row in
                        Cells(cells: zip(head, row).map { Cell(label: $0, words: $1) })
                    }))
        }
    }

    private static func file(_ original: TransferDocument.Original, _ id: ConversationID) -> File {
        let isShown = !original.purged && original.isPDF && original.size <= Gateway.mostShown
        let notShown: String? =
            if original.purged {
                "It is no longer here: it was taken out under retention, or destroyed."
            } else if original.isPDF {
                isShown ? nil : "It is too large to be shown in a page."
            } else if original.mediaType == "application/pdf" {
                "It says that it is a PDF and is none, so it is not shown. Do not open it unless you expect it: ask whoever sent it."
            } else {
                "Only PDFs are shown in a page."
            }
        return File(
            name: original.name, what: DocumentsPart.what(original),
            page: isShown ? PaperRoute.shown.path(of: original.document, in: id) : nil,
            taken: original.purged ? nil : PaperRoute.taken.path(of: original.document, in: id), notShown: notShown)
    }
}

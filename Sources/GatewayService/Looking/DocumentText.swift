import CaseTransfer
import ExchangeFormats

/// One document of a transfer laid out for reading: text without markup, from which confidential addresses are left out.
public struct DocumentText: Hashable, Sendable {
    /// A label and what stands beside it.
    public struct Row: Hashable, Sendable {
        /// What it is.
        public var label: String
        /// What the document says of it; several lines stay lines.
        public var text: String
    }

    /// A part of it.
    public enum Block: Hashable, Sendable {
        /// A heading below the title.
        case heading(String)
        /// A paragraph; its lines stay lines.
        case paragraph(String)
        /// Labels with what stands beside them.
        case rows([Row])
        /// A table with a head.
        case table(head: [String], rows: [[String]])
    }

    /// What it is, and its files.
    public var document: TransferDocument
    /// What it says, in reading order, after its title; nothing for papers, of which only files are kept.
    public var blocks: [Block]
    /// Whether words were left out of it because they name a confidential address.
    public var leavesOut: Bool

    init(_ document: TransferDocument, _ page: DocumentPage?, hiding protection: AddressProtection) {
        var leavesOut = false
        func hidden(_ words: String) -> String {
            let shown = protection.hiding(words)
            if shown != words { leavesOut = true }
            return shown
        }
        let blocks = (page?.blocks ?? []).map { block -> Block in
            switch block {
            case .heading(let text): .heading(hidden(text))
            case .paragraph(let text): .paragraph(hidden(text))
            case .rows(let rows): .rows(rows.map { Row(label: $0.label, text: hidden($0.text)) })
            case .table(let head, let rows): .table(head: head, rows: rows.map { $0.map(hidden) })
            }
        }
        self.document = document
        self.blocks = blocks
        self.leavesOut = leavesOut
    }
}

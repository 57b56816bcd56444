import CaseTransfer

/// One structured document laid out for reading, as text without any markup: whoever shows it escapes it.
public struct DocumentPage: Hashable, Sendable {
    /// A label and what stands beside it.
    public struct Row: Hashable, Sendable {
        /// What it is.
        public let label: String
        /// What the document says of it; several lines stay lines.
        public let text: String
    }

    /// A part of the page.
    public enum Block: Hashable, Sendable {
        /// A heading below the document's title; level 3 or deeper.
        case heading(String)
        /// A paragraph; its lines stay lines.
        case paragraph(String)
        /// Labels with what stands beside them.
        case rows([Row])
        /// A table with a head.
        case table(head: [String], rows: [[String]])
    }

    /// The parts, in reading order, after the title.
    public let blocks: [Block]

    /// Lays a document out.
    ///
    /// - Parameters:
    ///   - name: a person's or child's name by the key that the pack gives them.
    ///   - files: the names of its files, by their references in the transfer.
    /// - Returns: nil for a part that is no document by itself: facts, permission, a confidential address, the words of a message.
    public init?(
        _ document: StructuredDocument, calling name: @escaping @Sendable (String) -> String, files: [String: String]
    ) {
        let layout = DocumentLayout(calling: name, files: files)
        var page = Blocks()
        switch document {
        case .assessment(let value): layout.write(value, to: &page)
        case .plan(let value): layout.write(value, to: &page)
        case .minutes(let value): layout.write(value, to: &page)
        case .summary(let value): layout.write(value, to: &page)
        case .other(let value): layout.write(value, to: &page)
        case .facts, .consent, .confidentialAddress, .statement: return nil
        }
        blocks = page.blocks
    }

    private struct Blocks: PageWriting {
        var blocks: [Block] = []

        mutating func heading(_ level: Int, _ text: String) {
            // The document's own title is the page's.
            if level > 2 { blocks.append(.heading(text)) }
        }

        mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }

        mutating func rows(_ rows: [(label: String, text: String)]) {
            if !rows.isEmpty { blocks.append(.rows(rows.map { Row(label: $0.label, text: $0.text) })) }
        }

        mutating func table(_ head: [String], _ rows: [[String]]) {
            if !rows.isEmpty { blocks.append(.table(head: head, rows: rows)) }
        }
    }
}

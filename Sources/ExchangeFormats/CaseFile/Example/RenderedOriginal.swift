import CaseTransfer

/// A document of the example as its author would have printed it.
struct RenderedOriginal {
    var file: RelativePath
    var blocks: [PDFText.Block]

    /// The file's bytes.
    var pdf: [UInt8] { PDFText.write(blocks) }

    /// One original for each document's first attachment, in the order of the case file.
    static func all(of file: CaseFile) -> [RenderedOriginal] {
        let names = Dictionary(
            file.children.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        let page = OriginalPage(names: names)
        let documents = file.documents
        let pages =
            documents.assessments.map { ($0.attachments, page.blocks(of: $0)) }
            + documents.plans.map { ($0.attachments, page.blocks(of: $0)) }
            + documents.minutes.map { ($0.attachments, page.blocks(of: $0)) }
            + documents.summaries.map { ($0.attachments, page.blocks(of: $0)) }
            + documents.other.map { ($0.attachments, page.blocks(of: $0, in: file)) }
        return pages.compactMap { attachments, blocks in
            attachments.first.map { RenderedOriginal(file: $0.file, blocks: blocks) }
        }
    }
}

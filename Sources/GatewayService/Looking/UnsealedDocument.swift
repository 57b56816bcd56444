public import CaseTransfer
import ExchangeFormats

/// A document of a case that is not sealed yet, prepared or still being written down, as it would be sent now.
public struct UnsealedDocument: Hashable, Sendable {
    /// By which it is asked for, as `draft-d2`: the reference that it would have in the message.
    public let name: DocumentName
    /// What it is.
    public let kind: DocumentKind
    /// The title its author gave it.
    public let title: String
    /// The children it is about, by their numbers in the case.
    public let children: [Int]
    /// Its files, where the case says that they lie.
    public let files: [RelativePath]

    let content: StructuredDocument

    /// The documents of a case in the order in which they would be sealed.
    public static func all(of file: CaseFile) -> [UnsealedDocument] {
        let file = file.numberingAttachments().namingEverybody()
        let documents = file.documents
        var contents: [(StructuredDocument, [String])] = []
        contents += documents.assessments.map { (StructuredDocument.assessment($0), $0.children) }
        contents += documents.plans.map { (StructuredDocument.plan($0), $0.children) }
        contents += documents.minutes.map { (StructuredDocument.minutes($0), $0.children) }
        contents += documents.summaries.map { (StructuredDocument.summary($0), $0.children) }
        contents += documents.other.map { (StructuredDocument.other($0), $0.children) }
        let numbers = Dictionary(
            file.children.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return contents.enumerated().map { index, one in
            let (content, keys) = one
            // The facts of the case are the first part of a message.
            return UnsealedDocument(
                name: .prepared(ref: "d\(index + 2)"), kind: content.kind,
                title: content.title ?? content.kind.rawValue,
                children: keys.compactMap { numbers[$0] }.sorted(), files: content.attachments.map(\.file),
                content: content)
        }
    }

    /// As it stands in a list.
    ///
    /// - Parameter number: its number there, from 1.
    func listed(as number: Int, with originals: [TransferDocument.Original]) -> TransferDocument {
        TransferDocument(
            number: number, document: name, message: nil, kind: kind, title: title, children: children,
            replaced: false, originals: originals)
    }

    /// What it says, laid out; its files are shown beside it and not in its words.
    ///
    /// - Parameter file: the case, whose children and people it calls by their keys.
    func page(in file: CaseFile) -> DocumentPage? {
        DocumentPage(
            content.replacingAttachments { _ in [] },
            calling: { key in
                file.children.first { $0.key == key }?.name ?? file.people.first { $0.key == key }?.name
                    ?? "somebody whose name is not in the case"
            }, files: [:])
    }
}

public import CaseTransfer

/// The documents of a message, digested and written out ready to follow a manifest that does not exist yet.
///
/// A manifest is made inside a database transaction, which must not wait for 250 MB to be read; so everything that takes long is
/// done here, before it. The file that large documents are staged in is removed when this value is let go.
public final class StagedDocuments: Sendable {
    /// What the manifest has to list, in this order.
    public let entries: [DocumentEntry]

    /// The `Documents` element and the root's end.
    let tail: Tail
    /// How many bytes of the tail stand before the first attachment.
    let boundedSize: Int

    /// Where the tail waits.
    enum Tail: Sendable {
        case memory([UInt8])
        case file(path: String, size: Int64)
    }

    /// How many bytes the documents take in the sealed file.
    public var size: Int64 {
        switch tail {
        case .memory(let bytes): Int64(bytes.count)
        case .file(_, let size): size
        }
    }

    init(entries: [DocumentEntry], tail: Tail, boundedSize: Int) {
        self.entries = entries
        self.tail = tail
        self.boundedSize = boundedSize
    }

    deinit {
        discard()
    }

    /// Removes the file that large documents were staged in; nothing can be sealed with them afterwards.
    public func discard() {
        if case .file(let path, _) = tail { Folder.remove(path) }
    }

    /// No documents at all, as in a receipt.
    public static let none = StagedDocuments(
        entries: [], tail: .memory(Array(("  <Documents>\n" + BundleVocabulary.closing).utf8)), boundedSize: 0)

    /// Digests the documents and writes them out; memory does not grow with the attachments.
    ///
    /// Every attachment is read twice, once for its digest and once while it is written, and the two have to agree.
    ///
    /// - Parameters:
    ///   - structured: the structured documents, in file order.
    ///   - attachments: the attachments, in file order; they follow the structured documents.
    ///   - folder: where a staging file is made when the attachments are large; best on the file system of the sealed file.
    /// - Throws: ``BundleError``: `structuredUnusable`, `tooLarge`, `mediaType`, `fileUnreadable`, `notAFile`,
    ///   `attachmentChanged`, `diskFull` or `cannotWrite`.
    public static func stage(
        structured: [StructuredPart], attachments: [AttachmentPart], in folder: String
    ) throws(BundleError) -> StagedDocuments {
        guard max(structured.count, attachments.count) <= BundleVocabulary.documentLimit else {
            throw .tooMany(limit: BundleVocabulary.documentLimit)
        }
        var entries: [DocumentEntry] = []
        var bounded = Array("  <Documents>\n".utf8)
        for (index, part) in structured.enumerated() {
            let ref = BundleVocabulary.ref(.structured, index + 1)
            let document = try StructuredRules.usable(part, ref: ref)
            entries.append(
                DocumentEntry(
                    ref: ref, form: .structured, kind: part.kind, children: part.children,
                    mediaType: BundleVocabulary.structuredMediaType, size: Int64(document.bytes.count),
                    digest: document.digest))
            bounded += Array("    <Structured ref=\"\(ref)\">".utf8) + document.bytes + Array("</Structured>\n".utf8)
        }
        guard bounded.count < BundleVocabulary.headLimit else { throw .headTooLarge() }
        guard !attachments.isEmpty else {
            let tail = bounded + Array(BundleVocabulary.closing.utf8)
            return StagedDocuments(entries: entries, tail: .memory(tail), boundedSize: bounded.count)
        }
        var staging = AttachmentStaging(bounded, folder: folder)
        for (index, part) in attachments.enumerated() {
            entries.append(try staging.add(part, number: index + 1))
        }
        return StagedDocuments(entries: entries, tail: try staging.finish(), boundedSize: bounded.count)
    }
}

extension BundleError {
    static func tooMany(limit: Int) -> BundleError {
        BundleError(
            .tooLarge, "A message holds at most \(limit) documents of one form.",
            remedy: "Send the rest as a supplement.")
    }

    static func headTooLarge() -> BundleError {
        BundleError(
            .tooLarge,
            "Manifest, signature and structured documents together are larger than \(BundleVocabulary.headLimit >> 20) MiB.",
            remedy: "Attach the largest document as a file instead.")
    }
}

import CaseTransfer
import ExchangeFormats
import Foundation

extension Gateway {
    /// The documents of papers, as a practitioner looks for them among the others.
    func paperDocuments(of transfer: TransferState) -> [TransferDocument] {
        paperFiles(of: transfer).map { papers, document, entry in
            TransferDocument(
                kind: document.kind, title: "came \(papers.means.words) on \(papers.on)",
                children: papers.children.compactMap { child in
                    transfer.children.firstIndex { $0.child == child.child }.map { $0 + 1 }
                }, replaced: false,
                originals: entry.map { entry in
                    [
                        TransferDocument.Original(
                            ref: entry.ref, mediaType: entry.mediaType, size: entry.size,
                            name: BundleExtraction.name(entry),
                            purged: !FileManager.default.fileExists(atPath: path(of: entry, in: transfer)))
                    ]
                } ?? [])
        }
    }

    /// Writes the files of papers that are kept here, each only when it still has the digest that the journal chains.
    ///
    /// - Returns: the names written.
    /// - Throws: `GatewayFault` with code `papers-damaged`, or what writing threw.
    func writePaperFiles(of transfer: TransferState, to folder: String) throws -> [String] {
        try paperFiles(of: transfer).compactMap { _, _, entry -> String? in
            guard let entry else { return nil }
            let path = path(of: entry, in: transfer)
            // Erased under retention; the journal still says that it came.
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            guard try PrivateFile.digest(path) == entry.digest else {
                throw GatewayFault(
                    .cannotWrite, code: "papers-damaged",
                    message: "A kept file of the papers is not what came: its digest differs from the journal's.",
                    remedy: "Restore papers/ from the backup, or ask the sending authority for the file again.")
            }
            let name = BundleExtraction.name(entry)
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try PrivateFile.write(PrivateFile.read(path), to: folder + "/" + name)
            return name
        }
    }

    private func path(of entry: DocumentEntry, in transfer: TransferState) -> String {
        layout.papers(transfer.conversation.text) + "/" + entry.digest.text
    }

    /// Every document of the papers, with an entry for its file when one is kept, numbered `p1`, `p2` …
    private func paperFiles(
        of transfer: TransferState
    ) -> [(papers: PapersReceived, document: PapersReceived.Document, entry: DocumentEntry?)] {
        let all = transfer.papers.flatMap { papers in papers.documents.map { (papers, $0) } }
        return all.enumerated().map { index, item in
            let (papers, document) = item
            let entry = document.digest.map { digest in
                DocumentEntry(
                    ref: "p\(index + 1)", form: .attachment, kind: document.kind,
                    mediaType: document.mediaType ?? "application/octet-stream", size: document.size ?? 0,
                    digest: digest)
            }
            return (papers, document, entry)
        }
    }
}

public import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML

extension Gateway {
    /// The documents of papers, as a practitioner looks for them after the others.
    ///
    /// - Parameter last: the number of the last document that came by gateway.
    /// - Throws: `GatewayFault` with code `papers-closed-to-us`.
    func paperDocuments(of transfer: TransferState, after last: Int) throws -> [TransferDocument] {
        try paperFiles(of: transfer).enumerated().filter { !isClosed($0.element, in: transfer) }.map {
            index, found in
            let (papers, document, entry) = (found.papers, found.document, found.entry)
            return TransferDocument(
                number: last + index + 1, document: .papers(number: index + 1), message: nil, kind: document.kind,
                title: "came \(papers.means.words) on \(papers.on)",
                children: papers.children.compactMap { child in
                    transfer.children.firstIndex { $0.child == child.child }.map { $0 + 1 }
                }, replaced: false,
                originals: try entry.map { entry in
                    [
                        TransferDocument.Original(
                            ref: entry.ref, mediaType: entry.mediaType, size: entry.size,
                            name: BundleExtraction.name(entry),
                            purged: try !isKept(at: path(of: entry, in: transfer)),
                            document: .papers(number: index + 1),
                            isPDF: entry.mediaType == "application/pdf"
                                && Self.beginsAsPDF(path(of: entry, in: transfer)))
                    ]
                } ?? [])
        }
    }

    /// A kept file of papers, opened when it still has the digest that the journal chains.
    ///
    /// - Throws: `GatewayFault`: `document-unknown`, `document-purged` or `papers-damaged`.
    func openPaperFile(_ original: TransferDocument.Original, of transfer: TransferState) throws -> OpenedFile {
        let found = paperFiles(of: transfer).first { $0.entry?.ref == original.ref && !isClosed($0, in: transfer) }
        guard let entry = found?.entry else { throw Self.documentUnknown }
        let path = path(of: entry, in: transfer)
        guard try isKept(at: path) else { throw Self.documentPurged }
        let file = try OpenedFile(path, name: original.name, isPDF: original.isPDF, keepingPath: true)
        let hasher = SHA256Hasher()
        var offset: Int64 = 0
        while true {
            let piece = try file.bytes(from: offset, most: 1 << 20)
            if piece.isEmpty { break }
            piece.withUnsafeBytes { hasher.update($0) }
            offset += Int64(piece.count)
        }
        guard MessageDigest(hasher.finish()) == entry.digest else { throw Self.papersDamaged }
        return file
    }

    private static let papersDamaged = GatewayFault(
        .cannotWrite, code: "papers-damaged",
        message: "A kept file of the papers is not what came: its digest differs from the journal's.",
        remedy: "Restore papers/ from the backup, or ask the sending authority for the file again.")

    static func beginsAsPDF(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 5)) == Data("%PDF-".utf8)
    }

    /// Writes the files of papers that are kept here, each only when it still has the digest that the journal chains.
    ///
    /// - Returns: the names written.
    /// - Throws: `GatewayFault` with code `papers-damaged` or `papers-closed-to-us`, or what writing threw.
    func writePaperFiles(of transfer: TransferState, to folder: String) throws -> [String] {
        try paperFiles(of: transfer).compactMap { file -> String? in
            guard let entry = file.entry, !isClosed(file, in: transfer) else { return nil }
            let path = path(of: entry, in: transfer)
            // Erased under retention; the journal still says that it came.
            guard try isKept(at: path) else { return nil }
            guard try PrivateFile.digest(path) == entry.digest else {
                throw Self.papersDamaged
            }
            let name = BundleExtraction.name(entry)
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try PrivateFile.write(PrivateFile.read(path), to: folder + "/" + name)
            return name
        }
    }

    /// Whether papers may not be opened here, because a child of them was refused as the wrong one, or recalled.
    func isClosed(_ papers: PapersReceived, in transfer: TransferState) -> Bool {
        papers.children.contains { child in
            transfer.progress(of: child.child).map { $0.papers.name != .held } ?? false
        }
    }

    /// Whether one document of papers is closed: with the papers it came with, or recalled by itself.
    private func isClosed(_ file: PaperFile, in transfer: TransferState) -> Bool {
        isClosed(file.papers, in: transfer)
            || transfer.recalledDocuments.contains { $0.document == file.place }
    }

    /// The document of papers that a number in `handover documents` names, as a recall names it; nil when there is none.
    public func paperDocument(_ number: Int, of transfer: TransferState) throws -> RecalledDocument? {
        let before = try openContents(of: transfer).held.count
        let files = paperFiles(of: transfer)
        return files.indices.contains(number - before - 1) ? files[number - before - 1].place : nil
    }

    /// The documents of papers that somebody asks for, by kind and size; no bytes where no file is kept.
    func papers(
        of transfer: TransferState, _ isAskedFor: (PapersReceived, RecalledDocument) -> Bool
    ) -> [(kind: DocumentKind, size: Int64)] {
        paperFiles(of: transfer).filter { isAskedFor($0.papers, $0.place) }.map {
            ($0.document.kind, $0.document.size ?? 0)
        }
    }

    /// Removes the kept files of papers that are closed.
    ///
    /// - Returns: how many documents are gone, now or in an attempt that was interrupted.
    /// - Throws: `GatewayFault` with code `papers-not-removed`, so that nobody says that they are gone while they are not.
    func removeClosedPaperFiles(of transfer: TransferState) throws -> Int {
        let closed = paperFiles(of: transfer).filter { isClosed($0, in: transfer) }.compactMap(\.entry)
        let open = Set(paperFiles(of: transfer).filter { !isClosed($0, in: transfer) }.compactMap(\.entry?.digest))
        // The same file may have come a second time, as a document that nobody has taken back.
        for entry in closed where !open.contains(entry.digest) {
            let path = path(of: entry, in: transfer)
            PrivateFile.remove(path)
            guard !PrivateFile.isThere(path) else { throw Self.papersNotRemoved }
        }
        return closed.count
    }

    /// Removes the kept files of all papers of a transfer.
    ///
    /// - Throws: `GatewayFault` with code `papers-not-removed`.
    func removePaperFiles(of transfer: TransferState) throws {
        guard hasPaperFiles(of: transfer) else { return }
        do {
            try FileManager.default.removeItem(atPath: layout.papers(transfer.conversation.text))
        } catch {
            throw Self.papersNotRemoved
        }
    }

    /// Whether files of papers are kept for a transfer.
    func hasPaperFiles(of transfer: TransferState) -> Bool {
        PrivateFile.isThere(layout.papers(transfer.conversation.text))
    }

    static let papersNotRemoved = GatewayFault(
        .cannotWrite, code: "papers-not-removed", message: "A kept file of the papers could not be removed.",
        remedy: "Let IT look at the rights of papers/ in the home, and do it again.")

    /// Whether a file of papers is there; one that this account may not read must not pass for one that was erased.
    private func isKept(at path: String) throws -> Bool {
        guard !PrivateFile.isUnusable(path) else {
            throw GatewayFault(
                .cannotWrite, code: "papers-closed-to-us",
                message: "The kept files of the papers are there, and cannot be read by this account.",
                remedy: "Give papers/ to the account that owns the home (chown, then `handover doctor --mend`).")
        }
        return PrivateFile.isThere(path)
    }

    private func path(of entry: DocumentEntry, in transfer: TransferState) -> String {
        layout.papers(transfer.conversation.text) + "/" + entry.digest.text
    }

    /// A document of papers, with an entry for its file when one is kept.
    private struct PaperFile {
        let papers: PapersReceived
        let document: PapersReceived.Document
        let entry: DocumentEntry?
        /// As a recall names it: `a1` and so on, since the destruction of it is sealed as any other.
        let place: RecalledDocument
    }

    /// Every document of the papers, numbered `p1`, `p2` …
    private func paperFiles(of transfer: TransferState) -> [PaperFile] {
        let all = transfer.papers.flatMap { papers in papers.documents.map { (papers, $0) } }
        return all.enumerated().map { index, item in
            let (papers, document) = item
            let entry = document.digest.map { digest in
                DocumentEntry(
                    ref: "p\(index + 1)", form: .attachment, kind: document.kind,
                    mediaType: document.mediaType ?? "application/octet-stream", size: document.size ?? 0,
                    digest: digest)
            }
            return PaperFile(
                papers: papers, document: document, entry: entry,
                place: RecalledDocument(message: papers.name, ref: "a\(index + 1)"))
        }
    }
}

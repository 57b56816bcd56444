public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// What a folder is called in which a file is laid while it is opened.
    static let opened = ".opened-"
    /// The largest file that is shown in a page; a larger one can be downloaded. In bytes.
    public static let mostShown: Int64 = 64 << 20

    /// One document laid out for reading. Nothing is read that does not verify now, and what is closed here stays closed.
    ///
    /// It is journalled with the document's number, once a day for each person. Words that name a confidential address are left out
    /// unless a reason is given, which is journalled too (T-16).
    ///
    /// - Parameter reveal: why confidential addresses are looked at; nil to leave them out.
    /// - Throws: `GatewayFault`: `not-permitted`, `document-unknown`, `document-closed`, `document-purged`, `message-damaged`,
    ///   `reason-missing`, or the store's fault.
    public func read(
        _ name: DocumentName, of transfer: TransferState, reveal: String? = nil, by acting: ActingPerson
    ) throws -> DocumentText {
        try require(.readCase, of: acting, on: transfer)
        let known = try documents(of: transfer, by: acting)
        if case .prepared = name {
            return try readPrepared(name, of: transfer, among: known, reveal: reveal, by: acting)
        }
        if let reveal { try recordReveal(transfer, reason: reveal, by: acting) }
        try recordOpening(of: transfer, .shown, by: acting)
        let contents = try openContents(of: transfer)
        let held = contents.held.first { .sealed(message: $0.message, ref: $0.entry.ref) == name }
        guard let document = known.first(where: { $0.document == name }) else {
            throw try absence(of: name, in: transfer)
        }
        try recordOpening(of: name, .shown, in: transfer, by: acting)
        let people = contents.caseFile(revealing: false)
        let page = held.flatMap { held in
            DocumentPage(
                held.document.replacingAttachments { _ in [] },
                calling: { key in
                    people?.children.first { $0.key == key }?.name ?? people?.people.first { $0.key == key }?.name
                        ?? "somebody whose name is not in the pack"
                }, files: [:])
        }
        return DocumentText(document, page, hiding: reveal == nil ? contents.protection : AddressProtection())
    }

    /// A file of a document, opened after its message was verified as a whole; only bytes of the signed digest are given out.
    ///
    /// It is journalled with the file's number, once a day for each person and way.
    ///
    /// - Parameters:
    ///   - name: of the file.
    ///   - isTaken: whether somebody takes it away as a file; otherwise it is shown, which only a PDF can be.
    /// - Throws: `GatewayFault`: `not-permitted`, `document-unknown`, `document-closed`, `document-purged`, `document-not-shown`,
    ///   `document-too-large`, `message-damaged`, `papers-damaged`, `document-not-read`, or the store's fault.
    public func openFile(_ name: DocumentName, of transfer: TransferState, isTaken: Bool, by acting: ActingPerson)
        throws -> OpenedFile
    {
        try require(.readCase, of: acting, on: transfer)
        let way: PapersOpened.Way = isTaken ? .writtenOut : .shown
        // Only what a document that may be opened here names among its files: never a file that merely lies in a message.
        let known = try documents(of: transfer, by: acting).flatMap(\.originals)
        guard let original = known.first(where: { $0.document == name }) else {
            throw try absence(of: name, in: transfer)
        }
        guard !original.purged else { throw Self.documentPurged }
        if !isTaken {
            guard original.isPDF else { throw Self.documentNotShown }
            guard original.size <= Self.mostShown else { throw Self.documentTooLarge }
        }
        let file = try open(original, of: transfer)
        try recordOpening(of: transfer, way, by: acting)
        try recordOpening(of: name, way, in: transfer, by: acting)
        return file
    }

    private func open(_ original: TransferDocument.Original, of transfer: TransferState) throws -> OpenedFile {
        switch original.document {
        case .papers: return try openPaperFile(original, of: transfer)
        case .prepared(let ref): return try openPreparedFile(ref, original, of: transfer)
        case .sealed(let message, let ref):
            guard let carrier = try carrier(message, of: transfer) else { throw Self.documentUnknown }
            return try laid { folder in
                let bundle = try reread(carrier, writingAttachmentsTo: folder, of: [ref])
                guard let path = bundle.attachments.first(where: { $0.entry.ref == ref })?.path else {
                    throw Self.documentPurged
                }
                return try OpenedFile(path, name: original.name, isPDF: original.isPDF)
            }
        }
    }

    /// Lays a file in a folder of its own and opens it; when this returns, nothing of it lies on the disk under any name.
    func laid(_ lay: (String) throws -> OpenedFile) throws -> OpenedFile {
        let folder = layout.incoming + "/" + Self.opened + (try freshName())
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            return try lay(folder)
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotWrite, code: "document-not-read", message: "The file could not be opened.",
                remedy: "Try again. If it happens again, tell whoever runs the gateway: its disk may be full.")
        }
    }

    private func freshName() throws -> String {
        try surroundings.random(12).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The message with a number of the sender's that carries documents; nil when there is none.
    func carrier(_ number: Int, of transfer: TransferState) throws -> StoredMessage? {
        try carriers(of: transfer).first { $0.record.order?.sequence == number }
    }

    /// Why a document or a file cannot be opened that is not among those that can.
    private func absence(of name: DocumentName, in transfer: TransferState) throws -> GatewayFault {
        switch name {
        case .prepared: return Self.documentUnknown
        case .papers(let number):
            return number <= transfer.papers.flatMap(\.documents).count ? Self.documentClosed : Self.documentUnknown
        case .sealed(let message, let ref):
            guard let carrier = try carrier(message, of: transfer) else { return Self.documentUnknown }
            let bundle = try reread(carrier)
            let readable = DocumentKind.four + [.other]
            guard let entry = bundle.manifest.documents.first(where: { $0.ref == ref }), readable.contains(entry.kind)
            else { return Self.documentUnknown }
            if closes(entry, of: carrier.record.digest, in: transfer) { return Self.documentClosed }
            return bundle.absent.contains(entry) ? Self.documentPurged : Self.documentUnknown
        }
    }

    static let documentUnknown = GatewayFault(
        .notFound, code: "document-unknown", message: "This transfer has no document of that number.",
        remedy: "Look at its documents; their list says what came with it.")

    static let documentClosed = GatewayFault(
        .no, code: "document-closed",
        message: "This document is closed to everybody here: it was recalled, or came with papers of the wrong child.",
        remedy: "The conversation says which, and whom to ring.")

    static let documentPurged = GatewayFault(
        .no, code: "document-purged",
        message: "This document is no longer here: it was taken out under retention, or destroyed. Its digest is kept.",
        remedy: "Ask the other authority if it is still needed.")

    static let documentNotShown = GatewayFault(
        .no, code: "document-not-shown",
        message: "Only a PDF is shown here, and this file is none, whatever it says of itself.",
        remedy: "Download it if you expect it, and open it only in the program that it is for.")

    static let documentTooLarge = GatewayFault(
        .no, code: "document-too-large", message: "This file is too large to be shown in a page.",
        remedy: "Download it.")
}

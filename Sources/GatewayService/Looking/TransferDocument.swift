public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

/// One document of a transfer as a practitioner looks for it.
public struct TransferDocument: Hashable, Sendable, Codable {
    /// One file of it.
    public struct Original: Hashable, Sendable, Codable {
        /// The sender's number of the message, and the file's reference in it: `1/a2`.
        public var ref: String
        /// What it is, by its declared type.
        public var mediaType: String
        /// Its size in bytes.
        public var size: Int64
        /// The name under which it is written out; never the sender's.
        public var name: String
        /// Whether it was purged under retention and can no longer be written out.
        public var purged: Bool
        /// By which its bytes are asked for.
        public var document: DocumentName
        /// Whether it says that it is a PDF and begins as one.
        public var isPDF: Bool
    }

    /// Its number in the transfer, from 1, by which a recall calls it.
    public var number: Int
    /// By which it is asked for.
    public var document: DocumentName
    /// The message that brought it; nil for a document of papers and of a prepared case.
    public var message: MessageDigest?
    /// What it is.
    public var kind: DocumentKind
    /// The title its author gave it.
    public var title: String
    /// The children it is about, by their numbers in `show`.
    public var children: [Int]
    /// Whether a later message brought another one in its place.
    public var replaced: Bool
    /// Its files, as their author made them.
    public var originals: [Original]
}

extension Gateway {
    /// The documents that the pack and the supplements brought, replaced ones too, in the order in which they came; those of a
    /// prepared case before it is sealed.
    ///
    /// A confidential address is not among them: it stands in a part of its own, which only `show --reveal-address` opens.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, or what a stored message's reading threw.
    public func documents(of transfer: TransferState, by acting: ActingPerson) throws -> [TransferDocument] {
        try require(.readCase, of: acting, on: transfer)
        let contents = try openContents(of: transfer)
        try recordOpening(of: transfer, .listed, by: acting)
        let purged = Set(contents.absent.map { TransferContents.reference($0.message, $0.entry.ref) })
        let numbers = Dictionary(
            transfer.children.enumerated().map { ($1.child, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let held = contents.held.enumerated().compactMap { index, held -> TransferDocument? in
            guard let title = held.document.title else { return nil }
            return TransferDocument(
                number: index + 1, document: .sealed(message: held.message, ref: held.entry.ref),
                message: held.digest, kind: held.document.kind, title: title,
                children: held.document.children.compactMap { numbers[$0] }.sorted(), replaced: held.isReplaced,
                originals: held.files.map { entry in
                    let ref = TransferContents.reference(held.message, entry.ref)
                    return TransferDocument.Original(
                        ref: ref, mediaType: entry.mediaType, size: entry.size,
                        name: "\(held.message)-\(BundleExtraction.name(entry))", purged: purged.contains(ref),
                        document: .sealed(message: held.message, ref: entry.ref),
                        isPDF: entry.mediaType == "application/pdf" && held.pdfs.contains(entry.ref))
                })
        }
        return try held + preparedDocuments(of: transfer) + paperDocuments(of: transfer, after: contents.held.count)
    }

    /// How many documents that came are closed to everybody here, or gone: what was recalled, or refused as the wrong child's, and what was
    /// closed with it (decision 0013). It says nothing of what they are.
    ///
    /// - Throws: `GatewayFault`: `not-permitted`, or what a stored message's reading threw.
    public func closedDocuments(of transfer: TransferState, by acting: ActingPerson) throws -> Int {
        try require(.readCase, of: acting, on: transfer)
        guard transfer.side == .receiving else { return 0 }
        let kinds = Set(DocumentKind.four + [.other])
        return try carriers(of: transfer).reduce(0) { count, message in
            guard let bundle = try unlessDamaged(message.record, { try reread(message) }) else { return count }
            return count
                + bundle.manifest.documents.count { entry in
                    entry.form == .structured && kinds.contains(entry.kind)
                        && closes(entry, of: message.record.digest, in: transfer)
                }
        }
    }

    /// Writes the verified originals of a transfer's documents under names of ours, readable by nobody else.
    ///
    /// - Parameter folder: where to; made if it is not there. A file of the same name is the same file and is written anew.
    /// - Returns: the names written.
    /// - Throws: `GatewayFault`: `not-permitted`, `documents-not-written`, or what a stored message's reading threw.
    public func writeDocuments(of transfer: TransferState, to folder: String, by acting: ActingPerson) throws
        -> [String]
    {
        try require(.readCase, of: acting, on: transfer)
        try recordOpening(of: transfer, .writtenOut, by: acting)
        let files = FileManager.default
        let partial = folder + "/.\(transfer.conversation.text).partial"
        defer { try? files.removeItem(atPath: partial) }
        var written: [String] = []
        do {
            for message in try carriers(of: transfer) {
                try? files.removeItem(atPath: partial)
                try files.createDirectory(
                    atPath: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                let digest = message.record.digest
                let bundle = try reread(message, writingAttachmentsTo: partial)
                for attachment in bundle.attachments where !closes(attachment.entry, of: digest, in: transfer) {
                    guard let path = attachment.path else { continue }
                    let name = "\(bundle.manifest.order?.sequence ?? 0)-\(BundleExtraction.name(attachment.entry))"
                    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
                    try PrivateFile.rename(path, to: folder + "/" + name)
                    written.append(name)
                }
            }
            written += try writePaperFiles(of: transfer, to: folder)
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotWrite, code: "documents-not-written",
                message: "The documents could not be written to \(folder).",
                remedy: "Name a folder you may write to, with room for them.")
        }
        return written
    }
}

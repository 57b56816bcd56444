public import CaseTransfer
import ExchangeFormats
import Foundation

extension Gateway {
    /// One document of a form, laid out as the other authority would read it if it were sent now.
    ///
    /// A form is a sheet of paper on somebody's desk (decision 0029), so reading it is no entry in the journal. Words that name a confidential
    /// address are left out as in what was sent (T-16): whoever wrote the address down finds it in its own section.
    ///
    /// - Parameter file: the case as the form says it, with its confidential places, and with the names of everybody whom it calls by a key.
    /// - Throws: `GatewayFault`: `document-unknown`, `form-unknown`, also for somebody else's, `not-permitted`, or what could not be read.
    public func readFormDocument(_ name: DocumentName, of form: CaseForm, as file: CaseFile, by acting: ActingPerson)
        throws
        -> DocumentText
    {
        _ = try caseForm(form.id, by: acting)
        let documents = UnsealedDocument.all(of: file)
        guard let index = documents.firstIndex(where: { $0.name == name }) else { throw Self.documentUnknown }
        // Further documents must not say what the pack before them hid.
        var protection =
            try form.supplements.map { try sentContents(of: transfer($0.text)).protection } ?? AddressProtection()
        protection.take(file.addresses)
        return DocumentText(
            documents[index].listed(as: index + 1, with: []), documents[index].page(in: file), hiding: protection)
    }

    /// The documents of a case that is prepared and not sealed; none of any other.
    func preparedDocuments(of transfer: TransferState) throws -> [TransferDocument] {
        guard let folder = openDraft(of: transfer) else { return [] }
        let attachments = folder.caseFile.attachments
        return UnsealedDocument.all(of: folder.caseFile).enumerated().map { index, document in
            let originals = document.files.compactMap { file -> TransferDocument.Original? in
                guard let attachment = attachments.first(where: { $0.file == file }) else { return nil }
                let mediaType = file.mediaType
                let size: Int64? = if case .readable(let bytes) = folder.files[file] { Int64(bytes) } else { nil }
                return TransferDocument.Original(
                    ref: "draft/\(attachment.ref)", mediaType: mediaType, size: size ?? 0,
                    name: "draft-" + BundleExtraction.name(attachment.ref, attachment.kind, mediaType),
                    purged: size == nil, document: .prepared(ref: attachment.ref),
                    isPDF: mediaType == "application/pdf" && Self.beginsAsPDF(folder.path + "/" + file.text))
            }
            return document.listed(as: index + 1, with: originals)
        }
    }

    /// One document of a prepared case, laid out; journalled as one that was sent is.
    ///
    /// - Parameter known: the documents of the transfer, as they are listed.
    func readPrepared(
        _ name: DocumentName, of transfer: TransferState, among known: [TransferDocument], reveal: String?,
        by acting: ActingPerson
    ) throws -> DocumentText {
        guard let document = known.first(where: { $0.document == name }), let file = openDraft(of: transfer)?.caseFile,
            let unsealed = UnsealedDocument.all(of: file).first(where: { $0.name == name })
        else { throw Self.documentUnknown }
        if let reveal { try recordReveal(transfer, reason: reveal, by: acting) }
        try recordOpening(of: transfer, .shown, by: acting)
        try recordOpening(of: name, .shown, in: transfer, by: acting)
        var protection = AddressProtection()
        if reveal == nil {
            protection.take(file.addresses)
            protection = try remembering(protection, of: transfer.conversation)
        }
        return DocumentText(document, unsealed.page(in: file), hiding: protection)
    }

    /// A file of a prepared case, opened where it lies in the drafts.
    ///
    /// - Throws: `GatewayFault`: `document-unknown` or `file-not-written`.
    func openPreparedFile(_ ref: String, _ original: TransferDocument.Original, of transfer: TransferState) throws
        -> OpenedFile
    {
        guard let folder = openDraft(of: transfer),
            let file = folder.caseFile.attachments.first(where: { $0.ref == ref })?.file, folder.isReadable(file)
        else { throw Self.documentUnknown }
        return try OpenedFile(
            folder.path + "/" + file.text, name: original.name, isPDF: original.isPDF, keepingPath: true)
    }

    /// The folder of a prepared case; nil once it was sealed or discarded, and where it cannot be read, which sending says.
    private func openDraft(of transfer: TransferState) -> CaseFolder? {
        guard transfer.side == .sending, !transfer.isDiscarded,
            transfer.children.contains(where: { $0.pack.name == .draft })
        else { return nil }
        return try? draft(of: transfer).folder
    }
}

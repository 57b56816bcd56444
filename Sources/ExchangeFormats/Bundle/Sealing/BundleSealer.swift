public import CaseTransfer
public import SecureXML

/// Seals messages: writes manifest, signature and documents as one file that anybody can verify.
public enum BundleSealer {
    /// Seals a message to a new file, which nobody else can read and whose bytes are on the disk when this returns.
    ///
    /// Its name is not: whoever moves it to where it stays has to synchronise that folder.
    ///
    /// Takes about a millisecond for a pack without large attachments, so that it can be done inside a transaction.
    ///
    /// - Parameters:
    ///   - manifest: what to sign; its documents are exactly those of `staged`.
    ///   - staged: the documents.
    ///   - key: the authority's seal key.
    ///   - certificate: the certificate of that key.
    ///   - signingTime: when it is signed, by the gateway's clock.
    ///   - path: where to write; nothing may be there yet.
    /// - Throws: ``BundleError``: `manifestUnusable`, `sealUnusable`, `tooLarge`, `exists`, `diskFull`, `cannotWrite`,
    ///   or `fileUnreadable` when the staged documents are gone.
    public static func seal(
        _ manifest: MessageManifest, staged: StagedDocuments, key: SigningKey, certificate: Certificate,
        signingTime: Moment, to path: String
    ) throws(BundleError) -> SealedBundle {
        let head = try BundleHead(
            manifest, staged: staged, key: key, certificate: certificate, signingTime: signingTime)
        let file = try OpenFile.creating(path)
        do throws(BundleError) {
            let size = try write(head, staged.tail, to: file)
            try file.synchronise()
            return SealedBundle(digest: head.digest, size: size, path: path)
        } catch {
            Folder.remove(path)
            throw error
        }
    }

    /// Seals a message without documents in memory, such as a receipt.
    ///
    /// - Throws: ``BundleError``: `manifestUnusable`, also when the manifest lists documents, or `sealUnusable`.
    public static func sealSmall(
        _ manifest: MessageManifest, key: SigningKey, certificate: Certificate, signingTime: Moment
    ) throws(BundleError) -> SealedAnswer {
        let head = try BundleHead(
            manifest, staged: .none, key: key, certificate: certificate, signingTime: signingTime)
        guard case .memory(let tail) = StagedDocuments.none.tail else { throw .manifest("it lists documents") }
        return SealedAnswer(digest: head.digest, bytes: head.bytes + tail)
    }

    private static func write(
        _ head: BundleHead, _ tail: StagedDocuments.Tail, to file: borrowing OpenFile
    ) throws(BundleError) -> Int64 {
        switch tail {
        case .memory(let bytes):
            try file.write(head.bytes + bytes)
            return Int64(head.bytes.count + bytes.count)
        case .file(let path, let size):
            try file.write(head.bytes)
            try file.append(try OpenFile.reading(path, named: path), count: size)
            return Int64(head.bytes.count) + size
        }
    }
}

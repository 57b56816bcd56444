public import CaseTransfer
import SecureXML

extension BundleInspection {
    /// The documents that a file's manifest lists, read without its attachments; nil when the manifest is not the one with this
    /// digest.
    ///
    /// No signature is looked at: the digest is what its caller believes.
    ///
    /// - Throws: ``BundleError`` for our own work only: `fileUnreadable`, `notAFile`.
    public static func listedDocuments(
        file path: String, digest: MessageDigest
    ) throws(BundleError) -> [DocumentEntry]? {
        do {
            let head = try EnvelopeReader.read(BundleSource.file(path).open(), onHead: { _ in false }).head
            guard let head, MessageDigest(bytes: head.manifestDigest.bytes) == digest else { return nil }
            return ManifestDecoding(head.manifest).manifest?.documents
        } catch let error as BundleError {
            throw error
        } catch {
            throw .reading(path, error)
        }
    }
}

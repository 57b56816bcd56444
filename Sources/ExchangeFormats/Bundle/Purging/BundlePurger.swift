public import CaseTransfer
import SecureXML

/// Takes documents out of a bundle whose retention has ended; what is left still verifies, and the message digest is the same.
///
/// The file cannot tell a purge from a theft, so nobody says of a bundle that it is complete: the manifest goes on listing what is gone.
public enum BundlePurger {
    /// Writes a copy of a bundle without some of its documents.
    ///
    /// The bytes that stay are copied as they are. The original is left where it is: who purges removes it afterwards.
    ///
    /// - Parameters:
    ///   - path: the bundle.
    ///   - refs: the documents to leave out, by their reference in the manifest.
    ///   - target: where to write; nothing may be there yet.
    /// - Returns: the message digest, which is that of the original.
    /// - Throws: ``BundleError``: `notABundle`, `nothingToPurge` when a document is not in the file, `fileUnreadable`,
    ///   `exists`, `diskFull` or `cannotWrite`.
    public static func purge(
        _ path: String, refs: Set<String>, to target: String
    ) throws(BundleError) -> MessageDigest {
        let original = try contents(of: path)
        guard !refs.isEmpty, refs.isSubset(of: original.refs) else {
            throw BundleError(
                .nothingToPurge, "\(path) does not hold every document that is to be purged.",
                remedy: "Run `handover inspect` to see which documents it holds.")
        }
        let source = try OpenFile.reading(path, named: path)
        let holders = try HolderScan.holders(in: source)
        guard holders.count == original.refs.count else { throw notABundle(path) }
        let file = try OpenFile.creating(target)
        do throws(BundleError) {
            var position = 0
            for (ref, holder) in zip(original.refs, holders) where refs.contains(ref) {
                try file.append(source, from: Int64(position), count: Int64(holder.lowerBound - position))
                position = holder.upperBound
            }
            try file.append(source, from: Int64(position), count: try source.size() - Int64(position))
            try file.synchronise()
            let purged = try contents(of: target)
            guard purged.digest == original.digest, purged.refs == original.refs.filter({ !refs.contains($0) }) else {
                throw notABundle(path)
            }
            try Folder.synchronise(Folder.parent(of: target))
        } catch {
            Folder.remove(target)
            throw error
        }
        return original.digest
    }

    private struct Contents {
        let digest: MessageDigest
        /// The references of the holders, in file order.
        let refs: [String]
    }

    private static func contents(of path: String) throws(BundleError) -> Contents {
        let reading: EnvelopeReading
        do {
            reading = try EnvelopeReader.read(BundleSource.file(path).open(), onHead: { _ in true })
        } catch let error as BundleError {
            throw error
        } catch {
            throw .reading(path, error)
        }
        guard reading.isSound, let head = reading.head, let digest = MessageDigest(bytes: head.manifestDigest.bytes)
        else { throw notABundle(path) }
        return Contents(
            digest: digest, refs: head.structured.map(\.reference) + reading.attachments.map(\.reference))
    }

    private static func notABundle(_ path: String) -> BundleError {
        BundleError(
            .notABundle, "\(path) is not a sound bundle, so nothing can be taken out of it safely.",
            remedy: "Run `handover verify` on it to see why.")
    }
}

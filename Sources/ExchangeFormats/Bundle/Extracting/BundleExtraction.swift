public import CaseTransfer
import SecureXML

/// Takes the documents out of a bundle into ordinary files, and only if the bundle verifies.
public enum BundleExtraction {
    /// One file that was written.
    public struct ExtractedFile: Hashable, Sendable {
        /// The document; nil for the manifest itself.
        public let entry: DocumentEntry?
        /// Where it lies.
        public let path: String
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// The answer about the bundle.
        public let verdict: BundleVerdict
        /// What was written; nothing when the bundle did not pass.
        public let files: [ExtractedFile]
    }

    /// Verifies a bundle and writes what it holds.
    ///
    /// The names are ours, never the message's: `manifest.xml`, `d1-assessment.xml`, `a1-plan.pdf`. Structured documents are written in
    /// their canonical form, so that the SHA-256 of every file is the one the manifest lists.
    ///
    /// - Parameters:
    ///   - path: the bundle.
    ///   - trust: the seals registered for the claimed sender.
    ///   - now: the time of checking.
    ///   - folder: where to write; it is made when it is not there, readable by nobody else. Nothing in it is replaced.
    /// - Throws: ``BundleError`` for our own work only; what was written by then is removed, and so is a folder made for it.
    public static func extract(
        file path: String, trust: (AuthorityCode) -> [TrustedSeal], at now: Moment, to folder: String
    ) throws(BundleError) -> Outcome {
        let isOurs = try Folder.make(folder)
        var isFilled = false
        defer { if isOurs, !isFilled { Folder.removeIfEmpty(folder) } }
        let outlet = AttachmentOutlet(folder: folder, naming: name)
        let verdict = try BundleVerifier.verify(.file(path), trust, now, outlet, .purged, .everyFinding)
        guard let verified = verdict.verified else { return Outcome(verdict: verdict, files: []) }
        var files: [ExtractedFile] = []
        do throws(BundleError) {
            files.append(try write(verified.canonicalManifest.bytes, "manifest.xml", nil, in: folder))
            for document in verified.structured {
                files.append(try write(document.canonical.bytes, name(document.entry), document.entry, in: folder))
            }
            for attachment in verified.attachments {
                guard let path = attachment.path else { continue }
                files.append(ExtractedFile(entry: attachment.entry, path: path))
            }
        } catch {
            for file in files { Folder.remove(file.path) }
            outlet.removeAll()
            throw error
        }
        isFilled = true
        return Outcome(verdict: verdict, files: files)
    }

    /// A name made of the reference, whose shape the manifest's rules fix, a word of our own and an ending of our own.
    public static func name(_ entry: DocumentEntry) -> String { name(entry.ref, entry.kind, entry.mediaType) }

    /// The same for a file that no message lists yet.
    ///
    /// - Parameters:
    ///   - ref: its reference, as `a1`; nothing that anybody else chose.
    ///   - mediaType: what it is, by its declared type.
    public static func name(_ ref: String, _ kind: DocumentKind, _ mediaType: String) -> String {
        "\(ref)-\(kind.rawValue)\(ending(mediaType))"
    }

    private static func write(
        _ bytes: [UInt8], _ name: String, _ entry: DocumentEntry?, in folder: String
    ) throws(BundleError) -> ExtractedFile {
        let path = Folder.path(name, in: folder)
        let file = try OpenFile.creating(path)
        try file.write(bytes)
        return ExtractedFile(entry: entry, path: path)
    }

    /// Endings of what case systems send; anything else gets one that no desktop opens by itself.
    private static func ending(_ mediaType: String) -> String {
        switch mediaType {
        case "application/xml": ".xml"
        case "application/pdf": ".pdf"
        case "application/msword": ".doc"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx"
        case "application/rtf": ".rtf"
        case "image/jpeg": ".jpg"
        case "image/png": ".png"
        case "image/tiff": ".tiff"
        case "text/plain": ".txt"
        default: ".bin"
        }
    }
}

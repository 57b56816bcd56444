import CaseTransfer
import SecureXML

/// Writes attachments behind the structured documents, in memory while they are small and to a file from then on.
struct AttachmentStaging: ~Copyable {
    private let folder: String
    private var memory: [UInt8]
    private var written: Int64 = 0
    private var spill: StagingFile?

    /// Up to so many bytes a tail is kept in memory: most packs then cost one write and no file to remove.
    private static let memoryLimit = 1 << 20
    /// Bytes of a file encoded at a time: a whole number of base64 groups, and a part holds a whole number of these.
    private static let blockSize = partSize / 64
    /// Bytes of a file in one part: 4,194,304 characters of base64 (rule 7).
    private static let partSize = 4_194_304 / 4 * 3

    init(_ bounded: [UInt8], folder: String) {
        self.folder = folder
        memory = bounded
    }

    /// Digests a file, then writes its holder and digests it again on the way.
    mutating func add(_ part: AttachmentPart, number: Int) throws(BundleError) -> DocumentEntry {
        let ref = BundleVocabulary.ref(.attachment, number)
        let name = "attachment \(ref)"
        guard MediaTypeRule.accepts(part.mediaType) else {
            throw BundleError(
                .mediaType, "The media type of \(name) is not two words in lower case with a slash between them.",
                remedy: "Declare one such as application/pdf.")
        }
        let before = try Self.digest(try OpenFile.reading(part.path, named: name))
        try write("    <Attachment ref=\"\(ref)\">\n")
        let after = try encode(try OpenFile.reading(part.path, named: name), expecting: before.size)
        try write("    </Attachment>\n")
        guard before == after, let digest = MessageDigest(bytes: after.digest.bytes) else {
            throw BundleError(
                .attachmentChanged, "\(name) changed while it was being sealed.",
                remedy: "Close whatever is writing to it and prepare the message again.")
        }
        return DocumentEntry(
            ref: ref, form: .attachment, kind: part.kind, children: part.children, mediaType: part.mediaType,
            size: after.size, digest: digest)
    }

    /// Ends the tail and gives it away.
    mutating func finish() throws(BundleError) -> StagedDocuments.Tail {
        try write(BundleVocabulary.closing)
        guard spill != nil else { return .memory(memory) }
        try flush()
        guard let path = spill?.keep() else { return .memory(memory) }
        return .file(path: path, size: written)
    }

    private struct Reading: Equatable {
        var size: Int64 = 0
        var digest: SHA256Digest
    }

    private static func digest(_ file: borrowing OpenFile) throws(BundleError) -> Reading {
        let hasher = SHA256Hasher()
        var size: Int64 = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try file.read(into: buffer), count > 0 {
            hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            size += Int64(count)
        }
        return Reading(size: size, digest: hasher.finish())
    }

    private mutating func encode(
        _ file: borrowing OpenFile, expecting size: Int64
    ) throws(BundleError) -> Reading {
        let hasher = SHA256Hasher()
        var read: Int64 = 0
        var number = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
        defer { buffer.deallocate() }
        repeat {
            let count = try file.read(into: buffer)
            // Another block than the last one always ends on a group of three bytes, so that no padding falls inside a part.
            if read % Int64(Self.partSize) == 0, count > 0 || number == 0 {
                if number > 0 { try write("</Part>\n") }
                number += 1
                try write("      <Part n=\"\(number)\">")
            }
            let block = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hasher.update(block)
            try write(Base64.encode(block))
            read += Int64(count)
            if count < buffer.count { break }
        } while read <= size
        try write("</Part>\n")
        return Reading(size: read, digest: hasher.finish())
    }

    private mutating func write(_ text: String) throws(BundleError) {
        try write(Array(text.utf8))
    }

    private mutating func write(_ bytes: [UInt8]) throws(BundleError) {
        memory += bytes
        guard memory.count > Self.memoryLimit else { return }
        if spill == nil { spill = try StagingFile(in: folder) }
        try flush()
    }

    private mutating func flush() throws(BundleError) {
        try spill?.write(memory)
        written += Int64(memory.count)
        memory.removeAll(keepingCapacity: true)
    }
}

/// What came of reading an envelope from one end to the other, or as far as it was worth.
public struct EnvelopeReading: Sendable {
    /// How the reading ended.
    public enum Ending: Hashable, Sendable {
        /// The file was read to its last byte.
        case complete
        /// A callback answered that it wants no more.
        case stoppedByCaller
        /// What was found made reading on pointless or unsafe.
        case stoppedByFindings
    }

    /// How the reading ended.
    public let ending: Ending
    /// Everything found wrong, in the order it was met.
    public let findings: [XMLFinding]
    /// The head; nil if the file did not get that far.
    public let head: EnvelopeHead?
    /// The attachments that were read to their end, in the file's order.
    public let attachments: [AttachmentReading]
    /// How many bytes of the file were read.
    public let bytesRead: Int

    /// Whether the whole file was read and nothing was wrong with its shape; says nothing about its signature.
    public var isSound: Bool { ending == .complete && findings.isEmpty && head != nil }

    /// The codes of the findings.
    public var codes: Set<XMLFindingCode> { Set(findings.map(\.code)) }
}

/// An attachment that was decoded to its end.
public struct AttachmentReading: Hashable, Sendable {
    /// The holder's reference, which the manifest lists.
    public let reference: String
    /// SHA-256 of the decoded bytes.
    public let digest: SHA256Digest
    /// How many bytes were decoded.
    public let size: Int
    /// How many parts they came in.
    public let partCount: Int
}

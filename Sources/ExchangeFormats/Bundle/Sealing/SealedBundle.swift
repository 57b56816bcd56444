public import CaseTransfer

/// A bundle that was sealed and is on the disk.
public struct SealedBundle: Hashable, Sendable {
    /// The message digest.
    public let digest: MessageDigest
    /// Bytes in the file.
    public let size: Int64
    /// Where the file lies.
    public let path: String
}

/// A small bundle that was sealed and is in memory, such as a receipt.
public struct SealedAnswer: Hashable, Sendable {
    /// The message digest.
    public let digest: MessageDigest
    /// The file's bytes.
    public let bytes: [UInt8]
}

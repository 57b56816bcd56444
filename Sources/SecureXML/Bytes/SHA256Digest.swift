/// A SHA-256 digest: 32 bytes that stand for content (FIPS 180-4).
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other count.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 44 characters of canonical base64; nil if they are anything else.
    public init?(base64: some StringProtocol) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }

    init(exactly bytes: [UInt8]) {
        precondition(bytes.count == 32, "a SHA-256 digest has 32 bytes")
        self.bytes = bytes
    }

    /// The digest as 44 characters of base64, as it stands in a manifest.
    public var base64: String { Base64.string(bytes) }

    /// The digest as 64 lower-case hexadecimal digits, as it is read out over the telephone.
    public var hex: String { Hexadecimal.encode(bytes) }
}

extension SHA256Digest: CustomStringConvertible {
    /// The lower-case hexadecimal form.
    public var description: String { hex }
}

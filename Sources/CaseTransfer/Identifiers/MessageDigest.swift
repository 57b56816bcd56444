/// The identity of a message: SHA-256 over the exclusive-C14N octets of its manifest (bundle profile, rule 11).
///
/// Receipts, conflict checks and references between messages use it and nothing else; a purge does not change it.
/// Also the shape of a journal entry's hash.
public struct MessageDigest: TextIdentifier {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// 64 lower-case hexadecimal digits.
    public var text: String { Hexadecimal.encode(bytes) }

    /// Takes 64 lower-case hexadecimal digits.
    public init?(_ text: String) {
        guard let bytes = Hexadecimal.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// Takes exactly 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

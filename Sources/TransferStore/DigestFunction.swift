public import CaseTransfer

/// SHA-256, passed in, because this room imports no cryptography.
public struct DigestFunction: Sendable {
    private let function: @Sendable ([UInt8]) -> MessageDigest

    /// Takes a function that gives the SHA-256 of some bytes.
    public init(_ function: @escaping @Sendable ([UInt8]) -> MessageDigest) {
        self.function = function
    }

    /// The SHA-256 of the bytes.
    public func callAsFunction(_ bytes: [UInt8]) -> MessageDigest { function(bytes) }
}

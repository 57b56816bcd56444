import COpenSSL

/// Bytes that nobody can guess, from OpenSSL's generator.
public enum SecureRandom {
    /// Draws that many random bytes.
    ///
    /// - Throws: ``CryptoFailure`` with code `randomness` when the generator is not seeded.
    public static func bytes(_ count: Int) throws -> [UInt8] {
        guard count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        guard let length = Int32(exactly: count), RAND_bytes(&bytes, length) == 1 else {
            throw CryptoFailure.drained(.randomness)
        }
        return bytes
    }
}

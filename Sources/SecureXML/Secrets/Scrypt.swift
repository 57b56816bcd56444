import COpenSSL

/// Turns a password into bytes that cost anybody who tries passwords time and memory (RFC 7914).
public enum Scrypt {
    /// What one attempt costs: 128 · `blockSize` · `rounds` bytes of memory, gone through `lanes` times.
    public struct Cost: Hashable, Sendable, Codable {
        /// N of the RFC: a power of two.
        public var rounds: Int
        /// r of the RFC.
        public var blockSize: Int
        /// p of the RFC.
        public var lanes: Int

        /// Puts a cost together; whether it can be used is found when it is.
        public init(rounds: Int, blockSize: Int, lanes: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.lanes = lanes
        }
    }

    /// The most memory one attempt may take, in bytes: a damaged record must not take the machine's.
    static let mostMemory: UInt64 = 256 << 20

    /// Derives `count` bytes from a password.
    ///
    /// - Parameters:
    ///   - password: the password's bytes, in one fixed encoding.
    ///   - salt: random, and another for each password.
    ///   - cost: how much work it is.
    ///   - count: how many bytes are wanted.
    /// - Throws: ``CryptoFailure`` with code `password-hash` when the cost is no valid one or needs too much memory.
    public static func derive(_ password: [UInt8], salt: [UInt8], cost: Cost, count: Int = 32) throws -> [UInt8] {
        var derived = [UInt8](repeating: 0, count: count)
        guard let rounds = UInt64(exactly: cost.rounds), let blockSize = UInt64(exactly: cost.blockSize),
            let lanes = UInt64(exactly: cost.lanes)
        else { throw CryptoFailure(.passwordHash) }
        let succeeded = password.withUnsafeBytes { password in
            // An empty array has no address, which OpenSSL takes for a question about the parameters.
            let text = password.bindMemory(to: CChar.self).baseAddress
            return withUnsafePointer(to: CChar(0)) { empty in
                EVP_PBE_scrypt(
                    text ?? empty, password.count, salt, salt.count, rounds, blockSize, lanes, mostMemory, &derived,
                    count)
            }
        }
        guard succeeded == 1 else { throw CryptoFailure.drained(.passwordHash) }
        return derived
    }
}

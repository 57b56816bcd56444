import COpenSSL

/// Computes a SHA-256 digest over bytes that arrive in pieces (FIPS 180-4).
///
/// Owns one OpenSSL context; use it from one thread at a time.
public final class SHA256Hasher {
    private let context: OpaquePointer

    /// Looked up once and never freed: `EVP_sha256()` names an algorithm that OpenSSL 3 looks up again for every digest.
    // Unchecked: OpenSSL counts references atomically, and digesting only reads it.
    nonisolated(unsafe) static let algorithm: OpaquePointer = {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
            fatalError("OpenSSL has no SHA-256: out of memory, or a build without it")
        }
        return algorithm
    }()

    /// Begins an empty digest.
    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, Self.algorithm, nil) == 1 else {
            fatalError("OpenSSL could not begin SHA-256: out of memory, or a build without it")
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds bytes to the digest.
    public func update(_ bytes: UnsafeRawBufferPointer) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            fatalError("OpenSSL could not continue SHA-256")
        }
    }

    /// Adds bytes to the digest.
    public func update(_ bytes: some Sequence<UInt8>) {
        let added: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if added == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// Ends the digest and begins an empty one.
    public func finish() -> SHA256Digest {
        var bytes = [UInt8](repeating: 0, count: 32)
        guard EVP_DigestFinal_ex(context, &bytes, nil) == 1, EVP_DigestInit_ex(context, Self.algorithm, nil) == 1 else {
            fatalError("OpenSSL could not end SHA-256")
        }
        return SHA256Digest(exactly: bytes)
    }

    /// The digest of bytes already in memory.
    public static func digest(_ bytes: some Sequence<UInt8>) -> SHA256Digest {
        var digest = [UInt8](repeating: 0, count: 32)
        let succeeded =
            bytes.withContiguousStorageIfAvailable {
                EVP_Digest($0.baseAddress, $0.count, &digest, nil, Self.algorithm, nil)
            }
            ?? Array(bytes).withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, nil, Self.algorithm, nil) }
        guard succeeded == 1 else {
            fatalError("OpenSSL could not make a SHA-256: out of memory, or a build without it")
        }
        return SHA256Digest(exactly: digest)
    }
}

import COpenSSL

/// The public half of a key, as OpenSSL reads it out of a certificate once.
///
/// Owns one OpenSSL key. Reading a certificate costs several times what checking a signature with its key does.
final class PublicKey {
    let handle: OpaquePointer
    private let kind: PublicKeyKind
    private let verifying: KeyUse?

    /// Takes a share in a certificate's key; nil when it has none that OpenSSL can use.
    init?(of certificate: OpaquePointer) {
        guard let handle = X509_get_pubkey(certificate) else { return nil }
        self.handle = handle
        kind = PublicKeyKind(borrowing: handle)
        verifying = kind == .ecP256 ? KeyUse(handle) { EVP_PKEY_verify_init($0) } : nil
    }

    deinit {
        EVP_PKEY_free(handle)
    }

    /// Whether the signature (DER for ECDSA, plain for RSA PKCS #1 v1.5) was made over the message's SHA-256 digest.
    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        defer { ERR_clear_error() }
        if kind == .ecP256 { return verifies(signature, digest: SHA256Hasher.digest(message)) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        return EVP_DigestVerifyInit(context, nil, SHA256Hasher.algorithm, nil, handle) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// ECDSA signs the digest and nothing about it, so it is made here: asked to make it, OpenSSL 3 first goes through its names
    /// of all algorithms.
    private func verifies(_ signature: [UInt8], digest: SHA256Digest) -> Bool {
        verifying?.with { context in
            EVP_PKEY_verify(context, signature, signature.count, digest.bytes, digest.bytes.count) == 1
        } ?? false
    }
}

// OpenSSL counts references atomically and verifying only reads the key, so threads may share it.
extension PublicKey: @unchecked Sendable {}

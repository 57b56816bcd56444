import COpenSSL

/// The public half of a key, as OpenSSL reads it out of a certificate once.
///
/// Owns one OpenSSL key. Reading a certificate costs several times what checking a signature with its key does.
final class PublicKey {
    let handle: OpaquePointer

    /// Takes a share in a certificate's key; nil when it has none that OpenSSL can use.
    init?(of certificate: OpaquePointer) {
        guard let handle = X509_get_pubkey(certificate) else { return nil }
        self.handle = handle
    }

    deinit {
        EVP_PKEY_free(handle)
    }

    /// Whether the signature (DER for ECDSA, plain for RSA PKCS #1 v1.5) was made over the message's SHA-256 digest.
    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard let context = EVP_MD_CTX_new() else { return false }
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, handle) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}

// OpenSSL counts references atomically and verifying only reads the key, so threads may share it.
extension PublicKey: @unchecked Sendable {}

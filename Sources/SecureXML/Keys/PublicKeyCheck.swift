import COpenSSL

/// Checks a signature with the public key of a certificate.
enum PublicKeyCheck {
    /// Whether the signature (DER for ECDSA, plain for RSA PKCS #1 v1.5) was made over the message's SHA-256 digest.
    static func verifies(_ signature: [UInt8], over message: [UInt8], by certificate: Certificate) -> Bool {
        guard let owned = try? OwnedCertificate(der: certificate.der), let key = X509_get0_pubkey(owned.handle),
            let context = EVP_MD_CTX_new()
        else { return false }
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        return withExtendedLifetime(owned) {
            EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
                && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
        }
    }
}

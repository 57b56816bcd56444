import COpenSSL

/// A private key on curve P-256 that signs with ECDSA and SHA-256 (FIPS 186-5; RFC 6931 §2.3.6).
///
/// Owns one OpenSSL key. It never writes itself anywhere; only ``pem`` gives the secret out.
public final class SigningKey {
    let handle: OpaquePointer
    /// The digest of the public half's SubjectPublicKeyInfo (RFC 7469 §2.4), the same for its certificate.
    public let publicKeyDigest: SHA256Digest
    private let signing: KeyUse

    private init(adopting handle: OpaquePointer) throws {
        guard let encoded = OpenSSLText.encoded({ i2d_PUBKEY(handle, $0) }) else {
            EVP_PKEY_free(handle)
            throw CryptoFailure.drained(.keyWriting)
        }
        guard let signing = KeyUse(handle, { EVP_PKEY_sign_init($0) }) else {
            EVP_PKEY_free(handle)
            throw CryptoFailure.drained(.unreadableKey)
        }
        self.handle = handle
        self.signing = signing
        publicKeyDigest = SHA256Hasher.digest(encoded)
    }

    deinit {
        EVP_PKEY_free(handle)
    }

    /// Makes a new key.
    ///
    /// - Throws: ``CryptoFailure`` with code `keyGeneration`.
    public static func generateP256() throws -> SigningKey {
        guard let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil) else {
            throw CryptoFailure.drained(.keyGeneration)
        }
        defer { EVP_PKEY_CTX_free(context) }
        var handle: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_group_name(context, "P-256") == 1,
            EVP_PKEY_generate(context, &handle) == 1, let handle
        else { throw CryptoFailure.drained(.keyGeneration) }
        return try SigningKey(adopting: handle)
    }

    /// Reads one unencrypted PEM private key (PKCS #8 or SEC 1) on curve P-256.
    ///
    /// - Throws: ``CryptoFailure`` with code `unreadableKey`; an encrypted key is refused, never asked about.
    public convenience init(pem: [UInt8]) throws {
        // Without a callback OpenSSL would ask for a passphrase on the terminal.
        let read = OpenSSLText.reading(pem) { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }
        guard let found = read, let handle = found else { throw CryptoFailure.drained(.unreadableKey) }
        guard PublicKeyKind(borrowing: handle) == .ecP256 else {
            EVP_PKEY_free(handle)
            throw CryptoFailure(.unreadableKey, reasons: ["the key is not on curve P-256"])
        }
        try self.init(adopting: handle)
    }

    /// The secret key as unencrypted PKCS #8 text; empty only if OpenSSL has no memory left.
    public var pem: [UInt8] {
        OpenSSLText.written { PEM_write_bio_PKCS8PrivateKey($0, handle, nil, nil, 0, nil, nil) == 1 } ?? []
    }

    /// Whether the certificate speaks for this key.
    public func matches(_ certificate: Certificate) -> Bool {
        publicKeyDigest == certificate.subjectPublicKeyInfoDigest
    }

    /// Signs the message's SHA-256 digest.
    ///
    /// - Returns: 64 bytes, r then s, each padded to 32, as XML signatures carry them (RFC 6931 §2.3.6); not DER.
    /// - Throws: ``CryptoFailure`` with code `signing`.
    public func sign(_ message: [UInt8]) throws -> [UInt8] {
        // As for verifying: OpenSSL 3 would go through its names of all algorithms to make the digest itself.
        let digest = SHA256Hasher.digest(message).bytes
        var encoded = [UInt8](repeating: 0, count: 128)
        var length = encoded.count
        let isSigned = signing.with { EVP_PKEY_sign($0, &encoded, &length, digest, digest.count) == 1 }
        guard isSigned == true, let raw = ECDSAValue.raw(fromDER: Array(encoded[..<length])) else {
            throw CryptoFailure.drained(.signing)
        }
        return raw
    }
}

// OpenSSL counts references atomically and signing only reads the key, so threads may share it.
extension SigningKey: @unchecked Sendable {}

import COpenSSL

/// A key made ready for one use, signing or verifying, once: OpenSSL 3 goes through its names of all algorithms each time it does that.
final class KeyUse {
    private let ready: OpaquePointer

    /// Nil when OpenSSL does not let the key be used so.
    ///
    /// - Parameter begin: `EVP_PKEY_sign_init` or `EVP_PKEY_verify_init`.
    init?(_ key: OpaquePointer, _ begin: (OpaquePointer) -> Int32) {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { return nil }
        guard begin(context) == 1 else {
            EVP_PKEY_CTX_free(context)
            return nil
        }
        ready = context
    }

    deinit {
        EVP_PKEY_CTX_free(ready)
    }

    /// Lends a copy of it, of the caller's own; nil when OpenSSL has no memory left.
    func with<Value>(_ body: (OpaquePointer) -> Value) -> Value? {
        guard let context = EVP_PKEY_CTX_dup(ready) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        return body(context)
    }
}

// What is ready is only copied, which reads it and counts references atomically, so threads may share it.
extension KeyUse: @unchecked Sendable {}

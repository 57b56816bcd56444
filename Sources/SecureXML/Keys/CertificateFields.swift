import COpenSSL

/// The values of a certificate, copied out of OpenSSL's structure while it is borrowed.
struct CertificateFields {
    let notBefore: Int64
    let notAfter: Int64
    let subjectCommonName: String
    let keyUsages: Set<Certificate.KeyUsage>?
    let publicKeyKind: PublicKeyKind
    let subjectPublicKeyInfoDigest: SHA256Digest
    let publicKey: PublicKey

    init(borrowing certificate: OpaquePointer) throws {
        guard let from = Self.instant(X509_get0_notBefore(certificate)),
            let until = Self.instant(X509_get0_notAfter(certificate)),
            let key = PublicKey(of: certificate),
            let encodedKey = OpenSSLText.encoded({ i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), $0) })
        else { throw CryptoFailure.drained(.unreadableCertificate) }
        notBefore = from
        notAfter = until
        publicKey = key
        publicKeyKind = PublicKeyKind(borrowing: key.handle)
        subjectPublicKeyInfoDigest = SHA256Hasher.digest(encodedKey)
        subjectCommonName = Self.commonName(X509_get_subject_name(certificate))
        // Reading the flags is what makes OpenSSL decode the extensions, and tells whether they were damaged.
        let flags = X509_get_extension_flags(certificate)
        guard flags & UInt32(EXFLAG_INVALID) == 0 else { throw CryptoFailure.drained(.unreadableCertificate) }
        keyUsages = flags & UInt32(EXFLAG_KUSAGE) == 0 ? nil : Self.keyUsages(X509_get_key_usage(certificate))
    }

    private static func instant(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
        var fields = tm()
        guard let time, ASN1_TIME_to_tm(time, &fields) == 1 else { return nil }
        return UTCInstant.seconds(
            year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday),
            hour: Int(fields.tm_hour), minute: Int(fields.tm_min), second: Int(fields.tm_sec))
    }

    private static func commonName(_ name: OpaquePointer?) -> String {
        let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
        guard index >= 0, let entry = X509_NAME_get_entry(name, index), let value = X509_NAME_ENTRY_get_data(entry)
        else {
            return ""
        }
        var text: UnsafeMutablePointer<UInt8>?
        let length = ASN1_STRING_to_UTF8(&text, value)
        defer { CRYPTO_free(text, #fileID, #line) }
        guard length > 0, let text else { return "" }
        return String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
    }

    private static func keyUsages(_ bits: UInt32) -> Set<Certificate.KeyUsage> {
        let named: [(Int32, Certificate.KeyUsage)] = [
            (KU_DIGITAL_SIGNATURE, .digitalSignature), (KU_NON_REPUDIATION, .nonRepudiation),
            (KU_KEY_ENCIPHERMENT, .keyEncipherment), (KU_KEY_CERT_SIGN, .keyCertSign),
        ]
        var usages = Set(named.filter { bits & UInt32($0.0) != 0 }.map(\.1))
        if bits & ~named.reduce(0, { $0 | UInt32($1.0) }) != 0 { usages.insert(.other) }
        return usages
    }
}

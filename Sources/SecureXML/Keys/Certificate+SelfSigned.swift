import COpenSSL

extension Certificate {
    /// Makes a certificate of the profile, signed by its own key with ECDSA and SHA-256.
    ///
    /// - Parameters:
    ///   - profile: `seal` takes no hostnames, `tls` at least one.
    ///   - commonName: 1 to 64 characters, usually the authority's name.
    ///   - organisation: 1 to 64 characters, usually the authority's name.
    ///   - hostnames: DNS names or IP addresses.
    ///   - validFrom: first second of validity, seconds since 1970 UTC.
    ///   - days: length of validity in days of 24 hours, at least 1.
    ///   - serial: 8 to 20 random bytes; the top bit is cleared and the next set, so the number is positive and whole.
    /// - Throws: ``CryptoFailure`` with code `certificateMaking`.
    public static func selfSigned(
        profile: CertificateProfile, key: SigningKey, commonName: String, organisation: String, hostnames: [String],
        validFrom: Int64, days: Int, serial: [UInt8]
    ) throws -> Certificate {
        try checkNames(profile: profile, hostnames: hostnames, days: days, serial: serial)
        guard let handle = X509_new() else { throw CryptoFailure.drained(.certificateMaking) }
        let owned = OwnedCertificate(adopting: handle)
        var number = serial
        number[0] = number[0] & 0x7F | 0x40
        let big = BN_bin2bn(number, Int32(number.count), nil)
        defer { BN_free(big) }
        guard X509_set_version(handle, 2) == 1,
            BN_to_ASN1_INTEGER(big, X509_get_serialNumber(handle)) != nil,
            ASN1_TIME_set(X509_getm_notBefore(handle), time_t(validFrom)) != nil,
            ASN1_TIME_set(X509_getm_notAfter(handle), time_t(validFrom + Int64(days) * 86_400 - 1)) != nil,
            X509_set_pubkey(handle, key.handle) == 1,
            setName(handle, [("O", organisation), ("CN", commonName)])
        else { throw CryptoFailure.drained(.certificateMaking) }
        for (name, value) in profile.extensions(hostnames: hostnames) {
            try add(name, value, to: handle, key: key)
        }
        guard X509_sign(handle, key.handle, EVP_sha256()) > 0,
            let der = OpenSSLText.encoded({ i2d_X509(owned.handle, $0) })
        else { throw CryptoFailure.drained(.certificateMaking) }
        return try Certificate(der: der)
    }

    private static func checkNames(profile: CertificateProfile, hostnames: [String], days: Int, serial: [UInt8]) throws
    {
        var reasons: [String] = []
        if !(8...20).contains(serial.count) { reasons.append("a serial number has 8 to 20 bytes") }
        if days < 1 { reasons.append("a certificate is valid for at least one day") }
        if (profile == .tls) == hostnames.isEmpty {
            reasons.append("hostnames belong to a TLS certificate and only there")
        }
        // OpenSSL reads the names in a small language of its own, where a comma would begin another name.
        let allowed = hostnames.allSatisfy { name in
            !name.isEmpty && name.utf8.count <= 253
                && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) }
        }
        if !allowed { reasons.append("a hostname has letters, digits, dots, hyphens and colons only") }
        guard reasons.isEmpty else { throw CryptoFailure(.certificateMaking, reasons: reasons) }
    }

    private static func setName(_ certificate: OpaquePointer, _ parts: [(String, String)]) -> Bool {
        guard let name = X509_get_subject_name(certificate) else { return false }
        for (field, value) in parts {
            let bytes = Array(value.utf8)
            guard !bytes.isEmpty,
                X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1
            else { return false }
        }
        return X509_set_issuer_name(certificate, name) == 1
    }

    private static func add(_ name: String, _ value: String, to certificate: OpaquePointer, key: SigningKey) throws {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, certificate, certificate, nil, nil, 0)
        guard X509V3_set_issuer_pkey(&context, key.handle) == 1,
            let ext = X509V3_EXT_conf_nid(nil, &context, OBJ_txt2nid(name), value)
        else { throw CryptoFailure.drained(.certificateMaking) }
        defer { X509_EXTENSION_free(ext) }
        guard X509_add_ext(certificate, ext, -1) == 1 else { throw CryptoFailure.drained(.certificateMaking) }
    }
}

import COpenSSL

/// The two spellings of an ECDSA P-256 signature: raw r‖s as in XML, and the DER that OpenSSL speaks.
enum ECDSAValue {
    static let rawCount = 64

    /// Turns DER into 64 bytes of r‖s; nil if it is not a signature that fits.
    static func raw(fromDER der: [UInt8]) -> [UInt8]? {
        let parsed = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            return d2i_ECDSA_SIG(nil, &cursor, buffer.count)
        }
        guard let signature = parsed else { return nil }
        defer { ECDSA_SIG_free(signature) }
        var raw = [UInt8](repeating: 0, count: rawCount)
        let fits = raw.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let base = buffer.baseAddress else { return false }
            return BN_bn2binpad(ECDSA_SIG_get0_r(signature), base, 32) == 32
                && BN_bn2binpad(ECDSA_SIG_get0_s(signature), base + 32, 32) == 32
        }
        return fits ? raw : nil
    }

    /// Turns 64 bytes of r‖s into DER; nil for any other count.
    static func der(fromRaw raw: [UInt8]) -> [UInt8]? {
        guard raw.count == rawCount, let signature = ECDSA_SIG_new() else { return nil }
        defer { ECDSA_SIG_free(signature) }
        let r = BN_bin2bn(Array(raw[..<32]), 32, nil)
        let s = BN_bin2bn(Array(raw[32...]), 32, nil)
        guard r != nil, s != nil, ECDSA_SIG_set0(signature, r, s) == 1 else {
            BN_free(r)
            BN_free(s)
            return nil
        }
        return OpenSSLText.encoded { i2d_ECDSA_SIG(signature, $0) }
    }
}

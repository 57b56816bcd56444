import COpenSSL

extension Certificate {
    /// Reads one certificate in DER, with nothing after it.
    ///
    /// - Throws: ``CryptoFailure`` with code `unreadableCertificate`.
    public init(der: [UInt8]) throws {
        let owned = try OwnedCertificate(der: der)
        self.init(der: der, reading: try CertificateFields(borrowing: owned.handle))
    }

    /// Reads the one certificate of a PEM text.
    ///
    /// - Throws: ``CryptoFailure`` with code `unreadableCertificate`, also when there are several.
    public init(pem: [UInt8]) throws {
        let all = try Self.parseAll(pem: pem)
        guard all.count == 1, let only = all.first else {
            throw CryptoFailure(.unreadableCertificate, reasons: ["\(all.count) certificates where one was expected"])
        }
        self = only
    }

    /// Reads every certificate of a PEM text, in its order; other PEM blocks and text between them are passed over.
    ///
    /// - Throws: ``CryptoFailure`` with code `unreadableCertificate` when one cannot be read or there is none.
    public static func parseAll(pem: [UInt8]) throws -> [Certificate] {
        var encodings: [[UInt8]] = []
        OpenSSLText.reading(pem) { stream in
            // Without a callback OpenSSL would ask for a passphrase on the terminal.
            while let handle = PEM_read_bio_X509(stream, nil, { _, _, _, _ in -1 }, nil) {
                let owned = OwnedCertificate(adopting: handle)
                encodings.append(OpenSSLText.encoded { i2d_X509(owned.handle, $0) } ?? [])
            }
        }
        // The loop ends with "no start line" on a good text and with the real reason on a damaged one.
        let end = ERR_peek_last_error()
        let ranOut = end == 0 || UInt(end) & 0x7F_FFFF == UInt(PEM_R_NO_START_LINE)
        guard ranOut, !encodings.isEmpty else { throw CryptoFailure.drained(.unreadableCertificate) }
        ERR_clear_error()
        return try encodings.map { try Certificate(der: $0) }
    }

    /// The certificate as PEM text.
    public var pem: [UInt8] {
        let body = Base64.encode(der)
        var text = Array("-----BEGIN CERTIFICATE-----\n".utf8)
        for start in stride(from: 0, to: body.count, by: 64) {
            text += body[start..<min(start + 64, body.count)]
            text.append(UInt8(ascii: "\n"))
        }
        return text + Array("-----END CERTIFICATE-----\n".utf8)
    }
}

/// Owns one OpenSSL certificate while its values are read.
final class OwnedCertificate {
    let handle: OpaquePointer

    init(adopting handle: OpaquePointer) {
        self.handle = handle
    }

    convenience init(der: [UInt8]) throws {
        var left = 0
        let parsed = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let handle = d2i_X509(nil, &cursor, buffer.count)
            left = buffer.count - (cursor.map { $0 - (buffer.baseAddress ?? $0) } ?? 0)
            return handle
        }
        guard let handle = parsed else { throw CryptoFailure.drained(.unreadableCertificate) }
        self.init(adopting: handle)
        guard left == 0 else {
            throw CryptoFailure(.unreadableCertificate, reasons: ["\(left) bytes after the certificate"])
        }
    }

    deinit {
        X509_free(handle)
    }
}

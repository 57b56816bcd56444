import CShims

/// The certificate the other end of a connection presented, described so that a person can say whose it is.
public struct PresentedCertificate: Hashable, Sendable {
    /// Whom it names, in RFC 2253 form with control characters escaped.
    public let subject: String

    /// Who issued it, likewise; for a TLS-intercepting device this names the device.
    public let issuer: String

    /// SHA-256 of its DER, 64 lower-case hexadecimal digits.
    public let sha256Fingerprint: String

    /// Its public key as `PeerTrust.publicKeyPins` has it, `sha256//` and base64.
    public let publicKeyPin: String

    /// The certificate itself as PEM.
    public let pem: [UInt8]

    /// Describes a DER certificate; nil when the bytes are none.
    init?(der: [UInt8]) {
        guard let subject = Self.text(HANDOVER_CERTIFICATE_SUBJECT, of: der),
            let issuer = Self.text(HANDOVER_CERTIFICATE_ISSUER, of: der),
            let fingerprint = Self.text(HANDOVER_CERTIFICATE_FINGERPRINT, of: der),
            let pin = Self.text(HANDOVER_CERTIFICATE_KEY_PIN, of: der),
            let pem = Self.text(HANDOVER_CERTIFICATE_PEM, of: der)
        else { return nil }
        self.subject = String(decoding: subject, as: UTF8.self)
        self.issuer = String(decoding: issuer, as: UTF8.self)
        self.sha256Fingerprint = String(decoding: fingerprint, as: UTF8.self)
        self.publicKeyPin = "sha256//" + String(decoding: pin, as: UTF8.self)
        self.pem = pem
    }

    private static func text(_ kind: handover_certificate_text, of der: [UInt8]) -> [UInt8]? {
        // Base64 and its line ends add less than half; the rest is room for the frame and for escaped names.
        let capacity = 4 * der.count + 1024
        var length = -1
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
            room.withMemoryRebound(to: CChar.self) { characters in
                length = handover_certificate_text(der, der.count, kind, characters.baseAddress, capacity)
            }
            count = max(0, length)
        }
        return length < 0 ? nil : bytes
    }
}

/// What a look at the other end's certificate gave.
public enum CertificateLook: Sendable, Equatable {
    /// The other end presented this certificate; it was not judged.
    case presented(PresentedCertificate)

    /// No certificate was seen.
    case failed(TransportFault)
}

import SecureXML

/// An invented authority with a seal key and a certificate, made once for the whole run.
struct TestAuthority: Sendable {
    let key: SigningKey
    let certificate: Certificate

    /// 21 September 2026, an instant that every test treats as now.
    static let now: Int64 = 1_789_992_000
    static let day: Int64 = 86_400

    init(
        _ name: String, validFrom: Int64 = TestAuthority.now - 30 * TestAuthority.day, days: Int = 365,
        profile: CertificateProfile = .seal, hostnames: [String] = []
    ) throws {
        key = try SigningKey.generateP256()
        certificate = try Certificate.selfSigned(
            profile: profile, key: key, commonName: "\(name) seal", organisation: name, hostnames: hostnames,
            validFrom: validFrom, days: days, serial: try SecureRandom.bytes(16))
    }

    static let ashford = Result { try TestAuthority("Ashford Invented Council") }
    static let birchley = Result { try TestAuthority("Birchley Invented Council") }
}

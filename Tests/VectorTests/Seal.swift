import CaseTransfer
import SecureXML

/// An invented authority's key with a certificate of it.
struct Seal: Sendable {
    let key: SigningKey
    let certificate: Certificate

    /// A seal whose certificate began 30 days before `now`.
    init(_ name: String, now: Moment, profile: CertificateProfile = .seal) throws {
        key = try SigningKey.generateP256()
        certificate = try Certificate.selfSigned(
            profile: profile, key: key, commonName: "\(name) \(profile.rawValue)", organisation: "\(name) Council",
            hostnames: profile == .tls ? ["127.0.0.1"] : [], validFrom: now.secondsSinceEpoch - 30 * 86_400, days: 365,
            serial: try SecureRandom.bytes(16))
    }
}

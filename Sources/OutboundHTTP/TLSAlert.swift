/// The alerts of RFC 8446 section 6 that matter here, by number.
enum TLSAlert {
    static let handshakeFailure = 40

    /// Alerts by which a server says that our certificate is missing or unwelcome: bad, unsupported, revoked,
    /// expired, unknown, unknown authority, access denied, required.
    static let aboutOurCertificate: Set<Int> = [42, 43, 44, 45, 46, 48, 49, 116]

    static func text(_ alert: Int) -> String {
        switch alert {
        case 40: "40, handshake failure"
        case 42: "42, bad certificate"
        case 43: "43, unsupported certificate"
        case 44: "44, certificate revoked"
        case 45: "45, certificate expired"
        case 46: "46, certificate unknown"
        case 48: "48, unknown certificate authority"
        case 49: "49, access denied"
        case 70: "70, protocol version"
        case 116: "116, certificate required"
        default: String(alert)
        }
    }
}

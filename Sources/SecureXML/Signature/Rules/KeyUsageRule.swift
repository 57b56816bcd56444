/// Rule 10: the certificate says that its key may make digital signatures (RFC 5280 §4.2.1.3).
enum KeyUsageRule {
    static func check(_ certificate: Certificate) -> [XMLFinding] {
        certificate.hasDigitalSignature ? [] : [XMLFinding(.keyUsage)]
    }
}

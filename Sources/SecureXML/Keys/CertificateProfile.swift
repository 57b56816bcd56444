/// The two kinds of certificate an authority has; `Certs/README.md` states them in full.
public enum CertificateProfile: String, Sendable, CaseIterable {
    /// Seals messages: keyUsage digitalSignature and nonRepudiation (critical), CA:FALSE (critical), SKI, AKI.
    case seal
    /// Speaks mutual TLS on both sides: the same with keyUsage digitalSignature, serverAuth and clientAuth, and hostnames.
    case tls

    /// The extensions in OpenSSL's configuration language, in the order they are added.
    func extensions(hostnames: [String]) -> [(name: String, value: String)] {
        var extensions = [
            ("basicConstraints", "critical,CA:FALSE"),
            ("keyUsage", self == .seal ? "critical,digitalSignature,nonRepudiation" : "critical,digitalSignature"),
            ("subjectKeyIdentifier", "hash"),
            ("authorityKeyIdentifier", "keyid:always"),
        ]
        if self == .tls {
            extensions.append(("extendedKeyUsage", "serverAuth,clientAuth"))
            let names = hostnames.map { ($0.isIPAddress ? "IP:" : "DNS:") + $0 }
            extensions.append(("subjectAltName", names.joined(separator: ",")))
        }
        return extensions.map { (name: $0.0, value: $0.1) }
    }
}

extension String {
    /// Whether the text can only be an IP address: a colon, or digits and dots ending in a digit.
    fileprivate var isIPAddress: Bool {
        contains(":") || (allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } && last?.isNumber == true)
    }
}

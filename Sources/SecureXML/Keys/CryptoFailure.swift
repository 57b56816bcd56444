import COpenSSL

/// A key, certificate or random source that our own work needed and could not have.
///
/// Two failures are equal when their codes are equal; the reasons are OpenSSL's own words and never contain key material.
public struct CryptoFailure: Error, Hashable, Sendable {
    /// What could not be done.
    public enum Code: String, Sendable, CaseIterable {
        /// The random generator gave no bytes.
        case randomness = "crypto-randomness"
        /// A private key could not be made.
        case keyGeneration = "crypto-key-generation"
        /// The text is not one unencrypted PEM private key on curve P-256.
        case unreadableKey = "crypto-unreadable-key"
        /// A private key could not be written.
        case keyWriting = "crypto-key-writing"
        /// The bytes are not one X.509 certificate in DER or PEM.
        case unreadableCertificate = "crypto-unreadable-certificate"
        /// A certificate could not be made from the values given.
        case certificateMaking = "crypto-certificate-making"
        /// The key would not sign.
        case signing = "crypto-signing"
        /// The private key is not that of the certificate.
        case keyCertificateMismatch = "crypto-key-certificate-mismatch"
        /// The certificate may not be used for the signature asked for: its usage or its dates forbid it.
        case certificateUnsuitable = "crypto-certificate-unsuitable"
        /// A password could not be hashed at the cost asked for.
        case passwordHash = "crypto-password-hash"
        /// A keyed digest could not be made.
        case keyedHash = "crypto-keyed-hash"
    }

    /// What could not be done.
    public let code: Code
    /// What OpenSSL said, the first cause first; empty when the finding is our own.
    public let reasons: [String]

    init(_ code: Code, reasons: [String] = []) {
        self.code = code
        self.reasons = reasons
    }

    /// Takes everything off OpenSSL's per-thread error queue, so that no later call is blamed for it.
    static func drained(_ code: Code) -> CryptoFailure {
        var reasons: [String] = []
        while case let error = ERR_get_error(), error != 0 {
            if let reason = ERR_reason_error_string(error) {
                reasons.append(String(cString: reason))
            }
        }
        return CryptoFailure(code, reasons: reasons)
    }

    /// Compares the codes only.
    public static func == (left: CryptoFailure, right: CryptoFailure) -> Bool { left.code == right.code }

    /// Hashes the code only.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension CryptoFailure: CustomStringConvertible {
    /// The code and OpenSSL's words.
    public var description: String {
        reasons.isEmpty ? code.rawValue : "\(code.rawValue): \(reasons.joined(separator: "; "))"
    }
}

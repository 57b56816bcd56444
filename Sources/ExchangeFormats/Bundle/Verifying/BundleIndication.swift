/// The answer of a verification in one word (ETSI EN 319 102-1 § 5.1.3).
public enum BundleIndication: String, Hashable, Sendable, Codable, CaseIterable {
    /// Signature and documents hold, by a certificate that is trusted for the claimed sender.
    case totalPassed
    /// The file is not what it claims to be.
    case totalFailed
    /// The signature is good, and what is here does not prove that it was made while its certificate was trusted.
    case indeterminate
}

/// The reason for an answer other than ``BundleIndication/totalPassed``, in ETSI's words, the most telling first.
///
/// A verdict gives the first of these that any finding leads to.
public enum BundleSubIndication: String, Hashable, Sendable, Codable, CaseIterable {
    /// The file or its signature does not have the form of the profile.
    case formatFailure = "FORMAT_FAILURE"
    /// A digest does not match what it was made of.
    case hashFailure = "HASH_FAILURE"
    /// The signature value does not verify with the registered certificate's key.
    case signatureFailure = "SIG_CRYPTO_FAILURE"
    /// The certificate is not one registered for the claimed sender.
    case notRegistered = "NO_SIGNING_CERTIFICATE_FOUND"
    /// An algorithm or a key is not one of those accepted.
    case cryptoConstraints = "CRYPTO_CONSTRAINTS_FAILURE"
    /// The certificate or what the signature says of itself does not meet what is asked of it.
    case signatureConstraints = "SIG_CONSTRAINTS_FAILURE"
    /// The certificate had been withdrawn before the claimed signing time.
    case revoked = "REVOKED"
    /// The claimed signing time is before the certificate began, or before it was registered.
    case notYetValid = "NOT_YET_VALID"
    /// The certificate or its registration had ended before the claimed signing time.
    case expired = "EXPIRED"
    /// The certificate was withdrawn since the claimed signing time, and nothing proves when the signature was made.
    case revokedSince = "REVOKED_NO_POE"
    /// The certificate or its registration ended since the claimed signing time, and nothing proves when it was made.
    case endedSince = "OUT_OF_BOUNDS_NO_POE"

    /// Which answer the reason leads to.
    public var indication: BundleIndication {
        switch self {
        case .revokedSince, .endedSince: .indeterminate
        case .formatFailure, .hashFailure, .signatureFailure, .notRegistered, .cryptoConstraints,
            .signatureConstraints, .revoked, .notYetValid, .expired:
            .totalFailed
        }
    }
}

public import CaseTransfer
public import SecureXML

/// A seal certificate registered for an authority, and from when until when it is trusted.
///
/// The register decides; a certificate's own dates are checked as well, and a chain never is (bundle profile, rule 10).
public struct TrustedSeal: Sendable {
    /// The certificate.
    public let certificate: Certificate
    /// From when it is trusted: nothing sealed before is believed.
    public let from: Moment
    /// When its registration ends; nil while no end is set.
    public let until: Moment?
    /// When it was withdrawn; nil while it was not.
    public let withdrawnAt: Moment?

    /// Puts an entry together.
    public init(certificate: Certificate, from: Moment, until: Moment?, withdrawnAt: Moment?) {
        self.certificate = certificate
        self.from = from
        self.until = until
        self.withdrawnAt = withdrawnAt
    }

    /// A certificate that somebody brings to check a file against, trusted without dates of registration.
    public init(certificate: Certificate) {
        self.init(
            certificate: certificate, from: Moment(secondsSinceEpoch: .min), until: nil, withdrawnAt: nil)
    }

    /// What the registration has against a signature of this time, checked at that time.
    func findings(signedAt signed: Moment, checkedAt now: Moment) -> [BundleFinding] {
        var codes: [BundleFindingCode] = []
        if signed < from { codes.append(.sealTrustedLater) }
        if let until {
            if signed > until {
                codes.append(.sealTrustEnded)
            } else if now > until {
                codes.append(.sealTrustEndedSince)
            }
        }
        if let withdrawnAt, now >= withdrawnAt {
            codes.append(signed >= withdrawnAt ? .sealWithdrawn : .sealWithdrawnSince)
        }
        return codes.map { BundleFinding($0) }
    }
}

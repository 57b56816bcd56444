extension XMLFindingCode {
    /// Which of ETSI's reasons the finding is.
    var subIndication: SignatureVerdict.SubIndication {
        switch self {
        case .manifestDigestMismatch, .propertiesDigestMismatch: .hashFailure
        case .signatureValueMismatch: .sigCryptoFailure
        case .certificateNotRegistered: .noSigningCertificateFound
        case .signatureMethod, .signatureDigestMethod, .keyStrength: .cryptoConstraintsFailure
        case .certificateSubstituted, .keyUsage, .signingTimeInFuture: .sigConstraintsFailure
        case .signedBeforeCertificate: .notYetValid
        case .signedAfterCertificate: .expired
        case .certificateEnded: .outOfBoundsNoPOE
        default: .formatFailure
        }
    }
}

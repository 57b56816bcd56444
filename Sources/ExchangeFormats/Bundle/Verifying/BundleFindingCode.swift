/// Every fault of a message that this room finds; the faults of its XML, shape and signature are `XMLFindingCode`s.
///
/// A code never changes its meaning and is never used again; ``meaning`` is what `docs/reference.md` prints.
public enum BundleFindingCode: String, Hashable, Sendable, CaseIterable {
    // The manifest.

    /// The manifest was written to another profile of the format.
    case profileUnsupported = "profile-unsupported"
    /// The manifest says something that this profile has no word for.
    case kindUnsupported = "kind-unsupported"
    /// The manifest does not follow its schema.
    case manifestSchema = "manifest-schema"
    /// A value of the manifest is not one that exists.
    case manifestValue = "manifest-value"
    /// The message's place in the conversation is missing, superfluous or contradicts itself.
    case manifestOrder = "manifest-order"
    /// The statement names a child twice.
    case manifestChildren = "manifest-children"
    /// A consent outcome names no authoriser where one is needed, or one where none is.
    case manifestConsent = "manifest-consent"
    /// An absence has a date and is not to follow, or is to follow and has none.
    case manifestAbsence = "manifest-absence"
    /// The documents are not listed in order, numbered and typed as the profile has it.
    case manifestDocuments = "manifest-documents"

    // The documents against the manifest.

    /// A document's digest is not the signed one.
    case documentDigest = "document-digest"
    /// A document's size is not the signed one.
    case documentSize = "document-size"
    /// A document stands in the file and not in the manifest.
    case documentUnlisted = "document-unlisted"
    /// A document stands in the file in another form than the manifest says.
    case documentForm = "document-form"
    /// The documents stand in another order than in the manifest.
    case documentOrder = "document-order"
    /// A structured document does not follow the schema of its kind.
    case documentSchema = "document-schema"
    /// A document is listed and not in the file, and the message has only just arrived.
    case documentMissing = "document-missing"

    // The seal against the register.

    /// The certificate was registered for the sender only after the claimed signing time.
    case sealTrustedLater = "seal-trusted-later"
    /// The certificate's registration had ended before the claimed signing time.
    case sealTrustEnded = "seal-trust-ended"
    /// The certificate's registration has ended since the claimed signing time.
    case sealTrustEndedSince = "seal-trust-ended-since"
    /// The certificate had been withdrawn before the claimed signing time.
    case sealWithdrawn = "seal-withdrawn"
    /// The certificate has been withdrawn since the claimed signing time.
    case sealWithdrawnSince = "seal-withdrawn-since"
}

extension BundleFindingCode {
    /// What the code says, in one sentence that names nobody.
    public var meaning: String {
        switch self {
        case .profileUnsupported: "The manifest was written to another profile of the format than this gateway speaks."
        case .kindUnsupported: "The manifest says something that this profile has no word for."
        case .manifestSchema: "The manifest does not follow its schema."
        case .manifestValue: "A value of the manifest is not one that exists."
        case .manifestOrder: "The message's place in the conversation is missing, superfluous or contradicts itself."
        case .manifestChildren: "The statement names a child twice."
        case .manifestConsent: "A consent outcome names no authoriser where one is needed, or one where none is."
        case .manifestAbsence: "An absence has a date and is not to follow, or is to follow and has none."
        case .manifestDocuments: "The documents are not listed in order, numbered and typed as the profile has it."
        case .documentDigest: "A document's digest is not the signed one."
        case .documentSize: "A document's size is not the signed one."
        case .documentUnlisted: "A document stands in the file and not in the manifest."
        case .documentForm: "A document stands in the file in another form than the manifest says."
        case .documentOrder: "The documents stand in another order than in the manifest."
        case .documentSchema: "A structured document does not follow the schema of its kind."
        case .documentMissing: "A document is listed and not in the file, and the message has only just arrived."
        case .sealTrustedLater: "The certificate was registered for the sender only after the claimed signing time."
        case .sealTrustEnded: "The certificate's registration had ended before the claimed signing time."
        case .sealTrustEndedSince:
            "The certificate's registration has ended since the claimed signing time, and nothing proves when it was signed."
        case .sealWithdrawn: "The certificate had been withdrawn before the claimed signing time."
        case .sealWithdrawnSince:
            "The certificate has been withdrawn since the claimed signing time, and nothing proves when it was signed."
        }
    }

    /// ETSI's word for it.
    public var subIndication: BundleSubIndication {
        switch self {
        case .profileUnsupported, .kindUnsupported, .manifestSchema, .manifestValue, .manifestOrder,
            .manifestChildren, .manifestConsent, .manifestAbsence, .manifestDocuments, .documentUnlisted,
            .documentForm, .documentOrder, .documentSchema, .documentMissing:
            .formatFailure
        case .documentDigest, .documentSize: .hashFailure
        case .sealTrustedLater: .notYetValid
        case .sealTrustEnded: .expired
        case .sealTrustEndedSince: .endedSince
        case .sealWithdrawn: .revoked
        case .sealWithdrawnSince: .revokedSince
        }
    }

    /// What kind of fault it is.
    public var failure: BundleFailure {
        switch self {
        case .profileUnsupported, .kindUnsupported: .unsupported
        case .manifestSchema, .manifestValue, .manifestOrder, .manifestChildren, .manifestConsent, .manifestAbsence,
            .manifestDocuments, .documentSchema:
            .format
        case .documentDigest, .documentSize, .documentUnlisted, .documentForm, .documentOrder, .documentMissing:
            .contents
        case .sealTrustedLater, .sealTrustEnded, .sealTrustEndedSince, .sealWithdrawn, .sealWithdrawnSince: .signature
        }
    }
}

/// What kind of fault a message has, as the exchange protocol tells them apart; the first that applies is the answer.
public enum BundleFailure: String, Hashable, Sendable, Codable, CaseIterable {
    /// The manifest is of another profile, or of a kind that this profile does not have.
    case unsupported
    /// The file is not a bundle of this profile.
    case format
    /// The signature does not hold, or is not by a certificate trusted for the claimed sender.
    case signature
    /// A document does not match its signed digest, is missing or is not listed.
    case contents
}

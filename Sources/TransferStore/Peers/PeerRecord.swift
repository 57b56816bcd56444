public import CaseTransfer

/// Another authority's gateway as our officers registered it from its card.
public struct PeerRecord: Hashable, Sendable {
    /// The authority.
    public var code: AuthorityCode
    /// Its name, as its card gives it.
    public var name: String
    /// Where its messages reach it: an `https` address, where its exchange listens; a `mailto` one for a peer by hand, which has none.
    public var exchangeURL: String
    /// The team that answers the duty telephone.
    public var dutyTeam: String
    /// The duty team's telephone number.
    public var dutyTelephone: String
    /// The number outside office hours.
    public var outOfHoursTelephone: String
    /// Every certificate ever registered for it, oldest first within each purpose.
    public var certificates: [PeerCertificate]
    /// Who added it, or brought it up to date.
    public var addedBy: PersonID?
    /// How that person confirmed the fingerprint.
    public var confirmation: PeerConfirmation?
    /// When we last exchanged anything with it that verified.
    public var lastContact: Moment?

    /// Puts a peer together.
    public init(
        code: AuthorityCode, name: String, exchangeURL: String, dutyTeam: String, dutyTelephone: String,
        outOfHoursTelephone: String, certificates: [PeerCertificate], addedBy: PersonID? = nil,
        confirmation: PeerConfirmation? = nil, lastContact: Moment? = nil
    ) {
        self.code = code
        self.name = name
        self.exchangeURL = exchangeURL
        self.dutyTeam = dutyTeam
        self.dutyTelephone = dutyTelephone
        self.outOfHoursTelephone = outOfHoursTelephone
        self.certificates = certificates
        self.addedBy = addedBy
        self.confirmation = confirmation
        self.lastContact = lastContact
    }

    /// Whether any of its certificates is not withdrawn.
    public var isTrusted: Bool { certificates.contains { $0.withdrawnAt == nil } }

    /// The secure mailbox of a peer by hand; nil for one with a gateway.
    public var mailbox: String? {
        get { exchangeURL.hasPrefix(Self.mailto) ? String(exchangeURL.dropFirst(Self.mailto.count)) : nil }
        set { exchangeURL = newValue.map { Self.mailto + $0 } ?? "" }
    }

    /// Whether it is an authority without a gateway, to which a person hands everything.
    public var isByHand: Bool { mailbox != nil && !isTrusted }

    /// Whether a second person has confirmed the mailbox of a peer by hand; nothing goes to one that nobody confirmed.
    public var isMailboxConfirmed: Bool { isByHand && confirmation != nil }

    private static let mailto = "mailto:"
}

/// One certificate of a peer, for one purpose.
public struct PeerCertificate: Hashable, Sendable {
    /// What a certificate is for.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// Signs messages.
        case seal
        /// Opens connections.
        case tls
    }

    /// What it is for.
    public var purpose: Purpose
    /// The certificate in DER form.
    public var der: [UInt8]
    /// SHA-256 of the DER form, as officers read it out.
    public var fingerprint: MessageDigest
    /// From when it is trusted.
    public var from: Moment
    /// Until when it is trusted, that moment included.
    public var until: Moment
    /// From when it is trusted no longer, whatever its dates; nil while it is.
    public var withdrawnAt: Moment?

    /// Puts a certificate's entry together.
    public init(
        purpose: Purpose, der: [UInt8], fingerprint: MessageDigest, from: Moment, until: Moment,
        withdrawnAt: Moment? = nil
    ) {
        self.purpose = purpose
        self.der = der
        self.fingerprint = fingerprint
        self.from = from
        self.until = until
        self.withdrawnAt = withdrawnAt
    }

    /// Whether it is in its dates at a moment and not withdrawn by then.
    public func isTrusted(at moment: Moment) -> Bool {
        if let withdrawnAt, withdrawnAt <= moment { return false }
        return from <= moment && moment <= until
    }
}

public import CaseTransfer

/// What one authority hands another so that their gateways can know each other: who it is, where, how to ring it, and its certificates.
///
/// A card says nothing that has to be kept secret, and proves nothing by itself: an officer confirms its fingerprint over the
/// telephone before anything in it is believed (architecture § Trust).
public struct PeerCard: Hashable, Sendable, Codable {
    /// The one format there is.
    public static let currentFormat = "handover-peer-card-1"

    /// The format's name.
    public var format: String
    /// The authority's code.
    public var authority: AuthorityCode
    /// Its name, as people say it.
    public var name: String
    /// Where its exchange listener is reached: `https://…`.
    public var exchangeURL: String
    /// The team that answers for transfers.
    public var dutyTeam: String
    /// Its telephone number.
    public var dutyTelephone: String
    /// The number outside office hours.
    public var outOfHoursTelephone: String
    /// The certificate of its seal, PEM.
    public var sealCertificate: String
    /// The certificate of both ends of its connections, PEM.
    public var tlsCertificate: String
    /// When the card was written.
    public var writtenAt: Moment

    /// Puts a card together.
    public init(
        authority: AuthorityCode, name: String, exchangeURL: String, dutyTeam: String, dutyTelephone: String,
        outOfHoursTelephone: String, sealCertificate: String, tlsCertificate: String, writtenAt: Moment
    ) {
        self.format = PeerCard.currentFormat
        self.authority = authority
        self.name = name
        self.exchangeURL = exchangeURL
        self.dutyTeam = dutyTeam
        self.dutyTelephone = dutyTelephone
        self.outOfHoursTelephone = outOfHoursTelephone
        self.sealCertificate = sealCertificate
        self.tlsCertificate = tlsCertificate
        self.writtenAt = writtenAt
    }
}

public import CaseTransfer
import TransferStore

/// What a person looks at before a pack is sealed, so that it goes to no wrong authority.
public struct RecipientFacts: Hashable, Sendable {
    /// The authority's code.
    public let code: AuthorityCode
    /// What it calls itself: "Derby City Council".
    public let officialName: String
    /// Authorities whose names are easily taken for it, by what they call themselves.
    public let neighbours: [String]
    /// The duty team of its card; nil when it is not registered here.
    public let team: String?
    /// Its telephone number.
    public let telephone: String?
    /// Whether it is written to by hand, having no gateway.
    public let isByHand: Bool
    /// Whether a certificate of its gateway is trusted here now.
    public let isTrusted: Bool
    /// When its gateway last answered.
    public let lastContact: Moment?
    /// The transfer whose pack was last sent there, as lists show it to whoever asks; nil when none was.
    public let lastTransfer: TransferLine?
    /// When that was.
    public let lastSentAt: Moment?
}

extension Gateway {
    /// What is known here of an authority to which a pack is about to go; nil when no authority in England has the code.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func recipientFacts(of code: AuthorityCode, by acting: ActingPerson) throws -> RecipientFacts? {
        try require(.prepare, of: acting)
        guard let known = AuthorityRegister.england.authority(code) else { return nil }
        // The last pack is looked up in the list, which may be older than it.
        try prepareToReadWorklist()
        let (peer, last) = try store.read { (try $0.peer(code), try $0.lastPack(to: code)) }
        let now = self.now
        return RecipientFacts(
            code: code, officialName: known.officialName,
            neighbours: AuthorityRegister.england.neighbours(of: known).map(\.officialName), team: peer?.dutyTeam,
            telephone: peer?.dutyTelephone, isByHand: peer?.isByHand ?? false,
            isTrusted: peer?.certificates.contains { $0.isTrusted(at: now) } ?? false, lastContact: peer?.lastContact,
            lastTransfer: try last.flatMap { try lines(of: [$0.conversation], by: acting).first },
            lastSentAt: last?.storedAt)
    }

    /// The people of this gateway who may take a step today, by name.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func colleagues(who step: PermittedStep, by acting: ActingPerson) throws -> [RegisteredPerson] {
        try require(.readCase, of: acting)
        let today = self.today
        return try store.read { try $0.people() }
            .filter { $0.isActive(on: today) && Permission.check(step, by: $0.roles) == nil }
            .sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
    }
}

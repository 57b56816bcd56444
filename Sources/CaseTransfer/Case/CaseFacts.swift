public import WorkingDays

/// A case file without its documents and its consent: the first minute, the people, the addresses and the move.
///
/// In a bundle it is the structured document of kind `facts`. There the children's keys are their references, and a
/// confidential address has no place.
public struct CaseFacts: Hashable, Sendable, Codable {
    /// The format the case file was written to.
    public var formatVersion: String
    /// Whether this is an urgent notice that a supplement completes.
    public var urgent: Bool
    /// The GSS code of the authority that works the case, as written.
    public var sendingAuthority: String
    /// The GSS code of the authority the family has moved to, as written.
    public var receivingAuthority: String
    /// The day on which the case system wrote the case file.
    public var exportedOn: CivilDate
    /// The case system that wrote it.
    public var sourceSystem: String?
    /// What a duty worker needs first.
    public var firstMinute: FirstMinute
    /// The children, one case each.
    public var children: [CaseChild]
    /// Parents, carers and everybody else who matters.
    public var people: [CasePerson]
    /// Where they live and lived.
    public var addresses: [Address]

    /// Puts facts together.
    public init(
        formatVersion: String, urgent: Bool, sendingAuthority: String, receivingAuthority: String,
        exportedOn: CivilDate, sourceSystem: String? = nil, firstMinute: FirstMinute, children: [CaseChild],
        people: [CasePerson], addresses: [Address]
    ) {
        self.formatVersion = formatVersion
        self.urgent = urgent
        self.sendingAuthority = sendingAuthority
        self.receivingAuthority = receivingAuthority
        self.exportedOn = exportedOn
        self.sourceSystem = sourceSystem
        self.firstMinute = firstMinute
        self.children = children
        self.people = people
        self.addresses = addresses
    }
}

extension CaseFile {
    /// The facts, with the place of every confidential address taken out (T-16).
    public var facts: CaseFacts {
        CaseFacts(
            formatVersion: formatVersion, urgent: urgent, sendingAuthority: sendingAuthority,
            receivingAuthority: receivingAuthority, exportedOn: exportedOn, sourceSystem: sourceSystem,
            firstMinute: firstMinute, children: children, people: people,
            addresses: addresses.map(\.withoutConfidentialPlace))
    }

    /// Puts facts, documents and consent together again.
    ///
    /// - Parameter confidential: the confidential addresses that are to be put back among the addresses.
    public init(
        facts: CaseFacts, documents: CaseDocuments, consent: ConsentRecord?, confidential: [ConfidentialAddress] = []
    ) {
        self.init(
            formatVersion: facts.formatVersion, urgent: facts.urgent, sendingAuthority: facts.sendingAuthority,
            receivingAuthority: facts.receivingAuthority, exportedOn: facts.exportedOn,
            sourceSystem: facts.sourceSystem, firstMinute: facts.firstMinute, children: facts.children,
            people: facts.people,
            addresses: facts.addresses.map { address in
                guard let part = confidential.first(where: { $0.address == address.key }) else { return address }
                return address.revealed(at: part.place)
            },
            documents: documents, consent: consent)
    }
}

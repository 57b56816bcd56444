public import WorkingDays

/// A Child in Need case as a case system exports it: what moves from one authority to another.
///
/// Children, people and addresses have keys (`c1`, `p1`, `a1`) that hold only inside the file. Codes that come from
/// elsewhere (UPN, NHS number, GSS codes) are kept as they were written, so that an ill-formed one survives to be
/// reported. The written form is `Schemas/v1/case.schema.json`.
public struct CaseFile: Hashable, Sendable, Codable {
    /// The format that version 1 will settle.
    public static let draftFormat = "1-draft"

    /// The format the file was written to.
    public var formatVersion: String
    /// Whether this is an urgent notice: who, where, present risk and whom to ring; a supplement completes it.
    public var urgent: Bool
    /// The GSS code of the authority that works the case, as written.
    public var sendingAuthority: String
    /// The GSS code of the authority the family has moved to, as written.
    public var receivingAuthority: String
    /// The day on which the case system wrote the file.
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
    /// The four documents and whatever else is relevant.
    public var documents: CaseDocuments
    /// Who was asked for permission to share, and on what basis it is shared; nil only in an urgent notice.
    public var consent: ConsentRecord?

    /// Puts a case file together.
    public init(
        formatVersion: String, urgent: Bool, sendingAuthority: String, receivingAuthority: String,
        exportedOn: CivilDate, sourceSystem: String? = nil, firstMinute: FirstMinute, children: [CaseChild],
        people: [CasePerson], addresses: [Address], documents: CaseDocuments, consent: ConsentRecord? = nil
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
        self.documents = documents
        self.consent = consent
    }
}

/// The structured document of kind `consent`: what was said about sharing, and why documents are missing, in words.
///
/// The codes of both stand in the signed manifest; the words stand only here.
public struct ConsentDocument: Hashable, Sendable, Codable {
    /// Who was asked, what they said, and on whose authority it is shared; nil when the file held none.
    public var record: ConsentRecord?
    /// Documents of the four that are not in the pack, and why.
    public var missing: [MissingDocument]

    /// Puts the document together.
    public init(
        record: ConsentRecord? = nil, missing: [MissingDocument]
    ) {
        self.record = record
        self.missing = missing
    }
}

extension CaseFile {
    /// What was said about sharing, and why documents are missing.
    public var consentDocument: ConsentDocument {
        ConsentDocument(record: consent, missing: documents.missing)
    }
}

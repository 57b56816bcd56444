public import CaseTransfer

extension StructuredDocument {
    /// The structured documents of a case, in the order of a pack: facts, the four documents, other information, consent,
    /// then each confidential address in a part of its own.
    ///
    /// A document that is about nobody in particular names every child.
    ///
    /// - Parameter file: the case file as it is sealed: `numberingAttachments()`, and `renamingChildren(_:)` to their
    ///   references.
    /// - Throws: `StructuredDocumentFault` with code `childReference` when a child's key is no reference.
    public static func all(of file: CaseFile) throws(StructuredDocumentFault) -> [StructuredDocument] {
        for (index, child) in file.children.enumerated() where ChildReference(child.key) == nil {
            throw StructuredDocumentFault(.childReference, at: "children[\(index)].key")
        }
        let prepared = file.namingEverybody()
        let documents = prepared.documents
        return [.facts(prepared.facts)]
            + documents.assessments.map(StructuredDocument.assessment)
            + documents.plans.map(StructuredDocument.plan)
            + documents.minutes.map(StructuredDocument.minutes)
            + documents.summaries.map(StructuredDocument.summary)
            + documents.other.map(StructuredDocument.other)
            + [.consent(prepared.consentDocument)]
            + prepared.confidentialAddresses.map(StructuredDocument.confidentialAddress)
    }
}

extension CaseFile {
    /// Puts the structured documents of one pack together again; nil when the facts are not among them.
    ///
    /// Children keep the references by which the documents call them.
    ///
    /// - Parameter revealingAddresses: whether confidential addresses are put back among the others, which a person must
    ///   have given a reason for (T-16).
    public init?(_ documents: [StructuredDocument], revealingAddresses: Bool) {
        var facts: CaseFacts?
        var consent: ConsentDocument?
        var confidential: [ConfidentialAddress] = []
        var all = CaseDocuments()
        for document in documents {
            switch document {
            case .facts(let value): facts = value
            case .assessment(let value): all.assessments.append(value)
            case .plan(let value): all.plans.append(value)
            case .minutes(let value): all.minutes.append(value)
            case .summary(let value): all.summaries.append(value)
            case .other(let value): all.other.append(value)
            case .consent(let value): consent = value
            case .confidentialAddress(let value): confidential.append(value)
            case .statement: break
            }
        }
        guard let facts else { return nil }
        all.missing = consent?.missing ?? []
        self.init(
            facts: facts, documents: all, consent: consent?.record,
            confidential: revealingAddresses ? confidential : [])
    }
}

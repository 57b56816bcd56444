import CaseTransfer
import SecureXML

extension StructuredDocument {
    /// Reads a structured document out of a message that was verified: first by its schema, then into values.
    ///
    /// - Throws: `StructuredDocumentFault`; what it says must not be believed in part.
    public init(_ document: VerifiedDocument) throws(StructuredDocumentFault) {
        try self.init(document.canonical, kind: document.entry.kind)
    }

    /// Reads a structured document of a kind from its canonical octets.
    init(_ canonical: CanonicalXML, kind: DocumentKind) throws(StructuredDocumentFault) {
        do {
            let tree = try CanonicalTree(canonical)
            if let finding = try StructuredSchemas.findings(tree, kind: kind).first {
                let place = "\(kind.rawValue), line \(finding.line), element \(finding.element)"
                throw StructuredDocumentFault(.schema, at: place)
            }
            try self.init(tree.element())
        } catch let fault as StructuredDocumentFault {
            throw fault
        } catch {
            throw StructuredDocumentFault(.unreadable, at: kind.rawValue)
        }
    }

    /// Reads a structured document from its root element.
    ///
    /// - Throws: `StructuredDocumentFault`; nothing in the document may be unknown or out of order.
    init(_ root: XMLElement) throws(StructuredDocumentFault) {
        guard let kind = StructuredSchemas.kind(ofNamespace: root.namespace) else {
            throw StructuredDocumentFault(.unknownDocument, at: root.name)
        }
        guard root.attributes.count == 1, let salt = root.attribute("salt"), let bytes = Base64.decode(salt),
            bytes.count == Self.saltLength
        else { throw StructuredDocumentFault(.salt, at: root.name) }
        do {
            self = try Self.decode(kind, from: root)
        } catch {
            throw StructuredDocumentFault(error, root: root.name)
        }
        if let place = try node().firstDifference(from: root, namespace: root.namespace) {
            throw StructuredDocumentFault(.unexpected, at: place)
        }
    }

    private static func decode(_ kind: DocumentKind, from root: XMLElement) throws -> StructuredDocument {
        switch kind {
        case .facts: .facts(try ElementDecoder.decode(CaseFacts.self, from: root))
        case .assessment: .assessment(try ElementDecoder.decode(Assessment.self, from: root))
        case .plan: .plan(try ElementDecoder.decode(Plan.self, from: root))
        case .minutes: .minutes(try ElementDecoder.decode(Minutes.self, from: root))
        case .summary: .summary(try ElementDecoder.decode(Summary.self, from: root))
        case .other: .other(try ElementDecoder.decode(OtherDocument.self, from: root))
        case .consent: .consent(try ElementDecoder.decode(ConsentDocument.self, from: root))
        case .confidentialAddress:
            .confidentialAddress(try ElementDecoder.decode(ConfidentialAddress.self, from: root))
        case .statement: .statement(try statement(from: root))
        }
    }

    private static func statement(from root: XMLElement) throws -> StatementDetails {
        switch MessageKind(rawValue: root.name) {
        case .acknowledgement: .acknowledgement(try ElementDecoder.decode(AcknowledgementDetails.self, from: root))
        case .meeting: .meeting(try ElementDecoder.decode(MeetingDetails.self, from: root))
        case .decision: .decision(try ElementDecoder.decode(DecisionDetails.self, from: root))
        case .refusal: .refusal(try ElementDecoder.decode(RefusalDetails.self, from: root))
        case .ending: .ending(try ElementDecoder.decode(EndingDetails.self, from: root))
        case .endingWithdrawn:
            .endingWithdrawn(try ElementDecoder.decode(EndingWithdrawnDetails.self, from: root))
        case .dispute: .dispute(try ElementDecoder.decode(DisputeDetails.self, from: root))
        case .supplement: .supplement(try ElementDecoder.decode(SupplementDetails.self, from: root))
        case .birth: .birth(try ElementDecoder.decode(BirthDetails.self, from: root))
        case .residence: .residence(try ElementDecoder.decode(ResidenceDetails.self, from: root))
        case .restatement: .restatement(try ElementDecoder.decode(RestatementDetails.self, from: root))
        case .pack, .receipt, .rejection, .test, nil:
            throw StructuredDocumentFault(.unknownDocument, at: root.name)
        }
    }
}

import CaseTransfer

extension StructuredDocument {
    /// The document as XML in UTF-8, ready to be canonicalised and sealed.
    ///
    /// - Parameter salt: 32 random bytes of this document alone.
    /// - Throws: `StructuredDocumentFault` with code `character` for a text that XML cannot carry, `salt` for another
    ///   number of bytes.
    public func xml(salt: [UInt8]) throws(StructuredDocumentFault) -> [UInt8] {
        guard salt.count == Self.saltLength else { throw StructuredDocumentFault(.salt, at: rootName) }
        return try node().document(namespace: Self.namespace(of: kind), salt: salt)
    }

    /// The document as the sealer takes it.
    ///
    /// - Parameter salt: 32 random bytes of this document alone.
    /// - Throws: as ``xml(salt:)``.
    public func part(salt: [UInt8]) throws(StructuredDocumentFault) -> StructuredPart {
        StructuredPart(kind: kind, children: children, xml: try xml(salt: salt))
    }

    /// How many random bytes a salt has.
    public static let saltLength = 32

    /// The document as elements.
    func node() throws(StructuredDocumentFault) -> ElementNode {
        let name = rootName
        do {
            return switch self {
            case .facts(let facts): try .encoding(facts, named: name)
            case .assessment(let assessment): try .encoding(assessment, named: name)
            case .plan(let plan): try .encoding(plan, named: name)
            case .minutes(let minutes): try .encoding(minutes, named: name)
            case .summary(let summary): try .encoding(summary, named: name)
            case .other(let other): try .encoding(other, named: name)
            case .consent(let consent): try .encoding(consent, named: name)
            case .confidentialAddress(let part): try .encoding(part, named: name)
            case .statement(let details): try details.node(named: name)
            }
        } catch {
            throw StructuredDocumentFault(error, root: name)
        }
    }
}

extension StatementDetails {
    fileprivate func node(named name: String) throws -> ElementNode {
        switch self {
        case .acknowledgement(let details): try .encoding(details, named: name)
        case .meeting(let details): try .encoding(details, named: name)
        case .decision(let details): try .encoding(details, named: name)
        case .refusal(let details): try .encoding(details, named: name)
        case .ending(let details): try .encoding(details, named: name)
        case .endingWithdrawn(let details): try .encoding(details, named: name)
        case .dispute(let details): try .encoding(details, named: name)
        case .supplement(let details): try .encoding(details, named: name)
        case .birth(let details): try .encoding(details, named: name)
        case .residence(let details): try .encoding(details, named: name)
        case .restatement(let details): try .encoding(details, named: name)
        }
    }
}

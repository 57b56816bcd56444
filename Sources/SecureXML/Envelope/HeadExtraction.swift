import CLibXML2

/// Takes the head out of the parser's tree by position, never by Id, and canonicalises each piece once (rule 9).
enum HeadExtraction {
    /// Nil when the three children are not where they must be; the rules have said so already.
    static func head(of parser: StrictParser, shape: EnvelopeShape) throws -> EnvelopeHead? {
        guard let document = parser.document, let root = xmlDocGetRootElement(document) else { return nil }
        let sections = elements(in: root)
        guard sections.count >= 3,
            isNamed(sections[0], shape.manifestName, shape.namespace),
            isNamed(sections[1], "Signature", SignatureProfile.signatureNamespace),
            isNamed(sections[2], shape.documentsName, shape.namespace)
        else { return nil }
        var budget = CanonicalBudget(limits: parser.limits)
        let manifest = try budget.canonical(sections[0])
        let signature = try signature(sections[1], budget: &budget)
        var structured: [StructuredPart] = []
        for holder in elements(in: sections[2]) where isNamed(holder, shape.structuredName, shape.namespace) {
            guard let content = elements(in: holder).first, let reference = reference(of: holder, shape: shape) else {
                continue
            }
            structured.append(StructuredPart(reference: reference, document: try budget.canonical(content)))
        }
        return EnvelopeHead(
            shape: shape, manifest: manifest, signature: signature, structured: structured,
            findings: parser.findings.findings)
    }

    private static func signature(_ node: xmlNodePtr, budget: inout CanonicalBudget) throws -> EnvelopeSignature {
        let children = elements(in: node)
        let info = children.first.flatMap { isNamed($0, "SignedInfo", SignatureProfile.signatureNamespace) ? $0 : nil }
        let qualifying = children.last
            .flatMap { isNamed($0, "Object", SignatureProfile.signatureNamespace) ? elements(in: $0).first : nil }
        let properties = qualifying.flatMap { node in
            isNamed(node, "QualifyingProperties", SignatureProfile.propertiesNamespace) ? elements(in: node).first : nil
        }
        let signed = properties.flatMap { node in
            isNamed(node, "SignedProperties", SignatureProfile.propertiesNamespace) ? node : nil
        }
        return EnvelopeSignature(
            element: try budget.canonical(node).element(),
            signedInfo: try info.map { try budget.canonical($0) },
            signedProperties: try signed.map { try budget.canonical($0) })
    }

    private static func elements(in node: xmlNodePtr) -> [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { found.append(child) }
            next = child.pointee.next
        }
        return found
    }

    private static func isNamed(_ node: xmlNodePtr, _ name: String, _ namespace: String) -> Bool {
        guard let uri = node.pointee.ns?.pointee.href else { return false }
        return xmlStrEqual(node.pointee.name, name) == 1 && xmlStrEqual(uri, namespace) == 1
    }

    private static func reference(of holder: xmlNodePtr, shape: EnvelopeShape) -> String? {
        guard let value = xmlGetNoNsProp(holder, shape.referenceAttribute) else { return nil }
        let bytes = LibXML2.adopt(value, count: Int(xmlStrlen(value)))
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What one element of a closed shape must look like: its name, exactly its attributes, exactly its content.
struct ElementPattern: Sendable {
    enum Content: Sendable {
        case nothing
        case text
        case elements([ElementPattern])
    }

    let name: String
    let namespace: String
    let attributes: Set<String>
    let content: Content

    static func ds(_ name: String, with attributes: Set<String> = [], _ content: Content) -> ElementPattern {
        ElementPattern(
            name: name, namespace: SignatureProfile.signatureNamespace, attributes: attributes, content: content)
    }

    static func xades(_ name: String, with attributes: Set<String> = [], _ content: Content) -> ElementPattern {
        ElementPattern(
            name: name, namespace: SignatureProfile.propertiesNamespace, attributes: attributes, content: content)
    }

    /// The elements of the profile at or below which the value departs from the pattern; empty when it is as it should.
    func departures(of element: XMLElement) -> [String] {
        guard element.name == name, element.namespace == namespace else { return [name] }
        let unqualified = element.attributes.allSatisfy(\.namespace.isEmpty)
        var departures: [String] = []
        if !unqualified || Set(element.attributes.map(\.name)) != attributes { departures.append(name) }
        switch content {
        case .nothing:
            if !element.children.isEmpty { departures.append(name) }
        case .text:
            if !element.hasTextOnly || element.text.isEmpty { departures.append(name) }
        case .elements(let patterns):
            let children = element.elements
            if !element.hasElementsOnly || children.count != patterns.count { departures.append(name) }
            for (child, pattern) in zip(children, patterns) { departures += pattern.departures(of: child) }
        }
        return departures
    }
}

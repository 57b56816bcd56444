extension XMLElement {
    /// The elements directly inside, in their order.
    public var elements: [XMLElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The text directly inside, joined; text of inner elements is not part of it.
    public var text: String {
        if children.count == 1, case .text(let text) = children[0] { return text }
        return children.reduce(into: "") { joined, child in
            if case .text(let text) = child { joined += text }
        }
    }

    /// Whether everything directly inside is elements and white space.
    public var hasElementsOnly: Bool {
        children.allSatisfy { child in
            if case .text(let text) = child { text.utf8.allSatisfy(\.isXMLWhiteSpace) } else { true }
        }
    }

    /// Whether nothing directly inside is an element.
    public var hasTextOnly: Bool {
        children.allSatisfy { child in
            if case .text = child { true } else { false }
        }
    }

    /// The elements directly inside with that name; `namespace` is this element's own unless another is given.
    public func elements(named name: String, namespace: String? = nil) -> [XMLElement] {
        let namespace = namespace ?? self.namespace
        return children.compactMap { child in
            guard case .element(let element) = child, element.name == name, element.namespace == namespace else {
                return nil
            }
            return element
        }
    }

    /// The one element directly inside with that name; nil if there is none or more than one.
    public func element(named name: String, namespace: String? = nil) -> XMLElement? {
        let namespace = namespace ?? self.namespace
        var found: XMLElement?
        for case .element(let element) in children where element.name == name && element.namespace == namespace {
            guard found == nil else { return nil }
            found = element
        }
        return found
    }

    /// The value of an attribute, by default one in no namespace; nil if there is none.
    public func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}

extension UInt8 {
    /// Space, tab, line feed or carriage return (XML 1.0 §2.3).
    var isXMLWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

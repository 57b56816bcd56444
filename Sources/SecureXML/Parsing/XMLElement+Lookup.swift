extension XMLElement {
    /// The elements directly inside, in their order.
    public var elements: [XMLElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The text directly inside, joined; text of inner elements is not part of it.
    public var text: String {
        children.reduce(into: "") { joined, child in
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
    public var hasTextOnly: Bool { elements.isEmpty }

    /// The elements directly inside with that name; `namespace` is this element's own unless another is given.
    public func elements(named name: String, namespace: String? = nil) -> [XMLElement] {
        elements.filter { $0.name == name && $0.namespace == namespace ?? self.namespace }
    }

    /// The one element directly inside with that name; nil if there is none or more than one.
    public func element(named name: String, namespace: String? = nil) -> XMLElement? {
        let found = elements(named: name, namespace: namespace)
        return found.count == 1 ? found.first : nil
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

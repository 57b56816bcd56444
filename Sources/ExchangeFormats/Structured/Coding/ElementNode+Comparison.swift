import SecureXML

extension ElementNode {
    /// The path of the first place where an element that was read differs from this one, nil when nothing differs.
    ///
    /// White space between elements does not count. What was read and written again must give the same elements: then
    /// nothing in the document was passed over (an unknown element, one twice, an attribute, another order).
    func firstDifference(from read: XMLElement, namespace: String, isRoot: Bool = true) -> String? {
        guard read.name == name, read.namespace == namespace, isRoot || read.attributes.isEmpty else { return name }
        if children.isEmpty {
            return read.hasTextOnly && (read.text == text ?? "" || text == nil && read.hasElementsOnly) ? nil : name
        }
        guard read.hasElementsOnly else { return name }
        let inside = read.elements
        for (child, element) in zip(children, inside) {
            if let place = child.firstDifference(from: element, namespace: namespace, isRoot: false) {
                return "\(name)/\(place)"
            }
        }
        return children.count == inside.count ? nil : name
    }
}

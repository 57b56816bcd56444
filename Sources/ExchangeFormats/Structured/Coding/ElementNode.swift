/// An element on its way out: a name with either text or elements inside.
final class ElementNode {
    let name: String
    /// What lists inside are named after: the nearest key that is a name and not the word `known`.
    let listKey: String
    private(set) var text: String?
    private(set) var children: [ElementNode] = []

    init(name: String, listKey: String) {
        self.name = name
        self.listKey = listKey
    }

    /// Encodes a value as the element of that name.
    ///
    /// - Throws: `EncodingError` for a value that cannot stand in XML, such as a text with a control character.
    static func encoding(_ value: some Encodable, named name: String) throws -> ElementNode {
        let node = ElementNode(name: name, listKey: name)
        try node.fill(with: value, path: [])
        return node
    }

    /// Adds an element for a member of this one.
    func add(key: String) -> ElementNode {
        let node = ElementNode(name: key, listKey: key == ElementNames.known ? listKey : key)
        children.append(node)
        return node
    }

    /// Adds an element for an item of this list.
    func addItem() -> ElementNode {
        let node = ElementNode(name: ElementNames.item(of: listKey), listKey: listKey)
        children.append(node)
        return node
    }

    /// Puts a value into this element.
    func fill(with value: some Encodable, path: [any CodingKey]) throws {
        switch value {
        case let text as String:
            guard text.unicodeScalars.allSatisfy(XMLCharacters.allow) else {
                throw EncodingError.invalidValue(
                    "", .init(codingPath: path, debugDescription: "A character that XML cannot carry."))
            }
            self.text = text
        case let truth as Bool: text = truth ? "true" : "false"
        case _ where PlainNumbers.isWhole(type(of: value)): text = "\(value)"
        case _ where PlainNumbers.isFraction(type(of: value)):
            throw EncodingError.invalidValue("", .init(codingPath: path, debugDescription: "No place for fractions."))
        default: try value.encode(to: ElementEncoder(node: self, codingPath: path))
        }
    }
}

/// How elements are named after keys.
enum ElementNames {
    /// The element that holds a known value.
    static let known = "known"

    /// The name of a list's items: its name in the singular.
    static func item(of list: String) -> String {
        if let irregular = irregular[list] { return irregular }
        if list.hasSuffix("ies") { return list.dropLast(3) + "y" }
        return list.hasSuffix("s") ? String(list.dropLast()) : "item"
    }

    private static let irregular = [
        "addresses": "address",
        "alsoKnownAs": "name",
        "children": "child",
        "household": "member",
        "issuesThatMayArise": "issue",
        "missing": "document",
        "mustNotLearnAddress": "exclusion",
        "ordersInForce": "order",
        "outstanding": "task",
        "people": "person",
        "risksToStaff": "risk",
    ]
}

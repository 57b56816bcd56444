import CaseTransfer

/// Encodes values as elements, in the order in which they declare their members.
struct ElementEncoder: Encoder, ElementCoding {
    let node: ElementNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedElements(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        ListedElements(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        ElementText(node: node, codingPath: codingPath)
    }
}

/// Members become elements named after their keys; one that is nil becomes none.
private struct KeyedElements<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: ElementNode
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) {}

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try node.add(key: key.stringValue).fill(with: value, path: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder(for: key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder(for: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { ElementEncoder(node: node.add(key: "super"), codingPath: codingPath) }

    func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key) }

    private func encoder(for key: Key) -> ElementEncoder {
        ElementEncoder(node: node.add(key: key.stringValue), codingPath: codingPath + [key])
    }
}

/// Items become elements named in the singular.
private struct ListedElements: UnkeyedEncodingContainer {
    let node: ElementNode
    let codingPath: [any CodingKey]
    var count: Int { node.children.count }

    func encodeNil() throws {
        throw EncodingError.invalidValue("", .init(codingPath: codingPath, debugDescription: "No place for nothing."))
    }

    func encode(_ value: some Encodable) throws {
        let item = node.addItem()
        try item.fill(with: value, path: codingPath + [ItemKey(name: item.name, index: count - 1)])
    }

    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

    func superEncoder() -> any Encoder {
        let item = node.addItem()
        return ElementEncoder(node: item, codingPath: codingPath + [ItemKey(name: item.name, index: count - 1)])
    }
}

/// A single value becomes the element's text.
private struct ElementText: SingleValueEncodingContainer {
    let node: ElementNode
    let codingPath: [any CodingKey]

    func encodeNil() throws {
        throw EncodingError.invalidValue("", .init(codingPath: codingPath, debugDescription: "No place for nothing."))
    }

    func encode(_ value: some Encodable) throws {
        try node.fill(with: value, path: codingPath)
    }
}

/// An item's place in its list, written as XPath would: `child[2]`.
struct ItemKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(name: String, index: Int) {
        stringValue = "\(name)[\(index + 1)]"
        intValue = index
    }

    init?(stringValue: String) { nil }

    init?(intValue: Int) { nil }
}

import CaseTransfer
import SecureXML

/// Decodes values from elements, of which only namespace, names, order and text count.
struct ElementDecoder: Decoder, ElementCoding {
    let element: XMLElement
    let listKey: String
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Decodes a value from a root element.
    ///
    /// - Throws: `DecodingError` with the path of what is missing or ill-formed.
    static func decode<Value: Decodable>(_ type: Value.Type, from root: XMLElement) throws -> Value {
        try ElementDecoder(element: root, listKey: root.name, codingPath: []).value(type)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(KeyedElementsReader(decoder: self, elements: try inner()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        ListedElementsReader(decoder: self, elements: try inner())
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ElementTextReader(decoder: self) }

    /// The value this element holds.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let decoded: Any?
        if type == String.self {
            decoded = try text()
        } else if type == Bool.self {
            decoded = ["true": true, "false": false][try text()]
        } else if PlainNumbers.isWhole(type) {
            decoded = PlainNumbers.value(try text(), of: type)
        } else if PlainNumbers.isFraction(type) {
            decoded = nil
        } else {
            return try type.init(from: self)
        }
        guard let value = decoded as? Value else { throw mismatch(type) }
        return value
    }

    /// A decoder for an element inside this one.
    func inside(_ element: XMLElement, key: any CodingKey, listKey: String) -> ElementDecoder {
        ElementDecoder(element: element, listKey: listKey, codingPath: codingPath + [key])
    }

    private func text() throws -> String {
        guard element.hasTextOnly else { throw mismatch(String.self) }
        return element.text
    }

    private func inner() throws -> [XMLElement] {
        guard element.hasElementsOnly else { throw mismatch([String: String].self) }
        return element.elements
    }

    private func mismatch(_ type: Any.Type) -> DecodingError {
        DecodingError.typeMismatch(type, .init(codingPath: codingPath, debugDescription: "Not of this type."))
    }
}

/// The numbers that a value may hold, by type: to ask of every value whether it is any kind of number costs more than all other reading.
enum PlainNumbers {
    private static let whole: Set<ObjectIdentifier> = [
        ObjectIdentifier(Int.self), ObjectIdentifier(Int8.self), ObjectIdentifier(Int16.self),
        ObjectIdentifier(Int32.self), ObjectIdentifier(Int64.self), ObjectIdentifier(UInt.self),
        ObjectIdentifier(UInt8.self), ObjectIdentifier(UInt16.self), ObjectIdentifier(UInt32.self),
        ObjectIdentifier(UInt64.self),
    ]

    /// Whether it is a whole number, which is written in digits.
    static func isWhole(_ type: Any.Type) -> Bool { whole.contains(ObjectIdentifier(type)) }

    /// Whether it is a fraction, for which there is no place.
    static func isFraction(_ type: Any.Type) -> Bool { type == Double.self || type == Float.self }

    /// The whole number of a type that digits say.
    static func value(_ digits: String, of type: Any.Type) -> Any? {
        switch ObjectIdentifier(type) {
        case ObjectIdentifier(Int.self): Int(digits, radix: 10)
        case ObjectIdentifier(Int8.self): Int8(digits, radix: 10)
        case ObjectIdentifier(Int16.self): Int16(digits, radix: 10)
        case ObjectIdentifier(Int32.self): Int32(digits, radix: 10)
        case ObjectIdentifier(Int64.self): Int64(digits, radix: 10)
        case ObjectIdentifier(UInt.self): UInt(digits, radix: 10)
        case ObjectIdentifier(UInt8.self): UInt8(digits, radix: 10)
        case ObjectIdentifier(UInt16.self): UInt16(digits, radix: 10)
        case ObjectIdentifier(UInt32.self): UInt32(digits, radix: 10)
        case ObjectIdentifier(UInt64.self): UInt64(digits, radix: 10)
        default: nil
        }
    }
}

/// Elements named after keys become members.
private struct KeyedElementsReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ElementDecoder
    let elements: [XMLElement]
    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] { elements.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { elements.contains { $0.name == key.stringValue } }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder(for: key).value(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(for: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(for: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(for: key) }

    private func decoder(for key: Key) throws -> ElementDecoder {
        guard let element = elements.first(where: { $0.name == key.stringValue }) else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: codingPath, debugDescription: "The element is missing."))
        }
        let listKey = element.name == ElementNames.known ? decoder.listKey : element.name
        return decoder.inside(element, key: key, listKey: listKey)
    }
}

/// Elements inside a list become items, one after the other.
private struct ListedElementsReader: UnkeyedDecodingContainer {
    let decoder: ElementDecoder
    let elements: [XMLElement]
    private(set) var currentIndex = 0

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    init(decoder: ElementDecoder, elements: [XMLElement]) {
        self.decoder = decoder
        self.elements = elements
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next().value(type)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> ElementDecoder {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self, .init(codingPath: codingPath, debugDescription: "The list has no more items."))
        }
        let element = elements[currentIndex]
        let key = ItemKey(name: element.name, index: currentIndex)
        currentIndex += 1
        return decoder.inside(element, key: key, listKey: decoder.listKey)
    }
}

/// An element's text becomes a single value.
private struct ElementTextReader: SingleValueDecodingContainer {
    let decoder: ElementDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }
}

import CaseTransfer
import WorkingDays

/// A sequence of random numbers that a seed repeats (SplitMix64).
struct SeededRandomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes random values of any decodable type: a decoder that reads from chance instead of a file.
///
/// So a type that somebody adds to the model is tested without anybody thinking of it.
enum RandomValues {
    /// Makes a value; its seed repeats it.
    static func make<Value: Decodable>(
        _ type: Value.Type, using randomness: inout SeededRandomness
    ) throws -> Value {
        let chance = Chance(randomness.next())
        return try RandomDecoder(chance: chance, codingPath: []).value(type)
    }

    /// Texts that a careless writer or reader of XML or JSON would change.
    static let texts = [
        "", " ", "plain", " spaced ", "a<b>&c", "]]>", "\"'", "line\nfeed", "tab\there", "é ß €", "e\u{301}", "😀",
        "not known", "<notKnown/>", "\\u0000", "{{moved}}", "--", "%", "true", "12", "\u{A0}", "\u{2028}",
    ]
}

/// The source of a value's chances, shared by everything inside it.
private final class Chance {
    private var randomness: SeededRandomness

    init(_ seed: UInt64) { randomness = SeededRandomness(seed: seed) }

    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &randomness) }

    func pick<Item>(_ items: [Item]) -> Item { items[number(0..<items.count)] }
}

private struct RandomDecoder: Decoder {
    let chance: Chance
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let made: Any =
            switch type {
            case is String.Type: chance.pick(RandomValues.texts)
            case is Bool.Type: chance.number(0..<2) == 0
            case is Int.Type: chance.number(0..<1000)
            case is CivilDate.Type: CivilDate(daysSinceEpoch: chance.number(0..<40_000))
            case is TimeOfDay.Type: TimeOfDay(minutes: chance.number(0..<1440)) as Any
            case is ChildReference.Type: ChildReference(random: (0..<8).map { _ in UInt8(chance.number(0..<256)) })
            case is PersonID.Type: PersonID(chance.pick(["sam.okoro", "a-b", "x_1"])) as Any
            case is RelativePath.Type: RelativePath(chance.pick(["a.pdf", "b c/ü.docx", "d/e/f"])) as Any
            case let known as any RandomlyKnown.Type: try known.random(from: self, isKnown: chance.number(0..<4) > 0)
            case let cases as any CaseIterable.Type: anyCase(of: cases)
            default: try Value(from: self)
            }
        guard let value = made as? Value else {
            throw DecodingError.typeMismatch(type, .init(codingPath: codingPath, debugDescription: "no such chance"))
        }
        return value
    }

    private func anyCase<Cases: CaseIterable>(of type: Cases.Type) -> Any {
        chance.pick(Array(type.allCases))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RandomMembers(decoder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        RandomItems(decoder: self, total: chance.number(0..<3))
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { RandomValue(decoder: self) }
}

/// A `Known` of any type, for which there is chance but no reading.
private protocol RandomlyKnown {
    static func random(from decoder: RandomDecoder, isKnown: Bool) throws -> Self
}

extension Known: RandomlyKnown where Value: Decodable {
    fileprivate static func random(from decoder: RandomDecoder, isKnown: Bool) throws -> Known {
        isKnown ? .known(try decoder.value(Value.self)) : .notKnown
    }
}

private struct RandomMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RandomDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    /// One of the cases of the model's enumerations with contents, whose keys ask what there is.
    var allKeys: [Key] {
        let names = ["seen", "notSeen", "provided", "notProvided", "open", "withheld", "confidential"]
        return [decoder.chance.pick(names.compactMap { Key(stringValue: $0) })]
    }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        // The model reads a `Known` this way too, and that is always there.
        let isAbsent = !(type is any RandomlyKnown.Type) && decoder.chance.number(0..<3) == 0
        return isAbsent ? nil : try decoder.value(type)
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try decoder.value(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> { decoder.container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { decoder.unkeyedContainer() }

    func superDecoder() -> any Decoder { decoder }

    func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

private struct RandomItems: UnkeyedDecodingContainer {
    let decoder: RandomDecoder
    let total: Int
    private(set) var currentIndex = 0

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { total }
    var isAtEnd: Bool { currentIndex >= total }

    init(decoder: RandomDecoder, total: Int) {
        self.decoder = decoder
        self.total = total
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        currentIndex += 1
        return try decoder.value(type)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedDecodingContainer<Nested> {
        decoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { decoder.unkeyedContainer() }

    mutating func superDecoder() -> any Decoder { decoder }
}

private struct RandomValue: SingleValueDecodingContainer {
    let decoder: RandomDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }
}

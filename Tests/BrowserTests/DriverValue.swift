/// A value as WebDriver takes and gives it.
indirect enum DriverValue: Hashable, Sendable, Codable {
    case null, bool(Bool), number(Double), text(String), list([DriverValue]), object([String: DriverValue])

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            self = .null
        } else if let value = try? one.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? one.decode(Double.self) {
            self = .number(value)
        } else if let value = try? one.decode(String.self) {
            self = .text(value)
        } else if let value = try? one.decode([DriverValue].self) {
            self = .list(value)
        } else {
            self = .object(try one.decode([String: DriverValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var one = encoder.singleValueContainer()
        switch self {
        case .null: try one.encodeNil()
        case .bool(let value): try one.encode(value)
        case .number(let value): try one.encode(value)
        case .text(let value): try one.encode(value)
        case .list(let value): try one.encode(value)
        case .object(let value): try one.encode(value)
        }
    }

    subscript(_ key: String) -> DriverValue {
        if case .object(let object) = self { object[key] ?? .null } else { .null }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    var list: [DriverValue] { if case .list(let list) = self { list } else { [] } }
    var texts: [String] { list.compactMap(\.text) }
}

extension DriverValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(arrayLiteral elements: DriverValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, DriverValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

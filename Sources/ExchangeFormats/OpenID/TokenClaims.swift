import Foundation
import JWTKit

/// What a provider says in a signed word: names and values, as far as they are texts, numbers or lists of texts.
struct TokenClaims: JWTPayload {
    enum Value: Hashable, Sendable {
        case text(String)
        case texts([String])
        case number(Double)
        case truth(Bool)
        case names([String])
        case other
    }

    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let values: [String: Value]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        var values: [String: Value] = [:]
        for name in container.allKeys { values[name.stringValue] = Self.value(name, in: container) }
        self.values = values
    }

    private static func value(_ name: Name, in container: KeyedDecodingContainer<Name>) -> Value {
        if let text = try? container.decode(String.self, forKey: name) { return .text(text) }
        if let truth = try? container.decode(Bool.self, forKey: name) { return .truth(truth) }
        if let number = try? container.decode(Double.self, forKey: name) { return .number(number) }
        if let texts = try? container.decode([String].self, forKey: name) { return .texts(texts) }
        if let names = try? container.nestedContainer(keyedBy: Name.self, forKey: name).allKeys {
            return .names(names.map(\.stringValue))
        }
        return .other
    }

    /// Nothing here writes a provider's word.
    func encode(to encoder: any Encoder) throws {
        throw EncodingError.invalidValue(
            self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: "read only"))
    }

    /// What it says is looked at by ``IDToken``, with the clock passed in.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    func text(_ name: String) -> String? {
        if case .text(let text) = values[name] { text } else { nil }
    }

    /// One text, or several.
    func texts(_ name: String) -> [String]? {
        switch values[name] {
        case .text(let text): [text]
        case .texts(let texts): texts
        default: nil
        }
    }

    /// A moment in seconds since 1970; nil for what no clock shows.
    func seconds(_ name: String) -> Int64? {
        guard case .number(let number) = values[name], number.isFinite, (0..<1e12).contains(number) else { return nil }
        return Int64(number)
    }
}

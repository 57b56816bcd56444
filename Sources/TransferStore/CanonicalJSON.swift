import Foundation

/// The written form of values in the store: JSON with its keys in order and nothing that may vary.
///
/// Bytes that were hashed are kept as they are and never written again, so a change here breaks no chain.
enum CanonicalJSON {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    static func encode(_ value: some Encodable) throws -> Data {
        do {
            return Data(try SortedJSONEncoder.encode(value))
        } catch is SortedJSONEncoder.Unknown {
            return try encoder.encode(value)
        }
    }

    /// The value that the bytes stand for.
    ///
    /// - Throws: `StoreError.Code.corrupt`, without quoting what was found.
    static func decode<Value: Decodable>(_: Value.Type, from data: Data, of what: String) throws -> Value {
        do {
            return try decoder.decode(Value.self, from: data)
        } catch {
            throw StoreError.damaged(what)
        }
    }

    /// The values that each of several texts stands for, read in one go, which costs less than one by one.
    ///
    /// - Throws: `StoreError.Code.corrupt`, without quoting what was found.
    static func decodeAll<Value: Decodable>(_: Value.Type, from texts: [Data], of what: String) throws -> [Value] {
        var list = Data(capacity: texts.reduce(2) { $0 + $1.count + 1 })
        list.append(UInt8(ascii: "["))
        for (number, text) in texts.enumerated() {
            if number > 0 { list.append(UInt8(ascii: ",")) }
            list.append(text)
        }
        list.append(UInt8(ascii: "]"))
        let values = try decode([Value].self, from: list, of: what)
        guard values.count == texts.count else { throw StoreError.damaged(what) }
        return values
    }
}

/// An identifier that is one piece of text with a shape, so that no two kinds of identifier can be mistaken for each other.
///
/// Conforming types refuse text of the wrong shape; they are coded as a single string.
public protocol TextIdentifier: Hashable, Sendable, Codable, Comparable, LosslessStringConvertible {
    /// The identifier as it is written in files, messages and lists.
    var text: String { get }

    /// Takes the text if it has this identifier's shape.
    init?(_ text: String)
}

extension TextIdentifier {
    /// The identifier as it is written.
    public var description: String { text }

    /// Orders identifiers by their text.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

    /// Reads a single string and refuses one of the wrong shape.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not the shape of a \(Self.self)")
        }
        self = value
    }

    /// Writes the single string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

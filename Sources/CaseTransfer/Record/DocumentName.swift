/// How one document of a transfer, or one file of it, is called in addresses and in the journal: by numbers, never by what it says.
///
/// It stays the same whatever happens to other documents, unlike a number in a list.
public enum DocumentName: Hashable, Sendable {
    /// A document of a sealed message: the sender's number of the message, and its reference in the manifest, as in `1-d2`.
    case sealed(message: Int, ref: String)
    /// A document of a prepared case that is not sealed yet: `draft-d2`.
    case prepared(ref: String)
    /// A document of papers that came without a gateway: `p3`.
    case papers(number: Int)

    /// - Parameter text: as ``description`` writes it; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        switch parts.count {
        case 1 where text.hasPrefix("p"):
            guard let number = Self.number(text.dropFirst()) else { return nil }
            self = .papers(number: number)
        case 2:
            guard let kind = parts[1].first, kind == "d" || kind == "a", Self.number(parts[1].dropFirst()) != nil
            else { return nil }
            if parts[0] == "draft" {
                self = .prepared(ref: String(parts[1]))
            } else {
                guard let message = Self.number(parts[0]) else { return nil }
                self = .sealed(message: message, ref: String(parts[1]))
            }
        default: return nil
        }
    }

    /// A number from 1, written in one way only.
    private static func number(_ text: Substring) -> Int? {
        guard (1...7).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), text.first != "0"
        else { return nil }
        return Int(text)
    }
}

extension DocumentName: CustomStringConvertible {
    /// `1-d2`, `draft-d2` or `p3`.
    public var description: String {
        switch self {
        case .sealed(let message, let ref): "\(message)-\(ref)"
        case .prepared(let ref): "draft-\(ref)"
        case .papers(let number): "p\(number)"
        }
    }
}

extension DocumentName: Codable {
    /// Reads the one string that ``description`` gives.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let name = DocumentName(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no name of a document")
        }
        self = name
    }

    /// Writes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Identifies one message for ever: a random UUID in lower case, chosen by its sender.
public struct MessageID: TextIdentifier {
    /// The UUID, lower case, with hyphens.
    public let text: String

    /// Takes a lower-case UUID.
    public init?(_ text: String) {
        guard UUIDShape.matches(text) else { return nil }
        self.text = text
    }

    /// Makes a version 4 UUID of 16 random bytes that the caller brings.
    ///
    /// - Parameter random: at least 16 bytes; only the first 16 are used.
    public init(random: some Collection<UInt8>) {
        text = UUIDShape.version4(random)
    }
}

/// Identifies one transfer of one family between two authorities, on both sides and in every message about it.
///
/// A random UUID in lower case, chosen by the sending authority.
public struct ConversationID: TextIdentifier {
    /// The UUID, lower case, with hyphens.
    public let text: String

    /// Takes a lower-case UUID.
    public init?(_ text: String) {
        guard UUIDShape.matches(text) else { return nil }
        self.text = text
    }

    /// Makes a version 4 UUID of 16 random bytes that the caller brings.
    ///
    /// - Parameter random: at least 16 bytes; only the first 16 are used.
    public init(random: some Collection<UInt8>) {
        text = UUIDShape.version4(random)
    }
}

/// The written form of a UUID (RFC 9562 § 4), kept in lower case so that equal ids are equal text.
enum UUIDShape {
    static func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            switch index {
            case 8, 13, 18, 23: byte == UInt8(ascii: "-")
            default: Hexadecimal.value(of: byte) != nil
            }
        }
    }

    static func version4(_ random: some Collection<UInt8>) -> String {
        var bytes = Array(random.prefix(16))
        precondition(bytes.count == 16, "a UUID takes 16 random bytes")
        bytes[6] = (bytes[6] & 0x0F) | 0x40
        bytes[8] = (bytes[8] & 0x3F) | 0x80
        let hex = Hexadecimal.encode(bytes)
        var groups: [Substring] = []
        var rest = Substring(hex)
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return groups.joined(separator: "-")
    }
}

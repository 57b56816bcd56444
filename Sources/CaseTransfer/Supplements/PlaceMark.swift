/// By what a confidential address is known again when its words are gone: a keyed digest of one of its marks.
public struct PlaceMark: Hashable, Sendable {
    /// How many signs the marked text has, to look for it within a sentence; 0 for a mark that is only compared whole.
    public let length: Int
    /// The keyed digest of the text.
    public let digest: MessageDigest

    /// Puts a mark together.
    public init(length: Int, digest: MessageDigest) {
        self.length = length
        self.digest = digest
    }
}

/// Confidential addresses of which nothing but marks is left.
public struct RememberedPlaces: Sendable {
    private let whole: Set<MessageDigest>
    private let within: [Int: Set<MessageDigest>]
    private let reach: Reach
    private let digest: @Sendable (String) -> MessageDigest

    /// Whose words are compared with the places.
    public enum Reach: Hashable, Sendable {
        /// Words about the transfer that holds the places.
        case ownTransfer
        /// Words about any family: what many share, such as a town, is not compared.
        case everyTransfer
    }

    /// Takes marks, and the keyed digest by which they were made.
    public init(
        _ marks: Set<PlaceMark>, reach: Reach = .ownTransfer, digest: @escaping @Sendable (String) -> MessageDigest
    ) {
        whole = Set(marks.filter { $0.length == 0 }.map(\.digest))
        within = Dictionary(grouping: marks.filter { $0.length > 0 }, by: \.length).mapValues {
            Set($0.map(\.digest))
        }
        self.reach = reach
        self.digest = digest
    }

    func holds(_ mark: String) -> Bool { !whole.isEmpty && whole.contains(digest(mark)) }

    /// Whether a marked text stands anywhere in words that hold nothing but letters and digits.
    func isNamed(in bare: String) -> Bool {
        let signs = Array(bare)
        return within.contains { length, marks in
            guard signs.count >= length else { return false }
            return (0...(signs.count - length)).contains { start in
                let text = String(signs[start..<start + length])
                guard reach == .ownTransfer || text.contains(where: \.isNumber) else { return false }
                return marks.contains(digest(text)) && (reach == .ownTransfer || singlesOut(text))
            }
        }
    }

    /// Whether a marked text finds one home among all: a property number, a full postcode, or a line with a number in it.
    private func singlesOut(_ text: String) -> Bool {
        if holds("uprn \(text)") { return true }
        return holds("postcode \(text)") ? text.count >= 5 : text.count >= 8
    }
}

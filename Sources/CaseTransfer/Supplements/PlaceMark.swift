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
    private let digest: @Sendable (String) -> MessageDigest

    /// Takes marks, and the keyed digest by which they were made.
    public init(_ marks: Set<PlaceMark>, digest: @escaping @Sendable (String) -> MessageDigest) {
        whole = Set(marks.filter { $0.length == 0 }.map(\.digest))
        within = Dictionary(grouping: marks.filter { $0.length > 0 }, by: \.length).mapValues {
            Set($0.map(\.digest))
        }
        self.digest = digest
    }

    func holds(_ mark: String) -> Bool { !whole.isEmpty && whole.contains(digest(mark)) }

    /// Whether a marked text stands anywhere in words that hold nothing but letters and digits.
    func isNamed(in bare: String) -> Bool {
        let signs = Array(bare)
        return within.contains { length, marks in
            guard signs.count >= length else { return false }
            return (0...(signs.count - length)).contains { marks.contains(digest(String(signs[$0..<$0 + length]))) }
        }
    }
}

/// The addresses of a transfer that any of its messages called confidential: they stay so to its end (T-16).
///
/// An address is known by its key, its property number, its postcode or its lines. One postcode may serve several homes; in
/// doubt an address counts as the protected one, because a place that has become known cannot be hidden again. That its words are
/// purged or destroyed lifts nothing: keyed digests of them are kept (``PlaceMark``).
public struct AddressProtection: Sendable {
    private var keys: Set<String> = []
    private var marks: Set<String> = []
    /// Lines with a number in them, each enough to find a home by when it stands in a sentence.
    private var lines: Set<String> = []
    private var reason: String?
    /// What is known of places whose words are gone by now.
    private var remembered: RememberedPlaces?
    /// Whether it has places that nobody can tell from others any more, because the key of their marks is gone.
    public private(set) var hasLostPlaces = false

    /// Protects nothing yet.
    public init() {}

    /// Takes note of the confidential ones among the addresses of a message.
    public mutating func take(_ addresses: [Address]) {
        for address in addresses {
            guard case .confidential(let why, let place) = address.state else { continue }
            keys.insert(address.key)
            reason = reason ?? why
            if let place { take(place) }
        }
    }

    /// Takes note of a confidential address that stands in a part of its own.
    public mutating func take(_ part: ConfidentialAddress) {
        keys.insert(part.address)
        take(part.place)
    }

    /// Takes note of places of which nothing but marks is left.
    public mutating func take(_ places: RememberedPlaces) { remembered = places }

    /// Takes note that it has places of which not even the marks can be read.
    public mutating func takeLostPlaces() { hasLostPlaces = true }

    /// By what its places can be known again when their words are gone.
    ///
    /// - Parameter digest: a keyed digest; without its key the marks say nothing.
    public func placeMarks(by digest: (String) -> MessageDigest) -> Set<PlaceMark> {
        let whole = keys.map { "key \($0)" } + marks
        let within = lines.union(marks.compactMap(Self.telling))
        return Set(whole.map { PlaceMark(length: 0, digest: digest($0)) })
            .union(within.map { PlaceMark(length: $0.count, digest: digest($0)) })
    }

    private mutating func take(_ place: Place) {
        marks.formUnion(Self.marks(of: place))
        lines.formUnion(Self.numberedLines(of: place))
    }

    /// Lines by which a home is found when one stands in a sentence.
    static func numberedLines(of place: Place) -> Set<String> {
        Set(
            place.lines.map(bare).filter { line in
                // "Flat 2" alone is in many sentences and finds nobody.
                line.count >= 8 && line.contains(where: \.isNumber)
            })
    }

    /// Whether it protects nothing.
    public var isEmpty: Bool { keys.isEmpty && marks.isEmpty && remembered == nil && !hasLostPlaces }

    /// Whether an address is marked open although it was confidential in this transfer.
    public func isOpened(_ address: Address) -> Bool {
        guard case .open(let place) = address.state else { return false }
        let marks = Self.marks(of: place)
        if keys.contains(address.key) || !self.marks.isDisjoint(with: marks) { return true }
        return remembered.map { known in known.holds("key \(address.key)") || marks.contains(where: known.holds) }
            ?? false
    }

    /// Whether words name a protected place: its property number, its postcode, its lines or one line with a number in it,
    /// however they are spaced.
    public func isNamed(in words: String) -> Bool {
        let bare = Self.bare(words)
        return lines.contains(where: bare.contains)
            || marks.contains { Self.telling($0).map(bare.contains) ?? false }
            || remembered?.isNamed(in: bare) ?? false
    }

    /// What of a mark tells a place when it stands in a sentence; nil for one that would be found in nearly every sentence.
    private static func telling(_ mark: String) -> String? {
        mark.split(separator: " ", maxSplits: 1).last.flatMap { $0.count > 3 ? String($0) : nil }
    }

    /// The same file with every address that was opened masked again; with places lost, every one that is open.
    ///
    /// - Parameter revealing: whether the place stays in it, for somebody who has given a reason to see it.
    public func masking(_ file: CaseFile, revealing: Bool) -> CaseFile {
        var file = file
        for index in file.addresses.indices where hasLostPlaces || isOpened(file.addresses[index]) {
            guard case .open(let place) = file.addresses[index].state else { continue }
            file.addresses[index].state = .confidential(
                reason: reason ?? "An earlier message says so.", place: revealing ? place : nil)
        }
        return file
    }

    static func bare(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// By what a place is recognised, however it is spaced and capitalised.
    static func marks(of place: Place) -> Set<String> {
        let lines = bare(place.lines.joined())
        let marks = [
            place.uprn.map { "uprn \(bare($0))" }, place.postcode.map { "postcode \(bare($0))" }, "lines \(lines)",
        ]
        return Set(marks.compactMap(\.self).filter { !$0.hasSuffix(" ") })
    }
}

/// An address that is given openly, as it is compared with the confidential ones of other transfers (T-16).
///
/// Within a transfer a postcode is enough, since it is about one family. Between families it is not: a postcode serves several homes, and "1 High
/// Street" stands in many towns. The property number is enough, or the whole address when a number stands in it, or such a line together with the
/// postcode. The keys by which a case file calls its addresses say nothing here: every file has an `a1`.
public struct OpenPlace: Sendable {
    private let property: PlaceMark?
    private let whole: PlaceMark?
    private let postcode: PlaceMark?
    private let lines: Set<PlaceMark>

    /// Takes the place of an open address; nil for one that is confidential or withheld, or by which no home could be found.
    ///
    /// - Parameter digest: the keyed digest by which the marks were made.
    public init?(_ address: Address, by digest: (String) -> MessageDigest) {
        guard case .open(let place) = address.state else { return nil }
        let texts = AddressProtection.marks(of: place)
        func mark(_ kind: String) -> PlaceMark? {
            texts.first { $0.hasPrefix(kind + " ") }.map { PlaceMark(length: 0, digest: digest($0)) }
        }
        (property, postcode) = (mark("uprn"), mark("postcode"))
        let numbered = AddressProtection.numberedLines(of: place)
        lines = Set(numbered.map { PlaceMark(length: $0.count, digest: digest($0)) })
        whole = numbered.isEmpty ? nil : mark("lines")
        guard property != nil || whole != nil else { return nil }
    }

    /// What is looked for among the marks of other transfers.
    public var marks: Set<PlaceMark> { lines.union([property, whole, postcode].compactMap(\.self)) }

    /// By which of its marks a place that is held is known again, however the rest of it is written: a line with a number, its lines, or its
    /// property number; nil when none of them is held.
    ///
    /// - Parameter known: the marks of those who hold it.
    public func tellingMark(among known: Set<PlaceMark>) -> PlaceMark? {
        lines.intersection(known).min { $0.digest.text < $1.digest.text }
            ?? [whole, property].compactMap(\.self).first(where: known.contains)
    }

    /// Whether one transfer, by its marks, holds this place in confidence.
    public func isHeld(among known: Set<PlaceMark>) -> Bool {
        if [property, whole].contains(where: { $0.map(known.contains) ?? false }) { return true }
        return (postcode.map(known.contains) ?? false) && !lines.isDisjoint(with: known)
    }
}

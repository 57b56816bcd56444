/// What a family is called on a page, from the children's names alone.
struct FamilyWords: Hashable, Sendable {
    /// The family name: "Thistledown"; several joined when the children bear different ones.
    let family: String
    /// The children without it: "Hazel, Rowan and Juniper"; empty when there is nothing to say besides.
    let children: String

    /// Names to say; nil when none is known here, because papers are closed, purged or not there.
    init?(_ names: [String]) {
        let split = names.map {
            $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        }
        .filter { !$0.isEmpty }
        guard !split.isEmpty else { return nil }
        var families: [String] = []
        for name in split.compactMap(\.last) where !families.contains(name) { families.append(name) }
        family = families.inASentence
        children =
            families.count == 1
            ? split.map { $0.dropLast().joined(separator: " ") }.filter { !$0.isEmpty }.inASentence
            : split.map { $0.joined(separator: " ") }.inASentence
    }
}

extension [String] {
    /// "Hazel, Rowan and Juniper".
    var inASentence: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}

extension String {
    /// With a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

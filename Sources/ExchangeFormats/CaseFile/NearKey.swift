/// A key that was probably meant for another one: it differs by one or two letters.
enum NearKey {
    /// The one of these keys that comes nearest to a key, if it is near enough.
    static func of(_ key: String, among keys: some Sequence<String>) -> String? {
        keys.map { (key: $0, distance: distance($0, key)) }
            .filter { $0.distance <= (key.count < 4 ? 1 : 2) }
            .min { ($0.distance, $0.key) < ($1.distance, $1.key) }?.key
    }

    /// How many letters must be changed, added or taken away; a swap of two neighbours counts two, and small and capital letters
    /// count as the same.
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.lowercased()), Array(other.lowercased()))
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in other.indices {
                let above = row[place + 1]
                row[place + 1] = min(above + 1, row[place] + 1, diagonal + (letter == other[place] ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}

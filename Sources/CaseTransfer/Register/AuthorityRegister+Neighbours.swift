extension AuthorityRegister {
    /// Authorities whose names begin or end like another's, so that one is easily taken for it: Derby and Derbyshire, Bedford and
    /// Central Bedfordshire, North and South of the same name.
    public func neighbours(of authority: Authority) -> [Authority] {
        let own = Self.stems(of: authority.name)
        return authorities.filter { other in
            other.code != authority.code
                && Self.stems(of: other.name).contains { stem in
                    own.contains { $0.hasPrefix(stem) || stem.hasPrefix($0) }
                }
        }
    }

    /// What is left of a name without the words that many share.
    private static func stems(of name: String) -> [String] {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        let telling = words.filter { !common.contains($0) && $0.count > 3 }
        return telling.isEmpty ? words : telling
    }

    private static let common: Set<String> = [
        "and", "of", "the", "upon", "with", "city", "county", "north", "south", "east", "west", "central", "saint",
        "isle", "isles", "greater", "royal", "borough", "council",
    ]
}

extension AuthorityRegister {
    /// Finds today's authorities by beginnings of the words in their names or by their codes, the likeliest first.
    ///
    /// Case and punctuation do not matter and `&` is "and": "telf and wre", "st helens", "831" and "E0600001" all find
    /// something. An empty query finds nothing.
    public func search(name query: String) -> [Authority] {
        let wanted = Self.words(of: query)
        guard !wanted.isEmpty else { return [] }
        return
            authorities
            .compactMap { authority in Self.rank(of: authority, for: wanted).map { (authority, $0) } }
            .sorted { ($0.1, $0.0.name, $0.0.code) < ($1.1, $1.0.name, $1.0.code) }
            .map(\.0)
    }

    /// How likely the authority is meant: 0 its very name, 1 its name begins so, 2 anything else; nil if not meant.
    private static func rank(of authority: Authority, for wanted: [String]) -> Int? {
        let name = words(of: authority.name)
        let all = name + words(of: "\(authority.officialName) \(authority.code) \(authority.dfeCode)")
        guard wanted.allSatisfy({ word in all.contains { $0.hasPrefix(word) } }) else { return nil }
        if name == wanted { return 0 }
        let beginsSo = zip(name, wanted).allSatisfy { $0.hasPrefix($1) } && wanted.count <= name.count
        return beginsSo ? 1 : 2
    }

    private static func words(of text: String) -> [String] {
        text.lowercased()
            .split { !$0.isLetter && !$0.isNumber && $0 != "&" }
            .map { $0 == "&" ? "and" : String($0) }
    }
}

import CaseTransfer

extension CaseSchema {
    /// A value that may stand at a path, as small as the schema allows: put in place of a fault, it lets the reading go on to the
    /// next one. Nil for a path that the schema does not know.
    static func sample(at path: [JSONStep]) -> JSONTree? {
        places(at: path).first.flatMap { sample(of: $0, depth: 0) }
    }

    /// The keys that may stand in the object at a path.
    static func keys(at path: [JSONStep]) -> Set<String> {
        Set(places(at: path).flatMap(alternatives).flatMap { $0.member("properties")?.members.map(\.name) ?? [] })
    }

    private static func sample(of place: JSONTree, depth: Int) -> JSONTree? {
        guard depth < 12 else { return nil }
        let all = alternatives(of: place)
        let constants = all.compactMap { $0.member("const") }
        if let word = constants.first(where: { $0.string == NotKnown.word }) ?? constants.first { return word }
        for form in all {
            switch form.member("type")?.string {
            case "string": return .string(form.member("format")?.string == "date" ? "2000-01-01" : "text")
            case "integer": return .number("0")
            case "boolean": return .bool(false)
            case "array": return .array([])
            case "object":
                let required = form.member("required")?.items.compactMap(\.string) ?? []
                return .object(
                    required.compactMap { name in
                        form.member("properties")?.member(name).flatMap { sample(of: $0, depth: depth + 1) }
                            .map { JSONTree.Member(name: name, value: $0) }
                    })
            default: continue
            }
        }
        return nil
    }
}

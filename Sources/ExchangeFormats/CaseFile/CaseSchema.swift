import CaseTransfer

/// What the schema of the case file says about a place in it, for explaining faults.
///
/// The schema is the one description of the format, so an error quotes it instead of keeping words of its own.
enum CaseSchema {
    /// A place's meaning, and what may stand there, in words.
    struct Meaning: Hashable {
        var description: String?
        var expected: String
    }

    /// `Schemas/v1/case.schema.json` as a tree; null never happens, because a test parses the embedded text.
    static let tree: JSONTree = (try? JSONTree(parsing: Array(EmbeddedCaseSchema.text.utf8))) ?? .null

    /// What may stand at a path of a case file; nil for a path that the schema does not know.
    static func meaning(at path: [JSONStep]) -> Meaning? {
        let places = places(at: path)
        guard let place = places.first else { return nil }
        let all = places.flatMap(alternatives)
        let description = place.member("description") ?? all.first?.member("description")
        return Meaning(description: description?.string, expected: expected(among: all))
    }

    /// What the schema says of a path, every alternative by itself.
    static func places(at path: [JSONStep]) -> [JSONTree] {
        var places = [tree]
        for step in path {
            places = places.flatMap(alternatives).compactMap { place in
                switch step {
                case .member(let name): place.member("properties")?.member(name)
                case .item: place.member("items")
                }
            }
        }
        return places
    }

    /// A place with everything it refers to and every alternative it allows.
    static func alternatives(of place: JSONTree) -> [JSONTree] {
        let referred = place.member("$ref")?.string
            .flatMap { $0.split(separator: "/").last }
            .flatMap { tree.member("$defs")?.member(String($0)) }
        let choices = (place.member("anyOf")?.items ?? []) + (place.member("oneOf")?.items ?? [])
        return [place] + (referred.map(alternatives) ?? []) + choices.flatMap(alternatives)
    }

    private static func expected(among places: [JSONTree]) -> String {
        let words = places.compactMap { $0.member("const")?.string }
        var forms: [String] = []
        let codes = words.filter { $0 != NotKnown.word }
        if !codes.isEmpty { forms.append("one of " + codes.joined(separator: ", ")) }
        let kinds = places.filter { $0.member("const") == nil }.compactMap(kind)
        forms += kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        if words.contains(NotKnown.word) { forms.append("\"\(NotKnown.word)\"") }
        return forms.isEmpty ? "it as the schema says" : forms.joined(separator: ", or ")
    }

    private static func kind(of place: JSONTree) -> String? {
        switch place.member("type")?.string {
        case "string":
            if let examples = place.member("examples")?.items.first?.string {
                "a text such as \(examples)"
            } else {
                place.member("format")?.string == "date" ? "a date as yyyy-mm-dd" : "a text"
            }
        case "integer": "a whole number"
        case "boolean": "true or false"
        case "array": "a list"
        case "object":
            if let only = place.member("required")?.items.first?.string, place.member("additionalProperties") != nil {
                "an object with the one key \(only)"
            } else {
                "an object"
            }
        default: nil
        }
    }
}

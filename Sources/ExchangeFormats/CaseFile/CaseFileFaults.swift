import CaseTransfer

extension Finding {
    /// The file is larger than any case file.
    static let tooLarge = Finding(
        code: "case-too-large", severity: .blocking, place: "",
        message: "The case file is larger than \(CaseFileReader.maximumBytes / 1024 / 1024) MB.",
        remedy: "Leave documents as files beside the case file instead of inside it.")

    /// The file is no JSON at all.
    static func notJSON(_ fault: JSONFault) -> Finding {
        let place = "line \(fault.line), column \(fault.column)"
        return switch fault.reason {
        case .syntax:
            Finding(
                code: "case-not-json", severity: .blocking, place: place,
                message: "The case file is not well-formed JSON: something else was expected here.",
                remedy: "Export the case again, or correct the file at this place.")
        case .encoding:
            Finding(
                code: "case-not-utf8", severity: .blocking, place: "",
                message: "The case file is not written in UTF-8.",
                remedy: "Have the case system export it in UTF-8.")
        case .depth:
            Finding(
                code: "case-too-deep", severity: .blocking, place: place,
                message: "The case file nests lists and objects deeper than any case does.",
                remedy: "Export the case again in the form of the schema.")
        case .memberTwice:
            Finding(
                code: "case-member-twice", severity: .blocking, place: place,
                message: "The same key stands twice in one object, and nobody could say which of them counts.",
                remedy: "Keep one of the two.")
        }
    }

    /// Something is missing, or is not what belongs there.
    ///
    /// - Parameter tree: the file, to look for a key that was meant for a missing one.
    static func undecodable(_ error: DecodingError, in tree: JSONTree) -> Finding {
        let path = path(of: error)
        return switch error {
        case .keyNotFound: missing(path, in: tree)
        case .valueNotFound: wrong(path, "Null says nothing.")
        case .typeMismatch: wrong(path, "What stands here is of the wrong kind.")
        case .dataCorrupted: wrong(path, "What stands here is not of the right form.")
        @unknown default: wrong([], "The case file does not have the form of the schema.")
        }
    }

    /// Where a fault stands; for a missing key, where it should stand.
    static func path(of error: DecodingError) -> [JSONStep] {
        switch error {
        case .keyNotFound(let key, let context): context.codingPath.steps + [.member(key.stringValue)]
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            context.codingPath.steps
        @unknown default: []
        }
    }

    private static func missing(_ path: [JSONStep], in tree: JSONTree) -> Finding {
        let meaning = CaseSchema.meaning(at: path)
        if let near = nearKey(to: path, in: tree) {
            return Finding(
                code: "case-missing", severity: .blocking, place: path.text,
                message:
                    "The case file does not say this; beside it stands \"\(near)\", which the format does not know. "
                    + (meaning?.description ?? ""),
                remedy: "Rename \"\(near)\", if it was meant for this key.")
        }
        return Finding(
            code: "case-missing", severity: .blocking, place: path.text,
            message: "The case file does not say this. \(meaning?.description ?? "")".trimmed,
            remedy: "Write \(meaning?.expected ?? "it as the schema says"). Nothing may be left out in silence.")
    }

    /// A key beside the missing one that the format does not know and that is spelt almost like it; such a key names nobody.
    private static func nearKey(to path: [JSONStep], in tree: JSONTree) -> String? {
        guard case .member(let name) = path.last else { return nil }
        let around = Array(path.dropLast())
        let known = CaseSchema.keys(at: around)
        let unknown = (tree.found(at: around[...])?.members ?? []).map(\.name).filter { !known.contains($0) }
        return NearKey.of(name, among: unknown)
    }

    private static func wrong(_ path: [JSONStep], _ message: String) -> Finding {
        let meaning = CaseSchema.meaning(at: path)
        return Finding(
            code: "case-wrong-value", severity: .blocking, place: path.text,
            message: "\(message) \(meaning?.description ?? "")".trimmed,
            remedy: "Write \(meaning?.expected ?? "it as the schema says").")
    }

    /// A text that held characters no message can carry.
    static func charactersReplaced(_ path: [JSONStep]) -> Finding {
        Finding(
            code: "case-characters-replaced", severity: .note, place: path.text,
            message: "The text held control characters; each was replaced by a space.",
            remedy: "Nothing needs to be done unless the text reads wrongly.")
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

extension [any CodingKey] {
    fileprivate var steps: [JSONStep] {
        map { key in key.intValue.map(JSONStep.item) ?? .member(key.stringValue) }
    }
}

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
    static func undecodable(_ error: DecodingError) -> Finding {
        switch error {
        case .keyNotFound(let key, let context):
            missing(context.codingPath.steps + [.member(key.stringValue)])
        case .valueNotFound(_, let context):
            wrong(context.codingPath.steps, "Null says nothing.")
        case .typeMismatch(_, let context):
            wrong(context.codingPath.steps, "What stands here is of the wrong kind.")
        case .dataCorrupted(let context):
            wrong(context.codingPath.steps, "What stands here is not of the right form.")
        @unknown default:
            wrong([], "The case file does not have the form of the schema.")
        }
    }

    private static func missing(_ path: [JSONStep]) -> Finding {
        let meaning = CaseSchema.meaning(at: path)
        return Finding(
            code: "case-missing", severity: .blocking, place: path.text,
            message: "The case file does not say this. \(meaning?.description ?? "")".trimmed,
            remedy: "Write \(meaning?.expected ?? "it as the schema says"). Nothing may be left out in silence.")
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

import CaseTransfer
import GatewayService

/// Several documents of one kind: the first is asked about with what becomes of the kind, each further one has questions of its own.
extension CaseWriting {
    /// The field that names the further documents of a form.
    static let further = "document"
    /// The most documents of one kind that a form takes; the case file takes any number.
    private static let most = 9

    /// The keys of the further documents of a kind, as `plan-2`, in their order.
    func furtherKeys(_ kind: DocumentKind) -> [String] {
        Self.furtherKeys(kind, among: answers.all(Self.further))
    }

    private static func furtherKeys(_ kind: DocumentKind, among typed: [String]) -> [String] {
        (2...most).map { "\(kind.rawValue)-\($0)" }.filter(typed.contains)
    }

    /// The keys of every further document.
    var allFurtherKeys: [String] { DocumentKind.four.flatMap(furtherKeys) }

    /// The keys as a sent form leaves them: one more where it asks for one, one less where one is taken out.
    static func furtherKeys(_ fields: FormFields) -> [String] {
        let typed = fields.pairs.filter { $0.name == further }.map(\.value)
        return DocumentKind.four.flatMap { kind -> [String] in
            var keys = furtherKeys(kind, among: typed)
            keys.removeAll { $0 == fields["remove"] }
            let free = (2...most).lazy.map { "\(kind.rawValue)-\($0)" }.first { !keys.contains($0) }
            if fields["add"] == addition(kind), let free { keys.append(free) }
            return furtherKeys(kind, among: keys)
        }
    }

    /// What the button sends that asks for one more of a kind.
    static func addition(_ kind: DocumentKind) -> String { "\(further)-\(kind.rawValue)" }

    /// The groups of a kind: the first with what becomes of it, then each further document.
    func documentGroups(_ kind: DocumentKind, missing: [Int]) -> [CaseGroup] {
        let hasFirst = answers.raw(kind.rawValue) == "now"
        let keys = furtherKeys(kind)
        var groups = [
            CaseGroup(
                questions: documentQuestions(kind),
                places: ["documents.\(kind.rawValue)", "documents.\(kind.list)"]
                    + missing.map { "documents.missing[\($0)]" })
        ]
        var index = hasFirst ? 1 : 0
        for key in keys {
            let blank = isBlank(kind, key)
            groups.append(
                CaseGroup(
                    heading: "Another \(kind.words)", questions: furtherQuestions(kind, key), key: key,
                    places: blank ? [] : ["documents.\(kind.list)[\(index)]"]))
            if !blank { index += 1 }
        }
        if keys.count < Self.most - 1 {
            groups[groups.count - 1].add = CaseGroup.Addition(
                value: Self.addition(kind), label: "Add another \(kind.words)")
        }
        return groups
    }

    /// Whether nothing was typed or uploaded for a further document, so that there is none yet.
    func isBlank(_ kind: DocumentKind, _ key: String) -> Bool {
        let names = furtherQuestions(kind, key).flatMap(\.fieldNames)
        return !form.files.contains { $0.question == "\(key)-files" } && names.allSatisfy { answers.words($0) == nil }
    }
}

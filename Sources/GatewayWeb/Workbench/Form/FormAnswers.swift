import WorkingDays

/// What somebody answered, as they typed it.
struct FormAnswers: Sendable {
    /// The values under each name, in the order of the form: a page asks for hundreds of them.
    private var values: [String: [String]]

    /// Answers as a browser sent them.
    init(_ fields: FormFields) { values = Dictionary(grouping: fields.pairs, by: \.name).mapValues { $0.map(\.value) } }

    /// A form that nobody has filled in yet.
    static let none = FormAnswers(FormFields(pairs: []))

    /// The same with other words in place of what stands under some names.
    func replacing(_ names: Set<String>, with words: String) -> FormAnswers {
        var answers = self
        for name in names where values[name] != nil { answers.values[name] = [words] }
        return answers
    }

    /// A field exactly as it came; empty when it did not.
    func raw(_ name: String) -> String { values[name]?.first ?? "" }

    /// A field without the spaces around it.
    func text(_ name: String) -> String { raw(name).trimmingSpaces }

    /// A field's text; nil when it is empty.
    func words(_ name: String) -> String? { text(name).orNil }

    /// The text of the first field, by name, whose name begins so and that has any; nil where none has.
    func words(beginning prefix: String) -> String? {
        values.keys.filter { $0.hasPrefix(prefix) }.sorted().lazy.compactMap { words($0) }.first
    }

    /// Every value under a name, in the order of the form.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether an option is chosen or ticked.
    func holds(_ value: String, of name: String) -> Bool { all(name).contains(value) }

    /// The chosen option as the value it stands for; nil when none is chosen or it is not one of ours.
    func chosen<Answer: RawRepresentable>(_ name: String, as type: Answer.Type = Answer.self) -> Answer?
    where Answer.RawValue == String {
        Answer(rawValue: raw(name))
    }

    /// A date typed as three numbers; nil when it is none.
    func date(_ name: String) -> CivilDate? {
        let parts = ["year", "month", "day"].map { raw("\(name)-\($0)").trimmingSpaces }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
            parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Whether any of a date's three fields has something in it.
    func hasDate(_ name: String) -> Bool {
        ["day", "month", "year"].contains { !raw("\(name)-\($0)").trimmingSpaces.isEmpty }
    }

    /// Every field as hidden fields, so that a page after this one has the same answers.
    func hidden(for questions: [FormQuestion]) -> [HiddenField] {
        questions.flatMap { question -> [HiddenField] in
            switch question.kind {
            case .line, .sentences, .time:
                return [HiddenField(name: question.name, value: text(question.name))]
            case .date:
                return ["day", "month", "year"].map { part in
                    let name = "\(question.name)-\(part)"
                    return HiddenField(name: name, value: raw(name).trimmingSpaces)
                }
            case .files: return []
            case .one(let options), .any(let options), .pick(let options):
                let chosen = options.filter { holds($0.value, of: question.name) }
                return chosen.map { HiddenField(name: question.name, value: $0.value) }
                    + chosen.flatMap { hidden(for: $0.asks) }
            }
        }
    }
}

/// A field that a page carries on unseen.
struct HiddenField: Hashable, Sendable {
    let name: String
    let value: String
}

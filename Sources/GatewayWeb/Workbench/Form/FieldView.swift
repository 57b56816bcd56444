import GatewayService

/// A question as the view `form-field` draws it: every value stands, since a view looks for what is missing in what stands around it.
struct FieldView: Hashable, Sendable {
    /// One option of it.
    struct Option: Hashable, Sendable {
        let optionID: String
        let group: String
        let type: String
        let value: String
        let optionLabel: String
        let then: String
        let hasThen: Bool
        let thenStyle: String
        let isChosen: Bool
        let more: [FieldView]
        let hasMore: Bool
    }

    /// One box of a date.
    struct Part: Hashable, Sendable {
        let partID: String
        let partLabel: String
        let width: String
        let typed: String
    }

    /// One file that was uploaded already.
    struct File: Hashable, Sendable {
        let number: Int
        let fileName: String
        let what: String
        let read: String
    }

    /// Where a link from the list of problems goes.
    let id: String
    let label: String
    let style: String
    let hint: String
    let hasHint: Bool
    let error: String
    let hasError: Bool
    let describedBy: String
    let isDescribed: Bool
    let isLine: Bool
    let isLong: Bool
    let isDate: Bool
    let isChoice: Bool
    let isPick: Bool
    let isFiles: Bool
    let width: String
    let typed: String
    /// Whether what was typed stands on the screen alone.
    let isSecret: Bool
    let parts: [Part]
    let options: [Option]
    let files: [File]
    /// The most bytes of one file, and of one form, which a script says before anything is sent.
    let largest = CaseForm.largestFile
    let most = UploadedForm.mostBytes
    let base: String

    /// - Parameters:
    ///   - problems: all of the form's, of which those of this question are shown beside it.
    ///   - uploaded: the files of the form, by question.
    init(
        _ question: FormQuestion, _ answers: FormAnswers, _ problems: [FormProblem], uploaded: [String: [File]] = [:]
    ) {
        let own = problems.filter { $0.question == question.name }.map(\.words)
        let name = question.name
        base = name
        label = question.label + (question.isOptional ? " (optional)" : "")
        let hints = [question.sight == .kept ? Self.kept : nil, question.hint].compactMap(\.self)
        hint = hints.joined(separator: " ")
        hasHint = !hints.isEmpty
        error = own.joined(separator: ". ")
        hasError = !own.isEmpty
        style = own.isEmpty ? "field" : "field field--error"
        describedBy = [hasHint ? "\(name)-hint" : nil, hasError ? "\(name)-error" : nil].compactMap(\.self)
            .joined(separator: " ")
        isDescribed = hasHint || hasError
        isSecret = question.sight != .shown
        typed = question.sight == .kept ? "" : answers.all(name).first ?? question.preset
        files = uploaded[question.name] ?? []
        var (line, long, date, choice, width) = (false, false, false, false, "w-20")
        var (parts, options): ([Part], [Option]) = ([], [])
        var first = name
        switch question.kind {
        case .line: line = true
        case .time: (line, width) = (true, "w-4")
        case .sentences: long = true
        case .files: break
        case .date:
            date = true
            parts = [("day", "Day", "w-2"), ("month", "Month", "w-2"), ("year", "Year", "w-4")].map { part in
                let id = "\(name)-\(part.0)"
                return Part(partID: id, partLabel: part.1, width: part.2, typed: answers.raw(id))
            }
            first = parts.first?.partID ?? name
        case .one(let list), .any(let list), .pick(let list):
            if case .pick = question.kind {} else { choice = true }
            let type = if case .one = question.kind { "radio" } else { "checkbox" }
            options = list.enumerated().map { index, option in
                Option(
                    optionID: index == 0 ? name : "\(name)-\(index + 1)", group: name, type: type,
                    value: option.value, optionLabel: option.label, then: option.then ?? "",
                    hasThen: option.then != nil,
                    thenStyle: option.isThenPrinted ? "choice__then" : "choice__then screen-only",
                    isChosen: answers.holds(option.value, of: name),
                    more: option.asks.map { FieldView($0, answers, problems, uploaded: uploaded) },
                    hasMore: !option.asks.isEmpty)
            }
        }
        id = first
        isPick = if case .pick = question.kind { true } else { false }
        isFiles = question.kind == .files
        (isLine, isLong, isDate, isChoice, self.width) = (line, long, date, choice, width)
        (self.parts, self.options) = (parts, options)
    }

    private static let kept =
        "It is written down and not shown to you. Leave this empty to keep it; what you type takes its place."
}

extension FieldView {
    /// Whether files are chosen in it, or in what is asked below one of its options.
    var takesFiles: Bool { isFiles || options.contains { $0.more.contains(where: \.takesFiles) } }
}

/// What is wrong with a form, at the head of its page, with a link to each field.
struct ProblemList: Hashable, Sendable {
    /// One problem; `href` is empty where it belongs to no field.
    struct Line: Hashable, Sendable {
        let href: String
        let hasHref: Bool
        let words: String
    }

    let lines: [Line]

    /// - Returns: nil when nothing is wrong.
    init?(_ problems: [FormProblem], in fields: [FieldView], and refusal: String? = nil) {
        let ids = Self.ids(fields)
        lines =
            (refusal.map { [Line(href: "", hasHref: false, words: $0)] } ?? [])
            + problems.map { problem in
                let id = ids[problem.question]
                return Line(href: id.map { "#" + $0 } ?? "", hasHref: id != nil, words: problem.words)
            }
        if lines.isEmpty { return nil }
    }

    /// One thing that is wrong with one field.
    init(_ words: String, in id: String) {
        lines = [Line(href: "#" + id, hasHref: true, words: words)]
    }

    private static func ids(_ fields: [FieldView]) -> [String: String] {
        fields.reduce(into: [:]) { ids, field in
            ids[field.base] = field.id
            ids.merge(Self.ids(field.options.flatMap(\.more))) { first, _ in first }
        }
    }
}

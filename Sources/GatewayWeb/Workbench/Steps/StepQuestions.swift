import CaseTransfer
import GatewayService
import WorkingDays

extension FormQuestion {
    /// The name of the question why.
    static let why = "because"

    /// Why, in sentences.
    static func because(
        _ label: String = "Why?", hint: String = "It goes on record.", isOptional: Bool = false
    ) -> FormQuestion {
        FormQuestion(
            name: why, label: label, hint: hint, kind: .sentences, isOptional: isOptional, asksFor: "Say why")
    }

    /// A day that is today's unless another is given.
    static func day(_ label: String, name: String = "on", today: CivilDate) -> FormQuestion {
        FormQuestion(
            name: name, label: label, hint: "Leave it empty for today, \(today.inWords).", kind: .date,
            isOptional: true)
    }

    /// By which means somebody was told.
    static func means(_ label: String, name: String = "how", of kinds: [ContactMeans] = ContactMeans.allCases)
        -> FormQuestion
    {
        FormQuestion(
            name: name, label: label,
            kind: .one(kinds.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
            asksFor: "Choose by which means")
    }

    /// One box to tick before something that cannot be undone.
    static func made(sure label: String, asksFor: String) -> FormQuestion {
        FormQuestion(
            name: "sure", label: "Before you go on", kind: .any([FormOption(value: "yes", label: label)]),
            asksFor: asksFor)
    }

    /// Kinds of document, to be ticked.
    static func documents(
        _ label: String, name: String, hint: String? = nil, isOptional: Bool = false
    ) -> FormQuestion {
        FormQuestion(
            name: name, label: label, hint: hint,
            kind: .any(
                [DocumentKind.assessment, .plan, .minutes, .summary, .consent, .other].map {
                    FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst)
                }), isOptional: isOptional, asksFor: "Tick the document")
    }
}

extension FormAnswers {
    /// The day of a question that may be left out: today when it was.
    func day(_ name: String = "on", today: CivilDate) -> CivilDate { date(name) ?? today }

    /// Each line of a text that says something.
    func lines(_ name: String) -> [String] {
        text(name).split(separator: "\n").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// Each line as somebody's name and, after a comma, what they are.
    ///
    /// - Parameter capacity: what somebody is of whom the line does not say it.
    func people(_ name: String, as capacity: String) -> [Attendee] {
        lines(name).map { line in
            let parts = line.split(separator: ",", maxSplits: 1).map { String($0).trimmingSpaces }
            return Attendee(
                name: parts.first ?? line, capacity: parts.count > 1 && !parts[1].isEmpty ? parts[1] : capacity)
        }
    }

    /// The ticked options as the values they stand for.
    func ticked<Answer: RawRepresentable>(_ name: String, as type: Answer.Type = Answer.self) -> [Answer]
    where Answer.RawValue == String {
        all(name).compactMap(Answer.init(rawValue:))
    }

    /// The authority that a line names, by code or by name; nil when it names none, or several.
    func authority(_ name: String) -> Authority? {
        let typed = text(name)
        if let code = AuthorityCode(typed.uppercased()) { return AuthorityRegister.england.authority(code) }
        let found = AuthorityRegister.england.search(name: typed)
        let exact = found.filter { $0.name.lowercased() == typed.lowercased() }
        return exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil
    }
}

extension GatewayFault {
    /// The fault beside the question that answers it.
    func beside(_ question: String, _ remedy: String) -> FormProblem {
        FormProblem(question: question, words: "\(message) \(remedy)")
    }
}

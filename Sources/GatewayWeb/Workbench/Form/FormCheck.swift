import WorkingDays

extension FormQuestion {
    /// What of the answer to this question, and of those asked below its chosen options, cannot be used.
    func problems(_ answers: FormAnswers) -> [FormProblem] {
        var problems: [FormProblem] = []
        func say(_ words: String) { problems.append(FormProblem(question: name, words: words)) }
        let missing = asksFor ?? "Answer: \(label)"
        switch kind {
        case .line, .sentences:
            let most = if case .line = kind { Self.longestLine } else { Self.longestText }
            let text = answers.text(name)
            if text.isEmpty, !isOptional { say(missing) }
            if text.count > most { say("Use \(most) characters or fewer: \(label)") }
        case .date:
            if answers.hasDate(name) {
                if answers.date(name) == nil { say("Enter a real date, such as 4 1 2027: \(label)") }
            } else if !isOptional {
                say(missing)
            }
        case .time:
            let text = answers.text(name)
            if text.isEmpty {
                if !isOptional { say(missing) }
            } else if answers.minutes(name) == nil {
                say("Enter a time such as 14:30: \(label)")
            }
        case .files: break
        case .one(let options), .pick(let options):
            let chosen = answers.all(name).filter { value in options.contains { $0.value == value } }
            if chosen.isEmpty, !isOptional { say(asksFor ?? "Choose an answer: \(label)") }
        case .any(let options):
            if !isOptional, !options.contains(where: { answers.holds($0.value, of: name) }) {
                say(asksFor ?? "Tick at least one: \(label)")
            }
        }
        return problems + asked(answers).flatMap { $0.problems(answers) }
    }

    /// The answer as the page before signing says it, and those below it; empty when it was left out.
    func lines(_ answers: FormAnswers) -> [AnswerLine] {
        let words: String =
            switch kind {
            case .line, .sentences, .time: answers.text(name)
            case .date: answers.date(name)?.inWords ?? ""
            case .files: ""
            case .one(let options), .any(let options), .pick(let options):
                options.filter { answers.holds($0.value, of: name) }.map(\.label).joined(separator: "; ")
            }
        let own = words.isEmpty ? [] : [AnswerLine(term: label, words: words)]
        return own + asked(answers).flatMap { $0.lines(answers) }
    }
}

/// One answer, as the page before signing says it.
struct AnswerLine: Hashable, Sendable {
    let term: String
    let words: String
}

extension FormAnswers {
    /// A time of day in minutes after midnight, typed as `14:30` or `14.30`; nil when it is none.
    func minutes(_ name: String) -> Int? {
        let halves = text(name).split(whereSeparator: { $0 == ":" || $0 == "." })
        guard halves.count == 2, halves.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hour = UInt(halves[0]), let minute = UInt(halves[1]), hour < 24, minute < 60
        else { return nil }
        return Int(hour * 60 + minute)
    }
}

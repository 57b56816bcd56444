/// One question of a form: what is asked, and how it can be answered.
struct FormQuestion: Hashable, Sendable {
    /// How a question is answered.
    enum Kind: Hashable, Sendable {
        /// A line of text.
        case line
        /// Some sentences.
        case sentences
        /// A day, typed as day, month and year.
        case date
        /// A time of day, as `14:30`.
        case time
        /// One of these.
        case one([FormOption])
        /// One of these in a list that takes one line; nothing is asked below any of them.
        case pick([FormOption])
        /// As many of these as hold.
        case any([FormOption])
        /// Files to be uploaded, several at once.
        case files
    }

    /// The longest line somebody types; what is longer was pasted by mistake or was not typed by anybody.
    static let longestLine = 500
    /// The longest text of sentences.
    static let longestText = 4000

    /// The name of the field, and the beginning of its id; a-z, digits and `-`.
    let name: String
    /// What is asked, in the words that stand over the field.
    let label: String
    /// What helps to answer it; nil when nothing has to be said.
    var hint: String?
    let kind: Kind
    /// Whether it may stay unanswered.
    var isOptional = false
    /// What to do when it was left unanswered, as "Enter the team that has the papers"; nil for words made of the label.
    var asksFor: String?
    /// What stands in it before anybody typed: facts of the case or of the team, never a choice.
    var preset = ""
    /// Who sees what was answered.
    var sight = Sight.shown

    /// Who sees what somebody answered.
    enum Sight: Hashable, Sendable {
        /// Whoever opens the form.
        case shown
        /// Whoever opens it, on the screen alone: a page that is printed is left lying.
        case notPrinted
        /// Not this reader, who leaves it as it is or puts something else in its place.
        case kept
    }

    /// The questions of the options that are chosen, which are asked below it.
    func asked(_ answers: FormAnswers) -> [FormQuestion] {
        switch kind {
        case .line, .sentences, .date, .time, .pick, .files: []
        case .one(let options), .any(let options):
            options.filter { answers.holds($0.value, of: name) }.flatMap(\.asks)
        }
    }
}

/// One answer that can be chosen, with what follows from it.
struct FormOption: Hashable, Sendable {
    /// The answer's code.
    let value: String
    let label: String
    /// What happens then to the case, the clock and the other authority; nil when it changes nothing.
    var then: String?
    /// Whether that stands on paper too.
    var isThenPrinted = true
    /// What is asked once it is chosen.
    var asks: [FormQuestion] = []

    /// Options for the cases of a coded answer.
    static func each<Answer: CaseIterable & RawRepresentable>(
        of answers: Answer.Type, _ label: (Answer) -> String
    ) -> [FormOption] where Answer.RawValue == String {
        answers.allCases.map { FormOption(value: $0.rawValue, label: label($0)) }
    }
}

/// Something in a form that cannot be used, and where.
struct FormProblem: Hashable, Sendable {
    /// The name of the question.
    let question: String
    /// What is to be done about it, as "Enter a date".
    let words: String
}

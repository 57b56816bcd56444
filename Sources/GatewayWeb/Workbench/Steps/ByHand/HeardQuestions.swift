import CaseTransfer
import GatewayService
import WorkingDays

/// Who told us something about the other authority, and how: asked wherever their word is entered as reported, not signed.
enum HeardQuestions {
    /// The questions, in the order in which people answer them.
    static let questions: [FormQuestion] = [
        FormQuestion(
            name: "told-by", label: "Who told us?", hint: "Name and post", kind: .line, asksFor: "Enter who told us"),
        FormQuestion(name: "means", label: "How?", kind: ways(HandMeans.allCases), asksFor: "Choose how they told us"),
        FormQuestion(
            name: "reached-at", label: "The number or address",
            hint: "That they rang from or were rung on, or wrote from.", kind: .line, isOptional: true),
        FormQuestion(name: "words", label: "What was said?", kind: .sentences, isOptional: true),
    ]

    /// The same of papers: word can come by telephone, and papers cannot.
    static let ofPapers: [FormQuestion] = [
        FormQuestion(
            name: "told-by", label: "Who sent them?", hint: "Name and post", kind: .line, asksFor: "Enter who sent them"
        ),
        FormQuestion(
            name: "means", label: "How did they come?", kind: ways(HandMeans.allCases.filter(\.carriesPapers)),
            asksFor: "Choose how they came"),
        FormQuestion(
            name: "reached-at", label: "The address they wrote from", kind: .line, isOptional: true),
        FormQuestion(name: "words", label: "What was said with them?", kind: .sentences, isOptional: true),
    ]

    private static func ways(_ all: [HandMeans]) -> FormQuestion.Kind {
        .one(all.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) })
    }

    /// Why something is missing, or right although it is unusual; asked last.
    static let unusual = FormQuestion.because(
        "Why something is missing", hint: "Needed without a number, or without a name and post.", isOptional: true)

    /// The same of papers.
    static let unusualPapers = FormQuestion.because(
        "Why something is missing", hint: "Needed without a name and post.", isOptional: true)

    /// The word; nil while the means is not chosen.
    static func heard(_ answers: FormAnswers) -> HeardWord? {
        answers.chosen("means", as: HandMeans.self).map { means in
            HeardWord(
                toldBy: answers.text("told-by"), means: means, reachedAt: answers.words("reached-at"),
                words: answers.words("words"), because: answers.words(FormQuestion.why))
        }
    }

    /// The question that answers a no about who told us; nil when none of these does.
    static func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "told-by-missing", "told-by-unclear": fault.beside("told-by", "Enter name and post, or say below why not")
        case "number-missing": fault.beside("reached-at", "Enter the number, or say below why it is not known")
        default: nil
        }
    }
}

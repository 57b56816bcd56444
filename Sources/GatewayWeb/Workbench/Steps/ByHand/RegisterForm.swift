import CaseTransfer
import GatewayService
import WorkingDays

/// Registering a family whose papers came by secure e-mail, by letter or from hand to hand: clock, list, meeting, decision and dispute then
/// work as for a signed pack, and everything says that nobody signed it.
struct RegisterForm: Sendable {
    /// So many children have fields of their own; a larger family is registered on the command line.
    private static let mostChildren = 8
    private static let unborn = "yes"
    private let today: CivilDate

    init(_ gateway: Gateway) { today = gateway.today }

    let heading = "Register a family whose papers came without a gateway"
    let button = "Register the family"

    var questions: [FormQuestion] {
        let sender = FormQuestion(
            name: "sender", label: "Which authority did the papers come from?",
            hint: "Its whole name, such as Derby City Council, or its code.", kind: .line,
            asksFor: "Enter the authority the papers came from")
        let children = (1...Self.mostChildren).flatMap(childQuestions)
        return [sender] + children + moveQuestions + paperQuestions
    }

    private var moveQuestions: [FormQuestion] {
        let certainties = [
            FormOption(value: Residence.Certainty.provisional.rawValue, label: "No, it is as the papers say"),
            FormOption(value: Residence.Certainty.confirmed.rawValue, label: "Yes, it is confirmed"),
        ]
        return [
            FormQuestion(
                name: "resident", label: "Since when do they live here?",
                hint: "As the papers say. The meeting’s limit counts from it.", kind: .date,
                asksFor: "Enter the day they came to live here"),
            FormQuestion(
                name: "certainty", label: "Did somebody check that day?", kind: .one(certainties),
                asksFor: "Say whether somebody checked the day"),
            FormQuestion(
                name: "kind", label: "Where do they live now?",
                kind: .pick(FormOption.each(of: Residence.Kind.self, \.label)), asksFor: "Choose where they live now"),
        ]
    }

    private var paperQuestions: [FormQuestion] {
        let urgent = FormQuestion(
            name: "urgent", label: "Urgent attention",
            kind: .any([FormOption(value: "yes", label: "They asked for urgent attention")]), isOptional: true)
        let why = FormQuestion.because(
            "Why something unusual is right",
            hint:
                "Needed without a name and post, for a date that is hardly meant, and for a child who is in "
                + "another transfer too. It goes on record.", isOptional: true)
        let came = FormQuestion.day("On which day did the papers come?", today: today)
        return [PapersQuestions.documents(isOptional: true), came, urgent] + HeardQuestions.ofPapers + [why]
    }

    private func childQuestions(_ number: Int) -> [FormQuestion] {
        [
            FormQuestion(
                name: "c\(number)-name", label: "Child \(number): full name",
                hint: number == 1 ? "May stay empty for a child who is not born yet." : nil, kind: .line,
                isOptional: true),
            FormQuestion(
                name: "c\(number)-birth", label: "Child \(number): date of birth",
                hint: number == 1
                    ? "Without it nobody can tell whether the child is in another transfer." : nil, kind: .date,
                isOptional: true),
            FormQuestion(
                name: "c\(number)-unborn", label: "Child \(number)",
                kind: .any([FormOption(value: Self.unborn, label: "Not born yet")]), isOptional: true),
        ]
    }

    /// What cannot be used, of each answer and of all together.
    func problems(_ answers: FormAnswers) -> [FormProblem] {
        var problems = questions.flatMap { $0.problems(answers) }
        func say(_ question: String, _ words: String) {
            problems.append(FormProblem(question: question, words: words))
        }
        if answers.words("sender") != nil, answers.authority("sender") == nil {
            say("sender", "Enter the name of one authority in England, such as Derby City Council")
        }
        if children(answers).isEmpty { say("c1-name", "Enter at least one child") }
        for number in 1...Self.mostChildren {
            let isUnborn = answers.holds(Self.unborn, of: "c\(number)-unborn")
            if answers.hasDate("c\(number)-birth"), isUnborn {
                say("c\(number)-birth", "Leave the date of birth empty for a child who is not born yet")
            } else if answers.hasDate("c\(number)-birth"), answers.words("c\(number)-name") == nil {
                say("c\(number)-name", "Enter the name of child \(number)")
            }
        }
        return problems
    }

    func lines(_ answers: FormAnswers) -> [AnswerLine] { questions.flatMap { $0.lines(answers) } }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "A transfer begins here that everybody sees as signed by nobody. The meeting’s clock counts from the day you gave, as for a signed pack.",
            "Nobody is told. Ring them to say who has the papers, then acknowledge the transfer.",
        ]
    }

    /// The question that answers a no of the use case; nil when none does.
    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "authority-unknown", "peer-has-gateway": fault.beside("sender", fault.remedy)
        case "born-in-future": fault.beside("c1-birth", "Mend the date, or tick that the child is not born yet")
        case "child-name-missing": fault.beside("c1-name", "Enter every child’s name")
        default:
            fault.takesSentence
                ? fault.beside(FormQuestion.why, "Mend it, or say why all of it is right")
                : HeardQuestions.problem(for: fault)
        }
    }

    /// Registers the family.
    ///
    /// - Parameter id: the id that the page with the answers to be checked carried, so that a second click registers nobody again.
    /// - Returns: the new transfer; nil while an answer is missing.
    /// - Throws: `GatewayFault`, whatever the use case says.
    func register(
        _ answers: FormAnswers, as id: ConversationID?, at gateway: Gateway, by acting: ActingPerson
    ) throws -> TransferState? {
        guard let sender = answers.authority("sender")?.code, let date = answers.date("resident"),
            let certainty = answers.chosen("certainty", as: Residence.Certainty.self),
            let kind = answers.chosen("kind", as: Residence.Kind.self), let heard = HeardQuestions.heard(answers)
        else { return nil }
        return try gateway.receiveByHand(
            PapersAtHand(
                sender: sender, children: children(answers),
                residence: Residence(date: date, certainty: certainty, kind: kind),
                documents: PapersQuestions.named(answers), on: answers.day(today: today),
                urgent: answers.holds("yes", of: "urgent")),
            heard: heard, as: id, by: acting)
    }

    private func children(_ answers: FormAnswers) -> [PapersAtHand.Child] {
        (1...Self.mostChildren).compactMap { number in
            let name = answers.text("c\(number)-name")
            let isUnborn = answers.holds(Self.unborn, of: "c\(number)-unborn")
            guard !name.isEmpty || isUnborn else { return nil }
            return PapersAtHand.Child(
                name: name, bornOn: isUnborn ? nil : answers.date("c\(number)-birth"), unborn: isUnborn)
        }
    }
}

/// What papers are, where only their kinds are entered: the files stay where the authority keeps its files.
enum PapersQuestions {
    private static let name = "documents"

    static func documents(isOptional: Bool) -> FormQuestion {
        FormQuestion(
            name: name, label: "What came?",
            hint: "Keep the files in your case system; what came is on record here.",
            kind: .any(
                (DocumentKind.four + [.other]).map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
            isOptional: isOptional, asksFor: "Tick what came")
    }

    static func named(_ answers: FormAnswers) -> [PapersAtHand.Document] {
        answers.all(name).compactMap { DocumentKind(rawValue: $0) }.map { PapersAtHand.Document(kind: $0) }
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// The answer to a pack that came: for each child it is acknowledged for a team, refused for a typed reason, or left for later.
///
/// Nothing is chosen for anybody: a child without an answer is an error, not a default.
struct ReceiveForm: StepForm {
    /// An answer for one child.
    enum Answer: String, CaseIterable, Hashable, Sendable {
        /// The team has the child's papers.
        case acknowledge
        /// The pack is refused for this child.
        case refuse
        /// Not answered yet.
        case later
    }

    /// One child who waits for an answer.
    struct Child: Sendable {
        let view: ChildView
        let question: FormQuestion
        /// What is asked once it is refused for this child; nil where it cannot be, or not by whoever looks.
        let refusal: RefusalQuestions?
    }

    let children: [Child]
    private let reading: TransferReading
    /// Whether a team has to be named: nobody is acknowledged for by a form that only refuses.
    private let needsTeam: Bool
    /// What was answered for each child; nil where nothing was yet.
    let given: [Answer?]

    /// - Parameter answers: what was typed so far.
    init(_ reading: TransferReading, _ answers: FormAnswers = .none) {
        self.reading = reading
        let mayRefuse = Permission.check(.refuse, by: reading.acting.person.roles) == nil
        let refusable = mayRefuse ? reading.refusable.map(\.number) : []
        children = reading.toAnswer.map { child in
            let refusal =
                refusable.contains(child.number) ? RefusalQuestions(for: child, in: reading) : nil
            return Child(view: child, question: Self.question(child, refusal, reading), refusal: refusal)
        }
        given = children.map { answers.chosen($0.question.name, as: Answer.self) }
        needsTeam = given.contains(nil) || given.contains(.acknowledge)
    }

    private static func question(
        _ child: ChildView, _ refusal: RefusalQuestions?, _ reading: TransferReading
    ) -> FormQuestion {
        let (name, peer) = (reading.firstName(of: child), reading.peer)
        return FormQuestion(
            name: field(child.number), label: "Your answer for \(name)",
            kind: .one(
                [
                    FormOption(
                        value: Answer.acknowledge.rawValue, label: "Acknowledge",
                        then:
                            "\(peer) learns that your team has \(name)’s papers. You have not accepted responsibility by it."
                    ),
                    refusal.map { refusal in
                        FormOption(
                            value: Answer.refuse.rawValue, label: "Refuse it for \(name)",
                            then: "\(peer) gets it back as a task. It ends nothing and changes no date.",
                            asks: refusal.questions)
                    },
                    FormOption(
                        value: Answer.later.rawValue, label: "Not answered yet",
                        then: "\(peer) is told nothing about \(name). Papers and dates stay as they are."),
                ].compactMap(\.self)), asksFor: "Choose an answer for \(name)")
    }

    /// The name of a child's field.
    private static func field(_ child: Int) -> String { "child-\(child)" }

    let heading = "Answer the pack"
    var button: String {
        given.contains(.refuse)
            ? given.contains(.acknowledge) ? "Answer and sign" : "Refuse and sign" : "Acknowledge and sign"
    }

    var questions: [FormQuestion] { children.map(\.question) + team }

    /// Who has the papers here.
    var team: [FormQuestion] {
        let (settings, peer) = (reading.gateway.settings, reading.peer)
        return [
            FormQuestion(
                name: "team", label: "Team that has the papers", kind: .line, isOptional: !needsTeam,
                asksFor: "Enter the team that has the papers", preset: settings.dutyTeam),
            FormQuestion(
                name: "telephone", label: "Telephone \(peer) can ring", kind: .line, isOptional: !needsTeam,
                asksFor: "Enter the team’s telephone number", preset: settings.dutyTelephone),
            FormQuestion(
                name: "out-of-hours", label: "Telephone outside office hours", kind: .line, isOptional: !needsTeam,
                asksFor: "Enter a number outside office hours", preset: settings.outOfHoursTelephone),
            FormQuestion(
                name: "worker", label: "Worker, if you know",
                hint: "You can name them later. Needed before you accept.", kind: .line, isOptional: true),
            FormQuestion(
                name: "note", label: "Anything else to tell \(peer)", kind: .sentences, isOptional: true),
        ]
    }

    /// The fields that take the team's numbers, each with whose number it is.
    static let teamNumbers = [
        ("telephone", "the team’s telephone number"), ("out-of-hours", "a number outside office hours"),
    ]

    private func answer(_ child: Child, _ answers: FormAnswers) -> Answer? {
        answers.chosen(child.question.name)
    }

    private func views(_ answers: FormAnswers, _ answer: Answer) -> [ChildView] {
        children.filter { self.answer($0, answers) == answer }.map(\.view)
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        var problems: [FormProblem] = []
        if let first = children.first, given.allSatisfy({ $0 == .later }) {
            problems.append(
                FormProblem(
                    question: first.question.name, words: "Answer for at least one child, or leave the page"))
        }
        for child in children where answer(child, answers) == .refuse {
            problems += child.refusal?.problems(answers, for: [child.view]) ?? []
        }
        guard needsTeam else { return problems }
        for (field, whose) in Self.teamNumbers {
            let number = answers.text(field)
            guard !number.isEmpty, !TelephoneNumber.canBeRung(number) else { continue }
            problems.append(
                FormProblem(question: field, words: "Enter \(whose) in figures, such as 01632 960 100"))
        }
        return problems
    }

    func lines(_ answers: FormAnswers) -> [AnswerLine] {
        (needsTeam ? questions : children.map(\.question)).flatMap { $0.lines(answers) }
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let acknowledged = views(answers, .acknowledge).map(reading.firstName(of:))
        var then: [String] = []
        let refused = children.filter { answer($0, answers) == .refuse }
        let closed = refused.filter { $0.refusal?.reason(answers) == .wrongChild }.map(\.view)
        for child in refused {
            then += child.refusal?.consequences(answers, for: [child.view], closing: closed) ?? []
        }
        if !acknowledged.isEmpty {
            then += [
                "\(reading.peer) is told who has the papers of \(acknowledged.inASentence), how to ring them, and when the meeting "
                    + "is due by our procedure.",
                "It is signed with our seal and cannot be taken back. It does not accept responsibility.",
            ]
        }
        // What is said for several children is said once.
        return then.enumerated().filter { !then.prefix($0.offset).contains($0.element) }.map(\.element)
    }

    /// The children for whom it answers although somebody answered for them meanwhile.
    func answeredMeanwhile(_ answers: FormAnswers) -> Bool {
        let waiting = children.map(\.view.number)
        return reading.view.children.contains { child in
            let given = answers.chosen(Self.field(child.number), as: Answer.self)
            return !waiting.contains(child.number) && (given == .acknowledge || given == .refuse)
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let refusals = children.filter { answer($0, answers) == .refuse }.compactMap { child in
            child.refusal?.refusal(answers, for: [child.view])
        }
        let telephone = answers.text("telephone")
        _ = try await gateway.answerPack(
            transfer, refusing: refusals, acknowledging: views(answers, .acknowledge).map(\.reference),
            for: AcknowledgementDetails(
                team: answers.text("team"), telephone: telephone, outOfHours: answers.text("out-of-hours"),
                worker: answers.words("worker").map { Contact(name: $0, telephone: telephone) },
                note: answers.words("note")), by: acting)
    }
}

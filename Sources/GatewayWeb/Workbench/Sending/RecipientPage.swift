import CaseTransfer
import GatewayService
import WorkingDays

/// Whom a prepared case goes to: the last page before it is sealed, made so that a wrong authority is hard to pass.
struct RecipientPage: WorkbenchPage {
    static let template = "recipient"

    let title: String
    let worklist: String
    let back: String
    let elsewhere: String
    let family: String
    let about: String
    let name: String
    let neighbours: String
    let hasNeighbours: Bool
    let lines: [AnswerLine]
    let problems: ProblemList?
    let fields: [FieldView]
    let hidden: [HiddenField]
    let note: String
    let action: String
    let formToken: String

    /// Where the page stands: on the way from a form, or on a case that was prepared and waited.
    struct Way {
        let action: String
        /// The page that this one stands below.
        let back: String
        /// Where somebody goes who sees that it is another authority; nil for the page above.
        var elsewhere: String?
        /// What the form asked before, carried on.
        var hidden: [HiddenField] = []
        /// Who has to confirm before it leaves, in their order: its author where somebody else signs, and the manager.
        var awaits: [String] = []
    }

    /// What is asked before a case is sent.
    ///
    /// - Parameter isAsked: whether somebody has to say why it is right: a child is in another transfer too, or nobody can tell whether
    ///   one is.
    static func questions(isAsked: Bool) -> [FormQuestion] {
        [
            FormQuestion(
                name: "retype", label: "Type the name of the authority you are sending to",
                hint: "As it is written above. You may paste it.", kind: .line,
                asksFor: "Type the name of the authority")
        ]
            + (isAsked
                ? [
                    FormQuestion(
                        name: "reason", label: "Why is it right to send it?",
                        hint:
                            "A child is in another transfer too, or nobody can tell now whether one is. It goes on our record.",
                        kind: .sentences, asksFor: "Say why it is right to send it")
                ] : [])
    }

    init(
        _ file: CaseFile, _ facts: RecipientFacts, _ way: Way, isAsked: Bool = false,
        answers: FormAnswers = .none, problems: [FormProblem] = [], refusal: String? = nil, gateway: Gateway,
        formToken: String
    ) {
        let today = gateway.today
        let us = gateway.name(of: gateway.authority)
        let family = FamilyWords(file.children.map(\.name))
        self.family = family.map { "\($0.family) family" } ?? "this transfer"
        about =
            "This \(file.urgent ? "urgent notice" : "pack") about \(file.children.map(\.name).inASentence) will go to"
        name = facts.officialName
        hasNeighbours = !facts.neighbours.isEmpty
        neighbours =
            "Not \(facts.neighbours.joined(separator: ", nor ")), which "
            + (facts.neighbours.count == 1 ? "is another authority." : "are other authorities.")
        back = way.back
        elsewhere = way.elsewhere ?? way.back
        hidden = way.hidden
        note =
            way.awaits.isEmpty
            ? "It is signed with our seal and sent. Until it is delivered it can be withdrawn; after that it can only be recalled."
            : "\(way.awaits.joined(separator: ", who wrote it, and then ")) confirms it first, under their own account. Then it can be sent."
        worklist = WorkbenchRoute.home.path
        lines = [
            AnswerLine(term: "Authority code", words: facts.code.text),
            AnswerLine(
                term: "Team",
                words: [facts.team, facts.telephone].compactMap { $0?.orNil }.joined(separator: ", ").orNil
                    ?? "No card of theirs is here"),
            AnswerLine(term: "The new address", words: Self.address(file)),
            AnswerLine(term: "Case held by", words: "\(us), until \(gateway.name(of: facts.code)) accepts"),
            AnswerLine(term: "Duty lies with", words: Self.duty(file, facts, gateway, today)),
            AnswerLine(term: "Last transfer there", words: Self.last(facts, gateway, today)),
            AnswerLine(term: "Their gateway", words: Self.reach(facts)),
            AnswerLine(term: "Meeting would be due", words: Self.due(file, facts, gateway, today)),
        ]
        fields = Self.questions(isAsked: isAsked).map { FieldView($0, answers, problems) }
        self.problems = ProblemList(problems, in: fields, and: refusal)
        title = (self.problems == nil ? "" : "Error: ") + "Check who you are sending to"
        action = way.action
        self.formToken = formToken
    }

    private static func address(_ file: CaseFile) -> String {
        guard let home = file.addresses.first(where: { $0.use == .current }) else { return "Not in the pack" }
        return switch home.state {
        case .open(let place): (place.lines + [place.postcode].compactMap(\.self)).joined(separator: ", ")
        case .confidential: "Confidential, so not shown here"
        case .withheld: "Not shared"
        }
    }

    private static func duty(_ file: CaseFile, _ facts: RecipientFacts, _ gateway: Gateway, _ today: CivilDate)
        -> String
    {
        let dates = Set(file.children.map(\.move.residence.date)).sorted()
        let name = gateway.name(of: facts.code)
        return dates.map { date in
            date <= today ? "\(name), since \(date.inWords)" : "\(name), from \(date.inWords)"
        }.joined(separator: "; ")
    }

    /// By the receiving authority's own limit and calendar: theirs counts, whatever the sending one's says.
    private static func due(_ file: CaseFile, _ facts: RecipientFacts, _ gateway: Gateway, _ today: CivilDate) -> String
    {
        let limit = gateway.meetingLimit(receiving: facts.code)
        let calendar = gateway.calendar(countingFor: facts.code)
        let days = Set(file.children.map(\.move.residence.date)).sorted().map { date in
            calendar.count(limit.limit.workingDays, from: date).due.words(on: today)
        }
        return "\(days.inASentence), by their limit: \(limit.label)"
    }

    /// When it was, and what became of it: to whom nothing was ever sent, or who never answered, is looked at twice. It names no child.
    static func last(_ facts: RecipientFacts, _ gateway: Gateway, _ today: CivilDate) -> String {
        guard let sent = facts.lastSentAt else { return "None from this gateway yet" }
        let day = sent.londonDate.inWords
        // Of a transfer that is restricted to others nothing is said but that it was.
        guard let line = facts.lastTransfer, !line.closed else { return day }
        let standing = StandingWords.of(line, on: today, calendar: gateway.calendar(countingFor: facts.code))
        let children = line.children == 1 ? "1 child" : "\(line.children) children"
        return "\(day): transfer \(line.transfer.text.prefix(8)), \(children). "
            + [standing.tag.word, standing.detail].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private static func reach(_ facts: RecipientFacts) -> String {
        if facts.isByHand { return "None: it is handed over by hand" }
        guard facts.isTrusted else { return "Not registered here, so nothing can be delivered yet" }
        return facts.lastContact.map { "Reached on \($0.dayAndTimeInWords)" } ?? "Registered; nothing was exchanged yet"
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Who of us is away and who stands in for whom, with the forms to say so.
struct PeoplePage: WorkbenchPage {
    static let template = "people"

    struct Row: Hashable, Sendable {
        let name: String
        let post: String
        let away: String
        let deputies: String
    }

    struct Form: Hashable, Sendable {
        let id: String
        let heading: String
        let words: String
        let fields: [FieldView]
        let button: String
        let action: String
        let formToken: String
    }

    let title: String
    let done: String
    let isDone: Bool
    let problems: ProblemList?
    let people: [Row]
    let forms: [Form]

    /// - Parameters:
    ///   - done: what was just recorded; nil for nothing.
    ///   - answers: what somebody typed in one of the forms.
    ///
    /// - Throws: the store's fault, or that of the permission.
    init(
        gateway: Gateway, acting: ActingPerson, done: OversightRoute? = nil, answers: FormAnswers = .none,
        problems: [FormProblem] = [], refusal: String? = nil, formToken: String
    ) throws {
        let (today, colleagues) = (gateway.today, try gateway.colleagues(by: acting))
        let names = Dictionary(colleagues.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        people = colleagues.map { person in
            Row(
                name: person.name, post: person.post,
                away: (person.absences ?? []).filter { $0.until >= today }.sorted { $0.from < $1.from }
                    .map { "\($0.from.inWords) to \($0.until.inWords)" }.joined(separator: "; "),
                deputies: (person.deputies ?? []).filter { $0.until >= today }.sorted { $0.from < $1.from }
                    .map { "\(names[$0.deputy] ?? $0.deputy.text), \($0.from.inWords) to \($0.until.inWords)" }
                    .joined(separator: "; "))
        }
        let wanted = try PeopleForm.allCases.filter { try $0.isOffered(to: acting, by: gateway) }
        forms = try wanted.map { form in
            Form(
                id: "\(form.rawValue)-h", heading: form.heading, words: form.words,
                fields: try form.questions(gateway, acting).map { FieldView($0, answers, problems) },
                button: form.button, action: form.route.path, formToken: formToken)
        }
        let summary = ProblemList(problems, in: forms.flatMap(\.fields), and: refusal)
        self.problems = summary
        self.done = done.flatMap { route in PeopleForm.allCases.first { $0.route == route }?.done } ?? ""
        isDone = !self.done.isEmpty
        title = (summary == nil ? "" : "Error: ") + "Who is away, and who stands in"
    }
}

/// What is said on that page, each by its own form. The names of their fields differ, since they stand on one page.
enum PeopleForm: String, CaseIterable, Sendable {
    /// Somebody is away.
    case absence
    /// Somebody acts in one's own stead.
    case deputy
    /// That they do so no longer.
    case back

    var route: OversightRoute {
        switch self {
        case .absence: .absence
        case .deputy: .deputy
        case .back: .deputyBack
        }
    }

    var heading: String {
        switch self {
        case .absence: "Say that somebody is away"
        case .deputy: "Name your deputy"
        case .back: "Take back a deputy"
        }
    }

    var words: String {
        switch self {
        case .absence:
            "Their work stays theirs, and lists say that they are away. Another absence on the same days is replaced."
        case .deputy:
            "They may then act in your stead and in nobody else’s. The record says so each time. Nobody approves that way what they had a part in (DERBY-71)."
        case .back: "What they did in your stead stays as it is."
        }
    }

    var button: String {
        switch self {
        case .absence: "Record the absence"
        case .deputy: "Name the deputy"
        case .back: "Take it back"
        }
    }

    /// What the page says once it is recorded.
    var done: String {
        switch self {
        case .absence: "The absence is recorded"
        case .deputy: "Your deputy is named"
        case .back: "They are your deputy no longer"
        }
    }

    /// Whether the form has a meaning for whoever reads: an absence for all who work on cases, a deputy for managers.
    func isOffered(to acting: ActingPerson, by gateway: Gateway) throws -> Bool {
        switch self {
        case .absence: Permission.check(.recordAbsence, by: acting.person.roles) == nil
        case .deputy: Permission.check(.nameDeputy, by: acting.person.roles) == nil
        case .back:
            try Permission.check(.nameDeputy, by: acting.person.roles) == nil && !Self.own(gateway, acting).isEmpty
        }
    }

    /// - Throws: the store's fault, or that of the permission.
    func questions(_ gateway: Gateway, _ acting: ActingPerson) throws -> [FormQuestion] {
        let colleagues = try gateway.colleagues(by: acting)
        func options(_ people: [RegisteredPerson]) -> FormQuestion.Kind {
            .pick(people.map { FormOption(value: $0.id.text, label: "\($0.name), \($0.post)") })
        }
        func question(_ part: String, _ label: String, _ kind: FormQuestion.Kind, _ asksFor: String) -> FormQuestion {
            FormQuestion(name: "\(rawValue)-\(part)", label: label, kind: kind, asksFor: asksFor)
        }
        let why = FormQuestion(
            name: "\(rawValue)-why", label: "Why?", hint: "It goes on record. Say nothing of anybody’s health.",
            kind: .sentences, isOptional: true)
        let days = [
            FormQuestion.day("From which day?", name: "\(rawValue)-from", today: gateway.today),
            question("until", "Until which day?", .date, "Enter the last day"),
        ]
        switch self {
        case .absence:
            return [question("person", "Who is away?", options(colleagues), "Choose who is away")] + days + [why]
        case .deputy:
            let others = colleagues.filter { $0.id != acting.person.id }
            return [question("person", "Who stands in for you?", options(others), "Choose your deputy")] + days + [why]
        case .back:
            let own = try Self.own(gateway, acting)
            return [
                question(
                    "person", "Who is your deputy no longer?", options(colleagues.filter { own.contains($0.id) }),
                    "Choose a deputy"), why,
            ]
        }
    }

    /// Records what was answered.
    ///
    /// - Throws: what the use case throws.
    func record(_ answers: FormAnswers, in gateway: Gateway, by acting: ActingPerson) throws {
        guard let person = PersonID(answers.raw("\(rawValue)-person")) else { return }
        let why = answers.words("\(rawValue)-why")
        let from = answers.date("\(rawValue)-from") ?? gateway.today
        let until = answers.date("\(rawValue)-until") ?? gateway.today
        switch self {
        case .absence: try gateway.recordAbsence(of: person, from: from, until: until, because: why, by: acting)
        case .deputy: try gateway.nameDeputy(person, from: from, until: until, because: why, by: acting)
        case .back: try gateway.withdrawDeputy(person, because: why, by: acting)
        }
    }

    private static func own(_ gateway: Gateway, _ acting: ActingPerson) throws -> Set<PersonID> {
        let today = gateway.today
        let registered = try gateway.colleagues(by: acting).first { $0.id == acting.person.id }
        return Set((registered?.deputies ?? []).filter { $0.until >= today }.map(\.deputy))
    }
}

import CaseTransfer
import GatewayService

/// What somebody typed to acknowledge a pack, as they typed it, and what of it cannot be used.
///
/// Nothing is chosen for anybody: a child without an answer is an error, not a default.
struct AcknowledgementForm: Hashable, Sendable {
    /// An answer for one child.
    enum Answer: String, Hashable, Sendable {
        /// The team has the child's papers.
        case acknowledge
        /// Not answered yet.
        case later
    }

    /// Something that cannot be used, and where.
    struct Problem: Hashable, Sendable {
        /// The id of the field.
        let field: String
        let words: String
    }

    /// The longest text a field takes; what is longer was not typed by somebody.
    static let longest = 500

    var answers: [Int: Answer] = [:]
    var team: String
    var telephone: String
    var outOfHours: String
    var worker = ""
    var note = ""

    /// An empty form: the duty team's own numbers stand in it to be changed, no answer is chosen.
    init(_ settings: GatewaySettings) {
        team = settings.dutyTeam
        telephone = settings.dutyTelephone
        outOfHours = settings.outOfHoursTelephone
    }

    /// Children for whom it acknowledges although somebody answered for them meanwhile.
    private(set) var answeredMeanwhile: [Int] = []

    /// What came with a form. Fields of children whom the pack does not have are passed over.
    ///
    /// - Parameters:
    ///   - children: those who wait for an answer.
    ///   - count: how many the pack has.
    init(_ fields: FormFields, children: [Int], of count: Int) {
        answeredMeanwhile = (0..<count).map { $0 + 1 }.filter {
            !children.contains($0) && fields[Self.field($0)] == Answer.acknowledge.rawValue
        }
        func text(_ name: String) -> String { (fields[name] ?? "").trimmingSpaces }
        for child in children {
            answers[child] = fields[Self.field(child)].flatMap(Answer.init(rawValue:))
        }
        team = text("team")
        telephone = text("telephone")
        outOfHours = text("outOfHours")
        worker = text("worker")
        note = (fields["note"] ?? "").replacing("\r\n", with: "\n").trimmingSpaces
    }

    /// The name of a child's field.
    static func field(_ child: Int) -> String { "child-\(child)" }

    /// The children for whom it acknowledges.
    var acknowledged: [Int] { answers.filter { $0.value == .acknowledge }.keys.sorted() }

    /// What cannot be used, in the order of the page; none when it can be sent.
    func problems(children: [Int]) -> [Problem] {
        var problems = children.filter { answers[$0] == nil }.map {
            Problem(field: Self.field($0), words: "Choose an answer for child \($0)")
        }
        if problems.isEmpty, acknowledged.isEmpty, let first = children.first {
            problems.append(
                Problem(
                    field: Self.field(first), words: "Acknowledge for at least one child, or leave the page"))
        }
        if team.isEmpty {
            problems.append(Problem(field: "team", words: "Enter the team that has the papers"))
        }
        for (field, number, whose) in [
            ("telephone", telephone, "the team’s telephone number"),
            ("outOfHours", outOfHours, "a number outside office hours"),
        ] {
            if number.isEmpty {
                problems.append(Problem(field: field, words: "Enter \(whose)"))
            } else if number.count(where: \.isNumber) < 5 || number.contains(where: \.isLetter) {
                problems.append(
                    Problem(field: field, words: "Enter \(whose) in figures, such as 01632 960 100"))
            }
        }
        for (field, text) in [
            ("team", team), ("telephone", telephone), ("outOfHours", outOfHours), ("worker", worker),
            ("note", note),
        ] where text.count > Self.longest {
            problems.append(Problem(field: field, words: "Use \(Self.longest) characters or fewer"))
        }
        return problems
    }

    /// As the use case takes it.
    var details: AcknowledgementDetails {
        AcknowledgementDetails(
            team: team, telephone: telephone, outOfHours: outOfHours,
            worker: worker.isEmpty ? nil : Contact(name: worker, telephone: telephone), note: note.orNil)
    }
}

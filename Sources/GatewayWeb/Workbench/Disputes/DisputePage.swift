import CaseTransfer
import GatewayService
import WorkingDays

/// One dispute: both sides' statements side by side, where it stands, who sees the children meanwhile, and our answer to it.
struct DisputePage: WorkbenchPage {
    static let template = "dispute"

    /// One rung of the ladder: it can only go up or end.
    struct Rung: Hashable, Sendable {
        let shape: String
        let heading: String
        let words: String
        let isCurrent: Bool
    }

    /// What one authority says.
    struct Side: Hashable, Sendable {
        let sideID: String
        let who: String
        let isUs: Bool
        let telephone: String
        let hasTelephone: Bool
        let statements: [Said]
        let isSilent: Bool
    }

    /// One statement of it.
    struct Said: Hashable, Sendable {
        let what: String
        let paragraphs: [String]
        let at: String
        let when: String
        let signed: String
    }

    /// Who sees the children meanwhile.
    struct Visits: Hashable, Sendable {
        let tag: StateTag
        let sentence: String
    }

    /// What never leaves the authority.
    struct Private: Hashable, Sendable {
        let flag: String
        let stages: [String]
        let hasStages: Bool
        let href: String
    }

    /// Our answer.
    struct Decision: Hashable, Sendable {
        let whose: String
        let rule: String
        let hasRule: Bool
        let fields: [FieldView]
        let action: String
        let back: String
        let note: String
        let seen: String
        let formToken: String
    }

    let title: String
    let done: String?
    let problems: ProblemList?
    let question: String
    let parties: String
    let matter: String
    let number: String
    let worklist: String
    let list: String
    let transferHref: String
    let family: String
    let rungs: [Rung]
    let facts: CaseHead
    let clock: CaseClockPart?
    let sides: [Side]
    let decision: Decision?
    let waits: String?
    let visits: Visits?
    let kept: Private?
    let own: OwnReasonsPart?

    /// - Parameters:
    ///   - answers: what somebody typed in the form of our answer.
    ///   - problems: what of it cannot be used.
    ///   - refusal: why nothing was done, in sentences, where no field can answer it.
    init(
        _ reading: DisputeReading, _ answers: FormAnswers = .none, problems: [FormProblem] = [],
        refusal: String? = nil,
        done: String? = nil, formToken: String
    ) {
        let (transfer, line) = (reading.transfer, reading.line)
        let id = transfer.view.summary.transfer
        let form = DisputeAnswerForm(reading)
        let fields = form?.questions.map { FieldView($0, answers, problems) } ?? []
        let summary = ProblemList(problems, in: fields, and: refusal)
        self.problems = summary
        question = reading.question
        title = (summary == nil ? "" : "Error: ") + "Dispute: \(transfer.heading)"
        self.done = done
        parties = "\(reading.us) and \(reading.peer)"
        matter = DisputeWords.matter(line)
        number = transfer.number
        worklist = WorkbenchRoute.home.path
        list = WorkbenchRoute.dispute(.list).path
        let back = WorkbenchRoute.transfer.path(of: id)
        transferHref = back
        family = transfer.heading
        rungs = Self.rungs(reading)
        facts = CaseHead(transfer)
        clock = CaseClockPart(transfer)
        sides = [transfer.gateway.authority, transfer.view.summary.peer].enumerated().map { index, code in
            Self.side(code, reading, "side-\(index + 1)")
        }
        let rule = MovingProcedure.of(transfer.gateway.authority)?.dispute
        decision = form.map { form in
            Decision(
                whose: "As \(transfer.acting.person.post), for \(reading.us)", rule: rule.map { "Rule \($0)" } ?? "",
                hasRule: rule != nil, fields: fields, action: DisputeRoute.checked.path(of: id, line.number),
                back: back, note: form.note, seen: transfer.seen, formToken: formToken)
        }
        waits = form == nil ? Self.waits(reading) : nil
        visits = DisputeWords.visits(line).map { Visits(tag: $0.tag, sentence: $0.sentence) }
        kept = Self.kept(reading)
        own = OwnReasonsPart(reading)
    }

    private static func waits(_ reading: DisputeReading) -> String {
        guard reading.line.answersNext != nil || reading.line.state == .agreed else {
            return "The dispute is over. What the case waits for stands with the transfer."
        }
        let roles = Role.allCases.filter { reading.permitted.roles.contains($0) }.map(\.words).inASentence
        return "A decision in it is for a \(roles.replacing(" and ", with: " or "))."
    }

    private static func rungs(_ reading: DisputeReading) -> [Rung] {
        let (line, today) = (reading.line, reading.transfer.today)
        let calendar = reading.transfer.gateway.calendar(countingFor: reading.transfer.gateway.authority)
        let due = DisputeWords.due(line, on: today, calendar: calendar)
        let who = line.answersNext.map { $0 == reading.transfer.gateway.authority ? "you" : reading.peer } ?? ""
        let awaited = due.map { due in
            "Answer \(due.line). \((line.limit ?? "").capitalisedFirst)."
        }
        func rung(_ name: String, isCurrent: Bool, isPast: Bool, past: String, ahead: String) -> Rung {
            Rung(
                shape: (isCurrent ? Shape.apart : isPast ? .done : .ring).template,
                heading: isCurrent ? "\(name): with \(who)" : name,
                words: isCurrent ? awaited ?? "" : isPast ? past : ahead, isCurrent: isCurrent)
        }
        let isOpen = line.answersNext != nil
        let raised = "Raised by \(reading.transfer.name(of: line.raisedBy)) on \(line.raisedOn.words(on: today))."
        let lapse = line.lapse.map { $0.inPlainWords.capitalisedFirst + "." }
        let team = rung(
            "Team managers", isCurrent: isOpen && line.rung == .teamManager, isPast: true,
            past: [raised, line.rung == .serviceManager ? lapse : nil].compactMap(\.self).joined(separator: " "),
            ahead: "")
        let service = rung(
            "Service managers", isCurrent: isOpen && line.rung == .serviceManager, isPast: !isOpen,
            past: "Nothing waits for them in it.",
            ahead: "When the team managers’ day passes, or a team manager takes it there.")
        return [team, service, end(reading)]
    }

    private static func end(_ reading: DisputeReading) -> Rung {
        let line = reading.line
        let effects = reading.sentences(line.effects).joined(separator: " ")
        let (heading, words, isOver): (String, String, Bool) =
            switch line.state {
            case .raised, .answered: ("Agreement", "Signed by both authorities, or withdrawn.", false)
            case .proposed: ("Agreement", "A proposal stands: \(effects)", false)
            case .agreed: ("Agreed", "Both have signed: \(effects) A service manager records that it is over.", true)
            case .resolved: ("Resolved", effects, true)
            case .withdrawn: ("Withdrawn", "\(reading.transfer.name(of: line.raisedBy)) took it back.", true)
            case .nothingLeft:
                ("Closed", "The work has ended for every child of it, so nothing is left to decide.", true)
            }
        return Rung(
            shape: (isOver ? Shape.done : .ring).template, heading: heading, words: words,
            isCurrent: line.state == .agreed)
    }

    private static func side(_ code: AuthorityCode, _ reading: DisputeReading, _ id: String) -> Side {
        let said = reading.view.statements.filter { $0.authority == code }
        let name = reading.transfer.name(of: code)
        let telephone = said.reversed().lazy.compactMap { $0.words["telephone"] }.first
        return Side(
            sideID: id, who: name, isUs: code == reading.transfer.gateway.authority, telephone: telephone ?? "",
            hasTelephone: telephone != nil,
            statements: said.map { saying in
                Said(
                    what: saying.says.inPlainWords.capitalisedFirst + ".",
                    paragraphs: ["statement", "meanwhile", "effects"].compactMap { saying.words[$0] }
                        .flatMap { $0.split(separator: "\n").map(String.init) },
                    at: saying.sealedAt.text, when: saying.sealedAt.words(on: reading.transfer.today),
                    signed: "Signed by \(name)")
            }, isSilent: said.isEmpty)
    }

    private static func kept(_ reading: DisputeReading) -> Private? {
        guard Permission.check(.recordLegalAdvice, by: reading.transfer.acting.person.roles) == nil else { return nil }
        let id = reading.transfer.view.summary.transfer
        let stages = reading.view.legalAdvice.map { record in
            let day = record.on.words(on: reading.transfer.today)
            return switch record.stage {
            case .requested: "Legal Services were asked; on record since \(day)."
            case .received: "Their advice came; on record since \(day)."
            }
        }
        let path = DisputeRoute.advice.path(of: id, reading.line.number)
        return Private(
            flag: "Private to \(reading.us). Never sent.", stages: stages, hasStages: !stages.isEmpty, href: path)
    }
}

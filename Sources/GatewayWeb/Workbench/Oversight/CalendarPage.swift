import CaseTransfer
import GatewayService
import WorkingDays

/// The days that limits are counted with: bank holidays, our own closures, and where they come from.
struct CalendarPage: WorkbenchPage {
    static let template = "calendar"

    struct Day: Hashable, Sendable {
        let date: String
        let what: String
    }

    struct Form: Hashable, Sendable {
        let fields: [FieldView]
        let action: String
        let formToken: String
    }

    let title: String
    let isDone: Bool
    let problems: ProblemList?
    let span: String
    let days: [Day]
    let closures: String
    let closed: [Day]
    let hasClosed: Bool
    let version: String
    let source: String
    let form: Form?

    /// - Parameters:
    ///   - isDone: whether the closures were just changed.
    ///   - answers: what somebody typed in the form of the closures.
    ///
    /// - Throws: the store's fault.
    init(
        gateway: Gateway, acting: ActingPerson, isDone: Bool = false, answers: FormAnswers = .none,
        problems: [FormProblem] = [], refusal: String? = nil, formToken: String
    ) throws {
        let calendar = gateway.calendar(countingFor: gateway.authority)
        let today = gateway.today
        span = "\(today.year) and \(today.year + 1)"
        days = [today.year, today.year + 1].flatMap { calendar.holidays(in: $0) }.map {
            Day(date: $0.date.inWords, what: $0.title)
        }
        closures =
            calendar.closures.map {
                "\($0.name): only \(gateway.name(of: gateway.authority))’s own limits count with them."
            }
            ?? "None are set. No procedure lengthens a limit because an office is closed."
        closed = (calendar.closures?.days ?? []).map { Day(date: $0.inWords, what: calendar.closures?.name ?? "") }
        hasClosed = !closed.isEmpty
        version = calendar.version
        source =
            try gateway.calendarOrigin().map { origin in
                "entry \(origin.entry.number) of the journal, \(origin.entry.recordedAt.words(on: today))"
            } ?? "the rules and proclamations that this program knows"
        let fields = ClosuresForm(gateway).questions.map { FieldView($0, answers, problems) }
        let summary = ProblemList(problems, in: fields, and: refusal)
        self.problems = summary
        self.isDone = isDone
        title = (summary == nil ? "" : "Error: ") + "Calendar"
        form =
            Permission.check(.setClosures, by: acting.person.roles) == nil
            ? Form(fields: fields, action: OversightRoute.closuresCheck.path, formToken: formToken) : nil
    }
}

/// Our own closures: they lengthen the time a family waits, so a service manager sets them.
struct ClosuresForm: Sendable {
    private let calendar: WorkingDayCalendar

    init(_ gateway: Gateway) { calendar = gateway.calendar }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "closures", label: "What is to hold from now on?",
                kind: .one([
                    FormOption(
                        value: "set", label: "Our offices are closed on some working days",
                        then:
                            "In place of what was set before. Limits of our own grow longer by these days, and every such date says so.",
                        asks: [
                            FormQuestion(
                                name: "name", label: "What the closure is called", hint: "As Christmas closure 2026",
                                kind: .line),
                            FormQuestion(
                                name: "days", label: "Which days",
                                hint: "A day or a span in each line, as 2026-12-29 or 2026-12-29..2026-12-31",
                                kind: .sentences),
                        ]),
                    FormOption(
                        value: "clear", label: "No closures",
                        then: "Limits are counted with weekends and bank holidays alone."),
                ]), asksFor: "Choose what is to hold"),
            FormQuestion(name: "reason", label: "Why", hint: "It goes on record.", kind: .sentences),
        ]
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        let problems = questions.flatMap { $0.problems(answers) }
        guard problems.isEmpty, answers.holds("set", of: "closures") else { return problems }
        guard let days = days(answers) else {
            return [
                FormProblem(
                    question: "days",
                    words: "Enter days as 2026-12-29, or spans of at most a year as 2026-12-29..2026-12-31")
            ]
        }
        guard ClosureOverlay(name: answers.text("name"), days: days) != nil else {
            return [
                FormProblem(
                    question: "days",
                    words:
                        "Give a name of at most 60 characters, and 1 to \(ClosureOverlay.mostDays) days from Monday to "
                        + "Friday that are no bank holidays")
            ]
        }
        return []
    }

    /// What was asked for; nil for no closures.
    func overlay(_ answers: FormAnswers) -> ClosureOverlay? {
        guard answers.holds("set", of: "closures"), let days = days(answers) else { return nil }
        return ClosureOverlay(name: answers.text("name"), days: days)
    }

    /// The working days of what was typed; nil when a line is none.
    private func days(_ answers: FormAnswers) -> [CivilDate]? {
        var days: [CivilDate] = []
        for line in answers.text("days").split(whereSeparator: { $0 == "\n" || $0 == "," }) {
            let ends = String(line).trimmingSpaces.split(separator: ".", omittingEmptySubsequences: true).map {
                CivilDate(String($0))
            }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
                first <= last, first.days(until: last) <= 366
            else { return nil }
            days += (0...first.days(until: last)).map { first.adding(days: $0) }
        }
        return days.filter(calendar.isWorkingDay)
    }
}

extension CheckPage {
    /// What other closures would change, before they are.
    init(_ form: ClosuresForm, _ change: CalendarChange, _ answers: FormAnswers, gateway: Gateway, formToken: String) {
        let moved = change.meetings.map { meeting in
            "Transfer \(meeting.transfer.text.prefix(8)), child \(meeting.number): \(meeting.was.due.words(on: gateway.today)) "
                + "becomes \(meeting.now.due.words(on: gateway.today))."
        }
        let count =
            moved.isEmpty
            ? "No open meeting falls due on another day."
            : "Open meetings that fall due on another day: \(moved.count)."
        self.init(
            heading: "Change the closures", subject: "Calendar", lines: form.questions.flatMap { $0.lines(answers) },
            then: [count] + moved + [
                "It is in use from then on, and on record. What was acknowledged stays as it was said."
            ], hidden: answers.hidden(for: form.questions), button: "Change the closures",
            way: Way(action: OversightRoute.closuresSign.path, change: OversightRoute.closuresCheck.path),
            seen: change.checked.text, formToken: formToken)
    }
}

import CaseTransfer
import GatewayService
import WorkingDays

/// Convening the receiving-in meeting, or moving it: "seek to convene" within the limit, so a later day is asked about and allowed
/// (T-4, DERBY-78, CAL-45).
struct ConveneForm: StepForm {
    private let children: StepChildren
    private let peer: String
    private let due: CivilDate?
    private let today: CivilDate
    private let people: MeetingPeople
    private let reading: TransferReading

    /// - Returns: nil when our law lets us convene a meeting for no child, as before the pack is acknowledged.
    init?(_ reading: TransferReading) {
        let today = reading.today
        let open = reading.children {
            .meeting(MeetingStatement(children: [$0.child], outcome: .convened(for: today)))
        }
        guard reading.isReceiving, !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children is it convened?")
        peer = reading.peer
        due = reading.clocks.map(\.due.due).min()
        self.today = today
        self.reading = reading
        people = MeetingPeople(reading, came: false)
    }

    let heading = "Convene the meeting"
    let button = "Convene and sign"
    var lead: String? {
        due.map { "It is due by \($0.words(on: today)). A later day is allowed, with its reason on record." }
    }

    var questions: [FormQuestion] {
        let meeting = [
            children.question,
            FormQuestion(
                name: "for", label: "Which day is it for?", hint: "For example, 4 1 2027", kind: .date,
                asksFor: "Enter the day of the meeting"),
            FormQuestion(
                name: "begins", label: "What time does it begin?", hint: "For example, 14:30", kind: .time,
                isOptional: true),
            FormQuestion(
                name: "ends", label: "What time does it end?", hint: "For example, 15:30", kind: .time,
                isOptional: true),
            FormQuestion(name: "venue", label: "Where is it held?", kind: .line, isOptional: true),
            FormQuestion(name: "chair", label: "Who chairs it?", kind: .line, isOptional: true),
        ].compactMap(\.self)
        return meeting + people.questions + [
            FormQuestion(
                name: "reason", label: "Why this day",
                hint: "Needed when it is past the limit, at a weekend or on a bank holiday.",
                kind: .sentences, isOptional: true)
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "\(peer) is told the day, the time, the place and who is invited.",
            "Until the meeting is recorded as held, the clock goes on. Convening does not accept responsibility.",
        ]
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        let named = children.chosen(answers)
        guard let date = answers.date("for"), !named.isEmpty else { return [] }
        do {
            try reading.gateway.checkConvening(
                reading.state, children: named, for: date, reason: answers.words("reason"))
            return []
        } catch let fault as GatewayFault {
            return [problem(for: fault) ?? fault.beside("for", fault.remedy)]
        } catch {
            return []
        }
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "times-unusable": FormProblem(question: "ends", words: fault.message)
        case "late-without-reason", "date-to-explain", "sentence-needed":
            FormProblem(question: "reason", words: "\(fault.message) Say why, or choose another day")
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let date = answers.date("for") else { return }
        _ = try await gateway.convene(
            transfer, children: children.chosen(answers), for: date,
            details: MeetingDetails(
                venue: answers.words("venue"),
                begins: answers.minutes("begins").flatMap { TimeOfDay(minutes: $0) },
                ends: answers.minutes("ends").flatMap { TimeOfDay(minutes: $0) }, chair: answers.words("chair"),
                attendees: people.attendees(answers),
                agencies: answers.lines(MeetingPeople.agencies)),
            reason: answers.words("reason"), by: acting)
    }
}

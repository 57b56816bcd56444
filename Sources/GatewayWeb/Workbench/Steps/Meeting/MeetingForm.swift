import CaseTransfer
import GatewayService
import WorkingDays

/// What became of the receiving-in meeting: held, with who came and what came of it, or not held and why (DERBY-78, HAV-61, CAL-45).
struct MeetingForm: StepForm {
    private static let outcome = "outcome"
    private let children: StepChildren
    private let people: MeetingPeople
    private let canBeNotHeld: Bool
    private let convened: CivilDate?
    private let peer: String
    private let today: CivilDate

    /// - Returns: nil when our law lets us record no meeting of any child.
    init?(_ reading: TransferReading) {
        let today = reading.today
        let held = reading.children { .meeting(MeetingStatement(children: [$0.child], outcome: .held(on: today))) }
        guard reading.isReceiving, !held.isEmpty else { return nil }
        children = StepChildren(held, reading, label: "Which children was it about?")
        let convened = held.compactMap { child -> CivilDate? in
            guard case .convened(let meeting)? = reading.state.progress(of: child.reference)?.meeting else {
                return nil
            }
            return meeting.date
        }
        canBeNotHeld = !convened.isEmpty
        self.convened = convened.min()
        people = MeetingPeople(reading, came: true)
        peer = reading.peer
        self.today = today
    }

    let heading = "Record the meeting"
    let button = "Record and sign"
    var lead: String? {
        convened.map { "It was convened for \($0.words(on: today))." } ?? "It was not convened here."
    }

    var questions: [FormQuestion] { [children.question, become].compactMap(\.self) }

    private var become: FormQuestion {
        let held = FormOption(
            value: "held", label: "It was held",
            then:
                "\(peer) is told who came and what came of it, and the clock stops. It does not accept responsibility.",
            asks: [
                FormQuestion(
                    name: "held-on", label: "Which day was it held?", hint: "For example, 4 1 2027", kind: .date,
                    asksFor: "Enter the day on which it was held"),
                FormQuestion(name: "venue", label: "Where was it held?", kind: .line, isOptional: true),
                FormQuestion(name: "chair", label: "Who chaired it?", kind: .line, isOptional: true),
            ] + people.questions + [
                FormQuestion(
                    name: "came-of-it", label: "What came of it?",
                    hint: "What was decided, for each child where it differs. \(peer) reads it.", kind: .sentences,
                    asksFor: "Say what came of the meeting"),
                .because(
                    "Why the day is right",
                    hint:
                        "Needed when it is before the family moved in, before the pack came, before the day it was convened "
                        + "for, or a day off.", isOptional: true),
            ])
        let reasons = MeetingStatement.NotHeldReason.allCases.map {
            FormOption(value: $0.rawValue, label: $0.label)
        }
        let notHeld = FormOption(
            value: "not-held", label: "It was not held",
            then: "\(peer) is told why. The clock goes on, and the meeting is to be convened again.",
            asks: [
                FormQuestion(
                    name: "not-held-on", label: "For which day was it convened?", hint: "For example, 4 1 2027",
                    kind: .date, asksFor: "Enter the day for which it was convened"),
                FormQuestion(
                    name: "not-held-reason", label: "Why was it not held?", kind: .one(reasons),
                    asksFor: "Choose why it was not held"),
                FormQuestion(
                    name: "not-held-words", label: "What happened?", hint: "\(peer) reads it.", kind: .sentences,
                    isOptional: true),
            ])
        return FormQuestion(
            name: Self.outcome, label: "What became of the meeting?",
            kind: .one(canBeNotHeld ? [held, notHeld] : [held]), asksFor: "Choose what became of the meeting")
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        answers.raw(Self.outcome) == "held"
            ? [
                "\(peer) is told that it was held, who came and what came of it.",
                "The meeting’s clock stops for the children you named. Responsibility is accepted or declined by a step of its own.",
            ]
            : [
                "\(peer) is told that it was not held, and why.",
                "The clock goes on from the day the family moved in. Convene the meeting again.",
            ]
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        guard answers.raw(Self.outcome) == "held", let date = answers.date("held-on"), date > today else { return [] }
        return [
            FormProblem(
                question: "held-on",
                words:
                    "A meeting cannot have been held on a day that is still to come. Enter the day on which it was held"
            )
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "date-to-explain" ? fault.beside(FormQuestion.why, "Say why it is right, or mend the day") : nil
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let named = children.chosen(answers)
        guard answers.raw(Self.outcome) == "held" else {
            guard let date = answers.date("not-held-on"),
                let reason = answers.chosen("not-held-reason", as: MeetingStatement.NotHeldReason.self)
            else { return }
            _ = try await gateway.recordMeetingNotHeld(
                transfer, children: named, on: date, reason: reason,
                details: MeetingDetails(attendees: [], agencies: [], outcome: answers.words("not-held-words")),
                by: acting)
            return
        }
        guard let date = answers.date("held-on") else { return }
        _ = try await gateway.recordMeetingHeld(
            transfer, children: named, on: date,
            details: MeetingDetails(
                venue: answers.words("venue"), chair: answers.words("chair"), attendees: people.attendees(answers),
                agencies: answers.lines(MeetingPeople.agencies), outcome: answers.words("came-of-it")),
            reason: answers.words(FormQuestion.why), by: acting)
    }
}

extension MeetingStatement.NotHeldReason {
    /// The reason as a choice.
    var label: String {
        switch self {
        case .familyAbsent: "The family did not come"
        case .notQuorate: "Too few of the agencies came"
        case .staffing: "Our team could not hold it"
        case .overtaken: "It was no longer safe or sensible to hold"
        case .movedOn: "The family has moved on"
        }
    }
}

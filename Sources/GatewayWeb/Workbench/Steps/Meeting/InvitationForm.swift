import CaseTransfer
import WorkingDays
import GatewayService

/// The convened meeting as an iCalendar file, without the children's names: convening again moves the same event.
struct InvitationForm: FileForm {
    private let children: StepChildren
    private let number: String

    /// - Returns: nil while no meeting is convened.
    init?(_ reading: TransferReading) {
        let convened = reading.view.children.filter {
            reading.state.progress(of: $0.reference)?.meeting.name == .convened
        }
        guard !convened.isEmpty else { return nil }
        children = StepChildren(convened, reading, label: "Whose meeting is it?")
        number = reading.number
    }

    let heading = "Make the calendar file"
    let button = "Download the calendar file"
    let note = "Nothing is sent. You get a file to open in your calendar, or to send by e-mail."
    let lead: String? =
        "It names no child: whoever is invited looks the transfer up. Where no time was given, the event takes the whole day."

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: "organiser", label: "Your e-mail address, if the calendar is to ask for answers",
                hint: "Answers come to it.", kind: .line, isOptional: true),
            FormQuestion(
                name: "invited", label: "E-mail addresses of those invited",
                hint: "One in each line: both authorities’ workers, agencies, family. Everybody on the list sees it.",
                kind: .sentences, isOptional: true),
            FormQuestion(
                name: "venue", label: "The place",
                kind: .any([
                    FormOption(
                        value: "without", label: "Leave the place out",
                        then: "Calendars are shared widely. Tell the place another way.")
                ]), isOptional: true),
        ].compactMap(\.self)
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        !answers.lines("invited").isEmpty && answers.words("organiser") == nil
            ? [FormProblem(question: "organiser", words: "Enter the e-mail address to which answers come")] : []
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "You get one file, meeting-\(number).ics. Nothing is sent, and nothing in the case changes.",
            "Convene again and make it anew: the event moves in everybody’s calendar.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "e-mail-unusable":
            FormProblem(question: "invited", words: "\(fault.message) \(fault.remedy)")
        case "venue-tells-of-family":
            fault.beside("venue", "Leave the place out and tell it another way, or convene again elsewhere")
        case "invitation-several": fault.beside(StepChildren.name, "Make one for each day")
        default: nil
        }
    }

    func file(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> StepFile
    {
        let (named, organiser) = (children.chosen(answers), answers.words("organiser"))
        let (invited, without) = (answers.lines("invited"), answers.holds("without", of: "venue"))
        let text = try await BlockingWork.run {
            try gateway.invitationText(
                to: transfer, children: named, organiser: organiser, invited: invited, withoutVenue: without,
                by: acting)
        }
        return StepFile(name: "meeting-\(number).ics", type: "text/calendar; charset=utf-8", bytes: Array(text.utf8))
    }
}

import CaseTransfer
import WorkingDays
import GatewayService

/// Who is invited to the receiving-in meeting, or came to it: both authorities' workers (DERBY-75, HAV-58, CAL-42), the family, the
/// agencies of the plan, anybody else.
struct MeetingPeople: Hashable, Sendable {
    static let agencies = "agencies"
    private let us: String
    private let peer: String
    private let came: Bool

    /// - Parameter came: whether it is asked who came; otherwise who is invited.
    init(_ reading: TransferReading, came: Bool) {
        us = reading.us
        peer = reading.peer
        self.came = came
    }

    var questions: [FormQuestion] {
        let done = came ? "came" : "is invited"
        return [
            ask("our-worker", "\(us)’s workers", "One in each line, as Name, post"),
            ask("their-worker", "\(peer)’s workers", "One in each line, as Name, post"),
            ask("family", "Who of the family \(done)", "One in each line, as Name, mother"),
            ask(Self.agencies, came ? "Agencies that came" : "Agencies invited", "One in each line, as School nurse"),
            ask("others", "Anybody else who \(done)", "One in each line, as Name, advocate"),
        ]
    }

    private func ask(_ name: String, _ label: String, _ hint: String) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint, kind: .sentences, isOptional: true)
    }

    /// Everybody named, each with what they are.
    func attendees(_ answers: FormAnswers) -> [Attendee] {
        answers.people("our-worker", as: "worker, \(us)") + answers.people("their-worker", as: "worker, \(peer)")
            + answers.people("family", as: "family") + answers.people("others", as: "not stated")
    }
}

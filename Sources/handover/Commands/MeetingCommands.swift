import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// What a meeting command says about the meeting.
struct MeetingOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Where it is held.", valueName: "place"))
    var venue: String?
    @Option(name: .long, help: ArgumentHelp("Who chairs it.", valueName: "name"))
    var chair: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Somebody who attends, as \"Name, capacity\"; repeat for each.", valueName: "name, capacity")
    )
    var attendee: [String] = []
    @Option(name: .long, help: ArgumentHelp("An agency invited or present; repeat for each.", valueName: "name"))
    var agency: [String] = []

    func details(
        begins: TimeOfDay? = nil, ends: TimeOfDay? = nil, outcome: String? = nil
    ) -> MeetingDetails {
        MeetingDetails(
            venue: venue, begins: begins, ends: ends, chair: chair,
            attendees: attendee.map { text in
                let parts = text.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
                return Attendee(
                    name: String(parts.first ?? ""), capacity: parts.count > 1 ? String(parts[1]) : "not stated")
            }, agencies: agency, outcome: outcome)
    }
}

/// Convenes the receiving-in meeting.
struct ConveneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene",
        abstract: "Convenes the receiving-in meeting for a date, or moves it by convening again.")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @OptionGroup var meeting: MeetingOptions
    @Option(name: .customLong("for"), help: ArgumentHelp("The date of the meeting.", valueName: "date"))
    var date: String
    @Option(name: .long, help: ArgumentHelp("When on that day it begins, as 14:30.", valueName: "time"))
    var at: String?
    @Option(name: .long, help: ArgumentHelp("When it ends, as 15:30; with --at.", valueName: "time"))
    var until: String?
    @Option(
        name: [.long, .customLong("because")],
        help: ArgumentHelp("Why it is after the limit, or on a day off, when it is.", valueName: "words"))
    var reason: String?

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let date = try Typed.date(date, option: "--for")
        let queued = try await gateway.convene(
            transfer, children: gateway.children(children.child, in: transfer), for: date,
            details: meeting.details(
                begins: at.map { try Typed.time($0, option: "--at") },
                ends: until.map { try Typed.time($0, option: "--until") }),
            reason: reason, by: acting)
        try options.output.answer(QueuedAnswer(queued)) {
            QueuedAnswer.words(
                queued, in: gateway, "Convened for \(date.inWords)\(at.map { ", \($0)" } ?? "").")
        }
    }
}

/// Records what became of the meeting.
struct RecordMeetingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-meeting",
        abstract: "Records that the meeting was held, or that it was not and why.",
        discussion: "Reasons for not held: "
            + MeetingStatement.NotHeldReason.allCases.map(\.rawValue).joined(separator: ", ") + ".")

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @OptionGroup var meeting: MeetingOptions
    @Option(name: .long, help: ArgumentHelp("The date on which it was held.", valueName: "date"))
    var heldOn: String?
    @Option(name: .long, help: ArgumentHelp("The date on which it was not held.", valueName: "date"))
    var notHeldOn: String?
    @Option(name: .long, help: ArgumentHelp("Why it was not held, as a code.", valueName: "code"))
    var reason: String?
    @Option(name: .long, help: ArgumentHelp("What came of it, or why it was not held, in words.", valueName: "words"))
    var outcome: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Why the date is right, when it is before the family was resident, before the pack came or the day it was convened "
                + "for, or on a day off.", valueName: "sentence"))
    var because: String?

    func validate() throws {
        guard (heldOn == nil) != (notHeldOn == nil) else {
            throw ValidationError("Give either --held-on DATE, or --not-held-on DATE with --reason.")
        }
        guard notHeldOn == nil || reason != nil else {
            throw ValidationError("--not-held-on needs --reason.")
        }
    }

    func run() async throws {
        let (gateway, acting, transfer) = try options.open()
        let named = try gateway.children(children.child, in: transfer)
        let details = meeting.details(outcome: outcome)
        let queued: QueuedMessage
        let words: String
        if let heldOn {
            let date = try Typed.date(heldOn, option: "--held-on")
            queued = try await gateway.recordMeetingHeld(
                transfer, children: named, on: date, details: details, reason: because, by: acting)
            words = "Recorded: held on \(date.inWords)."
        } else {
            let date = try Typed.date(notHeldOn ?? "", option: "--not-held-on")
            queued = try await gateway.recordMeetingNotHeld(
                transfer, children: named, on: date, reason: Typed.code(reason ?? "", option: "--reason"),
                details: details, by: acting)
            words = "Recorded: not held on \(date.inWords). Convene it again with `handover convene`."
        }
        try options.output.answer(QueuedAnswer(queued)) { QueuedAnswer.words(queued, in: gateway, words) }
    }
}

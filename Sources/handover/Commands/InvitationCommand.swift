import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// Prints the meeting as a calendar file.
struct InvitationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invitation",
        abstract: "Prints the convened meeting as an iCalendar file, without the children's names.",
        discussion: """
            handover invitation ID > meeting.ics. Convening again moves the same event in everybody's calendar. Where it was \
            convened without a time of day the event takes the whole day. With --organiser and --invite it asks for an answer. A venue that holds a name, \
            an address line or a postcode of the family is refused.
            """)

    @OptionGroup var options: TransferOptions
    @OptionGroup var children: ChildOptions
    @Option(name: .long, help: ArgumentHelp("The e-mail address that answers come to.", valueName: "address"))
    var organiser: String?
    @Option(name: .long, help: ArgumentHelp("Somebody's e-mail address; repeat for each.", valueName: "address"))
    var invite: [String] = []

    @Flag(name: .long, help: "Leave the venue out; tell the place another way.")
    var withoutVenue = false

    private struct Answer: Encodable {
        var uid: String
        var sequence: Int
        var date: String
        var withoutVenue: Bool
        var calendar: String
    }

    func validate() throws {
        guard invite.isEmpty || organiser != nil else {
            throw ValidationError("--invite needs --organiser, the address that answers come to.")
        }
    }

    func run() throws {
        let (gateway, acting, transfer) = try options.open()
        let invitation = try gateway.invitation(
            to: transfer, children: gateway.children(children.child, in: transfer), organiser: organiser,
            invited: invite, withoutVenue: withoutVenue, by: acting)
        if options.output.json {
            return try options.output.answer(
                Answer(
                    uid: invitation.uid, sequence: invitation.sequence, date: invitation.date.description,
                    withoutVenue: withoutVenue, calendar: invitation.text)
            ) { "" }
        }
        try? FileHandle.standardOutput.write(contentsOf: Data(invitation.text.utf8))
    }
}

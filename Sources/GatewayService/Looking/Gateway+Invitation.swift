public import CaseTransfer
public import ExchangeFormats
import TransferStore
import WorkingDays

extension Gateway {
    /// The meeting that is convened for some children, as an invitation that names no child.
    ///
    /// A venue in which a name, an address line or a postcode of the family stands is refused: calendars are shared widely (T-16).
    ///
    /// - Parameter withoutVenue: whether the venue is left out, whatever it says.
    /// - Throws: `GatewayFault`: `meeting-not-convened`, `invitation-several`, `venue-tells-of-family`, `e-mail-unusable` or
    ///   `not-permitted`.
    public func invitation(
        to transfer: TransferState, children: [ChildReference], organiser: String?, invited: [String],
        withoutVenue: Bool = false, by acting: ActingPerson
    ) throws -> MeetingInvitation {
        try require(.readCase, of: acting, on: transfer)
        for address in invited + [organiser].compactMap(\.self) where !MeetingInvitation.isAddress(address) {
            throw GatewayFault(
                .badInput, code: "e-mail-unusable", message: "\(address) is not an e-mail address.",
                remedy: "Give addresses such as duty@derby.example.")
        }
        let convened = children.compactMap { child -> (ChildReference, MeetingState.Convened)? in
            guard case .convened(let convened)? = transfer.progress(of: child)?.meeting else { return nil }
            return (child, convened)
        }
        guard let first = convened.first else {
            throw GatewayFault(
                .no, code: "meeting-not-convened", message: "No receiving-in meeting is convened for these children.",
                remedy: "The receiving authority convenes it with `handover convene`.")
        }
        guard Set(convened.map(\.1.date)).count == 1 else {
            throw GatewayFault(
                .no, code: "invitation-several", message: "The children's meetings are convened for different days.",
                remedy: "Make one invitation for each, naming its children with --child.")
        }
        let conveningMessages = transfer.messages.filter { message in
            guard case .meeting(let meeting) = message.statement, case .convened = meeting.outcome, !message.isVoid
            else {
                return false
            }
            return meeting.children.contains(first.0)
        }
        let records = try store.read { try $0.messages(of: transfer.conversation) }.map(\.record)
        let record = conveningMessages.last.flatMap { last in records.first { $0.digest == last.digest } }
        let said = try record.map { try words(of: $0) } ?? [:]
        let venue = withoutVenue ? nil : said["venue"]
        let together = transfer.children.enumerated().filter { child in
            convened.contains { $0.0 == child.element.child }
        }
        if let venue, let caseFile = try contents(of: transfer, revealing: true).caseFile,
            FamilyMarks(caseFile).stand(in: venue)
        {
            throw GatewayFault(
                .no, code: "venue-tells-of-family",
                message:
                    "The venue holds a name, an address line or a postcode of the family, and calendars are shared widely.",
                remedy:
                    "Make the invitation with --without-venue and tell the place another way, or convene again elsewhere.",
                rule: "T-16")
        }
        let count = together.count == 1 ? "1 child" : "\(together.count) children"
        let due = together.compactMap { transfer.meetingDue(for: $0.element.child)?.due }.min()
        let short = transfer.conversation.text.prefix(8)
        return MeetingInvitation(
            uid: "\(transfer.conversation.text)-\((together.first?.offset ?? 0) + 1)@handover",
            sequence: max(0, conveningMessages.count - 1), date: first.1.date, convenedAt: record?.createdAt ?? now,
            summary: "Receiving-in meeting, transfer \(short)",
            description: "Child in Need transfer \(short) from \(name(of: transfer.sender)) to "
                + "\(name(of: transfer.recipient)), \(count)."
                + (due.map { "\nThe meeting is due by \($0.inWords)." } ?? "")
                + "\nNo child is named here: look the transfer up in Handover.",
            begins: said["begins"].flatMap { TimeOfDay($0) }, ends: said["ends"].flatMap { TimeOfDay($0) },
            location: venue, organiser: organiser, invited: organiser == nil ? [] : invited)
    }
}

extension Gateway {
    /// The same invitation as the text of an iCalendar file (RFC 5545).
    ///
    /// - Throws: as ``invitation(to:children:organiser:invited:withoutVenue:by:)``.
    public func invitationText(
        to transfer: TransferState, children: [ChildReference], organiser: String?, invited: [String],
        withoutVenue: Bool, by acting: ActingPerson
    ) throws -> String {
        try invitation(
            to: transfer, children: children, organiser: organiser, invited: invited, withoutVenue: withoutVenue,
            by: acting
        ).text
    }
}

public import CaseTransfer
public import ExchangeFormats
import TransferStore
import WorkingDays

extension Gateway {
    /// The meeting that is convened for some children, as an invitation that names no child.
    ///
    /// A venue in which a word of a child's name or a postcode of the family stands is left out: calendars are shared widely.
    ///
    /// - Returns: the invitation, and whether the venue was left out.
    /// - Throws: `GatewayFault`: `meeting-not-convened`, `invitation-several`, `e-mail-unusable` or `not-permitted`.
    public func invitation(
        to transfer: TransferState, children: [ChildReference], organiser: String?, invited: [String],
        by acting: ActingPerson
    ) throws -> (invitation: MeetingInvitation, withoutVenue: Bool) {
        try require(.readCase, of: acting)
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
        let venue = try record.flatMap { try words(of: $0)["venue"] }
        let together = transfer.children.enumerated().filter { child in
            convened.contains { $0.0 == child.element.child }
        }
        let isTelling = try venue.map { try tellsOfTheFamily($0, in: transfer) } ?? false
        let count = together.count == 1 ? "1 child" : "\(together.count) children"
        let due = together.compactMap { transfer.meetingDue(for: $0.element.child)?.due }.min()
        let short = transfer.conversation.text.prefix(8)
        return (
            MeetingInvitation(
                uid: "\(transfer.conversation.text)-\((together.first?.offset ?? 0) + 1)@handover",
                sequence: max(0, conveningMessages.count - 1), date: first.1.date, convenedAt: record?.createdAt ?? now,
                summary: "Receiving-in meeting, transfer \(short)",
                description: "Child in Need transfer \(short) from \(name(of: transfer.sender)) to "
                    + "\(name(of: transfer.recipient)), \(count)."
                    + (due.map { "\nThe meeting is due by \($0.inWords)." } ?? "")
                    + "\nNo child is named here: look the transfer up in Handover.",
                location: isTelling ? nil : venue, organiser: organiser, invited: organiser == nil ? [] : invited),
            isTelling
        )
    }

    /// Whether a text holds a word of a child's name, or a postcode at which the family lives or lived.
    private func tellsOfTheFamily(_ text: String, in transfer: TransferState) throws -> Bool {
        guard let caseFile = try contents(of: transfer, revealing: true).caseFile else { return false }
        let names = caseFile.children.flatMap { [$0.name] + ($0.alsoKnownAs ?? []) }
        let words = Set(Self.words(text))
        // Two letters and fewer are particles and initials, which stand in many a venue.
        if names.flatMap(Self.words).contains(where: { $0.count > 2 && words.contains($0) }) { return true }
        let bare = text.lowercased().filter { !$0.isWhitespace }
        return caseFile.addresses.contains { address in
            let place: Place? =
                switch address.state {
                case .open(let place): place
                case .confidential(_, let place): place
                case .withheld: nil
                }
            guard let postcode = place?.postcode?.lowercased().filter({ !$0.isWhitespace }), !postcode.isEmpty else {
                return false
            }
            return bare.contains(postcode)
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

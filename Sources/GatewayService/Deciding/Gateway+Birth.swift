public import CaseTransfer
import TransferStore
public import WorkingDays

extension Gateway {
    /// Tells the other side that a child whom the pack sent as unborn was born (T-12).
    ///
    /// Either side says it. Identifiers that come with a birth, such as the NHS number, go in a supplement.
    ///
    /// - Parameter note: where mother and child are, who sees them; nil for nothing.
    /// - Throws: `GatewayFault`: `address-confidential`, what our law forbids, or `not-permitted`.
    public func recordBirth(
        _ transfer: TransferState, child: ChildReference, on date: CivilDate, name: String?, note: String?,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.send, of: acting, on: transfer)
        if let note, try sentContents(of: transfer).protection.isNamed(in: note) { throw Self.addressConfidential }
        return try await say(
            .birth(BirthStatement(child: child, on: date)),
            words: .birth(
                BirthDetails(
                    name: name, note: note,
                    contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: date, payload: note.map { JournalPayload(rationale: $0) })
    }
}

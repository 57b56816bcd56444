public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Refuses a pack for some children, each for a coded reason; it ends nothing and changes no date.
    ///
    /// The sending side gets it back as a task that says what to do.
    ///
    /// - Parameter particulars: what the reason needs beside it.
    /// - Throws: `GatewayFault`: `address-confidential`, what ``RefusalParticulars`` misses, what our law forbids, or
    ///   `not-permitted`.
    public func refuse(
        _ transfer: TransferState, children: [ChildReference], reason: RefusedChild.Reason, words: String,
        particulars: RefusalParticulars = RefusalParticulars(), by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.refuse, of: acting, on: transfer)
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let detail = try particulars.detail(for: reason, children: children.count, today: today)
        let protection = try sentContents(of: transfer).protection
        for text in [words, particulars.address, particulars.checkedBy].compactMap(\.self)
        where protection.isNamed(in: text) {
            throw Self.addressConfidential
        }
        let reasons = children.enumerated().map { index, child in
            RefusalReason(
                child: child, reason: words, address: particulars.address, checkedBy: particulars.checkedBy,
                knownAs: particulars.knownAs.dropFirst(index).first?.text)
        }
        return try await say(
            .refusal(
                RefusalStatement(
                    pack: pack,
                    children: children.map { RefusedChild(child: $0, reason: reason, detail: detail) })),
            words: .refusal(
                RefusalDetails(
                    reasons: reasons,
                    contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: today, payload: JournalPayload(rationale: words),
            follow: reason == .wrongChild ? breachNote(in: transfer, knownAt: now, by: acting) : nil)
    }

    static let addressConfidential = GatewayFault(
        .no, code: "address-confidential", message: "The words name an address that is confidential in this transfer.",
        remedy: "Write \"the confidential address\" instead; the sending team knows which one it gave.", rule: "T-16")
}

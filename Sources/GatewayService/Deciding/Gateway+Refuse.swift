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
        try await refuse(
            transfer,
            PackRefusal(children: children, reason: reason, words: words, particulars: particulars), by: acting)
    }

    /// The same, put together.
    func refuse(
        _ transfer: TransferState, _ refusal: PackRefusal, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.refuse, of: acting, on: transfer)
        let (statement, words) = try said(refusal, in: transfer)
        return try await say(
            statement, words: words, in: transfer, by: acting, occurredOn: today,
            payload: JournalPayload(rationale: refusal.words),
            follow: refusal.reason == .wrongChild ? breachNote(in: transfer, knownAt: now, by: acting) : nil)
    }

    /// What a refusal says to the other side, checked.
    ///
    /// - Throws: `GatewayFault`: `no-pack`, `address-confidential`, or what ``RefusalParticulars`` misses.
    func said(_ refusal: PackRefusal, in transfer: TransferState) throws -> (Statement, StatementDetails) {
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let particulars = refusal.particulars
        let detail = try particulars.detail(for: refusal.reason, children: refusal.children.count, today: today)
        let protection = try sentContents(of: transfer).protection
        for text in [refusal.words, particulars.address, particulars.checkedBy].compactMap(\.self)
        where protection.isNamed(in: text) {
            throw Self.addressConfidential
        }
        let reasons = refusal.children.enumerated().map { index, child in
            RefusalReason(
                child: child, reason: refusal.words, address: particulars.address, checkedBy: particulars.checkedBy,
                knownAs: particulars.knownAs.dropFirst(index).first?.text)
        }
        let children = refusal.children.map { RefusedChild(child: $0, reason: refusal.reason, detail: detail) }
        return (
            .refusal(RefusalStatement(pack: pack, children: children)),
            .refusal(
                RefusalDetails(
                    reasons: reasons, contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone)))
        )
    }

    static let addressConfidential = GatewayFault(
        .no, code: "address-confidential", message: "The words name an address that is confidential in this transfer.",
        remedy: "Write \"the confidential address\" instead; the sending team knows which one it gave.", rule: "T-16")
}

import WorkingDays

extension Readiness {
    /// Warns when the recipient exists but its gateway is not registered here, so that nothing can be delivered yet.
    enum RecipientNotPeer: Rule {
        static let codes: [String: Finding.Severity] = ["recipient-not-peer": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            guard !draft.facts.recipientIsPeer, RecipientNotOnRegister.findings(in: draft).isEmpty else { return [] }
            return [
                finding(
                    "recipient-not-peer", at: "receivingAuthority",
                    "The recipient's gateway is not registered here, so the pack cannot be delivered yet.",
                    remedy:
                        "Ask the recipient for its peer card and add it with handover peer add; if it has no gateway, enter its "
                        + "mailbox with handover peer add-by-hand. Until then, ring.")
            ]
        }
    }
}

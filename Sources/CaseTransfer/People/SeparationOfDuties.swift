/// Duties in one transfer that one person may not combine, whatever roles they hold.
///
/// Everybody behind an entry counts: whose act it is, who typed it, and in whose stead it was done.
public enum SeparationOfDuties {
    /// Why somebody may not decide about a possible breach, or nil when they may: whoever sealed the papers, handed them over or
    /// wrote them out would judge their own work.
    ///
    /// - Parameters:
    ///   - actor: who would decide.
    ///   - entries: the transfer's entries.
    public static func breachFault(of actor: Actor, in entries: some Sequence<JournalEntry>) -> Forbidden? {
        var papers: Set<MessageDigest> = []
        for entry in entries {
            switch entry.event {
            case .messageSealed(let record) where [.pack, .supplement].contains(record.statement.kind):
                papers.insert(record.digest)
            case .byHandWritten(let messages, _) where !papers.isDisjoint(with: messages): break
            case .handedOver(let message, _, _) where papers.contains(message): break
            default: continue
            }
            if !actor.standsFor.isDisjoint(with: entry.actor.standsFor) { return .ownBreach }
        }
        return nil
    }

    /// Why somebody may not close on an acceptance, or nil when they may: where it is only reported, whoever entered the report
    /// does not close on it, and whoever does is at the keyboard.
    ///
    /// - Parameters:
    ///   - actor: who would close.
    ///   - children: whose work would end.
    ///   - state: the transfer.
    ///   - entries: its entries.
    public static func closingFault(
        of actor: Actor, on children: [ChildReference], in state: TransferState,
        entries: some Sequence<JournalEntry>
    ) -> Forbidden? {
        let reports = Set(children.compactMap(state.reportOfAcceptance))
        guard !reports.isEmpty else { return nil }
        let isOwn = entries.contains { entry in
            guard case .statementReported(let reported) = entry.event, reports.contains(reported.name) else {
                return false
            }
            return !actor.standsFor.isDisjoint(with: entry.actor.standsFor)
        }
        return isOwn ? .ownReport : actor.isInPerson ? nil : .decisionNotInPerson(.close)
    }
}

extension Forbidden {
    static let ownBreach = Forbidden(
        code: "own-breach", message: "Whoever sent the papers does not decide about the possible breach.",
        remedy: "Another service manager, the Caldicott Guardian or a legal adviser decides it under their own account."
    )
    static let ownReport = Forbidden(
        code: "own-report", message: "One person would both report the acceptance and close on it.",
        remedy: "Another manager, who had no part in the report, closes it under their own account.")
}

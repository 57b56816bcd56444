import CaseTransfer
import ExchangeFormats
import TransferStore
import WorkingDays

extension Gateway {
    /// What the moves of some children ask us to think of, as entries of the journal (DERBY-63, HAV-46, CAL-30).
    ///
    /// - Parameters:
    ///   - moves: each child's move.
    ///   - record: what the journal holds of the transfer already: the same pattern is not asked about twice.
    func traffickingPrompts(
        for moves: [ChildMove], in conversation: ConversationID, after record: CaseRecord?
    ) -> [JournalDraft] {
        let today = self.today
        return TraffickingPrompt.Pattern.allCases.compactMap { pattern -> JournalDraft? in
            let concerns = moves.compactMap { moved -> (ChildReference, MoveConcern)? in
                guard let concern = MoveConcern.of(moved.move, by: authority), concern.pattern == pattern,
                    !(record?.hasPrompted(pattern, for: moved.child) ?? false)
                else { return nil }
                return (moved.child, concern)
            }
            guard let rule = concerns.first?.1.rule else { return nil }
            return JournalDraft(
                occurredOn: today, actor: .gateway, conversation: conversation,
                event: .caseNoted(
                    .traffickingPrompted(TraffickingPrompt(children: concerns.map(\.0), on: today, pattern: pattern))),
                rule: rule)
        }
    }
}

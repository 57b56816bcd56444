public import CaseTransfer
import Foundation
import TransferStore

extension Gateway {
    /// Gives a prepared case up: its copy is removed, and what was recorded about it stays on record.
    ///
    /// Only while no pack of it is with the other authority, or on its way there.
    ///
    /// - Parameter sentence: why; it goes on record.
    /// - Throws: `GatewayFault`: `sentence-needed`, what our law forbids, or `not-permitted`.
    public func discard(_ transfer: TransferState, because sentence: String, by acting: ActingPerson) throws {
        try require(.discard, of: acting, on: transfer)
        let draft = JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: .draftDiscarded,
            payload: JournalPayload(rationale: try Self.sentence(sentence)))
        let now = self.now
        let salt = try surroundings.random(32)
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation) else { throw Self.draftMissing }
            if case .failure(let forbidden) = state.allows(draft.event, by: acting.actor, at: now) {
                throw GatewayFault(forbidden)
            }
            try writer.append(draft, at: now, salt: salt)
            try writer.removeChildMarks(of: transfer.conversation)
            try writer.removeSearchTokens(of: transfer.conversation)
        }
        try? FileManager.default.removeItem(atPath: layout.draft(transfer.conversation.text))
    }

    /// A sentence that was asked for, without the space around it.
    static func sentence(_ text: String) throws -> String {
        let sentence = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !sentence.isEmpty else {
            throw GatewayFault(
                .badInput, code: "sentence-needed", message: "No sentence says why.",
                remedy: "Say why with --because; it goes on record.")
        }
        return sentence
    }
}

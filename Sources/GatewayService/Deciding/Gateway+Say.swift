public import CaseTransfer
import ExchangeFormats
import TransferStore
import WorkingDays

extension Gateway {
    /// Says something to the other side of a transfer: a coded statement, and the words behind it as a structured document.
    func say(
        _ statement: Statement, words: StatementDetails, in transfer: TransferState, by acting: ActingPerson,
        occurredOn: CivilDate, rule: RuleCitation? = nil, payload: JournalPayload? = nil,
        follow: (@Sendable (MessageDigest) -> JournalDraft)? = nil
    ) async throws -> QueuedMessage {
        let protection = try sentContents(of: transfer).protection
        guard !words.fields.values.contains(where: protection.isNamed) else { throw Self.addressConfidential }
        let salt = try surroundings.random(32)
        let part = try StructuredDocument.statement(words).part(salt: salt)
        return try await sealAndQueue(
            OutgoingMessage(
                conversation: transfer.conversation, recipient: transfer.peer,
                statement: statement, structured: [part], actor: acting.actor, occurredOn: occurredOn, rule: rule,
                payload: payload, follow: follow))
    }

    /// That our law lets us say it today: nobody is asked for a reason for what no reason makes possible.
    ///
    /// - Throws: `GatewayFault` with the code of what forbids it.
    func requireLawful(_ statement: Statement, in transfer: TransferState) throws {
        let answer = TransferState.allows(statement, by: authority, to: transfer.peer, in: transfer, on: today)
        if case .failure(let forbidden) = answer { throw GatewayFault(forbidden) }
    }

    /// The transfer of this id, which may be shortened as long as it stays unambiguous.
    ///
    /// - Throws: `GatewayFault`: `transfer-not-named`, `transfer-unknown` or `transfer-ambiguous`.
    public func transfer(_ text: String) throws -> TransferState {
        // The beginning of nothing is the beginning of every id, and of the only one there is.
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw GatewayFault(
                .badInput, code: "transfer-not-named", message: "No transfer is named: the id is empty.",
                remedy: "Give the id, or enough of its beginning, as `handover list` shows it.")
        }
        let matches = try store.read { try $0.transfers(idPrefix: text.lowercased()) }
        guard let only = matches.first, matches.count == 1 else {
            throw matches.isEmpty
                ? GatewayFault(
                    .notFound, code: "transfer-unknown",
                    message: "No transfer here has an id that begins with \(text).",
                    remedy: "See `handover list`.")
                : GatewayFault(
                    .badInput, code: "transfer-ambiguous", message: "\(matches.count) transfers begin with \(text).",
                    remedy: "Give more of the id.")
        }
        return only
    }

    /// The children a command speaks of: those named by reference or number, or all of the transfer whose papers were not recalled.
    ///
    /// - Parameter named: references, or `1`, `2` … in the pack's order.
    /// - Throws: `GatewayFault` with code `child-unknown`.
    public func children(_ named: [String], in transfer: TransferState) throws -> [ChildReference] {
        let all = transfer.children.map(\.child)
        if named.isEmpty {
            let left = transfer.children.filter { !$0.isClosedByRecall }.map(\.child)
            return left.isEmpty ? all : left
        }
        return try named.map { text in
            if let number = Int(text), all.indices.contains(number - 1) { return all[number - 1] }
            if let reference = ChildReference(text), all.contains(reference) { return reference }
            throw GatewayFault(
                .notFound, code: "child-unknown", message: "This transfer has no child \(text).",
                remedy: "Give the child's number as `handover show` prints it, from 1 to \(all.count).")
        }
    }
}

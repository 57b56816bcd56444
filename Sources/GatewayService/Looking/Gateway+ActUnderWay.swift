public import CaseTransfer
import Synchronization
import TransferStore

/// Something that somebody does to a transfer as they had seen it.
struct ActUnderWay: Sendable {
    /// Who does it.
    let person: PersonID?
    /// The number of the last change that they had seen.
    let seen: Int
    /// Whether its first write has found the transfer so: what it writes after that follows its own.
    var isBegun = false
}

extension Gateway {
    /// Does something to a transfer that somebody decided on as they had seen it: one deed at a time, and its first write finds the
    /// transfer so within its own transaction, or writes nothing. So of two clicks, or of two people, one does it.
    ///
    /// - Parameters:
    ///   - seen: the number of the last change that the person had seen, see ``lastChange(of:by:)``.
    ///   - deed: what is done.
    /// - Throws: `GatewayFault` with code `transfer-moved-on`, also while another deed on it is under way; `restricted`; or what the deed
    ///   throws.
    public func having<Outcome>(
        seen: Int, of conversation: ConversationID, by acting: ActingPerson, _ deed: () async throws -> Outcome
    ) async throws -> Outcome {
        try requireNeedToKnow(of: conversation, acting)
        let begins = deeds.withLock { deeds in
            guard deeds[conversation] == nil else { return false }
            deeds[conversation] = ActUnderWay(person: acting.person.id, seen: seen)
            return true
        }
        guard begins else { throw Self.transferMovedOn }
        defer { deeds.withLock { $0[conversation] = nil } }
        // What writes in no transaction of ours, as a file to be saved, is held to it as well.
        guard try store.read({ try $0.lastChange(of: conversation) }) == seen else { throw Self.transferMovedOn }
        return try await deed()
    }

    /// Within the transaction of a write: refuses the first one of a deed when something has happened that its person had not seen.
    ///
    /// - Throws: `GatewayFault` with code `transfer-moved-on`, or the store's fault.
    func requireUnmoved(_ conversation: ConversationID?, by actor: Actor, in writer: StoreReader) throws {
        guard let conversation, let person = actor.person else { return }
        guard let deed = deeds.withLock({ $0[conversation] }), deed.person == person, !deed.isBegun else { return }
        // What the deed itself wrote before this, where it need not have asked, does not stand in its own way: whoever destroys papers takes
        // them away first, and tells the other side after.
        guard try !writer.hasMoved(conversation, after: deed.seen, otherThanBy: person) else {
            throw Self.transferMovedOn
        }
        deeds.withLock { $0[conversation]?.isBegun = true }
    }

    /// Somebody acted on a transfer after it was looked at.
    public static let transferMovedOn = GatewayFault(
        .no, code: "transfer-moved-on",
        message: "Something happened in this transfer after you opened the page, or you sent the form twice.",
        remedy: "Nothing was done for you now. Look at the transfer as it stands.")
}

public import CaseTransfer
import Synchronization
import TransferStore

/// Something that somebody does to a transfer as they had seen it.
struct ActUnderWay: Sendable {
    /// Who does it.
    let person: PersonID?
    /// The number of the last change that they had seen.
    let seen: Int
    /// Whether its first write has found the transfer so, and is committed: what it writes after that follows its own.
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

    /// Writes what somebody does to a transfer, in one transaction: the first one of a deed is refused when something has happened that its
    /// person had not seen. Whatever is done to a transfer is written through this, so that no step can leave the question out.
    ///
    /// What the gateway writes by itself, what belongs to no transfer, and that somebody looked at one, asks nothing.
    ///
    /// - Parameters:
    ///   - actor: who does it.
    ///   - conversation: the transfer; nil for what belongs to none.
    /// - Throws: `GatewayFault` with code `transfer-moved-on`, the store's fault, or what the body throws; then nothing is written.
    @discardableResult
    func write<Outcome>(
        as actor: Actor, on conversation: ConversationID?, _ body: (StoreWriter) throws -> Outcome
    ) throws -> Outcome {
        var begins: ConversationID?
        let outcome = try store.write { writer in
            begins = try comparing(conversation, by: actor, in: writer)
            return try body(writer)
        }
        // Not before it is committed: after a first write that was undone, the next one is compared.
        begun(begins)
        return outcome
    }

    /// Holds a deed to what its person had seen before something is done that no transaction undoes; it goes through with the rest after that.
    ///
    /// - Throws: `GatewayFault` with code `transfer-moved-on`, or the store's fault.
    func begin(on conversation: ConversationID, by actor: Actor) throws {
        begun(try store.read { try comparing(conversation, by: actor, in: $0) })
    }

    /// Compares the transfer with what the person of a deed had seen of it, unless the deed has begun.
    ///
    /// - Returns: the transfer whose deed begins with this; nil when none does.
    private func comparing(
        _ conversation: ConversationID?, by actor: Actor, in reader: StoreReader
    ) throws -> ConversationID? {
        guard let conversation, let person = actor.person else { return nil }
        guard let deed = deeds.withLock({ $0[conversation] }), deed.person == person, !deed.isBegun else { return nil }
        guard try reader.lastChange(of: conversation) == deed.seen else { throw Self.transferMovedOn }
        return conversation
    }

    private func begun(_ conversation: ConversationID?) {
        if let conversation { deeds.withLock { $0[conversation]?.isBegun = true } }
    }

    /// Somebody acted on a transfer after it was looked at.
    public static let transferMovedOn = GatewayFault(
        .no, code: "transfer-moved-on",
        message: "Something happened in this transfer after you opened the page, or you sent the form twice.",
        remedy: "Nothing was done for you now. Look at the transfer as it stands.")
}

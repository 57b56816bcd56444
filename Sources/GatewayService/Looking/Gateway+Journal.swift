public import CaseTransfer
public import TransferStore

/// What a verification of the journal came to.
public struct JournalCheck: Hashable, Sendable {
    /// One thing that does not hold.
    public struct Fault: Hashable, Sendable {
        /// Its code.
        public let code: String
        /// The entry it is about, when it is about one.
        public let entry: Int?
        /// What does not hold, in plain English.
        public let message: String
    }

    /// How many entries there are.
    public let entries: Int
    /// The hash of the last.
    public let head: MessageDigest?
    /// How many signed heads of ours, held by others, were compared.
    public let witnesses: Int
    /// How many of our own messages and answers in this home were compared.
    public let ourOwn: Int
    /// How many payloads were erased under retention, which is no fault.
    public let erased: Int
    /// What does not hold.
    public let faults: [Fault]
    /// Files that say they are ours and do not verify as such: `name: code`.
    public let unusable: [String]
    /// Whether folders were named in which no witness was found: nothing was compared that was to be compared.
    public let lacksWitness: Bool

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
}

extension Gateway {
    /// Entries of the journal, of one transfer or all, as somebody reads them: without legal advice, which stands with the dispute,
    /// and with words replaced that name a confidential address (T-16). That they were read goes on record; when it cannot, nothing is
    /// shown.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func readJournal(
        of conversation: ConversationID?, last: Int?, by acting: ActingPerson
    ) throws -> [StoredEntry] {
        let entries = try journal(of: conversation, last: last, by: acting)
        try recordReading(of: conversation, .shown, by: acting)
        return entries.map { stored in
            stored.holdsLegalAdvice ? stored.showing(JournalPayload(rationale: Self.legalAdviceLeftOut)) : stored
        }
    }

    /// The same for our own steps, which show none of it as it stands: with legal advice, and without an entry for it.
    func journal(of conversation: ConversationID?, last: Int?, by acting: ActingPerson) throws -> [StoredEntry] {
        try require(.readJournal, of: acting)
        if let conversation { try requireNeedToKnow(of: conversation, acting) }
        let closed = conversation == nil ? try closedTransfers(to: acting) : []
        let entries = try store.read { reader in
            if let conversation {
                let entries = try reader.entries(of: conversation)
                return last.map { Array(entries.suffix($0)) } ?? entries
            }
            let length = try reader.journal?.length ?? 0
            return try reader.entries(after: last.map { max(0, length - $0) } ?? 0, limit: last ?? length)
        }
        var protections: [ConversationID: AddressProtection] = [:]
        return try entries.map { stored in
            guard let conversation = stored.entry.conversation, case .kept = stored.payload else { return stored }
            if closed.contains(conversation) { return stored.showing(JournalPayload(rationale: Self.leftOut)) }
            let protection = try protections[conversation] ?? rememberedProtection(of: conversation)
            protections[conversation] = protection
            return stored.showing(stored.words(hiding: protection))
        }
    }

    /// What stands in the place of a reason in a transfer that is restricted from whoever reads.
    static let leftOut = "Left out: the transfer is restricted to those who need to know."
}

/// The one order in which both gateways and every verifier read a conversation.
///
/// A message comes after everything it names: its sender's previous one, the last it had seen of the other side, and the
/// pack it speaks of. Ties go by authority code, then number. A receipt or rejection comes directly after what it answers.
public enum Transcript {
    /// The messages in order; the same for every order in which they are given.
    ///
    /// A name that points to no message given is passed over, and messages that name each other in a circle, which no
    /// honest sender can make, come last; nothing is ever left out. A message given twice is kept once.
    public static func ordered<Message: TranscriptMessage>(_ messages: [Message]) -> [Message] {
        var byDigest: [MessageDigest: Message] = [:]
        for message in messages { byDigest[message.digest] = message }
        let all = byDigest.values.sorted(by: comesFirst)
        var answers: [MessageDigest: [Message]] = [:]
        var free: [Message] = []
        for message in all {
            if let answered = message.answered, byDigest[answered]?.statement.kind.isNumbered == true {
                answers[answered, default: []].append(message)
            } else {
                free.append(message)
            }
        }
        return sequence(free).flatMap { [$0] + (answers[$0.digest] ?? []) }
    }

    /// Takes again and again the first message by the tie rule whose names have all been taken.
    private static func sequence<Message: TranscriptMessage>(_ messages: [Message]) -> [Message] {
        let present = Set(messages.map(\.digest))
        var waitsFor = Dictionary(uniqueKeysWithValues: messages.map { ($0.digest, $0.named.intersection(present)) })
        var namedBy: [MessageDigest: [Int]] = [:]
        for (index, message) in messages.enumerated() {
            for name in waitsFor[message.digest] ?? [] { namedBy[name, default: []].append(index) }
        }
        var ready = messages.indices.filter { waitsFor[messages[$0].digest]?.isEmpty ?? true }
        var ordered: [Message] = []
        var taken = Set<Int>()
        // `messages` is sorted by the tie rule, so the smallest index is the first message.
        while let position = ready.indices.min(by: { ready[$0] < ready[$1] }) {
            let index = ready.remove(at: position)
            let message = messages[index]
            ordered.append(message)
            taken.insert(index)
            for later in namedBy[message.digest] ?? [] {
                waitsFor[messages[later].digest]?.remove(message.digest)
                if waitsFor[messages[later].digest]?.isEmpty == true { ready.append(later) }
            }
        }
        return ordered + messages.indices.filter { !taken.contains($0) }.map { messages[$0] }
    }

    private static func comesFirst<Message: TranscriptMessage>(_ lhs: Message, _ rhs: Message) -> Bool {
        if lhs.sender != rhs.sender { return lhs.sender.text < rhs.sender.text }
        let (left, right) = (lhs.order?.sequence ?? Int.max, rhs.order?.sequence ?? Int.max)
        if left != right { return left < right }
        // Written out only here: two messages with one number are rare, and a digest's text is long.
        return lhs.digest.text < rhs.digest.text
    }
}

/// What the order of a transcript looks at in a message.
public protocol TranscriptMessage: Sendable {
    /// Its digest.
    var digest: MessageDigest { get }
    /// Who sealed it.
    var sender: AuthorityCode { get }
    /// Its place among its sender's messages; nil for an answer.
    var order: MessageOrder? { get }
    /// What it says.
    var statement: Statement { get }
}

extension MessageRecord: TranscriptMessage {}

extension ConversationMessage: TranscriptMessage {}

extension TranscriptMessage {
    /// The message that a receipt or rejection answers.
    fileprivate var answered: MessageDigest? {
        switch statement {
        case .receipt(let receipt): receipt.digest
        case .rejection(let rejection): rejection.digest
        case .pack, .supplement, .acknowledgement, .refusal, .meeting, .decision, .ending, .endingWithdrawn, .birth,
            .dispute, .test, .residence, .restatement:
            nil
        }
    }

    /// Every message that this one names.
    var named: Set<MessageDigest> {
        var names = Set([order?.previous, order?.seen?.digest, answered].compactMap { $0 })
        switch statement {
        case .supplement(let supplement): names.insert(supplement.pack)
        case .acknowledgement(let acknowledgement): names.insert(acknowledgement.pack)
        case .refusal(let refusal): names.insert(refusal.pack)
        case .dispute(let dispute): names.formUnion(dispute.named)
        case .pack, .receipt, .rejection, .meeting, .decision, .ending, .endingWithdrawn, .birth, .test, .residence,
            .restatement:
            break
        }
        names.remove(digest)
        return names
    }
}

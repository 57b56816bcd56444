extension Transcript {
    /// The order in which disputes are worked out: as in ``ordered(_:)``, but an agreement comes directly after what its author
    /// had seen.
    ///
    /// Whoever agrees signs what the other side has signed already. Had a later word of that other side, which nobody had seen yet,
    /// a place before it, anybody could undo an agreement by proposing something else at the right moment.
    static func withAgreementsFirst<Message: TranscriptMessage>(_ messages: [Message]) -> [Message] {
        let ordered = ordered(messages)
        var byDigest: [MessageDigest: Message] = [:]
        for message in ordered { byDigest[message.digest] = message }
        var placed: Set<MessageDigest> = []
        var result: [Message] = []
        for agreement in ordered where agreement.isAgreement {
            var needed: Set<MessageDigest> = [agreement.digest]
            var toFollow = [agreement.digest]
            while let digest = toFollow.popLast() {
                for name in byDigest[digest]?.named ?? [] where !placed.contains(name) {
                    if needed.insert(name).inserted { toFollow.append(name) }
                }
            }
            for message in ordered where needed.contains(message.digest) && !placed.contains(message.digest) {
                placed.insert(message.digest)
                result.append(message)
            }
        }
        return result + ordered.filter { !placed.contains($0.digest) }
    }
}

extension TranscriptMessage {
    fileprivate var isAgreement: Bool {
        guard case .dispute(.said(_, .agreed, _)) = statement else { return false }
        return true
    }
}

extension TransferState {
    /// Our messages with news of safety that came back rejected, or were stranded, and whose news the other side still does not have, in
    /// the order of our journal.
    ///
    /// However much is said since, each stays until the same is said anew for the same child, or a person says that it is not needed
    /// any more. Permission that somebody withdrew stays until it is told or given again, whatever became of its message, or all is over.
    public var newsNotTold: [ConversationMessage] {
        guard packDigest != nil else { return [] }
        return messages.dropFirst(messagesBeforeDraft).filter { message in
            message.sender == us && message.statement.isNewsOfSafety && message.isLost
                && !isToldAnew(message.statement, message.digest) && !(isOver && message.kind == .consentChange)
        }
    }

    private func isToldAnew(_ statement: Statement, _ digest: MessageDigest) -> Bool {
        switch statement {
        case .ending(let ending):
            ending.children.filter(\.reason.isNewsOfSafety).allSatisfy { isTold($0.reason, of: $0.child) }
        case .birth(let birth): progress(of: birth.child).map { $0.births.contains { $0.on == birth.on } } ?? true
        case .consentChange(let change):
            change.children.allSatisfy { child in
                progress(of: child).map { !$0.untoldWithdrawals.contains { $0.message == digest } } ?? true
            }
        case .recall(let recall):
            recall.children.allSatisfy { progress(of: $0).map { $0.recalled != nil } ?? true }
                && recall.documents.allSatisfy { document in
                    recalledDocuments.contains { $0.document == document }
                }
        case .destruction(let destruction):
            destruction.children.allSatisfy { progress(of: $0)?.papers.name != .quarantined }
                && destruction.documents.allSatisfy { document in
                    recalledDocuments.first { $0.document == document }?.papers.name != .quarantined
                }
        case .pack, .receipt, .rejection, .supplement, .acknowledgement, .refusal, .meeting, .decision,
            .endingWithdrawn, .dispute, .residence, .restatement, .test:
            true
        }
    }

    /// Whether both sides have a word, of either, that the child's part ended for this reason, and that was not taken back since.
    private func isTold(_ reason: EndedChild.Reason, of child: ChildReference) -> Bool {
        let last = messages.last { message in
            guard !message.isVoid else { return false }
            return switch message.statement {
            case .ending(let ending): ending.children.contains { $0.child == child && $0.reason == reason }
            case .endingWithdrawn(let back): back.children.contains { $0.child == child && $0.reason == reason }
            default: false
            }
        }
        return last?.kind == .ending
    }
}

extension ConversationMessage {
    /// Whether it has no place any more and no person decided that it should have none; what somebody refused is no person's to drop.
    fileprivate var isLost: Bool {
        switch delivery {
        case .rejected, .stranded: true
        case .withdrawn: kind == .consentChange
        case .queued, .delivered, .needsAttention, .byHand, .handedOver, .arrived, nil: false
        }
    }
}

extension Statement {
    /// What news of safety is about, for people; never a name.
    public var newsInWords: String {
        switch self {
        case .ending(let ending):
            ending.children.map(\.reason).filter(\.isNewsOfSafety).map(\.words)
                .reduce(into: [String]()) { each, words in if !each.contains(words) { each.append(words) } }
                .joined(separator: ", ")
        case .birth: "a child was born"
        case .consentChange: "permission was withdrawn"
        case .recall: "papers are recalled"
        case .destruction: "papers were destroyed"
        case .pack, .receipt, .rejection, .supplement, .acknowledgement, .refusal, .meeting, .decision,
            .endingWithdrawn, .dispute, .residence, .restatement, .test:
            kind.rawValue
        }
    }
}

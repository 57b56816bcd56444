/// What a child's transfer is looked at for, each of which may be signed or only reported.
public enum CaseFact: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where the pack stands: arrived, acknowledged, refused.
    case pack
    /// What became of the meeting.
    case meeting
    /// What became of responsibility.
    case responsibility
    /// Whether the papers were recalled or destroyed.
    case papers
}

extension TransferState {
    /// Whether what stands of a child rests on somebody's report, with no signature of the other authority behind it.
    ///
    /// What our own side said is ours and needs none.
    public func isOnlyReported(_ fact: CaseFact, of child: ChildReference) -> Bool {
        let kinds: Set<MessageKind> =
            switch fact {
            case .pack: [.acknowledgement, .refusal, .restatement]
            case .meeting: [.meeting]
            case .responsibility: [.decision, .ending, .endingWithdrawn]
            case .papers: [.recall, .destruction]
            }
        let latest = messages.last { message in
            kinds.contains(message.kind) && !message.isVoid && message.statement.children.contains(child)
                && counts(message, for: child)
        }
        if fact == .pack, latest == nil { return hasOnlyReportedPack }
        return latest?.isReported ?? false
    }

    /// The facts of a child that are only reported, in their order.
    public func factsOnlyReported(of child: ChildReference) -> [CaseFact] {
        CaseFact.allCases.filter { isOnlyReported($0, of: child) }
    }

    /// Whether the acceptance of responsibility, on which who holds the case rests, is only reported.
    public func isAcceptanceOnlyReported(of child: ChildReference) -> Bool { reportOfAcceptance(of: child) != nil }

    /// The report by which a child counts as accepted; nil when a signed decision does, or nothing.
    func reportOfAcceptance(of child: ChildReference) -> MessageDigest? {
        guard progress(of: child)?.state.acceptedFrom != nil else { return nil }
        let latest = messages.last { message in
            guard case .decision(let decision) = message.statement, !message.isVoid, counts(message, for: child)
            else { return false }
            return decision.children.contains { decided in
                if case .accepted = decided.decision { return decided.child == child }
                return false
            }
        }
        return latest.flatMap { $0.isReported ? $0.digest : nil }
    }

    /// Whether anything in the conversation stands without a signature: papers, a report, an arrival that was told to us.
    public var hasReports: Bool {
        !papers.isEmpty || messages.contains { $0.isReported || $0.delivery?.name == .arrived }
    }

    /// Why papers may not be added by hand, or nil when they may: what about the family was taken back would come in by another door.
    public var addingFault: Forbidden? {
        let isConcerned = children.contains { $0.recalled != nil || $0.papers.name != .held }
        return isConcerned ? .papersTakenBack : nil
    }

    /// Whether the pack came as papers, or its arrival is only known by report.
    private var hasOnlyReportedPack: Bool {
        !papers.isEmpty || messages.contains { $0.digest == packDigest && $0.delivery?.name == .arrived }
    }
}

extension Forbidden {
    static let papersTakenBack = Forbidden(
        code: "papers-taken-back",
        message: "Papers of this transfer were recalled, or refused as the wrong child's: none are added to it.",
        remedy:
            "Destroy what was recalled with `handover destroy`. Papers about another child, or papers sent anew, are registered "
            + "with `handover by-hand receive`.")
}

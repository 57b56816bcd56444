/// The three things a child's transfer is looked at for, each of which may be signed or only reported.
public enum CaseFact: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where the pack stands: arrived, acknowledged, refused.
    case pack
    /// What became of the meeting.
    case meeting
    /// What became of responsibility.
    case responsibility
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
    public func isAcceptanceOnlyReported(of child: ChildReference) -> Bool {
        guard progress(of: child)?.state.acceptedFrom != nil else { return false }
        let latest = messages.last { message in
            guard case .decision(let decision) = message.statement, !message.isVoid, counts(message, for: child)
            else { return false }
            return decision.children.contains { decided in
                if case .accepted = decided.decision { return decided.child == child }
                return false
            }
        }
        return latest?.isReported ?? false
    }

    /// Whether anything in the conversation stands without a signature: papers, a report, an arrival that was told to us.
    public var hasReports: Bool {
        !papers.isEmpty || messages.contains { $0.isReported || $0.delivery?.name == .arrived }
    }

    /// Whether the pack came as papers, or its arrival is only known by report.
    private var hasOnlyReportedPack: Bool {
        !papers.isEmpty || messages.contains { $0.digest == packDigest && $0.delivery?.name == .arrived }
    }
}

/// Why a conversation has to go on by hand although the other authority has a gateway by now.
public enum ByHandReason: String, Hashable, Sendable, CaseIterable {
    /// It began with papers, which their gateway does not have.
    case papers
    /// Somebody's word in a dispute is only reported, so that the two gateways would not come to the same.
    case dispute
    /// Something that we said rests on a report: with what we said before them they could not sign any more what we were told.
    case restsOnReport = "rests-on-report"

    /// The reason in words.
    public var words: String {
        switch self {
        case .papers: "it began with papers that came without a gateway"
        case .dispute: "a word in a dispute is only reported, and their gateway does not have it"
        case .restsOnReport:
            "something that we said rests on what is only reported, and their gateway could not follow it"
        }
    }
}

extension TransferState {
    /// Whether the conversation has to go on by hand although the other authority has a gateway by now: their gateway could
    /// not follow what rests on papers or reports that stand in our journal alone.
    public var staysByHand: Bool { whyByHand != nil }

    /// Why it has to; nil when their gateway, given what we said, comes to what we have as soon as they sign what we were told.
    public var whyByHand: ByHandReason? {
        if !papers.isEmpty { return .papers }
        let reports = messages.filter(\.isReported)
        guard !reports.isEmpty else { return nil }
        let names = Set(reports.map(\.digest))
        let hasNamed = messages.contains { $0.sender == us && !$0.isVoid && !$0.named.isDisjoint(with: names) }
        let standing = reports.filter { report in inPlace(of: report).contains(where: \.isReported) }
        if hasNamed || standing.contains(where: { $0.kind == .dispute }) { return .dispute }
        return standing.isEmpty || canBeFollowed ? nil : .restsOnReport
    }

    /// Whether the same comes out when everything signed is read first, as a gateway of theirs would, and what was reported after it, as
    /// they would sign it now.
    private var canBeFollowed: Bool {
        var (ours, theirs) = (self, self)
        let counted = messages.dropFirst(messagesBeforeDraft)
        theirs.messages =
            messages.prefix(messagesBeforeDraft) + counted.filter { !$0.isReported } + counted.filter(\.isReported)
        let failed = theirs.retakeStatements().failed.subtracting(ours.retakeStatements().failed)
        return failed.isEmpty && theirs.children == ours.children && Set(theirs.disputes) == Set(ours.disputes)
    }
}

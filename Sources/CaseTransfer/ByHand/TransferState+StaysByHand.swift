/// Why a conversation has to go on by hand although the other authority has a gateway by now.
public enum ByHandReason: String, Hashable, Sendable, CaseIterable {
    /// It began with papers, which their gateway does not have.
    case papers
    /// Somebody's word in a dispute is only reported, so that the two gateways would not come to the same.
    case dispute
    /// Something that we said rests on a report: with what we said before them they could not sign any more what we were told.
    case restsOnReport = "rests-on-report"
    /// Something of it was taken back before its papers were posted to their gateway, and is not sent there.
    case takenBack = "taken-back"

    /// The reason in words.
    public var words: String {
        switch self {
        case .papers: "it began with papers that came without a gateway"
        case .dispute: "a word in a dispute is only reported, and their gateway does not have it"
        case .restsOnReport:
            "something that we said rests on what is only reported, and their gateway could not follow it"
        case .takenBack: "something of it was recalled or refused as another child's, and is not sent again"
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
        if hasClosedPapers, messages.contains(where: { $0.sender == us && $0.delivery?.isByHand ?? false }) {
            return .takenBack
        }
        let reports = messages.filter(\.isReported)
        guard !reports.isEmpty else { return nil }
        let names = Set(reports.map(\.digest))
        let hasNamed = messages.contains { $0.sender == us && !$0.isVoid && !$0.named.isDisjoint(with: names) }
        let standing = reports.filter { report in inPlace(of: report).contains(where: \.isReported) }
        if hasNamed || standing.contains(where: { $0.kind == .dispute }) { return .dispute }
        return standing.isEmpty || canBeFollowed ? nil : .restsOnReport
    }

    /// Whether the same comes out when everything signed is read first, as a gateway of theirs would, and what was reported after it, as
    /// they would sign it now. What was reported before a recall nobody has to sign any more; what we said has to stand without it.
    private var canBeFollowed: Bool {
        let counted = messages.dropFirst(messagesBeforeDraft)
        let signedFirst = read(in: [counted])
        if signedFirst.failed.isEmpty, signedFirst.isSame { return true }
        guard let recall = counted.firstIndex(where: { $0.kind == .recall && !$0.isVoid && !$0.isReported }) else {
            return false
        }
        let signed = messages.filter { !$0.isReported }.map(\.digest)
        let apart = read(in: [counted[..<recall], counted[recall...]])
        return signedFirst.failed.isDisjoint(with: signed) && apart.failed.isEmpty && apart.isSame
    }

    /// What fails, and whether the same comes out, when in each part everything signed is read before what was reported.
    private func read(in parts: [ArraySlice<ConversationMessage>]) -> (failed: Set<MessageDigest>, isSame: Bool) {
        var (ours, theirs) = (self, self)
        theirs.messages =
            messages.prefix(messagesBeforeDraft)
            + parts.flatMap { part in part.filter { !$0.isReported } + part.filter(\.isReported) }
        let failed = theirs.retakeStatements().failed.subtracting(ours.retakeStatements().failed)
        return (failed, theirs.children == ours.children && Set(theirs.disputes) == Set(ours.disputes))
    }
}

extension DeliveryState {
    /// Whether a person brings the message to the other side, or has.
    public var isByHand: Bool { [.byHand, .handedOver, .arrived].contains(name) }
}

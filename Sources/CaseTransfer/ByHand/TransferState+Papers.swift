import WorkingDays

extension TransferState {
    /// Takes papers that came without a gateway: the first open the transfer, later ones add documents about the same children.
    mutating func takePapers(_ received: PapersReceived, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        guard side == .receiving, received.sender == sender else { return .failure(.notYourStep) }
        guard sender != recipient else { return .failure(.withinOneAuthority) }
        guard received.on <= moment.londonDate else { return .failure(.endingInFuture) }
        guard received.means.carriesPapers else { return .failure(.noPapersThatWay) }
        if let forbidden = Self.listFault(received.children.map(\.child)) { return .failure(forbidden) }
        if papers.isEmpty {
            guard packDigest == nil else { return .failure(.signedStands) }
            papers = [received]
            layPapers()
        } else {
            guard received.children.allSatisfy({ progress(of: $0.child) != nil }) else {
                return .failure(.unknownChild)
            }
            papers.append(received)
        }
        return .success(LawfulStep(rule: MovingProcedure.of(sender)?.notification))
    }

    /// Begins the children from the first papers, as a signed pack would.
    mutating func layPapers() {
        guard let first = papers.first else { return }
        packDigest = first.name
        children = first.children.map { entry in
            var child = ChildProgress(
                child: entry.child, pack: .delivered(PackState.Delivered(receivedOn: first.on)))
            child.unborn = entry.unborn
            child.residenceState = ResidenceState.unstated.holding(
                ResidenceState.Word(entry.residence, source: nil, saidOn: first.on), of: .sending)
            return child
        }
    }
}

extension Forbidden {
    static let noPapersThatWay = Forbidden(
        code: "no-papers-that-way", message: "Papers do not go by telephone.",
        remedy: "Say how they went: secure-email, letter, in-person or portal.")
    static let signedStands = Forbidden(
        code: "signed-stands", message: "Their signed word on this stands already; a report does not change it.",
        remedy: "Ask them to sign what has changed, or record the telephone call in the case system.")
}

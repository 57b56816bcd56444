public import WorkingDays

/// One dispute of a transfer as the fold keeps it; a transfer can have several.
public struct Dispute: Hashable, Sendable, Codable {
    /// Its name: the digest of the message that raised it.
    public let id: MessageDigest
    /// The children it is about.
    public let children: [ChildReference]
    /// On which ground.
    public let ground: RaisedDispute.Ground
    /// What it turns on.
    public let subject: RaisedDispute.Subject
    /// The side that raised it.
    public let raisedBy: TransferSide
    /// When.
    public let raisedOn: CivilDate
    /// What has become of it.
    public internal(set) var state: DisputeState
    /// What the sending side last said of who sees the children meanwhile; nil while it has said nothing.
    public internal(set) var visitsBySending: DisputeVisits?
    /// What the receiving side last said of it.
    public internal(set) var visitsByReceiving: DisputeVisits?
    /// Every answer that was waited for, so that whoever looks can tell which came late.
    var answers: [Answer] = []

    init(_ raised: RaisedDispute, id: MessageDigest, by side: TransferSide, on date: CivilDate) {
        self.id = id
        children = raised.children
        ground = raised.ground
        subject = raised.subject
        raisedBy = side
        raisedOn = date
        state = .raised(by: side, on: date)
        take(raised.visits, of: side)
    }

    /// Whether an answer is awaited.
    public var isOpen: Bool { state.turn != nil }

    /// The day on which the law closed it, because the work had ended for the last of its children; nil otherwise.
    public var nothingLeftSince: CivilDate? {
        guard case .nothingLeft(let closed) = state else { return nil }
        return closed.on
    }

    /// What one side last said of who sees the children meanwhile.
    public func visits(saidBy side: TransferSide) -> DisputeVisits? {
        switch side {
        case .sending: visitsBySending
        case .receiving: visitsByReceiving
        }
    }

    /// The side that both have said sees the children meanwhile; nil until both have said the same.
    ///
    /// Until then the authority that holds the case keeps visiting, whatever one side says.
    public var agreedVisitor: TransferSide? {
        guard let side = visitsBySending?.by.side, visitsByReceiving?.by.side == side else { return nil }
        return side
    }

    /// When the children are seen next, as the agreed visitor has said; nil when that is not agreed or no day is set.
    public var nextVisit: CivilDate? { agreedVisitor.flatMap { visits(saidBy: $0)?.next } }

    /// Whether the sides do not agree who sees the children: one of them says so, or they name different authorities.
    public var isVisitingDisputed: Bool {
        let said = [visitsBySending, visitsByReceiving].compactMap { $0 }
        return said.contains { $0.by == .notAgreed } || Set(said.map(\.by)).count > 1
    }

    mutating func take(_ visits: DisputeVisits?, of side: TransferSide) {
        guard let visits else { return }
        switch side {
        case .sending: visitsBySending = visits
        case .receiving: visitsByReceiving = visits
        }
    }
}

/// Legal advice about a dispute as the journal chains it: that it was asked for or came, never what it says.
public struct LegalAdviceRecord: Hashable, Sendable, Codable {
    /// How far it has come.
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        /// The lawyers were asked.
        case requested
        /// Their advice came.
        case received
    }

    /// The dispute.
    public let dispute: MessageDigest
    /// How far it has come.
    public let stage: Stage
    /// The date on which our journal recorded it.
    public let on: CivilDate
}

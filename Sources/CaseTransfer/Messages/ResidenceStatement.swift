public import WorkingDays

/// A residence message's statement: one side's word on the day from which children live in the new area (T-2).
///
/// Either side says it. The pack is the sending side's first word; a word of the receiving side carries the due dates that
/// follow from it, once it has acknowledged.
public struct ResidenceStatement: Hashable, Sendable, Codable {
    /// What the word does.
    public enum Act: String, Hashable, Sendable, Codable, CaseIterable {
        /// Says one's own date again, surer or as another kind of move.
        case stated
        /// Says that the other side's date is right.
        case confirmed
        /// Names another date than one's own, or than the other side's.
        case corrected
    }

    /// The children it is about.
    public var children: [ChildReference]
    /// What the word does.
    public var act: Act
    /// The date this side counts from, after this message.
    public var residence: Residence
    /// Where the date comes from.
    public var source: ResidenceSource
    /// When the meetings are due now, as the receiving side counts them; empty from the sending side and before the acknowledgement.
    public var dues: [DueMeeting]

    /// Puts the statement together.
    public init(
        children: [ChildReference], act: Act, residence: Residence, source: ResidenceSource, dues: [DueMeeting] = []
    ) {
        self.children = children
        self.act = act
        self.residence = residence
        self.source = source
        self.dues = dues
    }
}

/// Where a residence date comes from: who told it, how, and on which day; names stand in the structured part.
public struct ResidenceSource: Hashable, Sendable, Codable {
    /// Who told it.
    public enum Teller: String, Hashable, Sendable, Codable, CaseIterable {
        /// The family.
        case family
        /// The landlord or the housing service.
        case landlord
        /// Another agency: health visitor, school, police.
        case agency
        /// The other authority's worker.
        case otherAuthority = "other-authority"
        /// A worker of one's own, who has seen it.
        case ownWorker = "own-worker"
    }

    /// How it was told.
    public enum Means: String, Hashable, Sendable, Codable, CaseIterable {
        /// On a visit.
        case visit
        /// By telephone.
        case telephone
        /// In writing.
        case writing
        /// In a meeting.
        case meeting
        /// From a register: electoral roll, council tax, school roll.
        case register
    }

    /// Who told it.
    public var toldBy: Teller
    /// How.
    public var how: Means
    /// On which day.
    public var on: CivilDate

    /// Puts a source together.
    public init(toldBy: Teller, how: Means, on: CivilDate) {
        self.toldBy = toldBy
        self.how = how
        self.on = on
    }

    /// The source in words, naming nobody.
    public var words: String { "told by \(toldBy.words) \(how.words) on \(on.inWords)" }
}

extension ResidenceSource.Teller {
    var words: String {
        switch self {
        case .family: "the family"
        case .landlord: "the landlord or housing service"
        case .agency: "another agency"
        case .otherAuthority: "the other authority"
        case .ownWorker: "its own worker"
        }
    }
}

extension ResidenceSource.Means {
    var words: String {
        switch self {
        case .visit: "on a visit"
        case .telephone: "by telephone"
        case .writing: "in writing"
        case .meeting: "in a meeting"
        case .register: "from a register"
        }
    }
}

extension ResidenceStatement {
    /// The word in words, naming nobody.
    var words: String {
        let what =
            switch act {
            case .stated: "resident from \(residence.date.inWords) (\(residence.certainty.rawValue))"
            case .confirmed: "residence date \(residence.date.inWords) confirmed"
            case .corrected: "residence date corrected to \(residence.date.inWords)"
            }
        let due = dues.isEmpty ? "" : "; meeting due " + DueMeeting.words(dues)
        return what + ", " + source.words + due
    }
}

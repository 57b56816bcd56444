public import WorkingDays

/// What our own journal says of a transfer besides its messages: the notes of our people, and who works on it here.
public struct CaseRecord: Hashable, Sendable, Codable {
    /// Every note, in the order of the journal.
    public internal(set) var notes: [CaseNote] = []
    /// How many messages the transfer had when each note was taken: which of the two came first on one day.
    public internal(set) var messagesBefore: [Int] = []
    /// To whom the work was given; nil while it is on the team's list.
    public internal(set) var worker: PersonID?
    /// Whether it was ever given to anybody.
    public internal(set) var wasAssigned = false
    /// The teams of whoever prepared the case, or acknowledged it last; empty while nobody of a team did.
    public internal(set) var teams: [TeamID] = []
    /// The day on which the work last passed from one person to another; nil while it never did.
    public internal(set) var reallocatedOn: CivilDate?

    /// Nothing is recorded yet.
    init() {}

    /// An agency that was told, by its number.
    public struct ToldAgency: Hashable, Sendable {
        /// Its number in this transfer, from 1.
        public let number: Int
        /// What sort of agency.
        public let agency: AgencyTold.Agency
        /// When it was told.
        public let toldOn: CivilDate
        /// When it confirmed that it shares with its counterpart; nil while it has not.
        public internal(set) var confirmedOn: CivilDate?
    }

    /// A service that was noted as lacking, by its number.
    public struct NotedDeficit: Hashable, Sendable {
        /// Its number in this transfer, from 1.
        public let number: Int
        /// Which service.
        public let service: ServiceDeficit.Service
        /// When it was noted.
        public let notedOn: CivilDate
        /// When it was made good; nil while it is not.
        public internal(set) var settledOn: CivilDate?
    }

    /// The agencies that were told, by number.
    public var agencies: [ToldAgency] {
        var agencies: [ToldAgency] = []
        for case .agencyTold(let note) in notes {
            switch note.act {
            case .told(let agency, _):
                agencies.append(ToldAgency(number: agencies.count + 1, agency: agency, toldOn: note.on))
            case .confirmed(let number, _) where agencies.indices.contains(number - 1):
                agencies[number - 1].confirmedOn = note.on
            case .confirmed, .noneInPlan: break
            }
        }
        return agencies
    }

    /// The services that were noted as lacking, by number.
    public var deficits: [NotedDeficit] {
        var deficits: [NotedDeficit] = []
        for case .serviceDeficit(let note) in notes {
            switch note.act {
            case .noted(let service):
                deficits.append(NotedDeficit(number: deficits.count + 1, service: service, notedOn: note.on))
            case .settled(let number) where deficits.indices.contains(number - 1):
                deficits[number - 1].settledOn = note.on
            case .settled: break
            }
        }
        return deficits
    }

    /// What about a child's moves still waits for an answer; nil when nothing does.
    public func unansweredPrompt(for child: ChildReference) -> TraffickingPrompt.Pattern? {
        var waiting: TraffickingPrompt.Pattern?
        for note in notes where note.children.contains(child) {
            switch note {
            case .traffickingPrompted(let prompt): waiting = waiting == .repeated ? .repeated : prompt.pattern
            case .traffickingConsidered: waiting = nil
            case .familyInformed, .agencyTold, .serviceDeficit, .jointVisit, .counterpartContact, .closingTold,
                .summaryWritten:
                break
            }
        }
        return waiting
    }

    /// Whether the gateway has asked about this pattern of a child's moves before, answered or not.
    public func hasPrompted(_ pattern: TraffickingPrompt.Pattern, for child: ChildReference) -> Bool {
        notes.contains { note in
            guard case .traffickingPrompted(let prompt) = note else { return false }
            return prompt.pattern == pattern && prompt.children.contains(child)
        }
    }
}

public import CaseTransfer
public import WorkingDays

/// Which transfers a page of the list is about, and what heads it.
public struct WorklistQuery: Hashable, Sendable {
    /// In whose hands the work is.
    public enum Hands: Hashable, Sendable {
        /// Whoever's.
        case anybody
        /// Those people's, while they are registered, and what awaits their confirmation.
        case people([PersonID])
        /// On the team's list: nobody has it, or who had it is not registered any more.
        case team
        /// In these teams' hands, or in no team's yet: what has just come in is everybody's until somebody takes it up.
        case teams([TeamID])
        /// In this team's hands and no other's; nil for what no team has taken up yet.
        case inTeam(TeamID?)
    }

    /// Whose turn it is to do something.
    public struct Needs: Hashable, Sendable {
        /// The person who asks, and in whose stead they act.
        public var people: [PersonID]
        /// Their roles.
        public var roles: Set<Role>
        /// Their teams; nil for whoever belongs to none and is asked by every team.
        public var teams: [TeamID]?
        /// What is restricted from them, and so asks nothing of them.
        public var closed: [ConversationID]

        /// Puts them together.
        public init(people: [PersonID], roles: Set<Role>, teams: [TeamID]?, closed: [ConversationID]) {
            self.people = people
            self.roles = roles
            self.teams = teams
            self.closed = closed
        }
    }

    /// A day that a family waits for, or has waited for.
    public enum Awaited: Hashable, Sendable {
        /// A receiving-in meeting of ours that was due before this day.
        case meetingOverdue(on: CivilDate)
        /// A receiving-in meeting of ours that is due from the first day through the second, with none convened in time.
        case meetingAtRisk(from: CivilDate, through: CivilDate)
        /// What an authority should have done or answered before this day.
        case late(ClockKind, whose: AuthorityCode, on: CivilDate)
    }

    /// The part of the list.
    public var part: WorklistEntry.Part
    /// Only what we send, or receive.
    public var side: TransferSide?
    /// Only with this authority.
    public var peer: AuthorityCode?
    /// Only what has come so far.
    public var stage: TransferStage?
    /// Only what is in these hands.
    public var hands: Hands
    /// Only where somebody still has to do something about a dispute.
    public var disputedOnly: Bool
    /// Only where such a day is awaited; nil for whatever is.
    public var awaited: Awaited?
    /// Only what asks something of this person; nil for whatever it asks of anybody.
    public var needs: Needs?
    /// What is left out because it is restricted from whoever asks, and what is asked for would tell of it.
    public var closed: [ConversationID]
    /// Whether disputes in which it is not agreed who sees the children stand above everything else.
    public var headedByDisputes: Bool

    /// Everything at work, unless told otherwise.
    public init(
        part: WorklistEntry.Part = .atWork, side: TransferSide? = nil, peer: AuthorityCode? = nil,
        stage: TransferStage? = nil, hands: Hands = .anybody, disputedOnly: Bool = false,
        awaited: Awaited? = nil, needs: Needs? = nil, closed: [ConversationID] = [], headedByDisputes: Bool = false
    ) {
        self.part = part
        self.side = side
        self.peer = peer
        self.stage = stage
        self.hands = hands
        self.disputedOnly = disputedOnly
        self.awaited = awaited
        self.needs = needs
        self.closed = closed
        self.headedByDisputes = headedByDisputes
    }
}

/// Some transfers of a list in their order, and how many the whole list has.
public struct WorklistSlice: Hashable, Sendable {
    /// How many there are in all.
    public let total: Int
    /// The transfers asked for.
    public let conversations: [ConversationID]
}

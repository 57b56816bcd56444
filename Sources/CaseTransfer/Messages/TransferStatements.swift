public import WorkingDays

/// An acknowledgement's statement: the pack is with a team, and this is when the meeting falls due as the receiver computes it.
public struct AcknowledgementStatement: Hashable, Sendable, Codable {
    /// The digest of the pack.
    public var pack: MessageDigest
    /// The children it is acknowledged for, each with its due date.
    public var children: [DueMeeting]

    /// Puts the statement together.
    public init(pack: MessageDigest, children: [DueMeeting]) {
        self.pack = pack
        self.children = children
    }
}

/// When the receiving-in meeting falls due for a child, with everything that the date came from.
public struct DueMeeting: Hashable, Sendable, Codable {
    /// The child.
    public var child: ChildReference
    /// The residence date the count starts from.
    public var residence: CivilDate
    /// The limit in working days.
    public var workingDays: Int
    /// The rule the limit comes from, or the label of a default.
    public var rule: RuleCitation
    /// The last day on which the meeting is in time.
    public var due: CivilDate
    /// The counting convention's name.
    public var convention: String
    /// The calendar's version.
    public var calendarVersion: String

    /// Puts a due meeting together.
    public init(
        child: ChildReference, residence: CivilDate, workingDays: Int, rule: RuleCitation, due: CivilDate,
        convention: String, calendarVersion: String
    ) {
        self.child = child
        self.residence = residence
        self.workingDays = workingDays
        self.rule = rule
        self.due = due
        self.convention = convention
        self.calendarVersion = calendarVersion
    }
}

extension DueMeeting {
    /// Whether the date was counted with an authority's own closures over the bank holidays.
    public var countsClosures: Bool { WorkingDayCalendar.countsClosures(version: calendarVersion) }

    /// What has to stand beside the date when it was counted with local closures; empty otherwise.
    public var closureNote: String { countsClosures ? ", counted with local closures" : "" }
}

/// A refusal's statement: per child, why the receiving team says no to the pack.
public struct RefusalStatement: Hashable, Sendable, Codable {
    /// The digest of the pack.
    public var pack: MessageDigest
    /// Each child refused, with the reason.
    public var children: [RefusedChild]

    /// Puts the statement together.
    public init(pack: MessageDigest, children: [RefusedChild]) {
        self.pack = pack
        self.children = children
    }
}

/// A meeting's statement: what became of the receiving-in meeting for these children.
public struct MeetingStatement: Hashable, Sendable, Codable {
    /// What became of it.
    public enum Outcome: Hashable, Sendable, Codable {
        /// Convened for a date, which may be moved by convening again.
        case convened(for: CivilDate)
        /// Held on a date.
        case held(on: CivilDate)
        /// Not held on the date it was convened for.
        case notHeld(on: CivilDate, reason: NotHeldReason)
    }

    /// Why a meeting was not held.
    public enum NotHeldReason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The family did not come.
        case familyAbsent = "family-absent"
        /// Too few of the agencies came.
        case notQuorate = "not-quorate"
        /// The receiving team could not hold it.
        case staffing
        /// It was no longer safe or sensible to hold.
        case overtaken
        /// The family has moved on.
        case movedOn = "moved-on"
    }

    /// The children it is about.
    public var children: [ChildReference]
    /// What became of it.
    public var outcome: Outcome

    /// Puts the statement together.
    public init(children: [ChildReference], outcome: Outcome) {
        self.children = children
        self.outcome = outcome
    }
}

/// A decision's statement: for each child, responsibility accepted from a date, or declined.
public struct DecisionStatement: Hashable, Sendable, Codable {
    /// Each child decided on.
    public var children: [DecidedChild]

    /// Puts the statement together.
    public init(children: [DecidedChild]) {
        self.children = children
    }
}

/// The receiving authority's decision for one child.
public struct DecidedChild: Hashable, Sendable, Codable {
    /// What was decided.
    public enum Decision: Hashable, Sendable, Codable {
        /// Accepts responsibility for working the case from this date.
        case accepted(from: CivilDate)
        /// Declines it, for a coded reason whose words stand in the structured statement.
        case declined(reason: DeclineReason)
    }

    /// Why an authority declines responsibility; the grounds of dispute (DERBY-76, HAV-59, CAL-43).
    public enum DeclineReason: String, Hashable, Sendable, Codable, CaseIterable {
        /// It holds that another authority is responsible.
        case notResponsible = "not-responsible"
        /// It holds that the child's needs are below its threshold.
        case belowThreshold = "below-threshold"
    }

    /// The child.
    public var child: ChildReference
    /// What was decided.
    public var decision: Decision

    /// Puts the two together.
    public init(child: ChildReference, decision: Decision) {
        self.child = child
        self.decision = decision
    }
}

/// An ending's statement: for each child, why one side's work in this transfer ends, and when.
public struct EndingStatement: Hashable, Sendable, Codable {
    /// Each child for whom it ends.
    public var children: [EndedChild]

    /// Puts the statement together.
    public init(children: [EndedChild]) {
        self.children = children
    }
}

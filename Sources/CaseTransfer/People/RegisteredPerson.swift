public import WorkingDays

/// Somebody who may act at an authority: who they are, their post and roles, and from when until when.
public struct RegisteredPerson: Hashable, Sendable, Codable {
    /// Their handle.
    public var id: PersonID
    /// Their name.
    public var name: String
    /// Their post, such as "Team Manager, Locality 2".
    public var post: String
    /// What they may do.
    public var roles: [Role]
    /// The account of the operating system by which they are known.
    public var account: String
    /// The first day on which they may act.
    public var from: CivilDate
    /// The last day on which they may act; nil for no end.
    public var until: CivilDate?
    /// Who acts in their stead, and when; nil when they never named anybody.
    public var deputies: [Deputyship]?
    /// When they are away; nil when nothing was ever recorded.
    public var absences: [Absence]?
    /// The teams they belong to, the one they mostly work in first; nil for none.
    public var teams: [TeamID]?

    /// Puts a registration together.
    public init(
        id: PersonID, name: String, post: String, roles: [Role], account: String, from: CivilDate, until: CivilDate?
    ) {
        self.id = id
        self.name = name
        self.post = post
        self.roles = roles
        self.account = account
        self.from = from
        self.until = until
    }

    /// Whether the person may act on a date; their last day counts.
    public func isActive(on date: CivilDate) -> Bool {
        date >= from && date <= (until ?? date)
    }
}

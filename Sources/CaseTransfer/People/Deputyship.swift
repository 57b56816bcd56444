public import WorkingDays

/// That a manager named somebody to act in their stead for a period, both days included.
public struct Deputyship: Hashable, Sendable, Codable {
    /// Who acts.
    public var deputy: PersonID
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var until: CivilDate

    /// Puts a deputyship together.
    public init(deputy: PersonID, from: CivilDate, until: CivilDate) {
        self.deputy = deputy
        self.from = from
        self.until = until
    }

    /// Whether it holds on a date.
    public func holds(on date: CivilDate) -> Bool { date >= from && date <= until }

    /// Why a manager may not name this deputy, or nil when they may.
    ///
    /// - Parameters:
    ///   - manager: who is to be stood in for.
    ///   - person: the deputy.
    ///   - today: the present civil date.
    public func fault(of manager: RegisteredPerson, _ person: RegisteredPerson, on today: CivilDate) -> Forbidden? {
        if person.id == manager.id { return .deputyOneself }
        if until < from { return .untilBeforeFrom }
        if until < today { return .deputyshipOver }
        guard person.isActive(on: max(from, today)) else { return .deputyNotActive }
        let apart: Set<Role> = [.administrator, .auditor]
        return apart.isDisjoint(with: person.roles) ? nil : .deputyRoles
    }
}

extension RegisteredPerson {
    /// The roles that somebody who stands in for this person has from them: those of management, and no other.
    public var rolesForDeputy: [Role] { roles.filter(\.isTeamManagerOrAbove) }

    /// Whether somebody stands in for this person on a date.
    public func isDeputised(by person: PersonID, on date: CivilDate) -> Bool {
        isActive(on: date) && (deputies ?? []).contains { $0.deputy == person && $0.holds(on: date) }
    }

    /// The same person with the roles of the one they stand in for beside their own.
    public func deputising(for manager: RegisteredPerson) -> RegisteredPerson {
        var person = self
        person.roles += manager.rolesForDeputy.filter { !roles.contains($0) }
        return person
    }

    /// The absence of more than two weeks that has begun or comes next; nil when there is none (CAM-47).
    public func longAbsence(on date: CivilDate) -> Absence? {
        (absences ?? []).filter { $0.until >= date && $0.isLong }.min { $0.from < $1.from }
    }

    /// The absence that covers a date.
    public func absence(on date: CivilDate) -> Absence? {
        (absences ?? []).first { date >= $0.from && date <= $0.until }
    }
}

/// That somebody is away, both days included.
public struct Absence: Hashable, Sendable, Codable {
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var until: CivilDate

    /// Puts an absence together.
    public init(from: CivilDate, until: CivilDate) {
        self.from = from
        self.until = until
    }

    /// Whether it is longer than two weeks (CAM-47).
    public var isLong: Bool { from.adding(days: 14) <= until }
}

extension Forbidden {
    static let deputyOneself = Forbidden(
        code: "deputy-oneself", message: "Nobody is their own deputy.", remedy: "Name somebody else.")
    static let deputyshipOver = Forbidden(
        code: "deputy-period-over", message: "The period is over already.", remedy: "Give an --until from today on.")
    static let deputyNotActive = Forbidden(
        code: "deputy-not-active", message: "The deputy is not registered for the first day.",
        remedy: "An administrator can change their dates with `handover person add`.")
    static let deputyRoles = Forbidden(
        code: "deputy-roles",
        message: "An administrator or an auditor stands in for no manager: those duties are kept apart.",
        remedy: "Name somebody who works with cases.")
    /// A deputy is named in person and in one's own name.
    public static let deputyNotInPerson = Forbidden(
        code: "deputy-not-in-person",
        message: "A deputy is named by the manager in person, and by nobody who stands in for one.",
        remedy: "The manager runs the command under their own account, without --as and without --deputy-for.")
}

public import WorkingDays

/// What a registration must satisfy before it is made: roles that do not cancel each other, dates in order, and somebody left who
/// can register people.
public enum Registration {
    /// Why a registration may not be made, or nil when it may.
    ///
    /// A gateway without an administrator could never be given one again, so the last who can act stays, today and on every day
    /// after. Only a change that takes an administrator away is looked at so closely.
    ///
    /// - Parameters:
    ///   - person: the registration as it would be.
    ///   - people: everybody registered now.
    ///   - today: the present civil date.
    ///   - canSignIn: whether an account of the operating system can be used on this machine.
    public static func check(
        _ person: RegisteredPerson, among people: [RegisteredPerson], on today: CivilDate,
        canSignIn: (String) -> Bool
    ) -> Forbidden? {
        if let forbidden = check(person.roles) { return forbidden }
        if person.account.isEmpty { return .accountMissing }
        if let until = person.until, until < person.from { return .untilBeforeFrom }
        guard let before = people.first(where: { $0.id == person.id }), before.roles.contains(.administrator) else {
            return nil
        }
        if person.roles.contains(.administrator), person.account == before.account, person.until == nil,
            person.from <= max(before.from, today)
        {
            return nil
        }
        let administrators = (people.filter { $0.id != person.id } + [person]).filter {
            Permission.check(.registerPerson, by: $0.roles) == nil && canSignIn($0.account)
        }
        let turns = [today] + administrators.compactMap { $0.until?.adding(days: 1) }.filter { $0 > today }
        return turns.allSatisfy { day in administrators.contains { $0.isActive(on: day) } } ? nil : .lastAdministrator
    }

    /// Why a person may not hold these roles together, or nil when they may.
    public static func check(_ roles: [Role]) -> Forbidden? {
        if roles.isEmpty { return .rolesMissing }
        let others = Set(roles)
        guard others.count > 1 else { return nil }
        if others.contains(.administrator) { return .administratorAlone }
        return others.contains(.auditor) ? .auditorAlone : nil
    }
}

extension Forbidden {
    static let rolesMissing = Forbidden(
        code: "roles-missing", message: "No role is given, so the person could do nothing.",
        remedy: "Give at least one of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    static let administratorAlone = Forbidden(
        code: "roles-conflict", message: "An administrator holds no other role: they are shown no child.",
        remedy: "Register the person as administrator alone, or without it; administration may be a colleague's.")
    static let auditorAlone = Forbidden(
        code: "roles-conflict", message: "An auditor holds no other role: they read everything and change nothing.",
        remedy: "Register the person as auditor alone, or without it.")
    static let accountMissing = Forbidden(
        code: "account-missing", message: "The account is empty, so nobody could act as this person.",
        remedy: "Give the account of the operating system under which they run commands, with --account.")
    static let untilBeforeFrom = Forbidden(
        code: "dates-reversed", message: "The last day comes before the first.",
        remedy: "Give an --until on or after --from.")
    static let lastAdministrator = Forbidden(
        code: "last-administrator",
        message: "Nobody would be left who can register people: this is the last administrator with an account here.",
        remedy:
            "Register another administrator first, under an account of this machine and for as long as one is needed.")
}

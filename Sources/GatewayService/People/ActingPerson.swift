public import CaseTransfer
import TransferStore

/// Who runs a command, and for whom: the registered person of the account, or somebody they enter it for.
public struct ActingPerson: Hashable, Sendable {
    /// The person whose act it is.
    public let person: RegisteredPerson
    /// The person at the keyboard, when that is somebody else.
    public let enteredBy: RegisteredPerson?
    /// The manager in whose stead they act, whose roles of management ``person`` then has too.
    public let deputyOf: RegisteredPerson?

    /// Puts them together.
    public init(
        person: RegisteredPerson, enteredBy: RegisteredPerson? = nil, deputyOf manager: RegisteredPerson? = nil
    ) {
        self.person = manager.map { person.deputising(for: $0) } ?? person
        self.enteredBy = enteredBy
        deputyOf = manager
    }

    /// How the journal names them.
    public var actor: Actor {
        Actor(
            person: person.id, post: person.post, roles: person.roles, enteredBy: enteredBy?.id, deputyOf: deputyOf?.id,
            teams: person.teams)
    }
}

extension Gateway {
    /// The person who acts: whoever is registered for this account, or the person they name.
    ///
    /// - Parameters:
    ///   - account: the account of the operating system that runs the command.
    ///   - named: the person it is entered for, of `--as`; nil to act oneself.
    ///   - manager: the manager in whose stead they act, of `--deputy-for`; nil to act in their own name.
    /// - Throws: `GatewayFault` with code `account-unknown`, `person-unknown`, `person-not-active` or `not-a-deputy`.
    public func actingPerson(
        account: String, for named: PersonID?, deputyOf manager: PersonID? = nil
    ) throws -> ActingPerson {
        let acting = try actingPerson(account: account, for: named)
        return try manager.map { try self.acting(acting, inSteadOf: $0) } ?? acting
    }

    /// The same person in the stead of a manager who named them as deputy for today.
    ///
    /// - Throws: `GatewayFault` with code `not-a-deputy`, or the store's fault.
    public func acting(_ acting: ActingPerson, inSteadOf manager: PersonID) throws -> ActingPerson {
        let today = self.today
        guard let principal = try store.read({ try $0.person(manager) }),
            principal.isDeputised(by: acting.person.id, on: today)
        else {
            throw GatewayFault(
                .notPermitted, code: "not-a-deputy", message: "\(acting.person.id) is not deputy of \(manager) today.",
                remedy: "The manager names a deputy with `handover person deputy`, under their own account.")
        }
        return ActingPerson(person: acting.person, enteredBy: acting.enteredBy, deputyOf: principal)
    }

    private func actingPerson(account: String, for named: PersonID?) throws -> ActingPerson {
        let today = self.today
        let (typist, person) = try store.read { reader in
            (try reader.person(account: account), try named.flatMap { try reader.person($0) })
        }
        guard let typist, typist.isActive(on: today) else {
            throw GatewayFault(
                .notPermitted, code: "account-unknown",
                message: "No person is registered for the account \(account) today.",
                remedy: "An administrator registers you: handover person add --account \(account) …")
        }
        guard let named, named != typist.id else { return ActingPerson(person: typist) }
        guard let person else {
            throw GatewayFault(
                .notFound, code: "person-unknown", message: "Nobody is registered as \(named).",
                remedy: "See `handover person list`, or register them with `handover person add`.")
        }
        guard person.isActive(on: today) else {
            throw GatewayFault(
                .notPermitted, code: "person-not-active", message: "\(named) is not registered for today.",
                remedy: "An administrator can change their dates with `handover person add`.")
        }
        return ActingPerson(person: person, enteredBy: typist)
    }

    /// Registers a person, or changes their post, roles or dates.
    ///
    /// - Parameters:
    ///   - person: who; without teams they stay in those they were in, with none at all in none.
    ///   - canSignIn: whether an account of the operating system can be used on this machine.
    /// - Throws: `GatewayFault`: `not-permitted` unless the acting person may, `account-taken`, or what ``Registration`` forbids:
    ///   `roles-missing`, `roles-conflict`, `account-missing`, `dates-reversed`, `last-administrator`.
    public func register(
        _ person: RegisteredPerson, by acting: ActingPerson, canSignIn: (String) -> Bool = { _ in true }
    ) throws {
        try require(.registerPerson, of: acting)
        let (salt, teamSalt) = (try surroundings.random(32), try surroundings.random(32))
        let event = JournalEvent.personRegistered(
            person: person.id, roles: person.roles, from: person.from, until: person.until)
        let payload = JournalPayload(details: ["name": person.name, "post": person.post, "account": person.account])
        let today = self.today
        let now = self.now
        try store.write { writer in
            if let forbidden = Registration.check(
                person, among: try writer.people(), on: today, canSignIn: canSignIn)
            {
                throw GatewayFault(
                    forbidden.code == "last-administrator" ? .no : .badInput, code: forbidden.code,
                    message: forbidden.message, remedy: forbidden.remedy)
            }
            if let holder = try writer.person(account: person.account), holder.id != person.id {
                throw GatewayFault(
                    .badInput, code: "account-taken",
                    message: "The account \(person.account) is registered for \(holder.id) already.",
                    remedy: "Give \(person.id) another account with --account, or first give \(holder.id) another one.")
            }
            // Deputies and absences are recorded apart from the registration, and outlive a change of it.
            var person = person
            let before = try writer.person(person.id)
            person.deputies = before?.deputies
            person.absences = before?.absences
            let teams = person.teams ?? before?.teams ?? []
            person.teams = teams.isEmpty ? nil : teams
            try writer.savePerson(person)
            try writer.append(
                JournalDraft(occurredOn: today, actor: acting.actor, event: event, payload: payload), at: now,
                salt: salt)
            guard teams != before?.teams ?? [] else { return }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: .teamsChanged(person: person.id, teams: teams)),
                at: now, salt: teamSalt)
        }
    }

    /// Refuses a step that the acting person's roles do not allow, and one entered by somebody who may not see cases.
    func require(_ step: PermittedStep, of acting: ActingPerson) throws {
        if let forbidden = fault(of: step, acting) { throw GatewayFault(forbidden) }
    }

    /// Whether the acting person may take a step, where it is one way among others.
    func mayTake(_ step: PermittedStep, _ acting: ActingPerson) -> Bool { fault(of: step, acting) == nil }

    /// Who takes a step, when the acting person may not take it here and now; nil when they may.
    public func others(for step: PermittedStep, than acting: ActingPerson) -> String? {
        guard !mayTake(step, acting) else { return nil }
        return Role.allCases.filter(step.roles.contains).map { "a \($0.words)" }.joined(separator: " or ")
            + ", under their own account"
    }

    private func fault(of step: PermittedStep, _ acting: ActingPerson) -> Forbidden? {
        Permission.check(step, by: acting.person, enteredBy: acting.enteredBy, on: today)
    }
}

public import CaseTransfer
import TransferStore
public import WorkingDays

/// What somebody's last day, as it was just recorded, leaves to others.
public struct WorkLeft: Hashable, Sendable, Codable {
    /// How many transfers go from them to the team's list after that day.
    public var transfers: Int
    /// How many overrides wait for their confirmation, which then only a deputy can give, or nobody.
    public var overrides: Int
}

extension Gateway {
    /// Names somebody to act in one's own stead for a period; only a manager does, in person (DERBY-71).
    ///
    /// - Throws: `GatewayFault`: `person-unknown`, what ``Deputyship/fault(of:_:on:)`` says, or `not-permitted`.
    public func nameDeputy(
        _ deputy: PersonID, from: CivilDate, until: CivilDate, because: String?, by acting: ActingPerson
    ) throws {
        try requireInPerson(acting)
        let period = Deputyship(deputy: deputy, from: from, until: until)
        let today = self.today
        try change(
            acting.person.id, event: .deputyNamed(manager: acting.person.id, deputy: deputy, from: from, until: until),
            because: because, by: acting
        ) { manager, writer in
            guard let person = try writer.person(deputy) else { throw Self.unknown(deputy) }
            if let forbidden = period.fault(of: manager, person, on: today) { throw GatewayFault(forbidden) }
            manager.deputies = (manager.deputies ?? []).filter { $0.deputy != deputy && $0.until >= today } + [period]
        }
    }

    /// The first absence that is recorded of somebody on days of a period, as when they are to stand in for somebody; nil for none.
    ///
    /// - Throws: the store's fault.
    public func absence(of person: PersonID, from: CivilDate, until: CivilDate) throws -> Absence? {
        try store.read { try $0.person(person) }?.absences?.filter { $0.from <= until && $0.until >= from }
            .min { $0.from < $1.from }
    }

    /// Takes back that somebody is one's deputy.
    ///
    /// - Throws: `GatewayFault`: `deputy-unknown` or `not-permitted`.
    public func withdrawDeputy(_ deputy: PersonID, because: String?, by acting: ActingPerson) throws {
        try requireInPerson(acting)
        let today = self.today
        try change(
            acting.person.id, event: .deputyNamed(manager: acting.person.id, deputy: deputy, from: today, until: nil),
            because: because, by: acting
        ) { manager, _ in
            let others = (manager.deputies ?? []).filter { $0.deputy != deputy }
            guard others.count != manager.deputies?.count ?? 0 else {
                throw GatewayFault(
                    .notFound, code: "deputy-unknown", message: "\(deputy) is not your deputy.",
                    remedy: "See `handover person list`.")
            }
            manager.deputies = others
        }
    }

    /// Records that somebody is away; a practitioner records it of themselves, anybody else who works on cases of others too.
    ///
    /// - Throws: `GatewayFault`: `person-unknown`, `dates-reversed` or `not-permitted`.
    public func recordAbsence(
        of person: PersonID, from: CivilDate, until: CivilDate, because: String?, by acting: ActingPerson
    ) throws {
        try require(.recordAbsence, of: acting)
        guard from <= until else {
            throw GatewayFault(
                .badInput, code: "dates-reversed", message: "The last day comes before the first.",
                remedy: "Give an --until on or after --from.")
        }
        let today = self.today
        try change(
            person, event: .personAway(person: person, from: from, until: until), because: because, by: acting
        ) { person, _ in
            // What was recorded of the same days before is replaced, so that a changed plan leaves one absence.
            let kept = (person.absences ?? []).filter { ($0.until < from || $0.from > until) && $0.until >= today }
            person.absences = kept + [Absence(from: from, until: until)]
        }
    }

    /// Records somebody's last day; what they have goes to the team's list after it.
    ///
    /// - Throws: `GatewayFault`: `person-unknown`, what ``Gateway/register(_:by:canSignIn:)`` throws, or `not-permitted`.
    public func leave(
        _ person: PersonID, on last: CivilDate, by acting: ActingPerson, canSignIn: (String) -> Bool = { _ in true }
    ) throws -> WorkLeft {
        try require(.registerPerson, of: acting)
        guard var leaver = try store.read({ try $0.person(person) }) else { throw Self.unknown(person) }
        leaver.until = last
        try register(leaver, by: acting, canSignIn: canSignIn)
        let states = try store.read { try $0.transfers(idPrefix: "", limit: .max) }.filter { !$0.isOver }
        return WorkLeft(
            transfers: states.count { $0.record.worker == person },
            overrides: states.count { state in state.children.contains { $0.override.awaited.contains(person) } })
    }

    /// A deputy is named by the manager whose stead it is, under their own account and in their own name.
    private func requireInPerson(_ acting: ActingPerson) throws {
        try require(.nameDeputy, of: acting)
        guard acting.deputyOf == nil else { throw GatewayFault(Forbidden.deputyNotInPerson) }
    }

    private func change(
        _ id: PersonID, event: JournalEvent, because: String?, by acting: ActingPerson,
        _ change: (inout RegisteredPerson, StoreWriter) throws -> Void
    ) throws {
        let now = self.now
        let today = self.today
        let salt = try surroundings.random(32)
        try store.write { writer in
            guard var person = try writer.person(id) else { throw Self.unknown(id) }
            try change(&person, writer)
            try writer.savePerson(person)
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: event,
                    payload: because.map { JournalPayload(rationale: $0) }), at: now, salt: salt)
        }
    }
}

import CaseTransfer
import GatewayTesting
import Testing

@Suite("Who may read a restricted transfer")
struct NeedToKnowTests {
    /// How broken glass stands for the reader.
    enum Glass: CaseIterable {
        case none, open, others, over, notYet, justOver
    }

    private let now = Invented.moment("2026-12-02T09:00:00Z")
    private let reader = Invented.person("rea.invented")
    private let manager = Invented.person("mo.invented")
    private let north = TeamID("north")
    private let south = TeamID("south")

    private func person(_ id: PersonID, _ roles: [Role], teams: [TeamID]? = nil) -> RegisteredPerson {
        var person = RegisteredPerson(
            id: id, name: id.text, post: "Invented", roles: roles, account: id.text,
            from: Invented.date("2026-01-01"), until: nil)
        person.teams = teams
        return person
    }

    /// The transfer as the journal tells it after a restriction that somebody set, and after the glass was broken.
    private func facts(
        named: [PersonID], teams: [TeamID], keptOut: [PersonID], setBy: PersonID, worker: PersonID?, glass: Glass
    ) throws -> NeedToKnow.Facts {
        var state = try #require(TwoSides.at(.delivered)[.receiving].state)
        var number = 1000
        func take(_ event: JournalEvent, by actor: PersonID, at moment: Moment) {
            number += 1
            state.apply(
                JournalEntry(
                    number: number, recordedAt: moment, occurredOn: nil,
                    actor: Actor(person: actor, post: nil, roles: []), conversation: state.conversation, event: event,
                    rule: nil, payload: nil, previous: nil))
        }
        let anomalies = state.anomalies.count
        let set = now.adding(seconds: -86_400)
        let scope = Restriction.Scope(
            people: named + [Invented.person("x.invented")], teams: teams, keptOut: keptOut)
        take(.accessRestricted(scope), by: setBy, at: set)
        #expect(state.anomalies.count == anomalies)
        func broken(_ person: PersonID, from: Int64, seconds: Int64) {
            take(.glassBroken(until: now.adding(seconds: from + seconds)), by: person, at: now.adding(seconds: from))
        }
        switch glass {
        case .none: break
        case .open: broken(reader, from: -60, seconds: BrokenGlass.longest)
        case .others: broken(Invented.person("x.invented"), from: -60, seconds: BrokenGlass.longest)
        case .over: broken(reader, from: -40_000, seconds: BrokenGlass.longest)
        case .notYet: broken(reader, from: 60, seconds: 600)
        case .justOver: broken(reader, from: -600, seconds: 600)
        }
        #expect(state.anomalies.count == anomalies)
        var facts = state.needToKnow
        facts.worker = worker
        return facts
    }

    @Test(
        "Over every combination: whoever is kept out is let in by their own broken glass alone, others by any one ground",
        arguments: Glass.allCases)
    func table(_ glass: Glass) throws {
        for bits in 0..<128 {
            func bit(_ place: Int) -> Bool { bits & (1 << place) != 0 }
            let (isNamed, isInTeam, setIt, hasWork) = (bit(0), bit(1), bit(2), bit(3))
            let (isServiceManager, isKeptOut, actsForManager) = (bit(4), bit(5), bit(6))
            let facts: NeedToKnow.Facts
            // Nobody restricts against themselves, and nobody is named and kept out.
            if isKeptOut && (setIt || isNamed) { continue }
            facts = try restricted(
                isNamed, setIt ? reader : Invented.person("bo.invented"), hasWork ? reader : nil,
                isKeptOut ? [reader] : [], glass)
            let who = person(
                reader, isServiceManager ? [.serviceManager] : [.practitioner],
                teams: isInTeam ? [try #require(south), try #require(north)] : [try #require(south)])
            // The manager in whose stead the reader acts is named in the restriction.
            let stead = actsForManager ? person(Invented.person("x.invented"), [.teamManager]) : nil
            let access = NeedToKnow.access(of: who, for: stead, to: facts, at: now)
            let byGround =
                !isKeptOut && (isNamed || isInTeam || setIt || hasWork || isServiceManager || actsForManager)
            #expect(access.isOpen == (byGround || glass == .open), "\(bits) \(glass)")
            #expect((access == .open(.brokeGlass)) == (!byGround && glass == .open), "\(bits) \(glass)")
            if byGround, isNamed { #expect(access == .open(.named)) }
        }
    }

    private func restricted(
        _ isNamed: Bool, _ setBy: PersonID, _ worker: PersonID?, _ keptOut: [PersonID], _ glass: Glass
    ) throws -> NeedToKnow.Facts {
        try facts(
            named: isNamed ? [reader] : [], teams: [try #require(north)], keptOut: keptOut, setBy: setBy,
            worker: worker, glass: glass)
    }

    @Test("What is not restricted is open to everybody whose roles read cases", arguments: Role.allCases)
    func unrestricted(_ role: Role) {
        let facts = NeedToKnow.Facts(restriction: nil)
        #expect(NeedToKnow.access(of: person(reader, [role]), to: facts, at: now) == .unrestricted)
    }

    @Test("A deputy of a service manager who is kept out is not let in by that manager's role, and one of another is")
    func deputy() throws {
        let facts = try facts(
            named: [], teams: [], keptOut: [manager], setBy: Invented.person("bo.invented"), worker: nil, glass: .none)
        let deputy = person(reader, [.practitioner])
        for (id, isOpen) in [(manager, false), (Invented.person("sue.invented"), true)] {
            let stead = person(id, [.serviceManager])
            let access = NeedToKnow.access(of: deputy.deputising(for: stead), for: stead, to: facts, at: now)
            #expect(access.isOpen == isOpen)
        }
    }

    @Test(
        "A restriction names somebody, keeps nobody out whom it names, and is set in person; what is not restricted is not lifted"
    )
    func law() throws {
        let state = try #require(TwoSides.at(.delivered)[.receiving].state)
        let bo = Actor(person: Invented.person("bo.invented"), post: nil, roles: [.teamManager])
        var typed = bo
        typed.enteredBy = reader
        func code(_ event: JournalEvent, by actor: Actor) -> String? {
            if case .failure(let forbidden) = state.allows(event, by: actor, at: now) { return forbidden.code }
            return nil
        }
        func scope(_ people: [PersonID], keptOut: [PersonID] = []) -> JournalEvent {
            .accessRestricted(Restriction.Scope(people: people, teams: [], keptOut: keptOut))
        }
        #expect(code(scope([reader]), by: bo) == nil)
        #expect(code(scope([]), by: bo) == "restricted-to-nobody")
        #expect(code(scope([reader], keptOut: [reader]), by: bo) == "named-and-kept-out")
        #expect(code(scope([reader], keptOut: [Invented.person("bo.invented")]), by: bo) == "kept-out-oneself")
        #expect(code(scope([reader]), by: typed) == "not-in-person")
        #expect(code(.restrictionLifted, by: bo) == "not-restricted")
        #expect(code(.glassBroken(until: now.adding(seconds: 60)), by: bo) == "not-restricted")
        #expect(code(.glassLookedAt(numbers: [1]), by: bo) == "nothing-to-look-at")
    }

    @Test(
        "Broken glass stands open for a shift at most, closes with a new restriction, and is looked at by somebody else, once"
    )
    func glass() throws {
        var state = try #require(TwoSides.at(.delivered)[.receiving].state)
        func take(_ event: JournalEvent, by person: PersonID, at moment: Moment) -> String? {
            let actor = Actor(person: person, post: nil, roles: [])
            if case .failure(let forbidden) = state.allows(event, by: actor, at: moment) { return forbidden.code }
            state.apply(
                JournalEntry(
                    number: 1, recordedAt: moment, occurredOn: nil, actor: actor, conversation: state.conversation,
                    event: event, rule: nil, payload: nil, previous: nil))
            return nil
        }
        let scope = Restriction.Scope(people: [manager], teams: [])
        #expect(take(.accessRestricted(scope), by: manager, at: now) == nil)
        let tooLong = now.adding(seconds: BrokenGlass.longest + 1)
        #expect(take(.glassBroken(until: tooLong), by: reader, at: now) == "glass-open-too-long")
        #expect(take(.glassBroken(until: now), by: reader, at: now) == "glass-open-too-long")
        #expect(take(.glassBroken(until: now.adding(seconds: BrokenGlass.longest)), by: reader, at: now) == nil)
        func isOpen(at moment: Moment) -> Bool {
            NeedToKnow.access(of: person(reader, [.practitioner]), to: state.needToKnow, at: moment).isOpen
        }
        #expect(isOpen(at: now.adding(seconds: BrokenGlass.longest - 1)))
        #expect(!isOpen(at: now.adding(seconds: BrokenGlass.longest)))
        #expect(take(.accessRestricted(scope), by: manager, at: now.adding(seconds: 60)) == nil)
        #expect(!isOpen(at: now.adding(seconds: 61)))

        #expect(state.brokenGlassToLookAt.map(\.number) == [1])
        #expect(take(.glassLookedAt(numbers: [2]), by: manager, at: now) == "nothing-to-look-at")
        #expect(take(.glassLookedAt(numbers: [1]), by: reader, at: now) == "own-glass")
        #expect(take(.glassLookedAt(numbers: [1]), by: manager, at: now) == nil)
        #expect(state.brokenGlassToLookAt.isEmpty)
        #expect(take(.glassLookedAt(numbers: [1]), by: manager, at: now) == "nothing-to-look-at")
        #expect(take(.restrictionLifted, by: manager, at: now) == nil)
        #expect(state.restriction == nil)
        #expect(state.brokenGlass.count == 1)
    }

    @Test("A transfer is in the hands of its worker's team, else of whoever prepared or acknowledged it")
    func team() throws {
        var state = try #require(TwoSides.at(.delivered)[.receiving].state)
        #expect(state.team(of: nil) == nil)
        let (north, south) = (try #require(north), try #require(south))
        #expect(state.team(of: [south, north]) == south)
        let records = try #require(
            TwoSides.at(.acknowledged)[.receiving].entries.last { entry in
                if case .messageSealed(let record) = entry.event, case .acknowledgement = record.statement {
                    true
                } else {
                    false
                }
            })
        var entry = records
        entry.actor.teams = [north]
        entry.conversation = state.conversation
        state.apply(entry)
        #expect(state.team(of: nil) == north)
        #expect(state.team(of: [south]) == south)
        #expect(state.team(of: [south, north]) == north)
    }
}

import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Somebody acts in a manager's stead, and approves nothing they had a part in")
struct DeputyTests {
    private let today = Invented.date("2026-12-10")

    private func person(_ handle: String, _ roles: Role..., until: String? = nil) -> RegisteredPerson {
        RegisteredPerson(
            id: Invented.person(handle), name: "Invented", post: "Post", roles: roles, account: handle,
            from: Invented.date("2026-01-01"), until: until.map(Invented.date))
    }

    private func period(_ from: String, _ until: String, of deputy: String = "ash.invented") -> Deputyship {
        Deputyship(deputy: Invented.person(deputy), from: Invented.date(from), until: Invented.date(until))
    }

    @Test("A deputy is somebody else who works with cases, for a period in the right order that is not over")
    func naming() {
        let manager = person("bo.invented", .teamManager)
        let deputy = person("ash.invented", .practitioner)
        let good = period("2026-12-10", "2026-12-20")
        #expect(good.fault(of: manager, deputy, on: today) == nil)
        expectForbidden(good.fault(of: manager, manager, on: today), "deputy-oneself")
        expectForbidden(period("2026-12-20", "2026-12-19").fault(of: manager, deputy, on: today), "dates-reversed")
        expectForbidden(period("2026-12-01", "2026-12-09").fault(of: manager, deputy, on: today), "deputy-period-over")
        expectForbidden(
            good.fault(of: manager, person("ash.invented", .practitioner, until: "2026-12-09"), on: today),
            "deputy-not-active")
        for role in [Role.administrator, .auditor] {
            expectForbidden(good.fault(of: manager, person("ir.invented", role), on: today), "deputy-roles")
        }
    }

    @Test(
        "It holds on its days, and only while the manager is registered; it lends the roles of management and no other")
    func days() {
        var manager = person("bo.invented", .teamManager, .caldicottGuardian, until: "2026-12-15")
        manager.deputies = [period("2026-12-10", "2026-12-20")]
        let deputy = person("ash.invented", .practitioner)
        for (date, holds) in [
            ("2026-12-09", false), ("2026-12-10", true), ("2026-12-15", true), ("2026-12-16", false),
        ] {
            #expect(manager.isDeputised(by: deputy.id, on: Invented.date(date)) == holds, "\(date)")
        }
        #expect(!manager.isDeputised(by: Invented.person("kit.invented"), on: today))
        #expect(deputy.deputising(for: manager).roles == [.practitioner, .teamManager])
        #expect(Permission.check(.accept, by: deputy.roles) != nil)
        #expect(Permission.check(.accept, by: deputy.deputising(for: manager), on: today) == nil)
    }

    @Test("Nobody names a deputy for a manager by entering it for them")
    func inPerson() {
        let manager = person("bo.invented", .teamManager)
        let typist = person("ash.invented", .practitioner)
        #expect(Permission.check(.nameDeputy, by: manager, on: today) == nil)
        expectForbidden(
            Permission.check(.nameDeputy, by: manager, enteredBy: typist, on: today), "deputy-not-in-person")
    }

    private let children = [Invented.child(1)]
    private let manager = Invented.person("bo.invented")

    private func actor(
        _ handle: String, _ roles: [Role] = [.practitioner, .teamManager], enteredBy: String? = nil,
        deputyOf: String? = nil
    ) -> Actor {
        Actor(
            person: Invented.person(handle), post: "Post", roles: roles, enteredBy: enteredBy.map(Invented.person),
            deputyOf: deputyOf.map(Invented.person))
    }

    private func entered(by actor: Actor) -> Transition<OverrideState> {
        OverrideState.none.answer(to: .entered(.riskOfHarm, by: actor, authoriser: manager))
    }

    @Test(
        "A deputy confirms an override in the authoriser's stead, when they had no part in it",
        .rule("DERBY-71", "HAV-54"))
    func confirms() throws {
        let state = try #require(entered(by: actor("sam.invented")).step?.next)
        let deputy = actor("kit.invented", deputyOf: "bo.invented")
        #expect(state.answer(to: .confirmed(by: deputy)).step?.next.name == .confirmed)
        expectForbidden(
            state.answer(to: .confirmed(by: actor("kit.invented", deputyOf: "lee.invented"))),
            "override-not-the-authoriser")
        expectForbidden(
            state.answer(to: .confirmed(by: actor("kit.invented", enteredBy: "al.invented", deputyOf: "bo.invented"))),
            "override-not-in-person")
    }

    @Test(
        "Nobody confirms as a deputy what they wrote, what they typed, or what was entered in their stead",
        .rule("DERBY-71"))
    func ownWork() throws {
        let own = try #require(entered(by: actor("sam.invented")).step?.next)
        expectForbidden(
            own.answer(to: .confirmed(by: actor("sam.invented", deputyOf: "bo.invented"))), "override-own-work",
            by: "DERBY-71")

        let typed = try #require(entered(by: actor("sam.invented", enteredBy: "kit.invented")).step?.next)
        let author = try #require(typed.answer(to: .authorConfirmed(by: actor("sam.invented"))).step?.next)
        expectForbidden(
            author.answer(to: .confirmed(by: actor("kit.invented", deputyOf: "bo.invented"))), "override-own-work")

        let helped = OverrideState.Event.entered(
            .riskOfHarm, by: actor("sam.invented"), authoriser: manager, tookPart: [Invented.person("kit.invented")])
        let shared = try #require(OverrideState.none.answer(to: helped).step?.next)
        expectForbidden(
            shared.answer(to: .confirmed(by: actor("kit.invented", deputyOf: "bo.invented"))), "override-own-work",
            by: "DERBY-71")
        #expect(shared.answer(to: .confirmed(by: actor("lee.invented", deputyOf: "bo.invented"))).step != nil)
        expectForbidden(
            OverrideState.none.answer(
                to: .entered(.riskOfHarm, by: actor("sam.invented"), authoriser: manager, tookPart: [manager])),
            "override-own-words", by: "DERBY-71")

        let instead = try #require(entered(by: actor("sam.invented", deputyOf: "lee.invented")).step?.next)
        expectForbidden(
            instead.answer(to: .confirmed(by: actor("lee.invented", deputyOf: "bo.invented"))), "override-own-work")
        #expect(instead.answer(to: .confirmed(by: actor("bo.invented"))).step?.next.name == .confirmed)
    }

    @Test("What is entered in the authoriser's stead is not authorised by them", .rule("DERBY-71"))
    func inTheAuthorisersStead() {
        expectForbidden(
            entered(by: actor("sam.invented", deputyOf: "bo.invented")), "override-own-work", by: "DERBY-71")
    }
}

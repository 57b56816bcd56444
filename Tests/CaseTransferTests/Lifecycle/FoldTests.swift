import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@Suite("The fold of a journal")
struct FoldTests {
    @Test(
        "Folding a journal from the start gives what folding it entry by entry gave", arguments: TwoSides.Stage.allCases
    )
    func refolding(stage: TwoSides.Stage) {
        let sides = TwoSides.at(stage)
        for side in [sides.sending, sides.receiving] {
            #expect(TransferState.folding(side.entries, us: side.us) == side.state)
        }
    }

    @Test("A state survives being stored", arguments: TwoSides.Stage.allCases)
    func coding(stage: TwoSides.Stage) throws {
        for side in [TwoSides.at(stage).sending, TwoSides.at(stage).receiving] {
            guard let state = side.state else { continue }
            let stored = try JSONEncoder().encode(state)
            #expect(try JSONDecoder().decode(TransferState.self, from: stored) == state)
        }
    }

    @Test("Both sides agree on every child at every stage", arguments: TwoSides.Stage.allCases)
    func agreement(stage: TwoSides.Stage) {
        let sides = TwoSides.at(stage)
        #expect(sides.sending.state?.anomalies == [])
        guard let receiving = sides.receiving.state else { return }
        #expect(receiving.anomalies == [])
        #expect(sides.sending.state?.children.map(\.state) == receiving.children.map(\.state))
        #expect(sides.sending.state?.children.map(\.meeting) == receiving.children.map(\.meeting))
        #expect(sides.sending.state?.children.map(\.pack) == receiving.children.map(\.pack))
        #expect(sides.sending.state?.children.map(\.residence) == receiving.children.map(\.residence))
        #expect(sides.sending.state?.packDigest == receiving.packDigest)
    }

    @Test("An entry about the gateway opens no transfer, and one of another transfer is an anomaly")
    func foreignEntries() throws {
        var sides = TwoSides.at(.drafted)
        var entry = try #require(sides.sending.entries.first)
        entry.conversation = nil
        #expect(TransferState.opening(entry, us: Invented.calderdale) == nil)
        var state = try #require(sides.sending.state)
        entry.conversation = Invented.conversation(99)
        state.apply(entry)
        #expect(state.anomalies.map(\.code) == ["another-conversation"])
        sides.record(.peerWithdrawn(peer: Invented.derby, fingerprints: []), at: .sending)
        #expect(sides.sending.state?.anomalies.map(\.code) == ["not-of-a-transfer"])
    }

    @Test("What was recorded about permission stays with a child who is prepared again")
    func redrafting() {
        var sides = TwoSides.at(.drafted)
        sides.record(
            .consentRecorded(subject: "p1", children: [sides.children[0]], answer: .refused), at: .sending)
        sides.record(
            .adviceRecorded(children: [sides.children[0]], adviser: .legalServices, mayShare: true), at: .sending)
        sides.record(
            .consentRecorded(subject: "p1", children: [sides.children[0]], answer: .given), at: .sending)
        sides.prepare()
        let child = sides.sending.state?.children.first
        #expect(child?.answers.map(\.subject) == ["p1"])
        #expect(child?.answers.map(\.answer) == [.given])
        #expect(child?.advice?.mayShare == true)
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test(
        "An override counts once its authoriser has confirmed it under their own account", .rule("DERBY-71", "HAV-54"))
    func override() throws {
        var sides = TwoSides.at(.drafted, children: 1)
        let manager = try #require(Invented.manager.person)
        let pack = Statement.pack(
            Invented.pack(
                sides.children, resident: sides.residence,
                consent: Invented.consent(.overrideRiskOfHarm, role: .teamManager)))
        expectForbidden(sides.law(pack, by: .sending), "override-unconfirmed", by: "DERBY-71")
        let entered = JournalEvent.overrideEntered(children: sides.children, limb: .riskOfHarm, authoriser: manager)
        expectForbidden(try #require(sides.law(entered, by: Invented.manager)), "override-own-authority")
        expectForbidden(try #require(sides.law(entered, by: .gateway)), "override-needs-a-person")
        let confirmed = JournalEvent.overrideConfirmed(children: sides.children)
        expectForbidden(try #require(sides.law(confirmed, by: Invented.manager)), "override-not-entered")
        sides.record(entered, at: .sending)
        expectForbidden(sides.law(pack, by: .sending), "override-unconfirmed")
        expectForbidden(try #require(sides.law(confirmed, by: Invented.worker)), "override-not-the-authoriser")
        var forThem = Invented.manager
        forThem.enteredBy = Invented.worker.person
        expectForbidden(try #require(sides.law(confirmed, by: forThem)), "override-not-in-person")
        let demoted = Actor(person: manager, post: "Social Worker", roles: [.practitioner])
        expectForbidden(try #require(sides.law(confirmed, by: demoted)), "override-role")
        sides.record(confirmed, at: .sending, by: Invented.manager)
        expectLawful(sides.law(pack, by: .sending))
        let otherGround = Statement.pack(
            Invented.pack(
                sides.children, resident: sides.residence,
                consent: Invented.consent(.overrideSeekingIncreasesRisk, role: .teamManager)))
        expectForbidden(sides.law(otherGround, by: .sending), "override-unconfirmed")
        expectForbidden(try #require(sides.law(confirmed, by: Invented.manager)), "override-already-confirmed")
        sides.record(entered, at: .sending)
        expectForbidden(sides.law(pack, by: .sending), "override-unconfirmed")
    }

    @Test(
        "An override typed for its author counts once the author and the authoriser have each confirmed it themselves",
        .rule("DERBY-71", "CAL-38"))
    func typedOverride() throws {
        var sides = TwoSides.at(.drafted, children: 1)
        let manager = try #require(Invented.manager.person)
        let pack = Statement.pack(
            Invented.pack(
                sides.children, resident: sides.residence,
                consent: Invented.consent(.overrideRiskOfHarm, role: .teamManager)))
        let entered = JournalEvent.overrideEntered(children: sides.children, limb: .riskOfHarm, authoriser: manager)
        let confirmed = JournalEvent.overrideConfirmed(children: sides.children)
        let authorConfirmed = JournalEvent.overrideAuthorConfirmed(children: sides.children)
        var typed = Invented.worker
        typed.enteredBy = manager
        expectForbidden(try #require(sides.law(entered, by: typed)), "override-own-entry", by: "DERBY-71")
        typed.enteredBy = Invented.person("kit.invented")
        sides.record(entered, at: .sending, by: typed)
        expectForbidden(try #require(sides.law(confirmed, by: Invented.manager)), "override-awaits-author")
        expectForbidden(try #require(sides.law(authorConfirmed, by: Invented.manager)), "override-not-the-author")
        expectForbidden(try #require(sides.law(authorConfirmed, by: typed)), "override-not-in-person")
        expectForbidden(sides.law(pack, by: .sending), "override-unconfirmed")
        sides.record(authorConfirmed, at: .sending, by: Invented.worker)
        expectForbidden(sides.law(pack, by: .sending), "override-unconfirmed")
        expectForbidden(try #require(sides.law(authorConfirmed)), "override-already-confirmed")
        sides.record(confirmed, at: .sending, by: Invented.manager)
        expectLawful(sides.law(pack, by: .sending))
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("What the law flags in a message is kept on both sides, with the message", .rule("T-2", "T-4"))
    func notices() throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let early = MeetingStatement(
            children: sides.children, outcome: .held(on: sides.residence.adding(days: -1)))
        #expect(sides.say(.meeting(early), by: .receiving) == .stored)
        for side in [sides.sending.state, sides.receiving.state] {
            let state = try #require(side)
            #expect(state.notices.map(\.finding.code).contains("held-before-residence"))
            #expect(Set(state.notices.map(\.message)) == [state.messages.last?.digest])
        }
    }

    @Test("A prepared case may be discarded until its pack is on its way, and nothing comes after it")
    func discarded() throws {
        var sides = TwoSides.at(.drafted, children: 1)
        for stage in [TwoSides.at(.queued), TwoSides.at(.delivered)] {
            expectForbidden(try #require(stage.law(.draftDiscarded)), "pack-already-sent")
        }
        expectForbidden(try #require(sides.law(.payloadsErased(entries: [1]))), "not-over")
        sides.record(.draftDiscarded, at: .sending)
        #expect(sides.sending.state?.isOver == true)
        #expect(sides.sending.state?.isSettled == true)
        expectForbidden(
            sides.law(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending), "discarded")
        expectForbidden(try #require(sides.law(.draftDiscarded)), "discarded")
        expectLawful(try #require(sides.law(.payloadsErased(entries: [1]))))
        var rejected = TwoSides.at(.queued)
        rejected.deliver(from: .sending, rejecting: .tooLarge)
        expectLawful(try #require(rejected.law(.draftDiscarded)))
    }

    @Test("A draft for another recipient, by the receiving side, or after the pack was sent is forbidden")
    func drafts() throws {
        let drafted = TwoSides.at(.drafted)
        let delivered = TwoSides.at(.delivered)
        func draft(_ recipient: AuthorityCode, _ children: [ChildReference]) -> JournalEvent {
            .draftPrepared(recipient: recipient, children: children, sentPast: [])
        }
        expectForbidden(
            try #require(drafted.law(draft(Invented.havering, drafted.children))), "another-recipient")
        expectForbidden(try #require(drafted.law(draft(Invented.derby, []))), "no-children")
        expectForbidden(try #require(delivered.law(draft(Invented.derby, delivered.children))), "pack-already-sent")
        expectForbidden(
            try #require(delivered.law(draft(Invented.derby, delivered.children), at: .receiving)), "not-your-step")
        expectForbidden(
            try #require(
                drafted.law(.consentRecorded(subject: "p1", children: [Invented.child(9)], answer: .given))),
            "unknown-child")
    }
}

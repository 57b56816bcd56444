import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Permission that is withdrawn after the pack was sent", .rule("T-5"))
struct ConsentLaterTests {
    private func withdraw(_ sides: inout TwoSides, _ children: [ChildReference]? = nil, of subject: String = "p1") {
        sides.say(
            Invented.consentChange(children ?? sides.children, of: subject, on: sides.now.londonDate), by: .sending)
    }

    @Test(
        "It stops further documents of the children it is about, and moves no pack, child, meeting, date or duty",
        .rule("DERBY-4", "DERBY-64"), arguments: [TwoSides.Stage.delivered, .acknowledged, .held, .accepted, .declined])
    func stops(stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        let before = try #require(sides.sending.state)
        withdraw(&sides, [sides.children[1]])
        for state in [sides.sending.state, sides.receiving.state] {
            let state = try #require(state)
            #expect(state.children.map(\.sharing) == [.asSent, .stopped])
            #expect(state.children.map(\.state) == before.children.map(\.state))
            #expect(state.children.map(\.pack.name) == before.children.map(\.pack.name))
            #expect(state.children.map(\.meeting) == before.children.map(\.meeting))
            #expect(state.children.map(\.papers.name) == [.held, .held])
            #expect(
                state.holderAndDuty(for: sides.children[1], on: sides.residence)
                    == before.holderAndDuty(for: sides.children[1], on: sides.residence))
            #expect(state.notices.last?.finding.code == "permission-withdrawn")
            #expect(state.anomalies == [])
        }
    }

    @Test("Messages about a child's safety and about the service are never stopped by it", .rule("DERBY-4", "T-10"))
    func neverStopped() throws {
        var sides = TwoSides.at(.acknowledged)
        withdraw(&sides)
        let today = sides.now.londonDate
        for reason in EndedChild.Reason.allCases where reason.speakers(afterAcceptance: false).contains(.sending) {
            let to = reason == .movedOn ? Invented.suffolk : nil
            expectLawful(sides.law(Invented.ending(sides.children, reason, on: today, to: to), by: .sending))
        }
        expectLawful(sides.law(Invented.dispute(sides.children), by: .sending))
        expectLawful(sides.law(Invented.acceptance(sides.children, from: today), by: .receiving))
        expectLawful(sides.law(.recall(RecallStatement(reason: .wrongChild, children: sides.children)), by: .sending))
    }

    @Test("Its scope is the kinds of document it names")
    func scope() throws {
        var sides = TwoSides.at(.delivered, children: 1)
        sides.say(
            Invented.consentChange(sides.children, documents: [.plan], on: sides.now.londonDate), by: .sending)
        let child = try #require(sides.sending.state?.children.first)
        #expect(child.isStopped(.plan))
        #expect(!child.isStopped(.summary))
        expectForbidden(
            sides.law(
                Invented.consentChange(sides.children, documents: [.plan, .plan], on: sides.now.londonDate),
                by: .sending), "consent-scope")
        expectForbidden(
            sides.law(
                Invented.consentChange(sides.children, documents: [.statement], on: sides.now.londonDate), by: .sending),
            "consent-scope")
    }

    @Test("It is undone by the same person's yes, and by nobody else's")
    func givenAgain() throws {
        var sides = TwoSides.at(.delivered, children: 1)
        withdraw(&sides)
        sides.say(Invented.consentChange(sides.children, .given, of: "p2", on: sides.now.londonDate), by: .sending)
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        sides.say(Invented.consentChange(sides.children, .given, on: sides.now.londonDate), by: .sending)
        #expect(sides.sending.state?.children.map(\.sharing) == [.asSent])
        #expect(sides.receiving.state?.children.map(\.sharing) == [.asSent])
    }

    @Test(
        "Advice that came after it opens further sharing; that advice was asked for does not, nor advice against it",
        .rule("DERBY-72", "HAV-55", "CAL-39"))
    func advice() throws {
        var sides = TwoSides.at(.delivered, children: 1)
        sides.record(
            .adviceRecorded(children: sides.children, adviser: .legalServices, mayShare: true), at: .sending,
            by: Invented.manager)
        withdraw(&sides)
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        sides.record(.adviceRequested(children: sides.children, adviser: .caldicottGuardian), at: .sending)
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        sides.record(
            .adviceRecorded(children: sides.children, adviser: .caldicottGuardian, mayShare: false), at: .sending,
            by: Invented.manager)
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        sides.record(
            .adviceRecorded(children: sides.children, adviser: .caldicottGuardian, mayShare: true), at: .sending,
            by: Invented.manager)
        #expect(sides.sending.state?.children.map(\.sharing) == [.authorised])
        withdraw(&sides, of: "p2")
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test(
        "Advice lifts the stop when its adviser or a manager records it under their own account, and nobody else's record does",
        .rule("DERBY-72", "HAV-55", "CAL-39"), arguments: Role.allCases, SharingAdvice.Adviser.allCases)
    func vouchedFor(role: Role, adviser: SharingAdvice.Adviser) throws {
        let isManager = [Role.teamManager, .serviceManager].contains(role)
        let itself: [SharingAdvice.Adviser: Role] = [
            .caldicottGuardian: .caldicottGuardian, .legalServices: .legalAdviser,
        ]
        func sharing(_ actor: Actor) -> [FurtherSharing]? {
            var sides = TwoSides.at(.delivered, children: 1)
            withdraw(&sides)
            sides.record(
                .adviceRecorded(children: sides.children, adviser: adviser, mayShare: true), at: .sending, by: actor)
            #expect(sides.sending.state?.anomalies == [], "it stays on record all the same")
            return sides.sending.state?.children.map(\.sharing)
        }
        // Calderdale sends, which takes a manager's reason "if necessary" (CAL-39).
        let lifts = isManager || itself[adviser] == role
        let person = Invented.person("bo.invented")
        #expect(sharing(Actor(person: person, post: "Post", roles: [role])) == [lifts ? .authorised : .stopped])
        let typed = Actor(person: person, post: "Post", roles: [role], enteredBy: Invented.person("kit.invented"))
        #expect(sharing(typed) == [.stopped])
    }

    @Test("A manager's reason lifts nothing where the procedure wants advice", .rule("DERBY-72"))
    func managersReason() {
        var sides = TwoSides.at(.delivered, children: 1)
        withdraw(&sides)
        let takes = SharingProcedure.of(sending: sides.sending.us).takesManagersReason
        sides.record(
            .adviceRecorded(children: sides.children, adviser: .teamManager, mayShare: true), at: .sending,
            by: Invented.manager)
        #expect(sides.sending.state?.children.map(\.sharing) == [takes ? .authorised : .stopped])
    }

    @Test(
        "An override opens it once its authoriser has confirmed it, and stays so when messages are worked out anew",
        .rule("DERBY-71"))
    func override() throws {
        var sides = TwoSides.at(.delivered, children: 1)
        withdraw(&sides)
        let manager = try #require(Invented.manager.person)
        sides.record(
            .overrideEntered(children: sides.children, limb: .riskOfHarm, authoriser: manager), at: .sending)
        #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
        sides.record(.overrideConfirmed(children: sides.children), at: .sending, by: Invented.manager)
        #expect(sides.sending.state?.children.map(\.sharing) == [.authorised])
        sides.seal(.test, by: .sending)
        sides.deliver(from: .sending, rejecting: .unsupported)
        #expect(sides.sending.state?.children.map(\.sharing) == [.authorised])
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("It stops documents although the message that tells it lost its place, until it is told or given again")
    func untold() throws {
        for isWithdrawn in [false, true] {
            var sides = TwoSides.at(.delivered, children: 1)
            let pack = try #require(sides.pack)
            sides.seal(.supplement(SupplementStatement(pack: pack, absences: [])), by: .sending)
            let word = Invented.consentChange(sides.children, on: sides.now.londonDate)
            sides.seal(word, by: .sending)
            if isWithdrawn {
                sides.withdraw(by: .sending)
                sides.withdraw(by: .sending)
            } else {
                sides.deliver(from: .sending, rejecting: .tooLarge)
            }
            #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
            #expect(sides.sending.state?.children.map(\.withdrawals) == [[]], "the other side has not heard it")
            #expect(sides.receiving.state?.children.map(\.sharing) == [.asSent])
            var given = sides
            given.say(Invented.consentChange(sides.children, .given, on: sides.now.londonDate), by: .sending)
            #expect(given.sending.state?.children.map(\.sharing) == [.asSent])
            // What answered it answers the same word when it is told anew, and no other.
            sides.record(
                .adviceRecorded(children: sides.children, adviser: .legalServices, mayShare: true), at: .sending,
                by: Invented.manager)
            sides.say(word, by: .sending)
            #expect(sides.sending.state?.children.map(\.sharing) == [.authorised])
            #expect(sides.sending.state?.children.map(\.untoldWithdrawals) == [[]])
            #expect(
                sides.receiving.state?.children.map(\.withdrawals) == sides.sending.state?.children.map(\.withdrawals))
            #expect(sides.receiving.state?.children.map(\.sharing) == [.stopped])
            withdraw(&sides, of: "p2")
            #expect(sides.sending.state?.children.map(\.sharing) == [.stopped])
            #expect(sides.sending.state?.anomalies == [] && sides.receiving.state?.anomalies == [])
            let readAnew = sides.restart(.sending)
            #expect(readAnew)
        }
    }

    @Test(
        "An override answers what was withdrawn when it was entered, and no refusal that came after it",
        .rule("DERBY-71"))
    func olderOverride() throws {
        let manager = try #require(Invented.manager.person)
        var sides = TwoSides.at(.drafted, children: 1)
        func enter() -> JournalEvent {
            .overrideEntered(children: sides.children, limb: .riskOfHarm, authoriser: manager)
        }
        sides.record(enter(), at: .sending)
        sides.seal(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        sides.deliver(from: .sending)
        withdraw(&sides)
        #expect(sides.sending.state?.children.map(\.isOverrideAwaited) == [false], "nobody weighed this refusal")
        #expect(sides.sending.state?.awaitedPeople == [])
        var older = sides
        older.record(.overrideConfirmed(children: sides.children), at: .sending, by: Invented.manager)
        #expect(older.sending.state?.children.map(\.sharing) == [.stopped])
        sides.record(enter(), at: .sending)
        #expect(sides.sending.state?.children.map(\.isOverrideAwaited) == [true])
        #expect(sides.sending.state?.awaitedPeople == [manager])
        withdraw(&sides, of: "p2")
        sides.record(.overrideConfirmed(children: sides.children), at: .sending, by: Invented.manager)
        #expect(sides.sending.state?.children[0].standingWithdrawals.map(\.subject) == ["p2"])
        sides.record(enter(), at: .sending)
        sides.record(.overrideConfirmed(children: sides.children), at: .sending, by: Invented.manager)
        #expect(sides.sending.state?.children.map(\.sharing) == [.authorised])
        #expect(sides.sending.state?.anomalies == [] && older.sending.state?.anomalies == [])
        let readAnew = sides.restart(.sending)
        #expect(readAnew)
    }

    @Test("Every state of further sharing is reached, and only the sending side says the word")
    func states() throws {
        var sides = TwoSides.at(.delivered, children: 1)
        var seen: Set<FurtherSharing> = [try #require(sides.sending.state?.children[0].sharing)]
        withdraw(&sides)
        seen.insert(try #require(sides.sending.state?.children[0].sharing))
        sides.record(
            .adviceRecorded(children: sides.children, adviser: .legalServices, mayShare: true), at: .sending,
            by: Invented.manager)
        seen.insert(try #require(sides.sending.state?.children[0].sharing))
        #expect(seen == Set(FurtherSharing.allCases))
        let today = sides.now.londonDate
        expectForbidden(sides.law(Invented.consentChange(sides.children, on: today), by: .receiving), "not-your-step")
        expectForbidden(
            sides.law(Invented.consentChange(sides.children, on: today.adding(days: 1)), by: .sending), "in-future")
        expectForbidden(sides.law(Invented.consentChange([], on: today), by: .sending), "no-children")
        expectForbidden(
            sides.law(Invented.consentChange([Invented.child(9)], on: today), by: .sending), "unknown-child")
        expectForbidden(
            TwoSides.at(.drafted).law(Invented.consentChange(sides.children, on: today), by: .sending), "pack-first")
    }
}

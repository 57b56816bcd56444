import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("What managers decide in person, and what one person may not do alone")
struct InPersonTests {
    private func code(_ body: () async throws -> Void) async -> String? {
        do { try await body() } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
        return nil
    }

    private func recalled() async throws -> (sender: Station, receiver: Station, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        try await sender.recall(
            id, children: sender.gateway.transfer(id.text).children.map(\.child), reason: .wrongAuthority)
        try await sender.settle(over: wire)
        return (sender, receiver, id)
    }

    @Test("A breach is decided, and papers are destroyed, by nobody who types it for a manager")
    func breachAndDestruction() async throws {
        let (sender, receiver, id) = try await recalled()
        let typed = try sender.acting(.businessSupport, for: "sue.invented")
        func decide(_ acting: ActingPerson) throws {
            try sender.gateway.decideBreach(
                sender.gateway.transfer(id.text), .notReportable, because: "Invented.", by: acting)
        }
        #expect(await code { try decide(typed) } == "not-in-person")
        #expect(try sender.gateway.transfer(id.text).openBreaches.count == 1)
        try decide(sender.acting(.serviceManager))
        #expect(try sender.gateway.transfer(id.text).openBreaches.isEmpty)
        let destroying = await code {
            _ = try await receiver.gateway.destroy(
                receiver.gateway.transfer(id.text), because: "Invented.",
                by: receiver.acting(.practitioner, for: "mo.invented"))
        }
        #expect(destroying == "not-in-person")
        #expect(try receiver.gateway.transfer(id.text).hasQuarantine)
    }

    @Test("Whoever sealed the pack does not decide about its breach, whatever their role is by then")
    func ownBreach() async throws {
        let (sender, _, id) = try await recalled()
        var worker = try sender.acting(.practitioner).person
        worker.roles = [.serviceManager]
        try sender.gateway.register(worker, by: sender.acting(.administrator))
        let own = await code {
            try sender.gateway.decideBreach(
                sender.gateway.transfer(id.text), .notReportable, because: "Invented.",
                by: sender.acting(.practitioner))
        }
        #expect(own == "own-breach")
        try sender.gateway.decideBreach(
            sender.gateway.transfer(id.text), .reported, because: "Invented.", by: sender.acting(.serviceManager))
    }

    @Test(
        "In a dispute a manager speaks in person; that one is raised may be typed, since nothing blocks it",
        .rule("DERBY-76", "HAV-59", "CAL-43"))
    func disputes() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        _ = try await sender.gateway.raiseDispute(
            sender.gateway.transfer(id.text),
            RaisedDispute(
                children: children, ground: .delay, subject: .residence,
                visits: DisputeVisits(by: .notAgreed, next: nil)),
            details: DisputeDetails(statement: "Invented."), by: sender.acting(.businessSupport, for: "mo.invented"))
        try await sender.settle(over: wire)
        func speak(_ act: DisputeAct, _ acting: ActingPerson) async throws {
            let transfer = try receiver.gateway.transfer(id.text)
            _ = try await receiver.gateway.speak(
                act, in: receiver.gateway.dispute(nil, in: transfer), of: transfer,
                details: DisputeDetails(statement: "Invented."), by: acting)
        }
        let typed = try receiver.acting(.practitioner, for: "mo.invented")
        let effects = children.map { DisputeEffect(child: $0, outcome: .noChange) }
        for act in [DisputeAct.answered, .proposed(effects), .escalated] {
            #expect(await code { try await speak(act, typed) } == "not-in-person")
        }
        let resolving = try receiver.acting(.practitioner, for: "sue.invented")
        #expect(await code { try await speak(.resolved(effects), resolving) } == "not-in-person")
        try await speak(.answered, receiver.acting(.teamManager))
    }

    @Test("One person does not both report an acceptance and close on it")
    func ownReport() async throws {
        let (sender, receiver) = try Station.byHandPair()
        let id = try await sender.sendPack(to: receiver).conversation
        let heard = HeardWord(toldBy: "Kim Invented", means: .telephone, reachedAt: "01632 960100")
        let manager = try sender.acting(.teamManager)
        func transfer() throws -> TransferState { try sender.gateway.transfer(id.text) }
        _ = try sender.gateway.recordHandedOver(
            transfer(), by: .letter, on: sender.gateway.today, acting: sender.acting(.practitioner))
        let children = try transfer().children.map(\.child)
        func report(_ statement: Statement, by acting: ActingPerson) throws {
            _ = try sender.gateway.report(statement, in: transfer(), on: sender.gateway.today, heard: heard, by: acting)
        }
        try report(sender.gateway.reportedAcknowledgement(of: children, in: transfer(), due: nil), by: manager)
        try report(Invented.acceptance(children, from: sender.gateway.today), by: manager)
        #expect(await code { _ = try await sender.close(id, .transferred) } == "own-report")
        let typed = ActingPerson(
            person: try sender.acting(.serviceManager).person, enteredBy: try sender.acting(.practitioner).person)
        #expect(
            await code {
                _ = try await sender.gateway.close(
                    transfer(), children: children, reason: .transferred, on: sender.gateway.today, words: "Invented.",
                    informed: nil, by: typed)
            } == "not-in-person", "what nobody signed is closed by a manager at the keyboard")
        _ = try await sender.gateway.close(
            transfer(), children: children, reason: .transferred, on: sender.gateway.today, words: "Invented.",
            informed: nil, by: sender.acting(.serviceManager))
        #expect(try transfer().children.allSatisfy { $0.state.name == .closed })
    }

    @Test(
        "Advice that a practitioner records lifts no withdrawal, nor advice older than it", .rule("DERBY-72", "CAL-39"))
    func advice() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        _ = try await sender.gateway.recordConsentChange(
            sender.gateway.transfer(id.text), .withdrawn, of: "p1", children: children, on: sender.gateway.today,
            words: "Said by telephone.", by: sender.acting(.practitioner))
        func record(_ acting: ActingPerson, daysAgo: Int = 0) throws -> [FurtherSharing] {
            try sender.gateway.recordSharingAdvice(
                sender.gateway.transfer(id.text), from: .caldicottGuardian, mayShare: true, children: children,
                on: sender.gateway.today.adding(days: -daysAgo), words: "Invented words.", by: acting)
            return try sender.gateway.transfer(id.text).children.map(\.sharing)
        }
        #expect(try Set(record(sender.acting(.practitioner))) == [.stopped])
        #expect(try Set(record(sender.acting(.practitioner, for: "mo.invented"))) == [.stopped])
        let manager = try sender.acting(.teamManager)
        #expect(await code { _ = try record(manager, daysAgo: 1) } == "advice-before-refusal")
        #expect(try Set(record(manager)) == [.authorised])
    }

    @Test("A child under a supervision order is accepted by a manager in person", .rule("T-18"))
    func supervisionOrder() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.children[0].ordersInForce = .known([
                    CourtOrder(kind: .supervision, madeOn: .notKnown, court: .notKnown, terms: .notKnown)
                ])
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation
        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        let children = try receiver.gateway.transfer(id.text).children.map(\.child)
        func accept(_ child: ChildReference, _ acting: ActingPerson) async throws {
            _ = try await receiver.gateway.accept(
                receiver.gateway.transfer(id.text), children: [child], from: receiver.gateway.today,
                details: DecisionDetails(
                    worker: "Noor Invented", team: "Team", telephone: "01632 960111",
                    reasons: [ChildReason(child: child, reason: "Agreed by both managers.")]), by: acting)
        }
        let typed = try receiver.acting(.businessSupport, for: "mo.invented")
        #expect(await code { try await accept(children[0], typed) } == "not-in-person")
        try await accept(children[1], typed)
        try await accept(children[0], receiver.acting(.teamManager))
    }

    @Test("A confidential address is not shown to somebody who types the looking for another", .rule("T-16"))
    func reveal() async throws {
        let (sender, receiver, _) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        let typed = try sender.acting(.businessSupport, for: "wes.invented")
        #expect(
            await code {
                _ = try sender.gateway.show(sender.gateway.transfer(id.text), reveal: "A visit.", by: typed)
            } == "not-permitted")
        _ = try sender.gateway.show(
            sender.gateway.transfer(id.text), reveal: "A visit.", by: sender.acting(.teamManager, for: "wes.invented"))
    }
}

import CaseTransfer
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("What is typed for a manager stands in her list until she confirms it or puts it right")
struct EnteredForAnotherTests {
    private let manager = "mo.invented"

    private func code(_ body: () async throws -> Void) async -> String? {
        do { try await body() } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
        return nil
    }

    private func mine(_ handle: String, at station: Station, _ part: WorklistEntry.Part = .atWork) throws
        -> [TransferLine]
    {
        try station.gateway.list(
            WorklistQuery(part: part, hands: .people([Invented.person(handle)])), by: station.acting(.teamManager)
        ).transfers
    }

    /// A case that was met about, and accepted by business support for the manager.
    private func accepted() async throws -> (sender: Station, receiver: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        _ = try await receiver.convene(id)
        _ = try await receiver.hold(id)
        #expect(try mine(manager, at: receiver).isEmpty)
        let transfer = try receiver.gateway.transfer(id.text)
        _ = try await receiver.gateway.accept(
            transfer, children: transfer.children.map(\.child), from: receiver.gateway.today,
            details: DecisionDetails(
                worker: "Noor Invented", team: "Invented team", telephone: "01632 960111", reasons: []),
            by: receiver.acting(.businessSupport, for: manager))
        try await receiver.settle(over: wire)
        return (sender, receiver, wire, id)
    }

    private func confirm(_ id: ConversationID, at station: Station, _ acting: ActingPerson) throws -> [EnteredLine] {
        try station.gateway.confirmEntered(station.gateway.transfer(id.text), by: acting)
    }

    @Test("An acceptance that was typed is in her list and on the page, and stops nobody", .rule("DERBY-71"))
    func acceptance() async throws {
        let (sender, receiver, wire, id) = try await accepted()
        let line = try #require(try mine(manager, at: receiver).first)
        #expect(line.transfer == id)
        let entered = try #require(line.enteredForAnother.first)
        #expect(entered.person.text == manager && entered.enteredBy.text == "bea.invented")
        #expect(entered.says.contains("responsibility accepted"))
        #expect(try mine("sue.invented", at: receiver).isEmpty)
        let shown = try receiver.gateway.show(
            receiver.gateway.transfer(id.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(shown.summary.enteredForAnother == [entered])

        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        #expect(try receiver.gateway.transfer(id.text).isOver, "it is a matter of seeing, and stops nothing")
        #expect(try mine(manager, at: receiver).map(\.transfer) == [id])

        #expect(
            await code { _ = try confirm(id, at: receiver, receiver.acting(.businessSupport, for: manager)) }
                == "entered-not-in-person")
        #expect(await code { _ = try confirm(id, at: receiver, receiver.acting(.serviceManager)) } == "nothing-entered")
        #expect(try confirm(id, at: receiver, receiver.acting(.teamManager)) == [entered])
        #expect(try mine(manager, at: receiver).isEmpty && mine(manager, at: receiver, .over).isEmpty)
        #expect(try receiver.events().contains(.enteredConfirmed(messages: [entered.message])))
        let end = try receiver.gateway.transfer(id.text)
        #expect(end.anomalies.isEmpty && end.awaitingConfirmation.isEmpty)
        #expect(await code { _ = try confirm(id, at: receiver, receiver.acting(.teamManager)) } == "nothing-entered")
    }

    @Test("What is over stays at work for four weeks because nobody confirmed it, and then in her list of what is over")
    func over() async throws {
        let (sender, receiver, wire, id) = try await accepted()
        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        let transfer = try receiver.gateway.transfer(id.text)
        for occasion in [FamilyInformed.Occasion.duringTransition, .fullResponsibility] {
            try receiver.gateway.record(
                .familyInformed(
                    FamilyInformed(
                        children: transfer.children.map(\.child), occasion: occasion, on: receiver.gateway.today,
                        outcome: .told([.mother], how: .inPerson))), of: transfer, by: receiver.acting(.practitioner))
        }
        #expect(try receiver.gateway.line(of: transfer, on: receiver.gateway.today).attention == nil)
        #expect(try mine(manager, at: receiver).map(\.transfer) == [id])
        receiver.clock.advance(days: 28)
        #expect(try mine(manager, at: receiver).map(\.transfer) == [id])
        receiver.clock.advance(days: 1)
        #expect(try mine(manager, at: receiver).isEmpty, "what was typed long ago brings nothing back")
        #expect(try mine(manager, at: receiver, .over).map(\.transfer) == [id])
    }

    @Test("A closing that was typed and is taken back by the manager herself asks for no confirmation any more")
    func putRight() async throws {
        let (sender, _, wire, id) = try await accepted()
        let transfer = try sender.gateway.transfer(id.text)
        let children = transfer.children.map(\.child)
        _ = try await sender.gateway.close(
            transfer, children: children, reason: .transferred, on: sender.gateway.today, words: "Invented words.",
            informed: nil, by: sender.acting(.businessSupport, for: manager))
        try await sender.settle(over: wire)
        let entered = try #require(try mine(manager, at: sender).first?.enteredForAnother.first)
        #expect(entered.correction?.hasPrefix("handover ending withdraw") == true)
        _ = try await sender.gateway.withdrawEnding(
            sender.gateway.transfer(id.text), children: children, reason: .transferred, words: "Invented words.",
            by: sender.acting(.teamManager))
        #expect(try sender.gateway.transfer(id.text).awaitingConfirmation.isEmpty)
        #expect(try mine(manager, at: sender).isEmpty)
    }

    @Test("What was typed for somebody who has left is confirmed by another manager, and never by whoever typed it")
    func leaver() async throws {
        let (_, receiver, _, id) = try await accepted()
        _ = try receiver.gateway.leave(
            Invented.person(manager), on: receiver.gateway.today, by: receiver.acting(.administrator))
        receiver.clock.advance(days: 1)
        let line = try receiver.gateway.line(of: receiver.gateway.transfer(id.text), on: receiver.gateway.today)
        #expect(line.enteredForAnother.first?.hasLeft == true)
        #expect(
            await code { _ = try confirm(id, at: receiver, receiver.acting(.businessSupport)) } == "not-permitted")
        #expect(try confirm(id, at: receiver, receiver.acting(.serviceManager)).count == 1)
    }

    @Test("When she decides such things no more, another manager confirms it, on record, and nobody a second time")
    func roleChanged() async throws {
        let (_, receiver, _, id) = try await accepted()
        let mo = try #require(try receiver.gateway.store.read { try $0.person(Invented.person(manager)) })
        var changed = mo
        changed.roles = [.practitioner]
        try receiver.gateway.register(changed, by: receiver.acting(.administrator))
        let line = try receiver.gateway.line(of: receiver.gateway.transfer(id.text), on: receiver.gateway.today)
        #expect(line.enteredForAnother.first?.standIn?.contains("any more") == true)
        #expect(line.enteredForAnother.first?.hasLeft == false)
        #expect(try confirm(id, at: receiver, receiver.acting(.serviceManager)).count == 1)
        let last = try #require(
            try receiver.gateway.journal(of: id, last: 1, by: receiver.acting(.serviceManager)).last)
        guard case .kept(let payload) = last.payload else { return #expect(Bool(false), "it says in whose stead") }
        #expect(payload.details["insteadOf"]?.hasPrefix(manager) == true)
        #expect(
            await code { _ = try confirm(id, at: receiver, receiver.acting(.serviceManager)) } == "nothing-entered")
        let transfer = try receiver.gateway.transfer(id.text)
        #expect(transfer.anomalies.isEmpty)
    }

    @Test("While she is away another manager confirms it, unless a deputy is named, who then does")
    func away() async throws {
        let (_, receiver, _, id) = try await accepted()
        let today = receiver.gateway.today
        #expect(await code { _ = try confirm(id, at: receiver, receiver.acting(.serviceManager)) } == "nothing-entered")
        try receiver.gateway.recordAbsence(
            of: Invented.person(manager), from: today, until: today.adding(days: 20), because: "Invented.",
            by: receiver.acting(.teamManager))
        let transfer = try receiver.gateway.transfer(id.text)
        #expect(try receiver.gateway.enteredFor(receiver.acting(.serviceManager), in: transfer).count == 1)
        try receiver.gateway.nameDeputy(
            Invented.person("wes.invented"), from: today, until: today.adding(days: 20), because: "Invented.",
            by: receiver.acting(.teamManager))
        // Whoever names a deputy is told that they are away on the same days; of the day after it nothing is said.
        let last = today.adding(days: 20)
        #expect(try receiver.gateway.absence(of: Invented.person(manager), from: last, until: last)?.from == today)
        #expect(
            try receiver.gateway.absence(
                of: Invented.person(manager), from: last.adding(days: 1), until: last.adding(days: 9))
                == nil)
        #expect(await code { _ = try confirm(id, at: receiver, receiver.acting(.serviceManager)) } == "nothing-entered")
        let deputy = try receiver.gateway.actingPerson(
            account: Role.practitioner.rawValue, for: nil, deputyOf: Invented.person(manager))
        #expect(try confirm(id, at: receiver, deputy).count == 1)
        #expect(await code { _ = try confirm(id, at: receiver, receiver.acting(.teamManager)) } == "nothing-entered")
    }

    @Test("A deputy who typed it confirms nothing: whoever typed it never does")
    func typist() async throws {
        let (_, receiver, _, id) = try await accepted()
        let today = receiver.gateway.today
        try receiver.gateway.nameDeputy(
            Invented.person("bea.invented"), from: today, until: today.adding(days: 20), because: "Invented.",
            by: receiver.acting(.teamManager))
        try receiver.gateway.recordAbsence(
            of: Invented.person(manager), from: today, until: today.adding(days: 20), because: "Invented.",
            by: receiver.acting(.teamManager))
        let bea = try receiver.gateway.actingPerson(
            account: Role.businessSupport.rawValue, for: nil, deputyOf: Invented.person(manager))
        #expect(await code { _ = try confirm(id, at: receiver, bea) } == "nothing-entered")
        #expect(try confirm(id, at: receiver, receiver.acting(.serviceManager)).count == 1)
    }

    @Test("Siblings whom she decides one by one ask for no confirmation once she has decided the last", .rule("T-14"))
    func siblings() async throws {
        let (sender, _, wire, id) = try await accepted()
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        _ = try await sender.gateway.close(
            sender.gateway.transfer(id.text), children: children, reason: .transferred, on: sender.gateway.today,
            words: "Invented words.", informed: nil, by: sender.acting(.businessSupport, for: manager))
        try await sender.settle(over: wire)
        for (index, child) in children.enumerated() {
            #expect(try sender.gateway.transfer(id.text).awaitingConfirmation.count == 1, "child \(index)")
            _ = try await sender.gateway.withdrawEnding(
                sender.gateway.transfer(id.text), children: [child], reason: .transferred, words: "Invented words.",
                by: sender.acting(.teamManager))
            try await sender.settle(over: wire)
        }
        #expect(try sender.gateway.transfer(id.text).awaitingConfirmation.isEmpty)
    }

    @Test("An override that waits stands in the lists of its author and its authoriser", .rule("DERBY-71", "CAL-38"))
    func overrides() throws {
        let (sender, receiver, _) = try Station.pair()
        let id = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.urgent = true
                file.consent = nil
            }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "It cannot wait.", past: "Looked at.", authoriser: Invented.person(manager),
                by: sender.acting(.practitioner)
            ).conversation
        }
        #expect(try mine(manager, at: sender).map(\.transfer) == [id])
        let clock = try mine(manager, at: sender).first?.clock
        #expect(clock == "waits for the confirmation of \(manager), who authorises the override")
        _ = try sender.gateway.confirmOverride(sender.gateway.transfer(id.text), by: sender.acting(.teamManager))
        #expect(try mine(manager, at: sender).isEmpty)
        let line = try sender.gateway.line(of: sender.gateway.transfer(id.text), on: sender.gateway.today)
        #expect(line.clock.contains("the clock is counted once it is sent"))
    }
}

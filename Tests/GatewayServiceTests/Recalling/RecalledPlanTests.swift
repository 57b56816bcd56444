import CaseTransfer
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Who holds the plan after a recall, in the lists of both sides")
struct RecalledPlanTests {
    private func line(_ station: Station) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
    }

    private func fault(_ body: () async throws -> Void) async -> GatewayFault? {
        await #expect(throws: GatewayFault.self) { try await body() }
    }

    private func speak(of id: ConversationID, at station: Station) throws {
        let transfer = try station.gateway.transfer(id.text)
        try station.gateway.record(
            .counterpartContact(
                CounterpartContact(
                    children: transfer.children.map(\.child), on: station.gateway.today, how: .telephone,
                    risksUnderstood: true)),
            words: ["with": "Kim Invented, team manager"], of: transfer, by: station.acting(.practitioner))
    }

    /// A case that was accepted and closed, and then recalled and destroyed.
    private func recalled() async throws -> (sender: Station, receiver: Station, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        _ = try await receiver.convene(id)
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        #expect(try line(sender).caseHeldBy == [receiver.code])
        // A call earlier the same day is not about the recall.
        try speak(of: id, at: sender)
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        try await sender.recall(id, children: children, reason: .wrongAuthority)
        try await sender.settle(over: wire)
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        return (sender, receiver, id)
    }

    @Test("Both lists name the sending authority, and its next step is the right authority or its own work")
    func lists() async throws {
        let (sender, receiver, id) = try await recalled()
        for station in [sender, receiver] {
            let line = try line(station)
            #expect(line.caseHeldBy == [sender.code])
            #expect(line.dutyLiesWith.isEmpty)
            #expect(line.acceptedFrom == nil)
            #expect(line.standing.hasSuffix("what was accepted on them stands no more"))
            let shown = try station.gateway.show(
                station.gateway.transfer(id.text), reveal: nil, by: station.acting(.practitioner))
            #expect(shown.children.allSatisfy { $0.means?.contains("works the plan again") == true })
            #expect(
                shown.messages.contains { $0.notices.map(\.code).contains("recalled-after-acceptance") })
            let tasks = line.tasks.compactMap(\.command).joined(separator: "\n")
            #expect(!tasks.contains("--full-responsibility") && !tasks.contains("record closing"))
        }
        let step = try #require(try line(sender).nextStep)
        #expect(step.command == "handover record contact \(id.text.prefix(8)) --with \"...\" --how HOW")
        #expect(!step.what.contains("handover "), "one step, one command")
        #expect(step.what.contains("the plan is ours again") && step.what.contains("or work on"))
        #expect(try line(receiver).nextStep == nil)
        try speak(of: id, at: sender)
        #expect(try line(sender).nextStep == nil)
    }

    @Test("Nothing is decided or met about any more for a recalled child, and each no names who to ring")
    func refused() async throws {
        let (sender, receiver, id) = try await recalled()
        let transfer = try receiver.gateway.transfer(id.text)
        let child = transfer.children[0].child
        let faults = [
            await fault { _ = try await receiver.decline(id, child: child) },
            await fault { _ = try await receiver.hold(id) },
            await fault { _ = try await receiver.refuse(id) },
            await fault { _ = try await sender.close(id, .transferred) },
        ]
        #expect(faults.map { $0?.code } == faults.map { _ in "child-recalled" })
        #expect(faults.allSatisfy { $0?.remedy.hasPrefix("Ring the sending authority") == true })
    }

    @Test("A command that names no child speaks of those whose papers were not recalled", .rule("T-14"))
    func others() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        let all = try sender.gateway.transfer(id.text).children.map(\.child)
        try await sender.recall(id, children: [all[0]], reason: .wrongChild)
        try await sender.settle(over: wire)
        let transfer = try receiver.gateway.transfer(id.text)
        #expect(try receiver.gateway.children([], in: transfer) == Array(all.dropFirst()))
        #expect(try receiver.gateway.children(["1"], in: transfer) == [all[0]])
        _ = try await receiver.accept(id, children: receiver.gateway.children([], in: transfer))
        try await receiver.settle(over: wire)
        #expect(
            try sender.gateway.transfer(id.text).children.map(\.state.name)
                == [.heldBySender] + all.dropFirst().map { _ in .accepted })
    }

    @Test("A case that goes on to another authority quiets its own children and no sibling", .rule("T-14"))
    func siblings() async throws {
        let (sender, _, id) = try await recalled()
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        func goOn(_ moved: [ChildReference], move: Int) throws {
            try sender.gateway.append(
                JournalDraft(
                    occurredOn: sender.gateway.today, actor: sender.acting(.practitioner).actor, conversation: id,
                    event: .transferLinked(
                        TransferLink(
                            direction: .onward, transfer: Invented.conversation(move), authority: Invented.suffolk,
                            move: move, children: moved))))
        }
        try goOn([children[0]], move: 2)
        #expect(try line(sender).nextStep?.what.contains("the plan is ours again") == true)
        try goOn(Array(children.dropFirst()), move: 3)
        #expect(try line(sender).nextStep == nil)
    }
}

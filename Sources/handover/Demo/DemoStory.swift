import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// The story of a demonstration, told from the two journals as it happens.
final class DemoStory {
    let folder: DemoFolder
    let sender: DemoSide
    let receiver: DemoSide
    private var conversations: [ConversationID] = []

    private init(folder: DemoFolder, sender: DemoSide, receiver: DemoSide) {
        self.folder = folder
        self.sender = sender
        self.receiver = receiver
    }

    static func begin(in folder: DemoFolder, sender: AuthorityCode, receiver: AuthorityCode) async throws -> DemoStory {
        let today = Surroundings.ofThisMachine.now().londonDate
        let first = try await DemoSide.start(sender, in: folder.path, people: .sending(from: today))
        do {
            let second = try await DemoSide.start(receiver, in: folder.path, people: .receiving(from: today))
            Console.out(
                "\(first.name) sends, \(second.name) receives: two gateways on this machine. Everybody is invented.")
            return DemoStory(folder: folder, sender: first, receiver: second)
        } catch {
            first.stop()
            throw error
        }
    }

    func stop() {
        sender.stop()
        receiver.stop()
    }

    /// Both officers register the other's card; the fingerprints are compared as if by telephone. Then each tests the other.
    func exchangeCards() async throws {
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            let card = try PeerCardFile.read(PeerCardFile.write(other.gateway.card(), key: other.gateway.seal.key))
            try side.gateway.addPeer(card, confirmedBy: .demonstration, by: side.acting(as: nil))
        }
        for (side, other) in [(sender, receiver), (receiver, sender)] {
            let queued = try await side.gateway.sendTest(to: other.code, by: side.acting(as: nil))
            try await delivered(queued, by: side)
            conversations.append(queued.conversation)
        }
        // Casework and administration are kept apart: from here on the keyboard is a business support officer's.
        for side in [sender, receiver] { try side.leaveAdministration() }
        tell("Cards exchanged, fingerprints compared, a test message receipted each way", by: sender)
    }

    /// From preparation to closing.
    func tellIt() async throws {
        let today = sender.gateway.today
        let movedOn = ExampleFamily.moved(workingDaysAgo: 12, today: today)
        let source = folder.path + "/case"
        try ExampleFamily(movedOn: movedOn, from: sender.code, to: receiver.code).write(to: source)

        let worker = try sender.acting(as: sender.people.socialWorker)
        let prepared = try sender.gateway.prepare(
            source, recipient: nil, sentence: "Shown in a demonstration; each point was looked at.", by: worker)
        tell("The case is prepared and the consent gate looked at", by: sender)
        Console.out(ReadinessPage(findings: prepared.report.findings).text.indented)
        conversations.append(prepared.conversation)
        let id = prepared.conversation.text

        try await step("The pack is sealed, sent, verified and receipted", by: sender) {
            try await self.sender.gateway.send(self.sender.gateway.transfer(id), by: worker)
        }
        let duty = try receiver.acting(as: nil)
        try await step("A named team has it", by: receiver) {
            try await self.receiver.gateway.acknowledge(
                self.receiver.gateway.transfer(id),
                for: AcknowledgementDetails(
                    team: self.receiver.gateway.settings.dutyTeam,
                    telephone: self.receiver.gateway.settings.dutyTelephone,
                    outOfHours: self.receiver.gateway.settings.outOfHoursTelephone), by: duty)
        }
        try await meet(id, on: today)
        try await accept(id, from: today)
    }

    private func meet(_ id: String, on today: CivilDate) async throws {
        let gateway = receiver.gateway
        let worker = try receiver.acting(as: receiver.people.socialWorker)
        let invited = MeetingDetails(
            venue: "Family centre", chair: receiver.people.teamManagerName,
            attendees: [
                Attendee(name: receiver.people.socialWorkerName, capacity: "Social worker, \(receiver.name)"),
                Attendee(name: sender.people.socialWorkerName, capacity: "Social worker, \(sender.name)"),
            ], agencies: ["School", "Health visiting"])
        try await step("The receiving-in meeting is convened inside its limit", by: receiver) {
            let transfer = try gateway.transfer(id)
            return try await gateway.convene(
                transfer, children: gateway.children([], in: transfer), for: today, details: invited,
                reason: Self.anyDay, by: worker)
        }
        var held = invited
        held.outcome = "The plan is taken over with two changes; the next review is dated."
        let details = held
        try await step("The meeting is held", by: receiver) {
            let transfer = try gateway.transfer(id)
            return try await gateway.recordMeetingHeld(
                transfer, children: gateway.children([], in: transfer), on: today, details: details,
                reason: Self.anyDay, by: worker)
        }
    }

    /// The demonstration runs on Sundays too.
    private static let anyDay = "The demonstration goes through the whole case in one day."

    private func accept(_ id: String, from today: CivilDate) async throws {
        let gateway = receiver.gateway
        let manager = try receiver.deciding(as: receiver.people.teamManager)
        try await step("Responsibility is accepted", by: receiver) {
            let transfer = try gateway.transfer(id)
            return try await gateway.accept(
                transfer, children: gateway.children([], in: transfer), from: today,
                details: DecisionDetails(
                    worker: receiver.people.socialWorkerName, team: gateway.settings.dutyTeam,
                    telephone: gateway.settings.dutyTelephone,
                    reasons: []), by: manager)
        }
        let sending = sender.gateway
        let closing = try sender.deciding(as: sender.people.teamManager)
        try await step("The sending side closes", by: sender) {
            let transfer = try sending.transfer(id)
            return try await sending.close(
                transfer, children: sending.children([], in: transfer), reason: .transferred, on: today,
                words: "Responsibility was accepted; family and agencies know the new worker.",
                informed: "By letter and at the meeting.", by: closing)
        }
        facts(of: id)
    }

    private func step(
        _ what: String, by side: DemoSide, _ act: () async throws -> QueuedMessage
    ) async throws {
        let queued = try await act()
        try await delivered(queued, by: side)
        tell(what, by: side)
        facts(of: queued.conversation.text)
    }

    private func delivered(_ queued: QueuedMessage, by side: DemoSide) async throws {
        guard try await side.gateway.follow(queued.digest, for: .seconds(60)) == .delivered else {
            throw CommandFailure(
                .peerUnreachable, code: "not-delivered", message: "A message was not receipted within a minute.",
                remedy: "Read serve.log in both homes; keep them with --home DIR.")
        }
    }

    /// Says what both journals recorded since the last step: first the side that acted.
    private func tell(_ what: String, by side: DemoSide) {
        Console.out("\n\(what)")
        for one in side === sender ? [sender, receiver] : [receiver, sender] {
            let entries = (try? one.gateway.store.read { try $0.entries(after: one.told, limit: 1000) }) ?? []
            for stored in entries {
                let entry = stored.entry
                let who = entry.actor.person.map { "\($0), \(entry.actor.post ?? "")" } ?? "gateway"
                let entered = entry.actor.enteredBy.map { " (entered by \($0))" } ?? ""
                let rule = entry.rule.map { "  [\($0)]" } ?? ""
                Console.out(
                    "  \(entry.recordedAt)  \(one.name)  \(who)\(entered): "
                        + entry.event.words(calling: one.gateway.name(of:)) + rule)
                one.told = entry.number
            }
        }
    }

    /// The two facts and the clock, as the receiving side has them, or the sending side before the pack arrived.
    private func facts(of id: String) {
        guard let state = (try? receiver.gateway.transfer(id)) ?? (try? sender.gateway.transfer(id)) else { return }
        let today = receiver.gateway.today
        guard let child = state.children.first, let facts = state.holderAndDuty(for: child.child, on: today) else {
            return
        }
        let name = receiver.gateway.name(of:)
        let held = facts.holder.map { name($0.authority) + ($0.since.map { " since \($0)" } ?? "") } ?? "nobody"
        let duty = facts.duty.map { name($0.authority) + ($0.since.map { " since \($0)" } ?? "") } ?? "nobody"
        Console.out("    = case held by \(held); duty lies with \(duty)")
        for clock in receiver.gateway.clocks(of: state, on: today).prefix(1) {
            let whose = clock.confirmedByReceiver ? "" : ", as we understand"
            Console.out(
                "    = meeting due \(clock.due.due.inWords): \(clock.due.workingDays) working days from "
                    + "\(clock.due.residence) [\(clock.due.rule)]\(whose); \(clock.status.words)")
        }
    }

    /// Writes the evidence, verifies every file from the files alone, both journals, and each against the other's copies.
    func verifyEverything() throws -> Bool {
        try DemoProof(sender: sender, receiver: receiver, conversations: conversations, folder: folder).verify()
    }
}

extension String {
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
}

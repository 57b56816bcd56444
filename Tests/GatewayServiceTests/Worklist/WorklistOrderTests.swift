import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService
@testable import TransferStore

@Suite("What is not urgent stands by the next day that is awaited")
struct WorklistOrderTests {
    private func entry(_ station: Station, _ conversation: ConversationID) throws -> WorklistEntry {
        try station.gateway.bringWorklistUpToDate()
        return try #require(try station.gateway.store.read { try $0.worklistEntry(conversation) })
    }

    private func details(_ station: Station) -> DecisionDetails {
        DecisionDetails(worker: "Noor Invented", team: "Invented team", telephone: "01632 960111", reasons: [])
    }

    /// One transfer at each step that is not urgent, as both sides have it, by what is awaited.
    private func atEveryStep(
        _ sender: Station, _ receiver: Station, _ wire: Wire
    ) async throws -> [String: ConversationID] {
        let today = receiver.gateway.today
        var found: [String: ConversationID] = ["draft": try sender.prepare(for: receiver).conversation]
        func delivered(_ name: String) async throws -> ConversationID {
            let id = try await sender.sendPack(to: receiver).conversation
            try await sender.settle(over: wire)
            found[name] = id
            return id
        }
        func settle() async throws { for station in [receiver, sender] { try await station.settle(over: wire) } }
        _ = try await delivered("to acknowledge")
        let refused = try await delivered("refused")
        _ = try await receiver.refuse(refused)
        let convening = try await delivered("to convene")
        _ = try await receiver.acknowledge(convening)
        for (name, day) in [("convened", today.adding(days: 2)), ("to record", today)] {
            let id = try await delivered(name)
            _ = try await receiver.acknowledge(id)
            let transfer = try receiver.gateway.transfer(id.text)
            _ = try await receiver.gateway.convene(
                transfer, children: transfer.children.map(\.child), for: day,
                details: MeetingDetails(
                    venue: "Invented centre", chair: "Noor Invented", attendees: [], agencies: [], outcome: nil),
                reason: "Invented reason.", by: receiver.acting(.practitioner))
        }
        let met = try await delivered("to accept")
        _ = try await receiver.acknowledge(met)
        _ = try await receiver.convene(met)
        _ = try await receiver.hold(met)
        for (name, day) in [("to close", today), ("to close later", today.adding(days: 9))] {
            let id = try await delivered(name)
            _ = try await receiver.acknowledge(id)
            let transfer = try receiver.gateway.transfer(id.text)
            var said = details(receiver)
            said.reasons = transfer.children.map { ChildReason(child: $0.child, reason: "Invented reason.") }
            _ = try await receiver.gateway.accept(
                transfer, children: transfer.children.map(\.child), from: day, details: said,
                by: receiver.acting(.teamManager))
        }
        let declined = try await delivered("declined")
        _ = try await receiver.acknowledge(declined)
        let child = try receiver.gateway.transfer(declined.text).children[0].child
        _ = try await receiver.decline(declined, child: child)
        try await settle()
        return found
    }

    @Test(
        "Every kind of next step stands at its day, nothing before an earlier one, and what awaits no day comes last",
        .rule("DERBY-78", "CAL-45"))
    func everyStep() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let found = try await atEveryStep(sender, receiver, wire)
        let today = receiver.gateway.today
        for station in [sender, receiver] {
            let page = try station.gateway.list(page: nil, by: station.acting(.practitioner))
            let entries = try page.transfers.map { try entry(station, $0.transfer) }
            #expect(entries.count == found.count - (station.code == sender.code ? 0 : 1))
            let order = entries.map { ($0.rank(on: today), $0.day ?? CivilDate(daysSinceEpoch: Int(Int32.max))) }
            for (earlier, later) in zip(order, order.dropFirst()) {
                let isInOrder = earlier.0 < later.0 || earlier.0 == later.0 && earlier.1 <= later.1
                #expect(isInOrder, "\(station.code): \(entries.map { ($0.stage, $0.day) })")
            }
            for (line, entry) in zip(page.transfers, entries) {
                // No step of a line is due before the day at which the line stands.
                let named = ([line.nextStep].compactMap(\.self) + line.tasks + line.disputes.compactMap(\.nextStep))
                    .compactMap(\.by)
                for day in named { #expect(entry.day.map { $0 <= day } == true, "\(line.standing): \(day)") }
            }
        }
        func day(_ name: String, at station: Station) throws -> CivilDate? {
            try entry(station, #require(found[name])).day
        }
        #expect(try day("draft", at: sender) == nil)
        #expect(try day("convened", at: receiver) == today.adding(days: 2))
        #expect(try day("to record", at: receiver) == today)
        // Something else of the case may be awaited sooner.
        #expect(try day("to close", at: sender).map { $0 <= today } == true)
        #expect(try day("to close later", at: sender).map { $0 <= today.adding(days: 9) } == true)
        let due = try receiver.gateway.line(
            of: receiver.gateway.transfer(#require(found["to convene"]).text), on: today
        ).meetingDue
        #expect(try day("to convene", at: receiver) == due)
    }
}

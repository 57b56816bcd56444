import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Permission after the pack was sent", .rule("T-5"))
struct ConsentLaterTests {
    private func sent() async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        return (sender, receiver, wire, id)
    }

    private func withdraw(
        _ station: Station, _ id: ConversationID, of subject: String = "p1", documents: [DocumentKind] = []
    ) async throws {
        let transfer = try station.gateway.transfer(id.text)
        _ = try await station.gateway.recordConsentChange(
            transfer, .withdrawn, of: subject, children: transfer.children.map(\.child), documents: documents,
            on: station.gateway.today, words: "Said by telephone.", by: station.acting(.practitioner))
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        await #expect(throws: GatewayFault.self) { try await body() }?.code
    }

    @Test("A withdrawal tells the other side, stops supplements, ends nothing, and erases nothing", .rule("DERBY-4"))
    func stops() async throws {
        let (sender, receiver, wire, id) = try await sent()
        let before = try receiver.gateway.show(
            receiver.gateway.transfer(id.text), reveal: nil, by: receiver.acting(.practitioner))
        try await withdraw(sender, id)
        try await sender.settle(over: wire)
        let shown = try receiver.gateway.show(
            receiver.gateway.transfer(id.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(shown.caseFile == before.caseFile)
        #expect(shown.children.allSatisfy { $0.sharing == "stopped" && $0.responsibility == "held-by-sender" })
        #expect(shown.children.map(\.meetingDue) == before.children.map(\.meetingDue))
        #expect(shown.messages.last?.words["note"] == "Said by telephone.")
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
        #expect(
            try sender.gateway.sharingVoices(
                of: sender.gateway.transfer(id.text), by: sender.acting(.practitioner)
            ).first { $0.subject == "p1" }?.withdrawnFor == [])
        // A child's safety is told all the same (T-10, DERBY-5).
        _ = try await sender.close(id, .harmEnquiry)
        try await sender.settle(over: wire)
        #expect(try receiver.gateway.list(by: receiver.acting(.practitioner)).first?.routeSwitched == true)
    }

    @Test(
        "Advice asked for and advice received are two facts; only the second opens it again",
        .rule("DERBY-72", "CAL-39"))
    func advice() async throws {
        let (sender, receiver, wire, id) = try await sent()
        try await withdraw(sender, id)
        let children = try sender.gateway.transfer(id.text).children.map(\.child)
        func record(_ mayShare: Bool?) throws {
            try sender.gateway.recordSharingAdvice(
                sender.gateway.transfer(id.text), from: .caldicottGuardian, mayShare: mayShare, children: children,
                on: sender.gateway.today, words: "Invented words.", by: sender.acting(.teamManager))
        }
        try record(nil)
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
        try record(true)
        _ = try await sender.supplement(id, to: receiver)
        try await sender.settle(over: wire)
        let events = try sender.events()
        #expect(events.contains(.adviceRequested(children: children, adviser: .caldicottGuardian)))
        #expect(events.contains(.adviceRecorded(children: children, adviser: .caldicottGuardian, mayShare: true)))
        #expect(try sender.gateway.transfer(id.text).anomalies.isEmpty)
    }

    @Test("With the refusal in the case file too, the later advice is what counts")
    func fileSaysRefused() async throws {
        let (sender, receiver, _, id) = try await sent()
        try await withdraw(sender, id)
        func supplement() async throws {
            _ = try await sender.supplement(id, to: receiver) { $0.consent?.answers[0].answer = .refused }
        }
        #expect(await code { try await supplement() } == "consent-refused")
        let transfer = try sender.gateway.transfer(id.text)
        try sender.gateway.recordSharingAdvice(
            transfer, from: .legalServices, mayShare: true, children: transfer.children.map(\.child),
            on: sender.gateway.today, words: "Invented words.", by: sender.acting(.teamManager))
        try await supplement()
    }

    @Test("An override opens it once the manager has confirmed it, as the list asks", .rule("DERBY-71"))
    func override() async throws {
        let (sender, receiver, _, id) = try await sent()
        try await withdraw(sender, id)
        let transfer = try sender.gateway.transfer(id.text)
        try sender.gateway.enterLaterOverride(
            transfer, .riskOfHarm, authoriser: Invented.person("mo.invented"),
            children: transfer.children.map(\.child), words: "Invented rationale.", by: sender.acting(.practitioner))
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
        #expect(
            try sender.gateway.list(by: sender.acting(.practitioner)).first?.nextStep?.command
                == "handover confirm \(id.text.prefix(8))")
        _ = try sender.gateway.confirmOverride(sender.gateway.transfer(id.text), by: sender.acting(.teamManager))
        _ = try await sender.supplement(id, to: receiver)
    }

    @Test("A withdrawal for some kinds of document stops those and nothing else")
    func scope() async throws {
        let (sender, receiver, _, id) = try await sent()
        try await withdraw(sender, id, documents: [.minutes])
        _ = try await sender.supplement(id, to: receiver)
        try await withdraw(sender, id, documents: [.plan])
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
    }

    @Test("Documents that are withdrawn before they left take no refusal with them: nothing further leaves")
    func withdrawnBehind() async throws {
        let (sender, receiver, wire, id) = try await sent()
        _ = try await sender.supplement(id, to: receiver)
        try await withdraw(sender, id)
        let taken = try sender.gateway.withdraw(
            sender.gateway.transfer(id.text), because: "A parent has said no.", by: sender.acting(.practitioner))
        #expect(taken.count == 2)
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
        #expect(
            try sender.gateway.sharingVoices(
                of: sender.gateway.transfer(id.text), by: sender.acting(.practitioner)
            ).first { $0.subject == "p1" }?.withdrawnFor == [])
        let attention = try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention
        #expect(attention?.contains("permission was withdrawn") == true)
        // Told anew, it stands on both sides.
        try await withdraw(sender, id)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention == nil)
        try await sender.settle(over: wire)
        #expect(try receiver.gateway.transfer(id.text).children.allSatisfy { $0.sharing == .stopped })
        #expect(await code { _ = try await sender.supplement(id, to: receiver) } == "sharing-stopped")
    }

    @Test("Nobody is taken for somebody who is not in the case, and a team manager's reason is not enough in Derby")
    func faults() async throws {
        let (sender, _, _, id) = try await sent()
        #expect(await code { try await withdraw(sender, id, of: "p99") } == "subject-unknown")
        let clock = HandClock()
        let derby = try Station(Invented.derby, clock: clock, seed: 9)
        let other = try Station(Invented.calderdale, clock: clock, seed: 9)
        try derby.trust(other)
        let pack = try await derby.sendPack(to: other)
        let transfer = try derby.gateway.transfer(pack.conversation.text)
        let fault = await code {
            try derby.gateway.recordSharingAdvice(
                transfer, from: .teamManager, mayShare: true, children: transfer.children.map(\.child),
                on: derby.gateway.today, words: "Invented.", by: derby.acting(.teamManager))
        }
        #expect(fault == "advice-not-enough")
    }
}

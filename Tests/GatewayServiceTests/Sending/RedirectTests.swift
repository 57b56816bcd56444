import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("A family that moved on before anybody accepted", .rule("DERBY-63", "HAV-46", "CAL-30"))
struct RedirectTests {
    private func redirect(
        _ sender: Station, _ id: ConversationID, via receiver: Station, to third: AuthorityCode,
        past answer: String? = "Looked at each point.", change: (inout CaseFile) -> Void = { _ in },
        as role: Role = .teamManager
    ) async throws -> RedirectedCase {
        let folder = sender.layout.root + "-redirect"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today)
        try ExampleFamily(movedOn: moved, from: sender.code, to: receiver.code).write(to: folder)
        try sender.edit(folder, change)
        let transfer = try sender.gateway.transfer(id.text)
        return try await sender.gateway.redirect(
            transfer, from: folder, to: third, children: transfer.children.map(\.child), on: sender.gateway.today,
            because: "The landlord gave their new address.", past: answer, by: sender.acting(role))
    }

    @Test("The sentence about the move answers no warning of the check: they are named, and nothing has happened")
    func warnings() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let count = try sender.events().count
        let asked = await #expect(throws: GatewayFault.self) {
            _ = try await redirect(sender, id, via: receiver, to: Invented.suffolk, past: nil)
        }
        #expect(asked?.code == "sentence-needed")
        #expect(asked?.message.contains("recipient-not-peer") == true)
        #expect(asked?.remedy.contains("--past-warnings") == true)
        #expect(try sender.events().count == count)
    }

    @Test("A fresh transfer begins, this one ends as moved on, each names the other, and the moves are counted")
    func story() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let redirected = try await redirect(sender, id, via: receiver, to: Invented.suffolk)
        try await sender.settle(over: wire)
        #expect(redirected.move == 2)
        #expect(redirected.prepared.recipient == Invented.suffolk)
        let old = try sender.gateway.transfer(id.text)
        let fresh = try sender.gateway.transfer(redirected.prepared.conversation.text)
        #expect(old.links.map(\.transfer) == [fresh.conversation])
        #expect(old.links.map(\.direction) == [.onward])
        #expect(fresh.links.map(\.transfer) == [id])
        #expect(fresh.move == 2)
        #expect(fresh.notices.map(\.finding.code).contains("moved-repeatedly"))
        #expect(old.children.allSatisfy { $0.state.name == .ended })
        #expect(
            try receiver.gateway.list(by: receiver.acting(.practitioner)).first?.dutyLiesWith == [Invented.suffolk])
    }

    @Test("Another family's folder, a practitioner, and a case that was accepted begin nothing")
    func stopped() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let count = try sender.events().count
        let cases: [(Role, String, (inout CaseFile) -> Void)] = [
            (.practitioner, "not-permitted", { _ in }),
            (.teamManager, "redirect-other-child", { $0 = $0.without(child: $0.children[2].key) }),
        ]
        for (role, code, change) in cases {
            let fault = await #expect(throws: GatewayFault.self) {
                _ = try await redirect(sender, id, via: receiver, to: Invented.suffolk, change: change, as: role)
            }
            #expect(fault?.code == code)
        }
        #expect(try sender.events().count == count)
        _ = try await receiver.acknowledge(id)
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        let fault = await #expect(throws: GatewayFault.self) {
            _ = try await redirect(sender, id, via: receiver, to: Invented.suffolk)
        }
        #expect(fault?.code == "moved-on-after-acceptance")
    }

    static let afterEndings: [(EndedChild.Reason, String)] = [
        (.harmEnquiry, "strategy discussion"), (.protectionPlan, "transfer-in conference"),
        (.lookedAfter, "placement team"), (.returned, "our own case"), (.died, "Telephone the team"),
    ]

    @Test("A supplement after an ending says what to do instead", .rule("T-10"), arguments: afterEndings)
    func afterEnding(reason: EndedChild.Reason, words: String) async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await sender.close(id, reason)
        let fault = await #expect(throws: GatewayFault.self) { _ = try await sender.supplement(id, to: receiver) }
        #expect(fault?.code == "transfer-closed")
        #expect(fault?.remedy.contains(words) == true)
    }

    @Test(
        "A document that names a child who goes elsewhere stops the case until a person says on which ground",
        .rule("T-14"))
    func otherChild() async throws {
        let (sender, receiver, _) = try Station.pair()
        func prepare(_ ground: OtherChildGround?) throws -> PreparedCase {
            try sender.withExample(for: receiver) { folder in
                try sender.edit(folder) { $0.documents.plans[0].children.append("c77") }
                return try sender.gateway.prepare(
                    folder, recipient: nil, sentence: "The brother's part is blacked out.", otherChild: ground,
                    by: sender.acting(.practitioner))
            }
        }
        let fault = #expect(throws: GatewayFault.self) { _ = try prepare(nil) }
        #expect(fault?.code == "not-ready")
        #expect(fault?.rule == "T-14")
        for ground in OtherChildGround.allCases {
            _ = try prepare(ground)
            #expect(try sender.events().contains(.otherChildCleared(documents: 1, ground: ground)))
        }
    }
}

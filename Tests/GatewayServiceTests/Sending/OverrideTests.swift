import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Two people stand behind every override of permission")
struct OverrideTests {
    /// The example family's case, in which somebody authorises sharing after a refusal.
    private func prepare(
        _ sender: Station, for receiver: Station, author: String = "wes.invented", authoriser: String = "mo.invented",
        by acting: ActingPerson
    ) throws -> PreparedCase {
        try sender.withExample(for: receiver) { folder in
            let path = folder + "/case.json"
            let reading = CaseFileReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
            var file = try #require(reading.caseFile)
            file.consent?.answers[0].answer = .refused
            file.consent?.override = ConsentOverride(
                children: file.children.map(\.key), limb: .riskOfHarm, rationale: "Invented.",
                author: Invented.person(author), authoriser: Invented.person(authoriser), on: sender.gateway.today)
            try Data(CaseFileReader.write(file)).write(to: URL(fileURLWithPath: path))
            return try sender.gateway.prepare(folder, recipient: nil, sentence: "Looked at.", by: acting)
        }
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
    }

    @Test("Typed for its author, it is sent once author and authoriser have confirmed it", .rule("DERBY-71", "CAL-38"))
    func typed() async throws {
        let (sender, receiver, _) = try Station.pair()
        let gateway = sender.gateway
        let prepared = try prepare(sender, for: receiver, by: sender.acting(.businessSupport, for: "wes.invented"))
        #expect(prepared.awaitsAuthorConfirmationBy == Invented.person("wes.invented"))
        func transfer() throws -> TransferState { try gateway.transfer(prepared.conversation.text) }

        #expect(
            await code { _ = try gateway.confirmOverride(transfer(), by: sender.acting(.teamManager)) }
                == "override-awaits-author")
        #expect(
            await code {
                _ = try gateway.confirmOverride(
                    transfer(), by: sender.acting(.businessSupport, for: "wes.invented"))
            } == "override-not-in-person")
        let first = try gateway.confirmOverride(transfer(), by: sender.acting(.practitioner))
        #expect(first.awaits == Invented.person("mo.invented"))
        #expect(
            await code { _ = try await gateway.send(transfer(), by: sender.acting(.practitioner)) }
                == "override-unconfirmed")
        let second = try gateway.confirmOverride(transfer(), by: sender.acting(.teamManager))
        #expect(second.awaits == nil)
        #expect(second.children.count == prepared.children.count)
        _ = try await gateway.send(transfer(), by: sender.acting(.practitioner))
    }

    @Test("Nobody confirms what they typed, under whosever name they typed it", .rule("DERBY-71"))
    func oneHuman() async throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        for (author, person) in [
            ("nobody.atall", "bea.invented"), ("nobody.atall", "wes.invented"), ("wes.invented", "wes.invented"),
        ] {
            let acting = try sender.acting(.teamManager, for: person)
            let found = await code { _ = try prepare(sender, for: receiver, author: author, by: acting) }
            #expect(["not-ready", "not-permitted"].contains(found))
        }
        #expect(try sender.events().count == entries)
    }

    @Test("What a case says about permission is recorded by somebody who may record it", .rule("DERBY-70"))
    func permitted() async throws {
        let (sender, receiver, _) = try Station.pair()
        let support = try sender.acting(.businessSupport)
        let found = await code {
            try sender.withExample(for: receiver) { folder in
                _ = try sender.gateway.prepare(folder, recipient: nil, sentence: "Looked at.", by: support)
            }
        }
        #expect(found == "not-permitted")
        #expect(
            await code { _ = try prepare(sender, for: receiver, author: "bea.invented", by: support) }
                == "not-permitted")
    }
}

import CaseTransfer
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Management decisions are on record with their reason")
struct RationaleTests {
    private func lastReason(_ station: Station, _ conversation: ConversationID) throws -> String? {
        try station.gateway.store.read { try $0.entries(of: conversation) }.compactMap { stored -> String? in
            guard case .kept(let payload) = stored.payload else { return nil }
            return payload.rationale
        }.last
    }

    @Test(
        "A child who is declined, and a case that ends, stand in the journal with the manager's sentence, and not without",
        .rule("DERBY-79", "HAV-62", "CAL-46"), arguments: [Invented.derby, Invented.havering, Invented.calderdale])
    func reasons(authority: AuthorityCode) async throws {
        let arriving = try await FamilyStory(from: Invented.suffolk, to: authority)
        try await arriving.acknowledge()
        let team = arriving.arriving
        func decline(_ words: String) async throws {
            let transfer = try team.gateway.transfer(arriving.conversation.text)
            _ = try await team.gateway.decline(
                transfer, children: transfer.children.map(\.child), reason: .belowThreshold, words: words,
                by: team.acting(.teamManager))
        }
        let silent = await #expect(throws: GatewayFault.self) { try await decline(" \n") }
        #expect(silent?.code == "sentence-needed")
        try await decline("Invented: the need ended with the move.")
        #expect(try lastReason(team, arriving.conversation) == "Invented: the need ended with the move.")

        let leaving = try await FamilyStory(from: authority, to: Invented.suffolk)
        try await leaving.acknowledge()
        let own = leaving.leaving
        func end(_ words: String) async throws {
            let transfer = try own.gateway.transfer(leaving.conversation.text)
            _ = try await own.gateway.close(
                transfer, children: transfer.children.map(\.child), reason: .noLongerInNeed, on: own.gateway.today,
                words: words, informed: nil, review: own.gateway.today, by: own.acting(.teamManager))
        }
        let unsaid = await #expect(throws: GatewayFault.self) { try await end("") }
        #expect(unsaid?.code == "sentence-needed")
        try await end("Invented: the review found every outcome reached.")
        #expect(try lastReason(own, leaving.conversation) == "Invented: the review found every outcome reached.")
    }
}

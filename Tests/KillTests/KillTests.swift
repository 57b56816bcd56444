import CaseTransfer
import Testing

@testable import GatewayService

@Suite("Processes killed while they exchange")
struct KillTests {
    private static let couples = 4

    @Test("At least fifty kills, and among them every named step of the program")
    func plan() {
        #expect(Kill.all.count >= 50)
        #expect(Set(Kill.all).count == Kill.all.count)
        #expect(Set(Kill.all.compactMap(\.step)) == Set(FaultPoint.allCases.map(\.rawValue)))
    }

    @Test(
        "After every kill both journals verify, every receipt has its message, nothing is stored twice, the outbox drains",
        .timeLimit(.minutes(20)), arguments: 0..<couples)
    func killed(couple number: Int) async throws {
        let couple = try await Couple.make()
        let share = Kill.all.indices.filter { $0 % Self.couples == number }.map { Kill.all[$0] }
        for kill in share {
            do {
                try await couple.suffer(kill)
                try await couple.recover()
            } catch {
                Issue.record("\(kill.testDescription): \(error)")
                throw error
            }
        }
        try await couple.verifyByCommand()
    }
}

import GatewayTesting
import Testing

@testable import CaseTransfer
@testable import Histories

@Suite("Disputes settled word by word")
struct SettlingTests {
    @Test(
        "What was settled as words came is what the whole transcript settles", .rule("DERBY-76"),
        arguments: UInt64(1)...40)
    func wordByWord(seed: UInt64) {
        var history = History(authorities: 2, families: 2)
        for step in History.steps(seed: seed, count: 150) {
            history.take(step)
            for sides in history.transfers {
                for state in TransferSide.allCases.compactMap({ sides[$0].state }) where !state.disputes.isEmpty {
                    var anew = state
                    anew.settleDisputes()
                    #expect(anew.disputes == state.disputes, "seed \(seed)")
                    #expect(anew.overtaken.isSubset(of: state.overtaken), "seed \(seed)")
                }
            }
        }
    }
}

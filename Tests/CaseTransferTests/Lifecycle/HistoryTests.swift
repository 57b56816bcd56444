import CaseTransfer
import GatewayTesting
import Testing

/// The argument of a failing test is its seed; the fault tells the shortest history found that shows it.
@Suite("Histories drawn at random")
struct HistoryTests {
    @Test(
        "Two authorities: one transcript, one holder or an ending, duty after residence, no clock moved in silence",
        arguments: Array(UInt64(1)...100) + [902, 1164, 1632])
    func two(seed: UInt64) {
        let (happened, fault) = HistorySearch(authorities: 2, length: 150).run(seed: seed)
        #expect(fault == nil, "\(fault.map(\.description) ?? "")")
        #expect(happened > 10)
    }

    @Test(
        "One family between two authorities: however words are lost, repeated, rejected, withdrawn and crossed, both agree",
        arguments: UInt64(1)...100)
    func one(seed: UInt64) {
        let fault = HistorySearch(authorities: 2, families: 1, length: 120).run(seed: seed).fault
        #expect(fault == nil, "\(fault.map(\.description) ?? "")")
    }

    @Test(
        "Five authorities: the same, while siblings part and families move on and back",
        arguments: Array(UInt64(1)...100) + [541, 1305])
    func five(seed: UInt64) {
        let (happened, fault) = HistorySearch(authorities: 5, length: 250).run(seed: seed)
        #expect(fault == nil, "\(fault.map(\.description) ?? "")")
        #expect(happened > 10)
    }

    @Test(
        "Three authorities and one family, sent on at once: no child lives in two transfers, however the words crossed",
        arguments: UInt64(1)...60)
    func three(seed: UInt64) {
        let fault = HistorySearch(authorities: 3, families: 1, length: 150).run(seed: seed).fault
        #expect(fault == nil, "\(fault.map(\.description) ?? "")")
    }

    @Test(
        "A fault put in on purpose is found, and the history that shows it is cut short",
        arguments: [History.Sabotage.receiptForNothing, .forgottenAcknowledgement])
    func sabotage(_ sabotage: History.Sabotage) throws {
        let search = HistorySearch(authorities: 5, length: 250, sabotage: sabotage)
        let found = (UInt64(1)...20).lazy.compactMap { search.run(seed: $0).fault }.first
        let fault = try #require(found)
        #expect(!fault.broken.isEmpty)
        #expect(fault.story.count < 12)
        #expect(fault.description.hasPrefix("seed \(fault.seed):"))
    }

    @Test("Histories reach every part of a case's life: meetings, acceptances, endings, disputes, moves onward")
    func reach() {
        let stories = (UInt64(1)...40).flatMap { seed in
            History.run(History.steps(seed: seed, count: 250), authorities: 5).story
                + History.run(History.steps(seed: seed, count: 150), authorities: 3, families: 1).story
        }
        for word in [
            "decision accepted", "decision declined", "held(on", "convened(for", "ended (transferred)", "ended (died)",
            "dispute", "ending-withdrawn", "refusal", "residence", "restatement", "is lost", "is withdrawn", "recall",
            "destruction", "consent-change", "arrives twice",
            "comes again", "restarts",
            "no permission, no pack", "sent on at once", "is sent again", "an acceptance crossed an ending",
        ] {
            #expect(stories.contains { $0.contains(word) }, "no history has: \(word)")
        }
        #expect(stories.contains { $0.contains("transfer 6:") })
    }
}

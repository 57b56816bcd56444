import Histories

/// Runs random histories of several authorities, each looked at when it ends.
enum HistoriesRun {
    /// Half the histories are between two authorities and half among five.
    static func measure(_ count: Int) async -> HistoriesFigures {
        let began = ContinuousClock.now
        let parts = await withTaskGroup(of: (Int, HistorySearch.Fault?).self) { group in
            var next = 0
            var happened = 0
            var faults: [HistorySearch.Fault] = []
            func addOne() {
                next += 1
                let seed = UInt64(next)
                group.addTask {
                    let search =
                        seed.isMultiple(of: 2)
                        ? HistorySearch(authorities: 2, length: 150) : HistorySearch(authorities: 5, length: 250)
                    return search.run(seed: seed)
                }
            }
            for _ in 0..<min(16, count) { addOne() }
            for await (things, fault) in group {
                happened += things
                if let fault { faults.append(fault) }
                if next < count { addOne() }
            }
            return (happened, faults)
        }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        return HistoriesFigures(
            count: count, happenings: parts.0, seconds: seconds.rounded(to: 1),
            faults: parts.1.sorted { $0.seed < $1.seed }.map(\.description))
    }
}

/// Runs histories of many seeds, and cuts the first that shows a fault down to the shortest that still does.
public struct HistorySearch: Sendable {
    /// How many authorities each history has.
    public let authorities: Int
    /// How many families each history has; with one, all that happens crosses in few transfers.
    public let families: Int
    /// How many steps each history has.
    public let length: Int
    let sabotage: History.Sabotage?

    /// What to search.
    public init(authorities: Int, families: Int = 3, length: Int, sabotage: History.Sabotage? = nil) {
        self.authorities = authorities
        self.families = families
        self.length = length
        self.sabotage = sabotage
    }

    /// A fault that a history showed, told so that it can be repeated.
    public struct Fault: Sendable, CustomStringConvertible {
        /// Of which seed.
        public let seed: UInt64
        /// What no history may show.
        public let broken: [String]
        /// The shortest history found that shows a fault, a line for each thing that happens.
        public let story: [String]

        /// The seed, the shortest history and what it shows.
        public var description: String {
            (["seed \(seed):"] + story + ["shows:"] + broken).joined(separator: "\n  ")
        }
    }

    /// Runs the history of one seed.
    ///
    /// - Returns: how many things happened in it, and the fault when it shows one.
    public func run(seed: UInt64) -> (happened: Int, fault: Fault?) {
        let steps = History.steps(seed: seed, count: length)
        let history = run(steps)
        guard !history.broken.isEmpty else { return (history.story.count, nil) }
        let shortest = shortest(of: steps)
        return (history.story.count, Fault(seed: seed, broken: shortest.broken, story: shortest.story))
    }

    private func run(_ steps: [UInt64]) -> History {
        History.run(steps, authorities: authorities, families: families, sabotage: sabotage)
    }

    /// Leaves out ever smaller pieces as long as a fault remains.
    private func shortest(of steps: [UInt64]) -> History {
        var kept = steps
        var piece = max(kept.count / 2, 1)
        while true {
            var start = 0
            while start < kept.count {
                var fewer = kept
                fewer.removeSubrange(start..<min(start + piece, kept.count))
                if run(fewer).broken.isEmpty {
                    start += piece
                } else {
                    kept = fewer
                }
            }
            guard piece > 1 else { break }
            piece /= 2
        }
        return run(kept)
    }
}

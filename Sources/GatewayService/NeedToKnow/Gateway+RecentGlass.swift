import CaseTransfer
import TransferStore
import WorkingDays

/// That somebody opened a restricted transfer, and which manager looked at it.
public struct RecentBrokenGlass: Hashable, Sendable {
    /// Who, when and why.
    public let line: BrokenGlassLine
    /// The name of the manager who looked at it; nil while it waits for one.
    public let lookedAtBy: String?
}

extension Gateway {
    /// So many days are looked back upon for a manager: our default.
    public static let daysOfBrokenGlass = 30

    /// Who opened restricted transfers in the last ``daysOfBrokenGlass`` days, looked at or not, the newest first: of the transfers that
    /// the acting manager may read without having broken the glass themselves, and never their own opening.
    ///
    /// - Throws: the store's fault.
    public func recentBrokenGlass(toldTo acting: ActingPerson) throws -> [RecentBrokenGlass] {
        guard mayTake(.restrict, acting) else { return [] }
        let first = today.adding(days: -Self.daysOfBrokenGlass)
        let (states, people) = try store.read { reader in
            let query = JournalQuery(deed: .glass, from: first)
            let entries = try reader.entries(query, offset: 0, limit: Self.mostBrokenGlass)
            var seen: Set<ConversationID> = []
            let transfers = entries.compactMap(\.entry.conversation).filter { seen.insert($0).inserted }
            return (try reader.transfers(transfers), try reader.people())
        }
        return try states.flatMap { state in
            let glasses = state.numberedBrokenGlass
            return try lines(of: state, toldTo: acting, lookedAt: true).filter { $0.at.londonDate >= first }.map {
                line in
                let manager = glasses.first { $0.number == line.number }?.glass.lookedAtBy
                return RecentBrokenGlass(
                    line: line,
                    lookedAtBy: manager.map { id in people.first { $0.id == id }?.name ?? id.text })
            }
        }.sorted { ($1.line.at, $1.line.number) < ($0.line.at, $0.line.number) }
    }

    /// So many entries are looked through at most: our default; an authority breaks the glass a few times in a month.
    private static let mostBrokenGlass = 1000
}

import CaseTransfer
import Synchronization

/// Forms that somebody sent after their session had ended, kept in memory while they are at the provider and for no longer.
final class KeptForms: Sendable {
    /// The most that are kept: with those of the largest size, 16 MiB.
    static let most = 64
    /// Seconds for which one is kept.
    static let patience: Int64 = 300

    private struct Kept {
        let visit: String
        let network: String
        let form: KeptForm
        let until: Moment
    }

    private let kept = Mutex<[Kept]>([])

    /// Keeps a form for whoever comes back with this visit. The oldest makes room, of the network that has most here: whoever sends many
    /// pushes out their own.
    ///
    /// - Parameter network: where it came from; nil where that is not known.
    func keep(_ form: KeptForm, for visit: String, from network: String?, at now: Moment) {
        kept.withLock { kept in
            kept.removeAll { $0.until <= now || $0.visit == visit }
            if kept.count >= Self.most {
                let shares = Dictionary(grouping: kept, by: \.network).mapValues(\.count)
                let largest = shares.values.max()
                kept.remove(at: kept.firstIndex { shares[$0.network] == largest } ?? 0)
            }
            kept.append(
                Kept(visit: visit, network: network ?? "", form: form, until: now.adding(seconds: Self.patience)))
        }
    }

    /// Gives what was kept for a visit, once.
    func take(_ visit: String, at now: Moment) -> KeptForm? {
        kept.withLock { kept in
            guard let index = kept.firstIndex(where: { $0.visit == visit && $0.until > now }) else { return nil }
            return kept.remove(at: index).form
        }
    }
}

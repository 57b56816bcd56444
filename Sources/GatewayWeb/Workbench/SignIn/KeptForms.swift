import Synchronization

/// Forms that somebody sent after their session had ended, kept in memory while they are at the provider and for no longer.
final class KeptForms: Sendable {
    /// The most that are kept: with those of the largest size, 16 MiB.
    static let most = 64
    /// How long one is kept.
    static let patience = Duration.seconds(300)

    private struct Kept {
        let visit: String
        let form: KeptForm
        let until: ContinuousClock.Instant
    }

    private let kept = Mutex<[Kept]>([])

    /// Keeps a form for whoever comes back with this visit; the oldest makes room.
    func keep(_ form: KeptForm, for visit: String) {
        let now = ContinuousClock.now
        kept.withLock { kept in
            kept.removeAll { $0.until <= now || $0.visit == visit }
            if kept.count >= Self.most { kept.removeFirst() }
            kept.append(Kept(visit: visit, form: form, until: now + Self.patience))
        }
    }

    /// Gives what was kept for a visit, once.
    func take(_ visit: String) -> KeptForm? {
        let now = ContinuousClock.now
        return kept.withLock { kept in
            guard let index = kept.firstIndex(where: { $0.visit == visit && $0.until > now }) else { return nil }
            return kept.remove(at: index).form
        }
    }
}

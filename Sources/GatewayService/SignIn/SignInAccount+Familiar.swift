import CaseTransfer
import TransferStore

extension SignInAccount {
    /// Whether the person signed in before where this is.
    func isFamiliar(_ mark: String?, at now: Moment) -> Bool {
        guard let mark, let place = familiar?.first(where: { $0.mark == mark }) else { return false }
        return now.secondsSinceEpoch - place.lastAt.secondsSinceEpoch < Gateway.daysFamiliar * 86_400
    }

    /// Remembers that the person signed in here, and forgets where they have not been for longest.
    mutating func remember(_ mark: String?, at now: Moment) {
        guard let mark else { return }
        let others = (familiar ?? []).filter { $0.mark != mark && isFamiliar($0.mark, at: now) }
        familiar = Array(([FamiliarPlace(mark: mark, lastAt: now)] + others).prefix(Gateway.mostFamiliar))
    }
}

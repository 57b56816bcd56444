import WorkingDays

extension ChildProgress {
    /// Whether the law would close a dispute about the child at once, because nothing is left that the two authorities could disagree on.
    public var isBeyondDispute: Bool { beyondDisputeSince != nil }

    /// Since when nothing is left to decide for the child; nil while something is, or while one side alone says that its part ended.
    var beyondDisputeSince: CivilDate? {
        guard isOver else { return nil }
        if case .ended(let ended) = state, ended.isSaidByBoth { return ended.on }
        // What was recalled and destroyed is not there any more to be decided about.
        if isTakenBack, case .destroyed(let destroyed) = papers { return destroyed.on }
        return nil
    }
}

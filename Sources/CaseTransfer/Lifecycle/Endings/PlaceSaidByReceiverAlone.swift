import WorkingDays

extension ChildState.Ended {
    /// What the receiving authority alone says of a new place before it has accepted, while the sending one has said nothing.
    ///
    /// Such a word would take duty and clock from the very authority that says it, so neither moves before the sending authority
    /// has said where the family is too (DERBY-64, HAV-47, CAL-31). Until then both are shown.
    public var placeToConfirm: Word? {
        guard !words.contains(where: counts) else { return nil }
        return words.last
    }

    /// Whether the word moves the duty, ends the plan and stops the clock.
    func counts(_ word: Word) -> Bool {
        word.side == .sending || acceptedFrom != nil || !word.reason.isNewPlace
    }

    /// Whether no receiving-in meeting is due any more.
    var stopsMeeting: Bool { words.contains(where: counts) }
}

extension ChildState {
    /// Whether the work has ended so that no receiving-in meeting is due any more.
    public var stopsMeeting: Bool {
        switch self {
        case .heldBySender, .accepted, .declined, .closed: false
        case .ended(let ended): ended.stopsMeeting
        }
    }

    /// What the receiving authority alone says of a new place, see ``Ended/placeToConfirm``.
    public var placeToConfirm: Ended.Word? {
        switch self {
        case .heldBySender, .accepted, .declined, .closed: nil
        case .ended(let ended): ended.placeToConfirm
        }
    }
}

import WorkingDays

extension ChildState.Ended {
    /// What the receiving authority alone says of a new place before it has accepted, while the sending one has not said so too.
    ///
    /// Such a word would take duty and clock from the very authority that says it, so neither moves before the sending authority
    /// has said where the family is too (DERBY-64, HAV-47, CAL-31). Until then both are shown. Another word of the sending side's
    /// (a switched route, a plan that ended, another place) is no answer to it: the child is still to be seen. A death, or an eighteenth
    /// birthday, leaves nothing to ask.
    public var placeToConfirm: Word? {
        guard !words.contains(where: { [.died, .turned18].contains($0.reason) }),
            let place = words.last(where: { $0.reason.isNewPlace && !counts($0) })
        else { return nil }
        return words.contains { $0.side == .sending && $0.settles(place) } ? nil : place
    }

    /// Whether the word moves the duty, ends the plan and stops the clock.
    func counts(_ word: Word) -> Bool {
        word.side == .sending || acceptedFrom != nil || !word.reason.isNewPlace
    }

    /// Whether no receiving-in meeting is due any more.
    var stopsMeeting: Bool { words.contains(where: counts) }
}

extension ChildState.Ended.Word {
    /// Whether it names the place that the other side's word does, or where the family went from us on a later day than it came back.
    fileprivate func settles(_ place: Self) -> Bool {
        if reason == place.reason, movedTo == place.movedTo { return true }
        return place.reason == .returned && reason.isNewPlace && on > place.on
    }
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

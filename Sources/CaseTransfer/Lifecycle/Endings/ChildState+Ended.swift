public import WorkingDays

extension ChildState {
    /// What exists once the work has ended: what each side said, the same in whichever order their words crossed.
    public struct Ended: Hashable, Sendable, Codable {
        /// What had been decided before, which stands again once every word is taken back.
        public let before: Before
        /// What each side said, the sending side first and each in its own order; never empty.
        public let words: [Word]

        /// What can have been decided when the first word was said.
        public enum Before: Hashable, Sendable, Codable {
            /// Nothing.
            case heldBySender
            /// The receiving authority had accepted.
            case accepted(Accepted)
            /// The receiving authority had declined.
            case declined(Declined)
        }

        /// One side's word that its work has ended.
        public struct Word: Hashable, Sendable, Codable {
            /// Which side.
            public let side: TransferSide
            /// Why.
            public let reason: EndedChild.Reason
            /// From when.
            public let on: CivilDate
            /// The authority the family lives in now, when it has moved on.
            public let movedTo: AuthorityCode?
        }

        fileprivate init(_ before: Before, _ words: [Word]) {
            self.before = before
            self.words = words.filter { $0.side == .sending } + words.filter { $0.side == .receiving }
        }

        /// The date from which the receiving authority had accepted, if it had.
        public var acceptedFrom: CivilDate? {
            guard case .accepted(let accepted) = before else { return nil }
            return accepted.from
        }

        /// The earliest date on which either side says that the child died.
        public var diedOn: CivilDate? { word(of: .died)?.on }

        /// The earliest date from which either side's work ended.
        public var on: CivilDate? { words.map(\.on).min() }

        /// The earlier of the two sides' words with a reason; the sending side's when both name one day.
        public func word(of reason: EndedChild.Reason) -> Word? {
            words.filter { $0.reason == reason }.min { $0.on < $1.on }
        }

        /// Whether nothing of the ending can be at issue between the two: death or an eighteenth birthday is all that was said, or each side
        /// has said an ending of the same effect.
        ///
        /// A closing as transferred is no word on what became of the child.
        var isSaidByBoth: Bool {
            if words.allSatisfy({ [.died, .turned18].contains($0.reason) }) { return true }
            func effects(_ side: TransferSide) -> Set<EndedChild.Reason.Effect> {
                Set(words.filter { $0.side == side && $0.reason != .transferred }.map(\.reason.effect))
            }
            return !effects(.sending).isDisjoint(with: effects(.receiving))
        }

        /// What one side said last; nil while it has said nothing.
        public func word(by side: TransferSide) -> Word? { words.last { $0.side == side } }
    }

    /// Every word that a side's work ended which has not been taken back.
    var words: [Ended.Word] {
        switch self {
        case .heldBySender, .accepted, .declined: []
        case .closed(let closed): [Ended.Word(side: .sending, reason: .transferred, on: closed.on, movedTo: nil)]
        case .ended(let ended): ended.words
        }
    }

    /// What one side has said of the end of its work and not taken back, in its order.
    public func words(by side: TransferSide) -> [Ended.Word] { words.filter { $0.side == side } }

    /// What was decided, apart from every word that the work ended.
    private var decided: Ended.Before {
        switch self {
        case .heldBySender: .heldBySender
        case .accepted(let accepted): .accepted(accepted)
        case .declined(let declined): .declined(declined)
        case .closed(let closed): .accepted(Accepted(from: closed.acceptedFrom))
        case .ended(let ended): ended.before
        }
    }

    /// The state with these words in place of those it has; the same in whichever order the two sides' words came.
    func saying(_ words: [Ended.Word]) -> ChildState {
        switch (decided, words.first) {
        case (.heldBySender, nil): .heldBySender
        case (.accepted(let accepted), nil): .accepted(accepted)
        case (.declined(let declined), nil): .declined(declined)
        case (.accepted(let accepted), let only?) where words.count == 1 && only.reason == .transferred:
            .closed(Closed(from: accepted, on: only.on))
        case (let before, _?): .ended(Ended(before, words))
        }
    }
}

extension EndedChild.Reason {
    /// Whether it is news of a child's safety, which is let through whatever was said before (T-10).
    public var isNewsOfSafety: Bool { self == .died || effect == .switchesRoute }

    /// Whether it says that the child lives somewhere else than this transfer is to.
    var isNewPlace: Bool {
        switch self {
        case .returned, .movedOn, .leftEngland: true
        case .transferred, .died, .noLongerInNeed, .turned18, .serviceDeclined, .harmEnquiry, .protectionPlan,
            .lookedAfter:
            false
        }
    }
}

public import WorkingDays

extension ResidenceState: LifecycleMachine {
    /// What a side can say.
    public enum Event: LifecycleEvent {
        /// Its own date, for the first time or again.
        case stated(Said)
        /// The other side's date is right.
        case confirmed(Said)
        /// Another date.
        case corrected(Said)

        /// A word and whose it is.
        public struct Said: Hashable, Sendable {
            /// Whose word it is.
            public var by: TransferSide
            /// The date it names.
            public var residence: Residence
            /// Where the date comes from; nil for the pack.
            public var source: ResidenceSource?
            /// When it is said.
            public var on: CivilDate

            /// Puts a word together.
            public init(by side: TransferSide, _ residence: Residence, source: ResidenceSource? = nil, on: CivilDate) {
                by = side
                self.residence = residence
                self.source = source
                self.on = on
            }

            var word: Word { Word(residence, source: source, saidOn: on) }
        }

        /// The events by name.
        public enum Name: String, Hashable, Sendable, CaseIterable {
            /// Stated.
            case stated
            /// Confirmed.
            case confirmed
            /// Corrected.
            case corrected
        }

        /// Which event this is.
        public var name: Name {
            switch self {
            case .stated: .stated
            case .confirmed: .confirmed
            case .corrected: .corrected
            }
        }

        var said: Said {
            switch self {
            case .stated(let said), .confirmed(let said), .corrected(let said): said
            }
        }
    }

    /// Every lawful step.
    public static let edges: Set<Edge<Name, Event.Name>> = [
        Edge(.unstated, .stated, .stated),
        Edge(.stated, .stated, .stated), Edge(.stated, .confirmed, .agreed),
        Edge(.stated, .corrected, .stated), Edge(.stated, .corrected, .disputed),
        Edge(.agreed, .stated, .agreed), Edge(.agreed, .corrected, .disputed),
        Edge(.disputed, .stated, .disputed), Edge(.disputed, .confirmed, .agreed),
        Edge(.disputed, .corrected, .disputed),
    ]

    /// The answer to an event.
    public func answer(to event: Event) -> Transition<ResidenceState> {
        let forbidden: Forbidden? =
            switch event {
            case .stated(let said): faultOfStating(said)
            case .confirmed(let said): faultOfConfirming(said)
            case .corrected(let said): faultOfCorrecting(said)
            }
        if let forbidden { return .forbidden(forbidden) }
        let next = holding(event.said.word, of: event.said.by)
        return .to(next, rule: "T-2", notices: next.name == .disputed ? [.residenceDisputed] : [])
    }

    /// A side says its own date: the first word of all, or the date it stands by already.
    private func faultOfStating(_ said: Event.Said) -> Forbidden? {
        if self == .unstated { return nil }
        guard let own = word(of: said.by) else { return .residenceToAnswer }
        return own.residence.date == said.residence.date ? nil : .residenceToCorrect
    }

    private func faultOfConfirming(_ said: Event.Said) -> Forbidden? {
        guard let other = word(of: said.by.other) else {
            return self == .unstated ? .residenceNotStated : .residenceOwnWord
        }
        guard other.residence.date == said.residence.date else { return .residenceNotTheirs }
        return name == .agreed ? .residenceAgreed : nil
    }

    private func faultOfCorrecting(_ said: Event.Said) -> Forbidden? {
        if self == .unstated { return .residenceNotStated }
        return dates.contains(said.residence.date) ? .residenceNotAnother : nil
    }
}

extension Finding {
    static let residenceDisputed = Finding(
        code: "residence-disputed", severity: .warning, place: "residence",
        message:
            "The two authorities name different residence dates; both due dates are shown, and warnings go by the earlier.",
        remedy: "Find out together which is right; one confirms the other's with `handover residence confirm`.",
        rule: "T-2")
    static let residenceCrossed = Finding(
        code: "residence-crossed", severity: .warning, place: "residence",
        message: "Their word on the residence date crossed one of ours.",
        remedy: "Look at both dates in `handover show`, and confirm or correct.", rule: "T-2")
}

extension Forbidden {
    static let residenceNotStated = Forbidden(
        code: "residence-not-stated", message: "Nobody has stated a residence date for this child yet.",
        remedy: "Prepare the case and send the pack first.", rule: "T-2")
    static let residenceToAnswer = Forbidden(
        code: "residence-to-answer", message: "The other authority has stated the date, and it waits for an answer.",
        remedy: "Say `handover residence confirm`, or `handover residence correct` with your date.", rule: "T-2")
    static let residenceToCorrect = Forbidden(
        code: "residence-to-correct", message: "This is another date than the one your authority stands by.",
        remedy: "Say `handover residence correct` with the reason and who told it.", rule: "T-2")
    static let residenceOwnWord = Forbidden(
        code: "residence-own-word", message: "Your own authority stated this date; the other one confirms it.",
        remedy: "Wait for the other authority, or telephone it.", rule: "T-2")
    static let residenceNotTheirs = Forbidden(
        code: "residence-not-theirs", message: "This is not the date that the other authority stands by.",
        remedy: "Look at both dates in `handover show`, and confirm theirs or correct it.", rule: "T-2")
    static let residenceAgreed = Forbidden(
        code: "residence-agreed", message: "Both authorities stand by this date already.",
        remedy: "Nothing is to be done; `handover residence correct` names another date.", rule: "T-2")
    static let residenceNotAnother = Forbidden(
        code: "residence-not-another", message: "One of the two authorities stands by this date already.",
        remedy: "To agree with the other authority's date, say `handover residence confirm`.", rule: "T-2")
}

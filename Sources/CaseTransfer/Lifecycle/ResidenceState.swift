public import WorkingDays

/// What both sides have said of the day from which one child lives in the new area (T-2, DERBY-64, DERBY-78).
///
/// ```
/// unstated ─► stated ─► agreed ⇄ disputed
///               └─────────────────►┘
/// ```
/// Each side has one word, its latest. So both sides come to the same whatever crosses on the way, without asking which
/// message was first: nobody's word outweighs the other's, and only a person's confirmation brings the two together.
public enum ResidenceState: Hashable, Sendable, Codable {
    /// Nothing is sealed yet.
    case unstated
    /// One side has said a date, and the other has not answered.
    case stated(Stated)
    /// Both have said the same date.
    case agreed(BothWords)
    /// They have said different dates: both are shown, and what warns people goes by the earlier due date.
    case disputed(BothWords)

    /// One side's latest word.
    public struct Word: Hashable, Sendable, Codable {
        /// The date, how sure it is and what kind of move it was.
        public let residence: Residence
        /// Where the date comes from; nil for the pack, which does not say.
        public let source: ResidenceSource?
        /// When it was said.
        public let saidOn: CivilDate

        init(_ residence: Residence, source: ResidenceSource?, saidOn: CivilDate) {
            self.residence = residence
            self.source = source
            self.saidOn = saidOn
        }
    }

    /// What exists while one side alone has spoken.
    public struct Stated: Hashable, Sendable, Codable {
        /// Which side.
        public let by: TransferSide
        /// Its word.
        public let word: Word
    }

    /// What exists once both have spoken.
    public struct BothWords: Hashable, Sendable, Codable {
        /// The sending side's word.
        public let sending: Word
        /// The receiving side's.
        public let receiving: Word

        /// The word with the earlier date; the sending side's where they are one.
        public var earlier: Word { receiving.residence.date < sending.residence.date ? receiving : sending }

        /// The word that was said last; the receiving side's when both were said on one day.
        public var latest: Word { sending.saidOn > receiving.saidOn ? sending : receiving }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing said.
        case unstated
        /// Said by one side.
        case stated
        /// Both say the same.
        case agreed
        /// They differ.
        case disputed
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .unstated: .unstated
        case .stated: .stated
        case .agreed: .agreed
        case .disputed: .disputed
        }
    }

    /// A side's latest word; nil while it has said none.
    public func word(of side: TransferSide) -> Word? {
        switch self {
        case .unstated: nil
        case .stated(let stated): stated.by == side ? stated.word : nil
        case .agreed(let words), .disputed(let words): side == .sending ? words.sending : words.receiving
        }
    }

    /// The residence that clocks and duty go by: while the two sides differ, the earlier date, as provisional.
    public var inEffect: Residence? {
        switch self {
        case .unstated: return nil
        case .stated(let stated): return stated.word.residence
        case .agreed(let words):
            var residence = words.latest.residence
            let isSure = [words.sending, words.receiving].contains { $0.residence.certainty == .confirmed }
            residence.certainty = isSure ? .confirmed : .provisional
            return residence
        case .disputed(let words):
            var residence = words.earlier.residence
            residence.certainty = .provisional
            return residence
        }
    }

    /// Every date that one of the sides stands by, the earliest first.
    public var dates: [CivilDate] {
        Array(Set(TransferSide.allCases.compactMap { word(of: $0)?.residence.date })).sorted()
    }

    /// The state once a side has said this, whatever it said before.
    func holding(_ word: Word, of side: TransferSide) -> ResidenceState {
        guard let other = self.word(of: side.other) else { return .stated(Stated(by: side, word: word)) }
        let words =
            side == .sending
            ? BothWords(sending: word, receiving: other) : BothWords(sending: other, receiving: word)
        return word.residence.date == other.residence.date ? .agreed(words) : .disputed(words)
    }
}

/// One child's move to the new area.
public struct Move: Hashable, Sendable, Codable {
    /// When the child became resident there, how sure that is and what kind of move it was; day 0 of the meeting clock.
    public var residence: Residence
    /// Who placed them, for temporary accommodation, a refuge or a hospital; nil when the family moved by itself.
    public var placedBy: String?
    /// Whether the move was planned with the sending authority (DERBY-63).
    public var planned: Known<Bool>
    /// How often the child moved in the twelve months up to this move, with it (DERBY-63, HAV-46, CAL-30).
    public var movesInTwelveMonths: Known<Int>
    /// The GSS code of the authority in whose area the child lived before, as written.
    public var previousAuthority: Known<String>
    /// The impact of the move on the child, so far as it was considered (DERBY-65, HAV-48, CAL-32).
    public var impact: Known<String>

    /// Puts a move together.
    public init(
        residence: Residence, placedBy: String? = nil, planned: Known<Bool>, movesInTwelveMonths: Known<Int>,
        previousAuthority: Known<String>, impact: Known<String>
    ) {
        self.residence = residence
        self.placedBy = placedBy
        self.planned = planned
        self.movesInTwelveMonths = movesInTwelveMonths
        self.previousAuthority = previousAuthority
        self.impact = impact
    }
}

public import WorkingDays

/// A court order in force for a child.
public struct CourtOrder: Hashable, Sendable, Codable {
    /// What an order orders.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Supervision order; who is responsible after a move is for managers to decide (T-18).
        case supervision = "supervision-order"
        /// Child arrangements order.
        case childArrangements = "child-arrangements-order"
        /// Prohibited steps order.
        case prohibitedSteps = "prohibited-steps-order"
        /// Specific issue order.
        case specificIssue = "specific-issue-order"
        /// Special guardianship order.
        case specialGuardianship = "special-guardianship-order"
        /// Non-molestation order.
        case nonMolestation = "non-molestation-order"
        /// Occupation order.
        case occupation = "occupation-order"
        /// Domestic abuse protection order or notice.
        case domesticAbuseProtection = "domestic-abuse-protection-order"
        /// Care order or interim care order: the child is looked after.
        case care = "care-order"
        /// Another order; `terms` says which.
        case other
    }

    /// What kind of order.
    public var kind: Kind
    /// The day it was made.
    public var madeOn: Known<CivilDate>
    /// The last day on which it is in force; nil when it has no set end.
    public var until: CivilDate?
    /// The court.
    public var court: Known<String>
    /// What it says that matters now, and for or against whom.
    public var terms: Known<String>

    /// Puts an order together.
    public init(
        kind: Kind, madeOn: Known<CivilDate>, until: CivilDate? = nil, court: Known<String>, terms: Known<String>
    ) {
        self.kind = kind
        self.madeOn = madeOn
        self.until = until
        self.court = court
        self.terms = terms
    }
}

public import WorkingDays

/// One child for whom a side's work in the transfer ends.
///
/// Refusing the *service* is an ending; refusing the *sharing* is an answer about permission and ends nothing (T-5).
public struct EndedChild: Hashable, Sendable, Codable {
    /// Why it ends.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The receiving authority accepted responsibility; census reason for closure RC5.
        case transferred
        /// The child died; RC2.
        case died
        /// The family returned before the receiving authority accepted; the sending authority's case stays open.
        case returned
        /// The case ended in a review as no longer in need; RC7 (CAL-27, CAM-51).
        case noLongerInNeed = "no-longer-in-need"
        /// The young person turned 18; RC6 when adult social care takes over, otherwise RC7.
        case turned18 = "turned-18"
        /// The child lives outside England now; RC7.
        case leftEngland = "left-england"
        /// The family declines the service and there is no ground for a section 47 enquiry; RC7 (DERBY-4, T-5).
        case serviceDeclined = "service-declined"
        /// The family lives in a third authority now, before the receiving one accepted; the sending authority's case stays open.
        case movedOn = "moved-on"
        /// A section 47 enquiry began; the route switches and the case stays open (DERBY-5, T-10).
        case harmEnquiry = "s47"
        /// The child became the subject of a Child Protection Plan; the route switches and the case stays open (T-10).
        case protectionPlan = "child-protection-plan"
        /// The child became looked after; the route switches and the case stays open (T-10).
        case lookedAfter = "looked-after"
    }

    /// The child.
    public var child: ChildReference
    /// Why.
    public var reason: Reason
    /// From when.
    public var on: CivilDate
    /// The authority the family lives in now; only with ``Reason/movedOn``.
    public var movedTo: AuthorityCode?
    /// The day of the review that decided it; only with ``Reason/noLongerInNeed``.
    public var review: CivilDate?

    /// Puts an ending together.
    public init(
        child: ChildReference, reason: Reason, on: CivilDate, movedTo: AuthorityCode? = nil, review: CivilDate? = nil
    ) {
        self.child = child
        self.reason = reason
        self.on = on
        self.movedTo = movedTo
        self.review = review
    }
}

extension EndedChild.Reason {
    /// What an ending does to the work on the case.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Nobody works the plan any more.
        case endsPlan = "ends-plan"
        /// Whoever held the case goes on working it, here or by another transfer.
        case keepsPlan = "keeps-plan"
        /// Whoever held the case goes on with the child by another route than this one.
        case switchesRoute = "switches-route"
    }

    /// What it does to the work on the case.
    public var effect: Effect {
        switch self {
        case .died, .turned18, .leftEngland, .serviceDeclined, .noLongerInNeed: .endsPlan
        case .transferred, .returned, .movedOn: .keepsPlan
        case .harmEnquiry, .protectionPlan, .lookedAfter: .switchesRoute
        }
    }

    /// The census reasons for closure that the authority whose case it is may give; none while its case stays open.
    public var censusClosures: [String] {
        switch self {
        case .transferred: ["RC5"]
        case .died: ["RC2"]
        case .turned18: ["RC6", "RC7"]
        case .leftEngland, .serviceDeclined, .noLongerInNeed: ["RC7"]
        case .returned, .movedOn, .harmEnquiry, .protectionPlan, .lookedAfter: []
        }
    }

    /// What to record in the census return, in words; nil when the case stays open there.
    public var censusWords: String? {
        self == .turned18 ? "RC6 when adult social care takes over, otherwise RC7" : censusClosures.first
    }

    /// Which side may say it, before and after responsibility was accepted.
    ///
    /// What happens in the child's life is said by whoever learns of it. A plan is ended, and a service declined, with the
    /// authority that works the plan.
    public func speakers(afterAcceptance accepted: Bool) -> Set<TransferSide> {
        switch self {
        case .died, .turned18, .leftEngland, .harmEnquiry, .protectionPlan, .lookedAfter: [.sending, .receiving]
        case .serviceDeclined, .noLongerInNeed: accepted ? [.receiving] : [.sending]
        case .returned, .movedOn: accepted ? [] : [.sending, .receiving]
        case .transferred: accepted ? [.sending] : []
        }
    }

    /// The rule an ending with this reason rests on.
    public var rule: RuleCitation? {
        switch self {
        case .transferred, .protectionPlan, .lookedAfter: "T-10"
        case .noLongerInNeed: "CAL-27"
        case .serviceDeclined: "DERBY-4"
        case .harmEnquiry: "DERBY-5"
        case .movedOn: "DERBY-63"
        case .died, .turned18, .leftEngland, .returned: nil
        }
    }

    /// The reason in words.
    public var words: String {
        switch self {
        case .transferred: "transferred to another authority"
        case .died: "the child died"
        case .returned: "the family returned before acceptance"
        case .noLongerInNeed: "no longer in need"
        case .turned18: "turned 18"
        case .leftEngland: "left England"
        case .serviceDeclined: "the family declines the service, and there is no ground for a section 47 enquiry"
        case .movedOn: "the family moved on to another authority"
        case .harmEnquiry: "the route switches: section 47 enquiry"
        case .protectionPlan: "the route switches: Child Protection Plan"
        case .lookedAfter: "the route switches: looked after"
        }
    }
}

/// What a procedure has a name of its own for; the raw value is the key in a procedure file.
public enum LocalName: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The social work assessment.
    case assessment
    /// The Child in Need plan.
    case plan
    /// The record of a review (T-7).
    case minutes
    /// The summary or case report.
    case summary
    /// The meeting that makes the plan.
    case planningMeeting = "planning-meeting"
    /// The meeting that reviews it.
    case reviewMeeting = "review-meeting"
    /// The form a review is written on.
    case reviewForm = "review-form"
    /// The case system.
    case caseSystem = "case-system"
}

/// What somebody of a certain post does there.
public enum LocalRole: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// Leads the work with the family.
    case leadsTheWork = "leads-the-work"
    /// Chairs the first planning meeting.
    case chairsPlanningMeeting = "chairs-planning-meeting"
    /// Chairs reviews.
    case chairsReviews = "chairs-reviews"
    /// Chairs reviews of children in special circumstances.
    case chairsSpecialCircumstances = "chairs-special-circumstances"
    /// Authorises the report for a review.
    case authorisesReport = "authorises-report"
    /// Authorises the case summary.
    case authorisesSummary = "authorises-summary"
    /// Agrees the plan.
    case agreesPlan = "agrees-plan"
    /// Signs the note of the meeting.
    case signsTheNote = "signs-the-note"
    /// Authorises closure.
    case authorisesClosure = "authorises-closure"
    /// Decides on a case open for twelve months.
    case decidesAfterTwelveMonths = "decides-after-twelve-months"
}

/// What a plan may be asked to hold.
public enum PlanPart: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// Who leads the work.
    case leadProfessional = "lead-professional"
    /// What is to change for the child.
    case outcomes
    /// The concern or need behind each outcome.
    case concerns
    /// What is done for each outcome.
    case actions
    /// Who is responsible for each action.
    case persons
    /// By when each action is done.
    case dates
    /// How often the child is visited.
    case visits
    /// What happens if it does not work.
    case contingency
    /// When progress is reviewed, and how it is judged.
    case reviewPoints = "review-points"
    /// What must be in place whatever else (SUF-23).
    case bottomLine = "bottom-line"
}

/// What runs by a clock there.
public enum ReviewClock: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The meeting that makes the plan.
    case planningMeeting = "planning-meeting"
    /// The first visit.
    case firstVisit = "first-visit"
    /// Visits after it.
    case visits
    /// The first review.
    case firstReview = "first-review"
    /// Every review after it.
    case laterReviews = "later-reviews"
    /// Reviews where those concerned agree on fewer.
    case byAgreement = "by-agreement"
    /// Reviews of children in special circumstances.
    case specialCircumstances = "special-circumstances"
    /// The first review of a child under a supervision order.
    case supervisionOrder = "supervision-order"
    /// Reviews of short breaks.
    case shortBreaks = "short-breaks"
    /// Reviews of disabled children.
    case disabledChildren = "disabled-children"
    /// The first review after a Child Protection Plan.
    case afterProtectionPlan = "after-protection-plan"
    /// How long a child stays in need at least after a Child Protection Plan, whatever a review says (CAM-40).
    case stayAfterProtectionPlan = "stay-after-protection-plan"
    /// The first review after coming home from care.
    case afterCare = "after-care"
    /// A fresh case summary.
    case summary
    /// The point at which a long case is looked at from above.
    case twelveMonths = "twelve-months"
}

/// A record that is given out.
public enum DistributedRecord: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The plan.
    case plan
    /// The plan as a review amended it.
    case amendedPlan = "amended-plan"
    /// The report for a review.
    case report
    /// The record of a review.
    case reviewRecord = "review-record"
    /// The minutes of a case that closes.
    case closingMinutes = "closing-minutes"
}

/// A principle of a section on families who move.
public enum MovingRule: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// To whom the section applies.
    case scope
    /// Trafficking and modern slavery are considered.
    case trafficking
    /// With whom the duty lies.
    case duty
    /// The impact of the move.
    case impact
    /// A timely response.
    case response
    /// What parents are to see to.
    case parents
    /// Services that are lacking.
    case deficits
    /// Formal notification and the four documents.
    case notification
    /// Permission to share.
    case permission
    /// Sharing without it.
    case override
    /// Other agencies.
    case agencies
    /// Both authorities' workers and managers.
    case communication
    /// Visiting together.
    case jointVisit = "joint-visit"
    /// The family.
    case familyInformed = "family-informed"
    /// The case record.
    case record
}

/// A circumstance in which a procedure treats a child differently.
public enum Circumstance: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// A supervision order is in force (T-18).
    case supervisionOrder = "supervision-order"
    /// Short breaks.
    case shortBreaks = "short-breaks"
    /// Private fostering (T-15).
    case privateFostering = "private-fostering"
    /// No recourse to public funds (T-8).
    case noRecourse = "no-recourse"
    /// At risk of exploitation.
    case exploitation
    /// Sixteen or seventeen and homeless or living independently.
    case housing16And17 = "housing-16-17"
    /// Disabled children.
    case disabledChildren = "disabled-children"
    /// An assessment for special guardianship.
    case specialGuardianship = "special-guardianship"
    /// Brothers and sisters.
    case siblings
}

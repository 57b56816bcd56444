public import WorkingDays

/// Everything recorded about permission to share: answers, override, advice and, apart from them, the lawful basis.
public struct ConsentRecord: Hashable, Sendable, Codable {
    /// One entry per parent, carer, and young person of age and understanding.
    public var answers: [ConsentAnswer]
    /// Sharing without permission, on a person's authority.
    public var override: ConsentOverride?
    /// Advice received after a refusal.
    public var advice: SharingAdvice?
    /// The lawful basis relied on; never "consent".
    public var lawfulBasis: LawfulBasis

    /// Puts a record together.
    public init(
        answers: [ConsentAnswer], override: ConsentOverride? = nil, advice: SharingAdvice? = nil,
        lawfulBasis: LawfulBasis
    ) {
        self.answers = answers
        self.override = override
        self.advice = advice
        self.lawfulBasis = lawfulBasis
    }
}

/// What one person said when asked for permission to share, or why they were not asked.
public struct ConsentAnswer: Hashable, Sendable, Codable {
    /// The answer in one word.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Said yes.
        case given
        /// Said no.
        case refused
        /// Not asked because asking would increase the risk (DERBY-71).
        case notSoughtRisk = "not-sought-risk"
        /// Could not be reached; `attempts` says how often it was tried.
        case notReachable = "not-reachable"
        /// Not asked, for the reason given.
        case notAsked = "not-asked"
    }

    /// The person's key in the case file: `p1`, or a child's key for a young person in their own right.
    public var person: String
    /// The children it is about, by their keys in the case file.
    public var children: [String]
    /// The answer.
    public var answer: Kind
    /// How they were asked: in person, by telephone …; nil when they were not.
    public var how: String?
    /// When they answered, or when it was decided not to ask.
    public var on: CivilDate?
    /// Who asked, or decided.
    public var by: String?
    /// Why they were not asked, or what was tried to reach them.
    public var reason: String?
    /// How many attempts were made to reach them.
    public var attempts: Int?

    /// Puts an answer together.
    public init(
        person: String, children: [String], answer: Kind, how: String? = nil, on: CivilDate? = nil, by: String? = nil,
        reason: String? = nil, attempts: Int? = nil
    ) {
        self.person = person
        self.children = children
        self.answer = answer
        self.how = how
        self.on = on
        self.by = by
        self.reason = reason
        self.attempts = attempts
    }
}

/// Sharing without permission because of risk, on the authority of somebody who is not its author (DERBY-71, HAV-54, CAL-38).
public struct ConsentOverride: Hashable, Sendable, Codable {
    /// The two grounds, which are separate and each need a rationale.
    public enum Limb: String, Hashable, Sendable, Codable, CaseIterable {
        /// A: not sharing would place a child or a vulnerable adult at risk of harm.
        case riskOfHarm = "risk-of-harm"
        /// B: seeking permission might itself increase the risk of harm.
        case seekingIncreasesRisk = "seeking-increases-risk"
    }

    /// The children it is about, by their keys in the case file.
    public var children: [String]
    /// On which ground.
    public var limb: Limb
    /// Why, in words.
    public var rationale: String
    /// Who wrote it.
    public var author: PersonID
    /// Who authorises it; never the author.
    public var authoriser: PersonID
    /// When it was decided.
    public var on: CivilDate

    /// Puts an override together.
    public init(
        children: [String], limb: Limb, rationale: String, author: PersonID, authoriser: PersonID, on: CivilDate
    ) {
        self.children = children
        self.limb = limb
        self.rationale = rationale
        self.author = author
        self.authoriser = authoriser
        self.on = on
    }
}

/// Advice on sharing after a refusal without risk (DERBY-72, HAV-55, CAL-39).
public struct SharingAdvice: Hashable, Sendable, Codable {
    /// Who advised.
    public enum Adviser: String, Hashable, Sendable, Codable, CaseIterable {
        /// The Caldicott Guardian.
        case caldicottGuardian = "caldicott-guardian"
        /// Legal services.
        case legalServices = "legal-services"
        /// A team manager's reason, where the procedure says advice is taken "if necessary" (CAL-39).
        case teamManager = "team-manager"
    }

    /// The children it is about, by their keys in the case file.
    public var children: [String]
    /// Who advised.
    public var adviser: Adviser
    /// Whether sharing may go ahead.
    public var mayShare: Bool
    /// The advice, or the manager's reason, in words.
    public var outcome: String
    /// Who gave it.
    public var by: String
    /// When.
    public var on: CivilDate

    /// Puts a piece of advice together.
    public init(children: [String], adviser: Adviser, mayShare: Bool, outcome: String, by: String, on: CivilDate) {
        self.children = children
        self.adviser = adviser
        self.mayShare = mayShare
        self.outcome = outcome
        self.by = by
        self.on = on
    }
}

/// The law under which information is shared: dated data, because statute changes.
public struct LawfulBasis: Hashable, Sendable, Codable {
    /// A short code such as `uk-gdpr-6-1-e`; the word "consent" is refused.
    public var code: String
    /// The date on which it was settled.
    public var on: CivilDate
    /// Who settled it.
    public var by: String?

    /// Puts a basis together.
    public init(code: String, on: CivilDate, by: String? = nil) {
        self.code = code
        self.on = on
        self.by = by
    }
}

public import WorkingDays

/// The four documents that the procedures name, in their order, and whatever else is relevant (DERBY-69, HAV-52, CAL-36).
///
/// A document may serve several children (T-14), and a child may have several. One that is absent is listed with why.
public struct CaseDocuments: Hashable, Sendable, Codable {
    /// Social work assessments.
    public var assessments: [Assessment]
    /// Child in Need plans.
    public var plans: [Plan]
    /// Minutes of the latest reviews.
    public var minutes: [Minutes]
    /// Summaries or case reports.
    public var summaries: [Summary]
    /// Other relevant information.
    public var other: [OtherDocument]
    /// Documents of the four that are not here, and why.
    public var missing: [MissingDocument]

    /// Puts the documents together.
    public init(
        assessments: [Assessment] = [], plans: [Plan] = [], minutes: [Minutes] = [], summaries: [Summary] = [],
        other: [OtherDocument] = [], missing: [MissingDocument] = []
    ) {
        self.assessments = assessments
        self.plans = plans
        self.minutes = minutes
        self.summaries = summaries
        self.other = other
        self.missing = missing
    }
}

/// A heading and what stands under it.
public struct Section: Hashable, Sendable, Codable {
    /// The heading.
    public var heading: String
    /// The text.
    public var text: String

    /// Puts a section together.
    public init(
        heading: String, text: String
    ) {
        self.heading = heading
        self.text = text
    }
}

/// Other relevant information: attached freely, without a form of its own.
public struct OtherDocument: Hashable, Sendable, Codable {
    /// What it is.
    public var title: String
    /// The children it is about, by key; empty means all of them.
    public var children: [String]
    /// The date it bears.
    public var datedOn: CivilDate?
    /// The files.
    public var attachments: [Attachment]

    /// Puts a document together.
    public init(
        title: String, children: [String], datedOn: CivilDate? = nil, attachments: [Attachment]
    ) {
        self.title = title
        self.children = children
        self.datedOn = datedOn
        self.attachments = attachments
    }
}

/// A document of the four that is not in the file, and why (T-8).
public struct MissingDocument: Hashable, Sendable, Codable {
    /// Which document.
    public var kind: DocumentKind
    /// The children it is missing for, by key; empty means all of them.
    public var children: [String]
    /// Why, as a code.
    public var reason: DocumentAbsence.Reason
    /// The day by which it will follow, when that is the reason.
    public var by: CivilDate?
    /// Why, in words; needed when it is withheld.
    public var why: String?

    /// Puts an absence together.
    public init(
        kind: DocumentKind, children: [String], reason: DocumentAbsence.Reason, by: CivilDate? = nil, why: String? = nil
    ) {
        self.kind = kind
        self.children = children
        self.reason = reason
        self.by = by
        self.why = why
    }
}

public import WorkingDays

/// A social work assessment: "Single Assessment", "Child and Family Assessment" (DERBY-17, CAL-3, SUF-3, CAM-9).
public struct Assessment: Hashable, Sendable, Codable {
    /// The name the authority gives it.
    public var title: String
    /// The children it serves, by key (T-14).
    public var children: [String]
    /// The day it was begun.
    public var startedOn: Known<CivilDate>
    /// The day it was completed.
    public var completedOn: Known<CivilDate>
    /// Who wrote it.
    public var author: Known<String>
    /// Who authorised it.
    public var authoriser: Known<String>
    /// The day it was authorised.
    public var authorisedOn: Known<CivilDate>
    /// What it found, under its headings.
    public var findings: Known<[Section]>
    /// The rendered original.
    public var attachments: [Attachment]

    /// Puts an assessment together.
    public init(
        title: String, children: [String], startedOn: Known<CivilDate>, completedOn: Known<CivilDate>,
        author: Known<String>, authoriser: Known<String>, authorisedOn: Known<CivilDate>, findings: Known<[Section]>,
        attachments: [Attachment]
    ) {
        self.title = title
        self.children = children
        self.startedOn = startedOn
        self.completedOn = completedOn
        self.author = author
        self.authoriser = authoriser
        self.authorisedOn = authorisedOn
        self.findings = findings
        self.attachments = attachments
    }
}

public import WorkingDays

/// A summary or case report with Camden's four contents (CAM-48).
public struct Summary: Hashable, Sendable, Codable {
    /// The name the authority gives it.
    public var title: String
    /// The children it serves, by key (T-14).
    public var children: [String]
    /// The day it was written.
    public var writtenOn: Known<CivilDate>
    /// Who wrote it.
    public var author: Known<String>
    /// Who authorised it (CAM-49).
    public var authoriser: Known<String>
    /// The day it was authorised.
    public var authorisedOn: Known<CivilDate>
    /// Why the authority is involved (CAM-48, 1).
    public var reasonForInvolvement: Known<String>
    /// The work undertaken (CAM-48, 2).
    public var workUndertaken: Known<String>
    /// Outstanding tasks and meetings (CAM-48, 3).
    public var outstanding: Known<[OutstandingTask]>
    /// Issues that may arise (CAM-48, 4).
    public var issuesThatMayArise: Known<[String]>
    /// The rendered original.
    public var attachments: [Attachment]

    /// Puts a summary together.
    public init(
        title: String, children: [String], writtenOn: Known<CivilDate>, author: Known<String>,
        authoriser: Known<String>, authorisedOn: Known<CivilDate>, reasonForInvolvement: Known<String>,
        workUndertaken: Known<String>, outstanding: Known<[OutstandingTask]>, issuesThatMayArise: Known<[String]>,
        attachments: [Attachment]
    ) {
        self.title = title
        self.children = children
        self.writtenOn = writtenOn
        self.author = author
        self.authoriser = authoriser
        self.authorisedOn = authorisedOn
        self.reasonForInvolvement = reasonForInvolvement
        self.workUndertaken = workUndertaken
        self.outstanding = outstanding
        self.issuesThatMayArise = issuesThatMayArise
        self.attachments = attachments
    }
}

/// A task or meeting that is outstanding.
public struct OutstandingTask: Hashable, Sendable, Codable {
    /// What it is.
    public var task: String
    /// The day it is due.
    public var due: Known<CivilDate>
    /// Who has it in hand.
    public var person: String?

    /// Puts a task together.
    public init(
        task: String, due: Known<CivilDate>, person: String? = nil
    ) {
        self.task = task
        self.due = due
        self.person = person
    }
}

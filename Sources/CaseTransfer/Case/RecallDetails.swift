/// The words behind a recall: why, and whom to ring.
public struct RecallDetails: Hashable, Sendable, Codable {
    /// Why, in words; never what the papers say.
    public var reason: String
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(reason: String, contact: Contact? = nil) {
        self.reason = reason
        self.contact = contact
    }
}

/// The words behind a destruction: who confirmed it, how it was done, and who had opened the papers before.
public struct DestructionDetails: Hashable, Sendable, Codable {
    /// Who confirmed it, with post and telephone number.
    public var confirmedBy: Contact
    /// What was destroyed and how, and what else may exist: backups, files that were written out.
    public var how: String
    /// Who had opened the papers, in the order of the manifest.
    public var openings: [OpeningDetails]

    /// Puts the details together.
    public init(confirmedBy: Contact, how: String, openings: [OpeningDetails]) {
        self.confirmedBy = confirmedBy
        self.how = how
        self.openings = openings
    }
}

/// Who had opened papers, by name, as the journal of the side that held them has it.
public struct OpeningDetails: Hashable, Sendable, Codable {
    /// The person.
    public var name: String
    /// Their post at the time.
    public var post: String?
    /// What they did, in words.
    public var way: String
    /// On which day, or from which to which.
    public var on: String

    /// Puts the details together.
    public init(name: String, post: String? = nil, way: String, on: String) {
        self.name = name
        self.post = post
        self.way = way
        self.on = on
    }
}

/// The words behind a change of mind about sharing: how it was said, and what the other team should know.
public struct ConsentChangeDetails: Hashable, Sendable, Codable {
    /// What was said, and how: in person, by telephone, in writing.
    public var note: String
    /// Who took it down, and whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(note: String, contact: Contact? = nil) {
        self.note = note
        self.contact = contact
    }
}

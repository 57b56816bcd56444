public import CaseTransfer
public import WorkingDays

/// The record of one transfer as a document that a case system can file: who, when, what, by which rule, and why.
///
/// Its JSON form is described in `docs/chronology.md`. A reader takes no file of another `format` or of a higher `version`.
public struct Chronology: Hashable, Sendable, Encodable {
    /// Always `handover-chronology`.
    public let format = "handover-chronology"
    /// Of the shape described in `docs/chronology.md`.
    public let version = 1
    /// The transfer's id.
    public var transfer: ConversationID
    /// Whose record this is.
    public var authority: Named
    /// The authority the family leaves.
    public var sender: Named
    /// The authority the family moves to.
    public var recipient: Named
    /// How the transfer stood, in words.
    public var standing: String
    /// When it was written out, who did it, and why.
    public var export: Export
    /// Each child, in the pack's order.
    public var children: [Child]
    /// The addresses of the case; a confidential one without its place unless it was asked for with a reason.
    public var addresses: [Address]
    /// Every entry of the journal about the transfer, in order.
    public var entries: [Entry]
    /// The rules that the entries cite, with their texts where a procedure on file has them.
    public var rules: [Rule]
    /// Where our whole journal stood, so that the entries can be compared with it later.
    public var journal: Journal

    /// An authority by code and name.
    public struct Named: Hashable, Sendable, Encodable {
        /// The GSS code.
        public var code: AuthorityCode
        /// The name.
        public var name: String
    }

    /// The writing out itself.
    public struct Export: Hashable, Sendable, Encodable {
        /// When.
        public var at: Moment
        /// Who.
        public var by: Who
        /// Why.
        public var because: String
        /// Whether confidential addresses are in it.
        public var withConfidentialAddresses: Bool
        /// Whether what legal advice says is in it.
        public var withLegalAdvice: Bool
    }

    /// Somebody who acted.
    public struct Who: Hashable, Sendable, Encodable {
        /// The handle; nil for the gateway itself.
        public var person: PersonID?
        /// The name as it is registered now; nil for the gateway, and for somebody nobody knows any more.
        public var name: String?
        /// The post when they acted.
        public var post: String?
        /// The roles when they acted.
        public var roles: [Role]
        /// In whose stead.
        public var deputyOf: PersonID?
        /// Who typed it, when that was somebody else.
        public var enteredBy: PersonID?
    }

    /// A child of the transfer.
    public struct Child: Hashable, Sendable, Encodable {
        /// The number in the pack, from 1.
        public var number: Int
        /// The opaque reference.
        public var reference: ChildReference
        /// The name; nil when the pack is not here, or was purged.
        public var name: String?
        /// The date of birth.
        public var dateOfBirth: CivilDate?
        /// Who works the plan on the day of the export, in words.
        public var caseHeldBy: String?
        /// With whom the duty lies, in words.
        public var dutyLiesWith: String?
        /// When the receiving-in meeting is due, and the rule behind it, in words.
        public var meetingDue: String?
    }

    /// An address of the case.
    public struct Address: Hashable, Sendable, Encodable {
        /// What it is to those who live or lived there: current, previous, other.
        public var use: String
        /// The address; nil when it is withheld, or confidential and not asked for.
        public var place: String?
        /// Why it is confidential or withheld; nil for an open one.
        public var reason: String?
    }

    /// On whose word an entry stands.
    public enum Standing: String, Hashable, Sendable, Encodable, CaseIterable {
        /// Under an authority's seal, which anybody can verify.
        case signed
        /// Recorded by a person of ours.
        case recorded
        /// Told to a person of ours by somebody outside, who has not signed it.
        case reported
        /// Recorded by the gateway itself.
        case automatic
    }

    /// One entry of the journal.
    public struct Entry: Hashable, Sendable, Encodable {
        /// Its number in our journal.
        public var number: Int
        /// When the gateway recorded it.
        public var recordedAt: Moment
        /// The day on which it happened, as a person states it; nil for acts of the gateway.
        public var occurredOn: CivilDate?
        /// Who.
        public var who: Who
        /// What, in plain English.
        public var what: String
        /// The kind of event.
        public var event: String
        /// The rule that asked for it or allowed it.
        public var rule: RuleCitation?
        /// Why, in the person's own words.
        public var reason: String?
        /// Names and what was said, by field; of a message, the words behind its codes.
        public var words: [String: String]
        /// Whether names and reasons were erased under retention.
        public var erased: Bool
        /// On whose word it stands.
        public var standing: Standing
        /// Whose seal it is under.
        public var signedBy: Named?
        /// The digest of the message that it seals, brings or answers.
        public var messageDigest: MessageDigest?
        /// The entry's hash in our journal's chain.
        public var hash: MessageDigest
    }

    /// A rule that an entry cites.
    public struct Rule: Hashable, Sendable, Encodable {
        /// Its name.
        public var rule: RuleCitation
        /// What it says, shortened; nil for what no procedure on file says.
        public var text: String?
    }

    /// Where the journal stood.
    public struct Journal: Hashable, Sendable, Encodable {
        /// How many entries it had.
        public var length: Int
        /// The hash of the last.
        public var head: MessageDigest
    }
}

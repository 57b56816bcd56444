public import WorkingDays

/// What a readiness check must know beside the case file itself.
public struct ReadinessFacts: Sendable {
    /// What was found where the case file says that a file lies.
    public enum AttachmentState: Hashable, Sendable {
        /// It can be read and has this many bytes.
        case readable(bytes: Int)
        /// There is nothing there.
        case missing
        /// It is there and cannot be read, or is no file.
        case unreadable
        /// A link leads out of the folder of the case file.
        case outsideFolder
    }

    /// The civil date in London.
    public var today: CivilDate
    /// The authority whose gateway this is.
    public var ourAuthority: AuthorityCode
    /// The GSS code of the authority that the pack is for, as written.
    public var recipient: String
    /// Whether a gateway of the recipient is registered here and not withdrawn.
    public var recipientIsPeer: Bool
    /// What was found for each attachment; one that is not listed counts as missing.
    public var files: [RelativePath: AttachmentState]
    /// The paths of JSON keys that the format does not know: `children[0].nickname`.
    public var unknownKeys: [String]
    /// The authorities that a record can name.
    public var register: AuthorityRegister
    /// The days that count for visits.
    public var calendar: WorkingDayCalendar
    /// What the procedure files of the home ask of a plan, with their rules; an authority that is not in it has no file there.
    public var planContents: [AuthorityCode: [PlanPart: RuleCitation]]

    /// Puts the facts together.
    public init(
        today: CivilDate, ourAuthority: AuthorityCode, recipient: String, recipientIsPeer: Bool,
        files: [RelativePath: AttachmentState], unknownKeys: [String] = [], register: AuthorityRegister = .england,
        calendar: WorkingDayCalendar = .englandAndWales,
        planContents: [AuthorityCode: [PlanPart: RuleCitation]] = [:]
    ) {
        self.today = today
        self.ourAuthority = ourAuthority
        self.recipient = recipient
        self.recipientIsPeer = recipientIsPeer
        self.files = files
        self.unknownKeys = unknownKeys
        self.register = register
        self.calendar = calendar
        self.planContents = planContents
    }
}

public import WorkingDays

/// An English local authority that has children's services today.
public struct Authority: Hashable, Sendable {
    /// Its GSS code.
    public let code: AuthorityCode
    /// Its number at the Department for Education.
    public let dfeCode: DfECode
    /// Its name in lists: "Derby".
    public let name: String
    /// Its name in letters: "Derby City Council".
    public let officialName: String
    /// The region of England it lies in: "East Midlands".
    public let region: String
    /// Whose bank holidays it keeps.
    public let division: HolidayDivision
    /// Its end, when one has been announced.
    public let announcedEnd: AnnouncedEnd?

    /// The announced end of an authority (T-13: Surrey, 2027).
    public struct AnnouncedEnd: Hashable, Sendable {
        /// The first day on which the successors have taken over.
        public let on: CivilDate
        /// What the successors will be called; their codes are not published yet.
        public let successorNames: [String]
    }
}

/// An authority that no longer exists, or an authority's former code, which older records still carry.
public struct RetiredAuthority: Hashable, Sendable {
    /// The code that is no longer used.
    public let code: AuthorityCode
    /// The number it had at the Department for Education; a successor may have kept it.
    public let dfeCode: DfECode
    /// The name, marked where the successor has the same one: "Barnsley (old code)".
    public let name: String
    /// The codes that took its place, one or more.
    public let successors: [AuthorityCode]
    /// The first day of the successors.
    public let replacedOn: CivilDate
}

/// A local authority of Wales, Scotland or Northern Ireland: a move there or from there is not this transfer (T-17).
public struct OtherNationAuthority: Hashable, Sendable {
    /// The GSS code, which begins with W, S or N.
    public let code: String
    /// The name.
    public let name: String
    /// The nation: "Wales", "Scotland" or "Northern Ireland".
    public let nation: String
    /// Whose bank holidays it keeps.
    public let division: HolidayDivision
}

public import CaseTransfer

/// What an authority's officer configures: who we are, where we listen, how we can be rung, and our defaults.
public struct GatewaySettings: Hashable, Sendable {
    /// Our authority.
    public var authority: AuthorityCode
    /// The address the exchange listener binds.
    public var exchangeHost: String
    /// The port the exchange listener binds; 0 takes a free one.
    public var exchangePort: Int
    /// The address at which peers reach the exchange listener: `https://handover.derby.example:8443`.
    public var exchangeURL: String
    /// The team that answers for transfers.
    public var dutyTeam: String
    /// Its telephone number.
    public var dutyTelephone: String
    /// The number outside office hours.
    public var outOfHoursTelephone: String
    /// Working days for the receiving-in meeting where no procedure states a limit; shown as our default (T-1).
    public var defaultMeetingWorkingDays: Int
    /// Weeks between reviews where no procedure on file says; shown as our default (T-1).
    public var defaultReviewWeeks: Int
    /// The largest message taken, in bytes.
    public var largestMessage: Int64
    /// Seconds of trying after which a delivery needs a person.
    public var giveUpAfterSeconds: Int64
    /// Where staff open the workbench; nil for a gateway that has none.
    public var staff: StaffSettings?

    /// Puts settings together.
    public init(
        authority: AuthorityCode, exchangeHost: String = "0.0.0.0", exchangePort: Int = 8443, exchangeURL: String,
        dutyTeam: String, dutyTelephone: String, outOfHoursTelephone: String, defaultMeetingWorkingDays: Int = 20,
        defaultReviewWeeks: Int = 12,
        largestMessage: Int64 = 1 << 30, giveUpAfterSeconds: Int64 = 86_400, staff: StaffSettings? = nil
    ) {
        self.authority = authority
        self.exchangeHost = exchangeHost
        self.exchangePort = exchangePort
        self.exchangeURL = exchangeURL
        self.dutyTeam = dutyTeam
        self.dutyTelephone = dutyTelephone
        self.outOfHoursTelephone = outOfHoursTelephone
        self.defaultMeetingWorkingDays = defaultMeetingWorkingDays
        self.defaultReviewWeeks = defaultReviewWeeks
        self.largestMessage = largestMessage
        self.giveUpAfterSeconds = giveUpAfterSeconds
        self.staff = staff
    }
}

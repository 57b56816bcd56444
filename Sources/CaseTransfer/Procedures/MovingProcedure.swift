public import WorkingDays

/// What an authority's own procedure says about families who move, with a citation for every value.
///
/// Only three procedures on file have such a section. Suffolk's and Camden's have none and nobody else's is on file: for
/// those nothing is invented.
public struct MovingProcedure: Hashable, Sendable {
    /// Whose procedure it is.
    public let authority: AuthorityCode
    /// Where the duty to a child lies: with the authority in whose area the child is to be found.
    public let duty: RuleCitation
    /// Formal notification and the four documents.
    public let notification: RuleCitation
    /// Sharing with and without permission.
    public let sharing: SharingProcedure
    /// Disputes on responsibility, delay and thresholds.
    public let dispute: RuleCitation
    /// The receiving-in meeting's limit when this authority receives.
    public let meeting: WorkingDayLimit

    /// The procedure of an authority, or nil when none with a moving section is on file.
    public static func of(_ authority: AuthorityCode) -> MovingProcedure? {
        onFile.first { $0.authority == authority }
    }

    /// Every procedure on file that has a moving section.
    public static let onFile: [MovingProcedure] = [
        AuthorityCode("E06000015").map { derby in
            MovingProcedure(
                authority: derby, duty: "DERBY-64", notification: "DERBY-69",
                sharing: SharingProcedure(
                    permission: "DERBY-70", override: "DERBY-71", advice: "DERBY-72", adviceWording: .otherwise),
                dispute: "DERBY-76", meeting: WorkingDayLimit(workingDays: 20, rule: "DERBY-78"))
        },
        AuthorityCode("E09000016").map { havering in
            MovingProcedure(
                authority: havering, duty: "HAV-47", notification: "HAV-52",
                sharing: SharingProcedure(
                    permission: "HAV-53", override: "HAV-54", advice: "HAV-55", adviceWording: .otherwise),
                dispute: "HAV-59", meeting: WorkingDayLimit(workingDays: 20, rule: "HAV-61"))
        },
        AuthorityCode("E08000033").map { calderdale in
            MovingProcedure(
                authority: calderdale, duty: "CAL-31", notification: "CAL-36",
                sharing: SharingProcedure(
                    permission: "CAL-37", override: "CAL-38", advice: "CAL-39", adviceWording: .ifNecessary),
                dispute: "CAL-43", meeting: WorkingDayLimit(workingDays: 30, rule: "CAL-45"))
        },
    ].compactMap { $0 }
}

/// How a sending authority's procedure treats sharing: permission, override, and advice after a refusal.
public struct SharingProcedure: Hashable, Sendable {
    /// When advice is to be taken after a refusal without risk.
    public enum AdviceWording: String, Hashable, Sendable, Codable, CaseIterable {
        /// "Otherwise … should consider seeking advice" (DERBY-72, HAV-55): advice that sharing may go ahead is needed.
        case otherwise
        /// "If necessary" (CAL-39): advice, or a team manager's reason for doing without.
        case ifNecessary = "if-necessary"
    }

    /// The rule that permission should be sought.
    public let permission: RuleCitation
    /// The rule that data protection is no barrier where there is risk.
    public let override: RuleCitation
    /// The rule on advice.
    public let advice: RuleCitation
    /// How that rule is worded.
    public let adviceWording: AdviceWording

    /// Whether a team manager's reason takes the place of advice (CAL-39).
    public var takesManagersReason: Bool { adviceWording == .ifNecessary }

    /// What holds for an authority whose procedure is not on file: the stricter wording, as our default.
    public static let ourDefault = SharingProcedure(
        permission: .ourDefault, override: .ourDefault, advice: .ourDefault, adviceWording: .otherwise)

    /// The sharing procedure of a sending authority, or our default.
    public static func of(sending authority: AuthorityCode) -> SharingProcedure {
        MovingProcedure.of(authority)?.sharing ?? .ourDefault
    }
}

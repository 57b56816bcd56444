public import WorkingDays

/// Decides, child by child, whether a case may be shared and on what permission or authority.
///
/// It opens in one of three ways: (1) a parent or carer with care, or the young person in their own right, said yes, nobody
/// refused, and everyone else has an answer or a reason; (2) an override for risk, confirmed by an authoriser who is not its
/// author; (3) after a refusal without risk, advice that sharing may go ahead. The lawful basis is looked at apart.
public struct ConsentGate: Sendable {
    /// Everybody who is to be asked.
    public var subjects: [ConsentSubject]
    /// What is recorded.
    public var record: ConsentRecord
    /// Whether the override was confirmed by its authoriser under their own account.
    public var overrideConfirmed: Bool
    /// The roles of the override's authoriser; empty when there is no override.
    public var authoriserRoles: [Role]
    /// The sending authority's procedure, which says how a refusal without risk is treated.
    public var procedure: SharingProcedure
    /// The civil date on which the gate is asked.
    public var today: CivilDate

    /// Sets the gate up.
    public init(
        subjects: [ConsentSubject], record: ConsentRecord, overrideConfirmed: Bool, authoriserRoles: [Role],
        procedure: SharingProcedure, today: CivilDate
    ) {
        self.subjects = subjects
        self.record = record
        self.overrideConfirmed = overrideConfirmed
        self.authoriserRoles = authoriserRoles
        self.procedure = procedure
        self.today = today
    }

    /// The gate's verdict for one child.
    public enum Verdict: Hashable, Sendable {
        /// Sharing may go ahead, in this way and by this rule.
        case open(ConsentOutcome, RuleCitation)
        /// It may not; the remedy says which of the three ways would do.
        case forbidden(Forbidden)
    }

    /// The verdict for a child, by its key in the case file.
    public func verdict(for child: String) -> Verdict {
        if let fault = basisFault { return .forbidden(fault) }
        guard let permission = permissionFault(for: child) else { return open(.given, nil, procedure.permission) }
        if let override = record.override, override.children.contains(child) {
            guard let fault = overrideFault(override) else { return openByOverride(override) }
            // An override that does not hold is what stands in the way, unless advice opens the gate anyhow.
            return verdictByAdvice(for: child) ?? .forbidden(fault)
        }
        if let verdict = verdictByAdvice(for: child) { return verdict }
        if let fault = adviceFault(for: child) { return .forbidden(fault) }
        return .forbidden(permission)
    }

    func open(_ way: ConsentOutcome.Way, _ role: Role?, _ rule: RuleCitation) -> Verdict {
        let basis = record.lawfulBasis
        return .open(
            ConsentOutcome(way: way, authoriserRole: role, lawfulBasis: basis.code, lawfulBasisOn: basis.on), rule)
    }

    private var basisFault: Forbidden? {
        let basis = record.lawfulBasis
        if basis.code.isBlank { return .basisMissing }
        if LawfulBasis.isConsent(basis.code) { return .basisIsConsent }
        if !LawfulBasis.isWellFormed(basis.code) { return .basisIllFormed }
        return basis.on > today ? .datedAhead("the lawful basis", rule: nil) : nil
    }
}

extension String {
    /// Whether nothing but white space is written.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Forbidden {
    static let basisMissing = Forbidden(
        code: "basis-missing", message: "No lawful basis for sharing is recorded.",
        remedy: "Name the lawful basis, such as uk-gdpr-6-1-e, and the date on which it was settled.")

    static func datedAhead(_ what: String, rule: RuleCitation?) -> Forbidden {
        Forbidden(
            code: "in-future", message: "The date of \(what) lies in the future.",
            remedy: "Give the date on which it happened.", rule: rule)
    }
}

public import WorkingDays

/// What was decided about a possible personal data breach.
public enum BreachDecision: String, Hashable, Sendable, Codable, CaseIterable {
    /// Reported to the Information Commissioner.
    case reported
    /// Reported to the Information Commissioner, and the people concerned were told (UK GDPR article 34).
    case reportedAndTold = "reported-and-told"
    /// Not reported: it is unlikely to result in a risk to anybody.
    case notReportable = "not-reportable"
    /// The other authority, whose breach it is, reports it.
    case reportedByOther = "reported-by-other"

    /// The decision in words.
    public var words: String {
        switch self {
        case .reported: "reported to the Information Commissioner"
        case .reportedAndTold: "reported to the Information Commissioner, and the people concerned were told"
        case .notReportable: "not reported: unlikely to result in a risk to anybody"
        case .reportedByOther: "reported by the other authority, whose breach it is"
        }
    }
}

/// A possible personal data breach in a transfer: a recall, or a refusal because the papers are the wrong child's.
public struct Breach: Hashable, Sendable, Codable {
    /// How long after it became known the Information Commissioner is to be told, in seconds: 72 hours (UK GDPR article 33).
    ///
    /// Hours of the clock: weekends and bank holidays count.
    public static let limit: Int64 = 72 * 3600

    /// The message that showed it: the recall or the refusal.
    public let message: MessageDigest
    /// When it became known to us.
    public let knownAt: Moment
    /// What was decided, once it was; the last word where the decision was changed.
    public internal(set) var decision: BreachDecision?
    /// Every decision, the first first: one that is changed stays on record.
    public internal(set) var decisions: [Decided] = []
    /// What the other authority decided, as somebody there told us last; nil while nobody has.
    public internal(set) var told: BreachDecisionTold?

    init(message: MessageDigest, knownAt: Moment) {
        self.message = message
        self.knownAt = knownAt
    }

    /// One decision.
    public struct Decided: Hashable, Sendable, Codable {
        /// What was decided.
        public let decision: BreachDecision
        /// On which day.
        public let on: CivilDate
    }

    /// When the 72 hours end.
    public var reportBy: Moment { knownAt.adding(seconds: Self.limit) }

    /// Where our decision and what the other authority told us of its own cannot both be meant, in words; nil where they can, and while
    /// one is not known.
    public var contradiction: String? {
        guard let ours = decision, let theirs = told?.decision else { return nil }
        return BreachDecision.contradiction(of: ours, with: theirs)
    }
}

extension BreachDecision {
    /// Why two authorities' decisions about one breach cannot both be meant, in words; nil where they can.
    ///
    /// Each answers for what it holds, so two of the same kind agree. They do not when each leaves the report to the other, when one leaves
    /// it to an authority that does not report, and when one sees a risk where the other sees none.
    public static func contradiction(of ours: BreachDecision, with theirs: BreachDecision) -> String? {
        switch (ours, theirs) {
        case (.reportedByOther, .reportedByOther): "each side leaves the report to the other, so nobody reports it"
        case (.reportedByOther, .notReportable): "we leave the report to them, and they do not report it"
        case (.notReportable, .reportedByOther): "they leave the report to us, and we do not report it"
        case (.reported, .notReportable), (.reportedAndTold, .notReportable), (.notReportable, .reported),
            (.notReportable, .reportedAndTold):
            "one side reports it, and the other sees no risk"
        case (.reported, .reported), (.reported, .reportedAndTold), (.reported, .reportedByOther),
            (.reportedAndTold, .reported), (.reportedAndTold, .reportedAndTold), (.reportedAndTold, .reportedByOther),
            (.reportedByOther, .reported), (.reportedByOther, .reportedAndTold), (.notReportable, .notReportable):
            nil
        }
    }
}

/// What the other authority decided about a possible breach, as somebody there told us: decisions stay in each authority's own journal.
public struct BreachDecisionTold: Hashable, Sendable, Codable {
    /// What they decided.
    public let decision: BreachDecision
    /// How word of it came.
    public let means: HandMeans
    /// On which day we were told.
    public let on: CivilDate
}

extension TransferState {
    mutating func takeBreach(_ message: MessageDigest, knownAt: Moment, at moment: Moment) -> Result<
        LawfulStep, Forbidden
    > {
        guard messages.contains(where: { $0.digest == message && $0.statement.showsBreach }) else {
            return .failure(.noBreach)
        }
        guard !breaches.contains(where: { $0.message == message }) else { return .failure(.breachNoted) }
        guard knownAt <= moment else { return .failure(.endingInFuture) }
        breaches.append(Breach(message: message, knownAt: knownAt))
        return .success(LawfulStep())
    }

    mutating func takeBreachDecision(
        _ decision: BreachDecision, about message: MessageDigest, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard let index = breaches.firstIndex(where: { $0.message == message }) else { return .failure(.noBreach) }
        breaches[index].decision = decision
        breaches[index].decisions.append(Breach.Decided(decision: decision, on: date))
        return .success(LawfulStep())
    }

    mutating func takeToldBreachDecision(
        _ told: BreachDecisionTold, about message: MessageDigest, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard let index = breaches.firstIndex(where: { $0.message == message }) else { return .failure(.noBreach) }
        guard told.on <= date else { return .failure(.endingInFuture) }
        breaches[index].told = told
        return .success(LawfulStep())
    }

    /// The possible breaches of which nobody has said yet what is to be done, the most urgent first.
    public var openBreaches: [Breach] {
        breaches.filter { $0.decision == nil }.sorted { $0.reportBy < $1.reportBy }
    }
}

extension Statement {
    /// Whether the message shows that personal data may have gone where it should not.
    public var showsBreach: Bool {
        switch self {
        case .recall: true
        case .refusal(let refusal): refusal.children.contains { $0.reason == .wrongChild }
        case .pack, .supplement, .receipt, .rejection, .acknowledgement, .meeting, .decision, .ending, .dispute,
            .endingWithdrawn, .destruction, .consentChange, .birth, .residence, .restatement, .test:
            false
        }
    }
}

extension Forbidden {
    static let noBreach = Forbidden(
        code: "no-breach", message: "No message of this transfer shows a possible breach.",
        remedy: "See `handover breach list`; other breaches are recorded where your authority records them.")
    static let breachNoted = Forbidden(
        code: "breach-noted", message: "This possible breach is on record.",
        remedy: "Nothing is to be done; see `handover breach show`.")
}
